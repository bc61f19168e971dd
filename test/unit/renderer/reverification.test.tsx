// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Reverifying } from '../../../src/renderer/workbench/Reverifying.tsx';
import type { VaultState } from '../../../src/shared/vault.ts';
import { fakeVault } from '../../support/fake-app-state.ts';
import {
  fakeNowMs,
  makeEntry,
  makeExplanation,
  makeKey,
  makeSource,
  makeSummary,
  verificationOf,
} from '../../support/fake-window-data.ts';
import { click, renderApp, settle } from './render-app.tsx';
import { renderPart } from './render-part.tsx';

const key = makeKey({ id: 10, sourceId: 1, label: 'Production' });
const source = makeSource({ id: 1, provider: 'github', name: 'Shop repository', keys: [key] });
const spoken = (): (string | null)[] =>
  screen.getAllByRole('status').map(({ textContent }) => textContent);

const unchecked = {
  verdict: 'unchecked',
  reason: 'no_key',
  keyId: null,
  matched: null,
} as const;

const openEvent = async () => {
  const event = makeSummary({ seq: 1 });
  const fake = await renderApp({
    app: { sources: [source] },
    events: [event, makeSummary({ seq: 2, eventName: 'another' })],
    details: new Map([
      [
        1,
        {
          log: [
            makeEntry(event, unchecked),
            makeEntry(event, {
              atMs: fakeNowMs,
              lastMs: fakeNowMs + 5_000,
              cause: 'key-added',
              engine: 3,
            }),
          ],
        },
      ],
    ]),
  });
  await click(screen.getByRole('option', { name: /issues/ }));
  return fake;
};

const log = () => within(screen.getByRole('region', { name: 'Verification log' }));

describe('an event whose keys were not at hand', () => {
  const locked: VaultState = { ...fakeVault, place: 'passphrase', status: 'locked', sealed: 1 };
  const open = async (vault: VaultState) => {
    const event = makeSummary({ seq: 1, ...unchecked, reason: 'key_unavailable' });
    await renderApp({ app: { sources: [source], vault }, events: [event] });
    if (vault.status === 'locked') await click(screen.getByRole('button', { name: 'Cancel' }));
    await click(screen.getByRole('option'));
    return within(screen.getByRole('region', { name: 'What to do next' }));
  };

  it('says so, and leads to the passphrase while they are locked', async () => {
    const next = await open(locked);
    expect(screen.getByText(/were locked or not here when this arrived, so nothing/)).toBeTruthy();
    expect(next.queryByRole('button', { name: /Describe this provider/ })).toBeNull();
    await click(next.getByRole('button', { name: 'Unlock…' }));
    expect(screen.getByRole('dialog', { name: 'Unlock the secrets' })).toBeTruthy();
  });

  it('has nothing to unlock once they are open', async () => {
    const next = await open(fakeVault);
    expect(next.queryByRole('button')).toBeNull();
  });
});

describe('the verification log', () => {
  it('tells when, why, by which key and by which engine each verdict came', async () => {
    await openEvent();
    const [first, second] = log().getAllByRole('listitem');
    expect(first?.textContent).toContain('Not checkedOn arrival');
    expect(first?.textContent).toContain('there is no key, engine 3');
    expect(second?.textContent).toContain('VerifiedA key was added');
    expect(second?.textContent).toContain(
      'the signature matches, key “Production”, reading “raw-body”, engine 3, confirmed',
    );
  });

  it('names the header that is missing, and calls nothing signed that was decrypted', async () => {
    const missing = makeSummary({ seq: 1, verdict: 'invalid', reason: 'missing_header' });
    const decrypted = { verdict: 'valid', reason: 'ok', matched: 'decrypted' } as const;
    const verification = { ...verificationOf(missing), subject: 'x-digest-type' };
    await renderApp({
      app: { sources: [source] },
      events: [missing],
      details: new Map([
        [
          1,
          {
            log: [
              makeEntry(missing, { reason: 'missing_header' }),
              makeEntry(missing, { ...decrypted, atMs: fakeNowMs, cause: 'key-added' }),
            ],
            explanation: makeExplanation(missing, { verification }),
          },
        ],
      ]),
    });
    await click(screen.getByRole('option'));
    const [first, second] = log().getAllByRole('listitem');
    expect(first?.textContent).toContain('the x-digest-type header is missing, ');
    expect(second?.textContent).toContain('it could be decrypted, ');
    expect(second?.textContent).not.toMatch(/signature|reading/);
  });

  it('says that the answer that was sent stays what it was', async () => {
    await openEvent();
    expect(log().getByText(/The answer that was sent, 200, is never rewritten/)).toBeTruthy();
  });

  it('has the events of the source judged again', async () => {
    const fake = await openEvent();
    await click(log().getByRole('button', { name: 'Check again' }));
    expect(fake.calls.find(({ name }) => name === 'reverify.start')?.input).toEqual({
      sourceId: 1,
    });
    expect(log().getByRole('button', { name: 'Check again' }).hasAttribute('disabled')).toBe(true);
  });

  it('reports when that cannot be done', async () => {
    const fake = await openEvent();
    fake.fail('reverify.start', { code: 'store.full', message: 'The disk is full.' });
    await click(log().getByRole('button', { name: 'Check again' }));
    expect(screen.getByRole('alert').textContent).toContain('The disk is full.');
  });
});

describe('judging stored events again', () => {
  const running = { sourceId: 1, done: 120, total: 1_400, changed: 3 };

  it('shows how far it is, and can be ended', async () => {
    const fake = await renderApp({ app: { sources: [source], reverification: running } });
    const bar = await screen.findByRole('progressbar', { name: /Shop repository/ });
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['120', '1400']);
    const strip = bar.parentElement as HTMLElement;
    expect(strip.textContent).toContain(
      'Judging the events of Shop repository again. 120 of 1,400 events, 3 changed.',
    );
    await click(within(strip).getByRole('button', { name: 'Cancel' }));
    expect(fake.calls.at(-1)?.name).toBe('reverify.cancel');
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('is said out loud when it begins and when it is over, not at every step', async () => {
    const fake = await renderApp({ app: { sources: [source] } });
    fake.change({ reverification: running });
    await waitFor(() => expect(spoken()).toContain('Judging the stored events again'));
    fake.change({ reverification: { ...running, done: 500 } });
    await settle();
    expect(spoken()).toContain('Judging the stored events again');
    fake.change({ reverification: null });
    await settle();
    expect(spoken()).toContain('The stored events have been judged again');
  });

  it('shows and says nothing where there is nothing to judge, or it is over at once', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { fake } = await renderPart(
      { app: { sources: [source] } },
      ({ reverification, sources }) => (
        <Reverifying reverification={reverification} sources={sources} />
      ),
    );
    const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
    const isShown = (): boolean => screen.queryByRole('progressbar') !== null;
    act(() => fake.change({ reverification: { ...running, total: 0, done: 0 } }));
    await wait(2000);
    expect(isShown()).toBe(false);
    act(() => fake.change({ reverification: running }));
    await wait(490);
    expect(isShown()).toBe(false);
    act(() => fake.change({ reverification: null }));
    await wait(2000);
    expect(isShown()).toBe(false);
    act(() => fake.change({ reverification: running }));
    await wait(490);
    expect([isShown(), spoken()]).toEqual([false, ['']]);
    await wait(20);
    expect(isShown()).toBe(true);
  });

  it('changes the row and the open event, and keeps the selection', async () => {
    const fake = await renderApp({
      app: { sources: [source] },
      events: [makeSummary({ seq: 1, ...unchecked, assurance: null })],
    });
    await click(screen.getByRole('option', { name: /^Not checked/ }));
    fake.rejudge(1, { verdict: 'valid', reason: 'ok', assurance: 'body', keyId: 10 });
    await settle();
    expect(screen.getByRole('option', { name: /^Verified/, selected: true })).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Verified' })).toBeTruthy());
    expect(screen.getByRole('button', { name: 'Verified 1' })).toBeTruthy();
  });

  it('does not read an open event again for others', async () => {
    const fake = await openEvent();
    const reads = () => fake.calls.filter(({ name }) => name === 'events.get').length;
    const before = reads();
    fake.rejudge(2, { verdict: 'invalid' });
    await settle();
    expect(reads()).toBe(before);
  });
});

describe('a handshake', () => {
  const handshake = makeSummary({
    seq: 1,
    eventName: 'url_verification',
    handshake: 'url_verification',
  });

  it('looks as such in the feed', async () => {
    await renderApp({ app: { sources: [source] }, events: [handshake] });
    const row = screen.getByRole('option');
    expect(row.getAttribute('aria-label')).toContain('url_verification');
    expect(row.getAttribute('aria-label')).toContain('Handshake');
    expect(
      within(row).getByTitle('The provider’s check of the URL: url_verification'),
    ).toBeTruthy();
  });

  it('that nobody signed is not called verified', async () => {
    const event = { ...handshake, eventName: null, assurance: 'handshake' as const };
    await renderApp({ app: { sources: [source] }, events: [event] });
    const label = screen.getByRole('option').getAttribute('aria-label');
    expect(label).toMatch(/^Handshake, url_verification,/);
    expect(label).not.toContain('Verified');
  });

  it('says what was asked and answered', async () => {
    await renderApp({ app: { sources: [source] }, events: [handshake] });
    await click(screen.getByRole('option'));
    const words = screen.getByText('url_verification', { selector: 'strong' }).parentElement;
    expect(words?.textContent).toBe(
      'GitHub asked url_verification to check this URL; it was answered with 200.',
    );
  });

  it('says why it was not answered', async () => {
    const event = makeSummary({
      ...handshake,
      verdict: 'invalid',
      reason: 'signature_mismatch',
      assurance: null,
      status: 401,
    });
    await renderApp({ app: { sources: [source] }, events: [event] });
    await click(screen.getByRole('option'));
    const words = screen.getByText('url_verification', { selector: 'strong' }).parentElement;
    expect(words?.textContent).toBe(
      'GitHub asked url_verification to check this URL; it was not answered, because the signature matches no key. The sender was told 401.',
    );
  });
});
