// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AppState } from '../../../src/shared/ipc.ts';
import { fakeVault } from '../../support/fake-app-state.ts';
import {
  fakeNowMs,
  fakeProviders,
  makeProvider,
  makeSummary,
} from '../../support/fake-window-data.ts';
import {
  choose,
  dayMs,
  holdTimers,
  hooks,
  hourMs,
  inputsOf,
  isDisabled,
  items,
  key,
  menuOf,
  minuteMs,
  openBoard,
  openForm,
  pass,
  paste,
  press,
  rows,
  tick,
} from './key-board.tsx';
import { click, settle } from './render-app.tsx';

describe('the key board', () => {
  it('lists active keys first, then those that overlap, are retired or disabled', async () => {
    await openBoard([
      key({ id: 10, label: 'A', isDisabled: true }),
      key({ id: 11, label: 'B', retiredAtMs: fakeNowMs - dayMs }),
      key({ id: 12, label: 'C', retiredAtMs: fakeNowMs + hourMs }),
      key({ id: 13, label: 'D' }),
    ]);
    expect(rows().map((row) => row.slice(0, 11))).toEqual([
      'DActiveSecr',
      expect.stringMatching(/^COverlaps/),
      'BRetiredSec',
      'ADisabledSe',
    ]);
  });

  it.each([
    [2 * hourMs, /Overlaps until \d\d:\d\d/],
    [20 * dayMs, /Overlaps until 1[12] Dec/],
  ])('says until when a key overlaps that ends in %i ms', async (ms, words) => {
    await openBoard([key({ retiredAtMs: fakeNowMs + ms })]);
    expect(rows()[0]).toMatch(words);
  });

  it('shows the end of an overlap when it has come', async () => {
    let nowMs = fakeNowMs;
    holdTimers('setInterval', 'clearInterval');
    await openBoard([key({ retiredAtMs: fakeNowMs + hourMs })], {}, { now: () => nowMs });
    expect(rows()[0]).toContain('Overlaps until');
    nowMs += hourMs;
    await pass(5000);
    expect(rows()[0]).toContain('Retired');
    expect(screen.getByText(/Every key of this source is retired/)).toBeTruthy();
  });

  it('tells when a key last matched, and how often', async () => {
    const keyMatches = [{ keyId: 10, count: 1204, lastAtMs: fakeNowMs - 3 * minuteMs }];
    await openBoard([key(), key({ id: 11, label: 'New' })], { keyMatches });
    const [first, second] = rows();
    expect(first).toContain('NewActive');
    expect(first).toContain('Never matched');
    expect(second).toContain('Last matched 3 minutes ago1,204 requests');
    expect(screen.getByText('3 minutes ago').title).toMatch(/^22 Nov 2026, /);
  });

  it('counts a match at once when an event arrives', async () => {
    const fake = await openBoard([key()]);
    fake.push({
      name: 'events.added',
      data: {
        events: [makeSummary({ seq: 1 })],
        lastSeq: 1,
        counts: [],
        keyMatches: [{ keyId: 10, count: 1, lastAtMs: fakeNowMs }],
      },
    });
    await settle();
    expect(rows()[0]).toContain('Last matched just now1 request');
  });

  it('counts matches anew when events are judged anew', async () => {
    const fake = await openBoard([key()]);
    const keyMatches = [{ keyId: 10, count: 7, lastAtMs: fakeNowMs - dayMs }];
    fake.push({ name: 'events.changed', data: { events: [], counts: [], keyMatches } });
    await settle();
    expect(rows()[0]).toContain('Last matched 1 day ago7 requests');
  });

  it('asks for a key of which only the fingerprint is known', async () => {
    await openBoard([key({ isAvailable: false, fingerprint: 'ab12cd34' })]);
    expect(rows()[0]).toContain('Not here');
    expect(rows()[0]).toContain('Paste the key with fingerprint ab12cd34');
  });

  it('says that a key is locked while the vault is', async () => {
    await openBoard([key({ isAvailable: false })], { vault: { ...fakeVault, status: 'locked' } });
    expect(rows()[0]).toContain('Locked');
    expect(rows()[0]).not.toContain('Paste the key');
  });

  it.each([
    [1, '1 key is not here: nothing can be verified with it.'],
    [2, '2 keys are not here: nothing can be verified with them.'],
  ])('is told over the feed when %i of them cannot be used', async (count, words) => {
    const keys = [1, 2].map((id) => key({ id, isAvailable: id > count }));
    await openBoard(keys, {}, { events: [makeSummary({ seq: 1 })] });
    await click(screen.getByRole('option'));
    expect(screen.queryByRole('list', { name: 'Keys of this source' })).toBeNull();
    expect(screen.getByText(words)).toBeTruthy();
    await press('Show keys');
    expect(rows()).toHaveLength(2);
  });

  it('is not told so over the feed while secrets are locked', async () => {
    const vault = { ...fakeVault, status: 'locked' } as const;
    await openBoard([key({ isAvailable: false })], { vault });
    expect(screen.queryByText(/is not here/)).toBeNull();
  });

  it('is told what becomes of requests while there is none, as the source answers', async () => {
    const fake = await openForm();
    expect(screen.getByText(/not checked, and answered 401\.$/)).toBeTruthy();
    const source = hooks([]);
    const answers = { accept: null, reject: { status: 202, body: '' } };
    act(() => fake.change({ sources: [{ ...source, settings: { ...source.settings, answers } }] }));
    expect(screen.getByText(/not checked, and answered 202\.$/)).toBeTruthy();
  });

  it.each([
    ['secret', true],
    ['public-key', false],
  ] as const)('warns of an end with this run: %s, %s', async (kind, isWarning) => {
    await openBoard([key({ kind, isPersistent: false })]);
    const tag = screen.getByText('This run only');
    expect(tag.classList.contains('tag--warn')).toBe(isWarning);
  });

  it('shows the whole of a long name on hover', async () => {
    const label = 'Production, European region, '.repeat(2).trim();
    await openBoard([key({ label })]);
    expect(screen.getByTitle(label).textContent).toBe(label);
  });
});

describe('the menu of a key', () => {
  it.each([
    ['active', {}, ['Copy secret', 'Rename…', 'Rotate…', 'Retire…', 'Disable', 'Remove…']],
    [
      'in overlap',
      { retiredAtMs: fakeNowMs + hourMs },
      ['Copy secret', 'Rename…', 'Retire…', 'Keep in use', 'Disable', 'Remove…'],
    ],
    ['retired', { retiredAtMs: 1 }, ['Copy secret', 'Rename…', 'Use again', 'Disable', 'Remove…']],
    ['disabled', { isDisabled: true }, ['Copy secret', 'Rename…', 'Enable', 'Remove…']],
    [
      'public',
      { kind: 'public-key' as const },
      ['Rename…', 'Rotate…', 'Retire…', 'Disable', 'Remove…'],
    ],
    ['not here', { isAvailable: false }, ['Rename…', 'Rotate…', 'Retire…', 'Disable', 'Remove…']],
    ['for tests', { kind: 'test' as const }, ['Rename…', 'Retire…', 'Disable', 'Remove…']],
  ])('offers what can be done with one that is %s', async (_, changed, labels) => {
    await openBoard([key(changed)]);
    await menuOf('Old');
    expect(items()).toEqual(labels);
  });

  it('copies the secret, and says when the clipboard is cleared', async () => {
    const fake = await openBoard([key()]);
    await choose('Old', /^Copy secret/);
    expect(inputsOf(fake, 'keys.copy')).toEqual([{ id: 10 }]);
    expect(screen.getByText('The clipboard is cleared after 60 seconds.')).toBeTruthy();
  });

  it('renames the key', async () => {
    const fake = await openBoard([key()]);
    await choose('Old', /^Rename/);
    const field = screen.getByRole('textbox', { name: 'Name' });
    fireEvent.change(field, { target: { value: ' Staging ' } });
    await press('Rename');
    expect(inputsOf(fake, 'keys.rename')).toEqual([{ id: 10, label: 'Staging' }]);
    expect(rows()[0]).toContain('Staging');
  });

  it('asks before a key is retired that the provider still signs with', async () => {
    const keyMatches = [{ keyId: 10, count: 4, lastAtMs: fakeNowMs - 3 * minuteMs }];
    const fake = await openBoard([key()], { keyMatches });
    await choose('Old', /^Retire/);
    const dialog = screen.getByRole('dialog', { name: 'Retire “Old”?' });
    expect(dialog.textContent).toContain(
      'Last matched 3 minutes ago (4 requests). Whatever the provider still uses it for will come out as invalid.',
    );
    expect(inputsOf(fake, 'keys.retire')).toEqual([]);
    await press('Retire key');
    expect(rows()[0]).toContain('Retired');
  });

  it.each([
    ['never matched', []],
    ['last matched the day before', [{ keyId: 10, count: 4, lastAtMs: fakeNowMs - dayMs }]],
  ])('retires a key without a question that %s', async (_, keyMatches) => {
    const fake = await openBoard([key()], { keyMatches });
    await choose('Old', /^Retire/);
    expect(inputsOf(fake, 'keys.retire')).toEqual([{ id: 10, isRetired: true }]);
  });

  it('disables a key and enables it again, and says what becomes of stored events', async () => {
    const fake = await openBoard([key()]);
    await menuOf('Old');
    const item = screen.getByRole('menuitem', { name: /^Disable/ });
    expect(item.textContent).toContain('Stored events are judged without it, too');
    await click(item);
    expect(rows()[0]).toContain('Disabled');
    await choose('Old', /^Enable/);
    expect(inputsOf(fake, 'keys.disable')).toEqual([
      { id: 10, isDisabled: true },
      { id: 10, isDisabled: false },
    ]);
  });
});

describe('rotating a key', () => {
  const openDialog = async (provider = 'github', app: Partial<AppState> = {}) => {
    const fake = await openBoard([], { sources: [hooks([key()], provider)], ...app });
    await choose('Old', /^Rotate/);
    return { fake, dialog: within(screen.getByRole('dialog', { name: 'Rotate “Old”' })) };
  };
  const pasteNew = (value: string): Promise<HTMLTextAreaElement> => paste(value, 'New key');

  it('adds the new key, and leaves the old one until it is retired', async () => {
    const { fake, dialog } = await openDialog();
    expect(dialog.getByText(/The old one stays in use until you retire it/)).toBeTruthy();
    await pasteNew('a new secret');
    await press('Add new key');
    expect(inputsOf(fake, 'keys.rotate')).toEqual([
      {
        id: 10,
        label: '',
        overlapS: null,
        value: 'a new secret',
        isCleaned: false,
        isConfirmed: false,
      },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(rows()).toHaveLength(2);
  });

  it.each([
    ['1 hour', 3600],
    ['24 hours', 86_400],
    ['7 days', 604_800],
  ])('ends the use of the old key after %s, and says when that is', async (label, overlapS) => {
    const { fake, dialog } = await openDialog();
    await click(dialog.getByRole('radio', { name: label }));
    expect(dialog.getByText(/^Both keys are tried until .*\d\d:\d\d\./)).toBeTruthy();
    await pasteNew('a new secret');
    await press('Add new key');
    expect(inputsOf(fake, 'keys.rotate')).toMatchObject([{ overlapS }]);
    expect(rows()[1]).toContain('Overlaps until');
  });

  it('has a secret made where the user chooses it', async () => {
    const { fake, dialog } = await openDialog();
    await click(dialog.getByRole('radio', { name: 'Generate one' }));
    await press('Generate and copy');
    expect(inputsOf(fake, 'keys.rotate')).toEqual([{ id: 10, label: '', overlapS: null }]);
    expect(screen.getByText('Secret generated and copied')).toBeTruthy();
    const hint = screen.getByText(/stays on the clipboard for 60 seconds. “Copy secret” brings it/);
    expect(hint.textContent).toMatch(/retire “Old” when GitHub has switched\.$/);
  });

  it('says which key to retire later where it has no end', async () => {
    await openDialog();
    await pasteNew('a new secret');
    await press('Add new key');
    expect(
      screen.getByText('Both keys are in use; retire “Old” when GitHub has switched.'),
    ).toBeTruthy();
  });

  it('makes none where the provider does', async () => {
    const { dialog } = await openDialog('stripe');
    expect(dialog.queryByRole('radio', { name: 'Generate one' })).toBeNull();
  });

  it('looks at the new key as when one is added', async () => {
    const { fake } = await openDialog();
    await pasteNew('short');
    expect(isDisabled('Add new key')).toBe(true);
    await tick('Add it anyway');
    await press('Add new key');
    expect(inputsOf(fake, 'keys.rotate')).toMatchObject([{ value: 'short', isConfirmed: true }]);
  });

  it('goes along with the portal of Avaya Spaces', async () => {
    const avaya = makeProvider({ id: 'avaya-spaces', name: 'Avaya Spaces' });
    const { dialog } = await openDialog('avaya-spaces', { providers: [...fakeProviders, avaya] });
    expect(dialog.getAllByRole('listitem').map((step) => step.textContent)).toEqual([
      expect.stringContaining('choose the refresh icon: it makes a new secret key'),
      expect.stringContaining('paste it below'),
      expect.stringContaining('stays in overlap'),
    ]);
  });
});
