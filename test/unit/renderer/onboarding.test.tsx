// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../../src/shared/diagnosis.ts';
import type { EventSummary } from '../../../src/shared/event.ts';
import type { AppState } from '../../../src/shared/ipc.ts';
import { makeTunnel } from '../../support/fake-app-state.ts';
import type { FakeOptions } from '../../support/fake-bridge.ts';
import {
  fakeProviders,
  makeDiagnosis,
  makeKey,
  makeProvider,
  makeSource,
  makeSummary,
} from '../../support/fake-window-data.ts';
import { click, renderApp } from './render-app.tsx';

const shop = makeSource({ id: 1, provider: 'github', name: 'Shop', keys: [] });
const withKey = { ...shop, keys: [makeKey({ id: 10, sourceId: 1 })] };
const rooms = makeSource({
  id: 2,
  provider: 'enablex',
  name: 'EnableX',
  keys: [makeKey({ id: 20, sourceId: 2, label: 'App ID' })],
});

const enablex = makeProvider({ id: 'enablex', name: 'EnableX', isUnsigned: true });

const refused: Partial<EventSummary> = {
  verdict: 'invalid',
  reason: 'signature_mismatch',
  isSignatureGood: false,
  assurance: null,
  keyId: null,
};
const decrypted: Partial<EventSummary> = {
  sourceId: 2,
  provider: 'enablex',
  assurance: 'encryption-only',
  matched: 'decrypted',
};

const openSource = async (app: Partial<AppState>, name: RegExp, options: FakeOptions = {}) => {
  const fake = await renderApp({ app, ...options });
  const list = within(screen.getByRole('navigation', { name: 'Sources' }));
  await click(list.getByRole('button', { name }));
  return fake;
};

const steps = () => screen.queryByRole('list', { name: 'Steps to the first event' });
const current = () => steps()?.querySelector('[aria-current="step"]')?.textContent;
const outcome = () => screen.findByRole('region', { name: 'First event' });

describe('the steps to the first event', () => {
  it('begin with the provider', async () => {
    await renderApp();
    expect(current()).toContain('Provider');
    await click(screen.getByRole('button', { name: 'Continue with GitHub' }));
    expect(current()).toContain('Key');
  });

  it('come to the key, which can be skipped', async () => {
    await openSource({ sources: [shop] }, /^Shop/);
    expect(current()).toContain('Key');
    expect(screen.queryByText(/^Waiting for the first event/)).toBeNull();
    await click(screen.getByRole('button', { name: 'Skip for now' }));
    expect(current()).toContain('Public URL');
    expect(screen.getByText('Waiting for the first event of GitHub…')).toBeTruthy();
  });

  it('go on at the public URL once there is a key', async () => {
    await openSource({ sources: [withKey] }, /^Shop/);
    expect(current()).toContain('Public URL');
    await click(screen.getByRole('button', { name: 'Start the tunnel' }));
  });

  it('take no test key of Countersign for a key', async () => {
    const tested = { ...shop, keys: [makeKey({ id: 10, sourceId: 1, kind: 'test' })] };
    await openSource({ sources: [tested] }, /^Shop/);
    expect(current()).toContain('Key');
  });

  it('end with the first verified event, however many follow', async () => {
    const fake = await openSource({ sources: [withKey] }, /^Shop/);
    fake.arrive([makeSummary({ seq: 1, sourceId: 1 })]);
    const card = within(await outcome());
    expect(card.getByRole('heading', { name: 'Verified: the first event of GitHub' })).toBeTruthy();
    fake.arrive([makeSummary({ seq: 2, sourceId: 1 })]);
    await click(card.getByRole('button', { name: 'Open event #1' }));
    expect(screen.getByRole('region', { name: 'Event' })).toBeTruthy();
  });

  it('are not ended by a test', async () => {
    const fake = await openSource({ sources: [withKey] }, /^Shop/);
    fake.arrive([makeSummary({ seq: 1, sourceId: 1, arrival: 'simulator' })]);
    expect(current()).toContain('Public URL');
  });

  it('are gone for a source that works', async () => {
    await openSource({ sources: [withKey] }, /^Shop/, {
      events: [makeSummary({ seq: 1, sourceId: 1 }), makeSummary({ seq: 2, sourceId: 1 })],
    });
    expect(steps()).toBeNull();
  });

  it('say of what was only decrypted that nobody signed it', async () => {
    const fake = await openSource({ sources: [rooms] }, /^EnableX/);
    fake.arrive([makeSummary({ seq: 1, ...decrypted })]);
    const card = await outcome();
    expect(card.textContent).toContain('Decrypted: the first event of EnableX');
    expect(card.textContent).toContain('who sent it stays unproven');
    expect(card.textContent).not.toContain('Verified');
  });

  it('name the reason of a refusal, with the one thing to do', async () => {
    const finding: Finding = {
      id: '1:key.quotes',
      code: 'key.quotes',
      title: 'The secret has quotation marks around it',
      detail: 'They were pasted with it.',
      changes: 1,
      isProven: true,
      fix: { kind: 'add-key', label: 'Add the corrected key' },
      content: null,
    };
    const fake = await openSource({ sources: [withKey] }, /^Shop/, {
      diagnoses: new Map([[1, makeDiagnosis({ seq: 1, findings: [finding] })]]),
    });
    fake.arrive([makeSummary({ seq: 1, sourceId: 1, ...refused })]);
    const card = within(await outcome());
    await click(await card.findByRole('button', { name: 'Add the corrected key' }));
    await waitFor(() =>
      expect(screen.getByText('Verified: the first event of GitHub')).toBeTruthy(),
    );
  });

  it('bring into sight what the first event came to, and why', async () => {
    const seen = vi.spyOn(Element.prototype, 'scrollIntoView');
    const fake = await openSource({ sources: [withKey] }, /^Shop/, {
      diagnoses: new Map([[1, makeDiagnosis({ seq: 1, findings: [] })]]),
    });
    seen.mockClear();
    fake.arrive([makeSummary({ seq: 1, sourceId: 1, ...refused })]);
    const card = await outcome();
    await within(card).findByText(/^Compare the key in step 2/);
    expect(seen.mock.contexts).toContain(card);
    const heading = within(card).getByRole('heading', { name: 'Invalid: an event of GitHub' });
    expect(seen.mock.contexts.at(-1)).toBe(heading);
  });

  it('lead back from an open test event', async () => {
    await openSource({ sources: [withKey] }, /^Shop/, {
      events: [makeSummary({ seq: 1, sourceId: 1, arrival: 'simulator' })],
    });
    await click(screen.getByRole('option'));
    expect(steps()).toBeNull();
    const way = screen.getByRole('button', { name: 'Continue' });
    // Above the list, it would move the row that was just pressed.
    const list = screen.getByRole('listbox', { name: /^Events/ });
    expect(list.compareDocumentPosition(way)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await click(way);
    expect(current()).toContain('Public URL');
  });
});

describe('a test event', () => {
  it.each([
    [shop, /^Shop/, 'Send a signed test event', 'Signed test event sent'],
    [rooms, /^EnableX/, 'Send an encrypted test event', 'Encrypted test event sent'],
  ])('of a provider is called what it is: %#', async (source, item, name, sent) => {
    await openSource({ sources: [source], providers: [...fakeProviders, enablex] }, item);
    await click(screen.getAllByRole('button', { name })[0] as HTMLElement);
    expect(await screen.findByText(sent)).toBeTruthy();
  });
});

describe('what was merely decrypted', () => {
  const events = [
    makeSummary({ seq: 1, sourceId: 1 }),
    makeSummary({ seq: 2, ...decrypted }),
    makeSummary({ seq: 3, ...decrypted }),
  ];

  it('is counted apart in the side bar and in the chips', async () => {
    await renderApp({ app: { sources: [withKey, rooms] }, events });
    const list = within(screen.getByRole('navigation', { name: 'Sources' }));
    expect(list.getByRole('button', { name: /^EnableX/ }).textContent).toContain(
      '2 decrypted, not signed',
    );
    expect(list.getByRole('button', { name: /^All sources/ }).textContent).toContain('1 verified');
    expect(screen.getByRole('button', { name: 'Verified 1' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Decrypted only 2' })).toBeTruthy();
  });

  it('has no chip where there is none', async () => {
    await renderApp({ app: { sources: [withKey] }, events: events.slice(0, 1) });
    expect(screen.queryByRole('button', { name: /^Decrypted only/ })).toBeNull();
  });

  it('is shown by its chip, and not by that of the verified ones', async () => {
    await renderApp({ app: { sources: [withKey, rooms] }, events });
    const shown = () => screen.getAllByRole('option').map(({ id }) => id);
    await click(screen.getByRole('button', { name: 'Decrypted only 2' }));
    expect(shown()).toEqual(['event-3', 'event-2']);
    const chip = screen.getByRole('button', { name: 'Decrypted only 2' });
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    await click(screen.getByRole('button', { name: 'Verified 1' }));
    expect(shown()).toEqual(['event-1']);
    expect(screen.getByRole('button', { name: 'Verified 1' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });
});

describe('a public URL of the user’s own', () => {
  const own = { ...withKey, publicUrl: 'https://hooks.example.com/in/x' };

  it.each([
    [false, 'Your URL, not checked'],
    [true, 'Public'],
  ])('proven: %s is called “%s”', async (isOwnUrlProven, words) => {
    await renderApp({ app: { sources: [own], isOwnUrlProven } });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('is not what the tunnel gave', async () => {
    const url = 'https://otter.ngrok-free.dev';
    await renderApp({
      app: {
        sources: [{ ...withKey, publicUrl: `${url}/in/x` }],
        tunnel: makeTunnel({ state: { kind: 'online', url, sinceMs: 0, checkedAtMs: 0 } }),
      },
    });
    expect(screen.getByText('Public')).toBeTruthy();
  });
});

describe('names of providers', () => {
  const long = makeProvider({ id: 'comapi', name: 'Comapi (Enterprise Communications API)' });

  it('are short in sentences and for new sources', async () => {
    const fake = await renderApp({ app: { providers: [long] } });
    await click(screen.getByRole('button', { name: 'Continue with Comapi' }));
    expect(fake.calls.find(({ name }) => name === 'sources.add')?.input).toMatchObject({
      name: 'Comapi',
    });
  });

  it.each([
    ['Comapi', 0],
    ['Comapi (Enterprise Communications API)', 0],
    ['Staging', 1],
  ])('stand once beside a source that is called %s', async (name, times) => {
    const source = makeSource({ id: 1, provider: 'comapi', name });
    await renderApp({ app: { providers: [long], sources: [source] } });
    const item = within(screen.getByRole('navigation', { name: 'Sources' })).getByRole('button', {
      name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}`),
    });
    expect(within(item).queryAllByText('Comapi', { selector: '.source__provider' })).toHaveLength(
      times,
    );
  });
});

describe('a form with a field that is wrong', () => {
  it('says so at the field, and puts the focus there', async () => {
    const fake = await openSource({ sources: [withKey] }, /^Shop/);
    await click(screen.getByRole('tab', { name: 'Settings' }));
    const url = screen.getByLabelText<HTMLInputElement>('URL as registered at the provider');
    fireEvent.input(url, { target: { value: 'no url' } });
    fireEvent.submit(url.form as HTMLFormElement);
    expect(document.activeElement).toBe(url);
    expect(screen.getByRole('alert').textContent).toContain('This is no whole URL.');
    expect(url.getAttribute('aria-invalid')).toBe('true');
    expect(fake.calls.some(({ name }) => name === 'sources.update')).toBe(false);
    fireEvent.input(url, { target: { value: 'https://hooks.example.com' } });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('two selected events', () => {
  it('are compared from the bar', async () => {
    await renderApp({
      app: { sources: [withKey] },
      events: [makeSummary({ seq: 1, sourceId: 1 }), makeSummary({ seq: 2, sourceId: 1 })],
    });
    const [second, first] = screen.getAllByRole('option');
    await click(second as HTMLElement);
    fireEvent.click(first as HTMLElement, { ctrlKey: true });
    const bar = within(screen.getByRole('region', { name: 'Selected events' }));
    await click(bar.getByRole('button', { name: 'Compare' }));
    const dialog = await screen.findByRole('dialog', { name: 'Compare event #2' });
    expect(within(dialog).getByLabelText('Compare with').textContent).toContain('#1');
  });
});

describe('the advice on an open event', () => {
  const finding: Finding = {
    id: '1:key.retired',
    code: 'key.retired',
    title: 'Matches key “old” that you retired',
    detail: 'Finish the rotation.',
    changes: 1,
    isProven: true,
    fix: { kind: 'use-key-again', label: 'Use this key again' },
    content: null,
  };

  it.each([
    [true, false],
    [false, true],
  ])('with a proven cause: %s stands open: %s', async (isProven, isOpen) => {
    await renderApp({
      app: { sources: [withKey] },
      events: [makeSummary({ seq: 1, sourceId: 1, ...refused })],
      diagnoses: new Map([[1, makeDiagnosis({ seq: 1, findings: [{ ...finding, isProven }] })]]),
    });
    await click(screen.getByRole('option'));
    expect(screen.getByText('Matches key “old” that you retired')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'What to do next' }) !== null).toBe(isOpen);
    expect(screen.queryByText('If that is not it') !== null).toBe(!isOpen);
  });
});

describe('what is typed into a console', () => {
  it('is there again after another tab and another event', async () => {
    const source = makeSource({ id: 1, provider: 'messagemedia', name: 'Texts' });
    await openSource({ sources: [source] }, /^Texts/, {
      events: [makeSummary({ seq: 1, sourceId: 1, arrival: 'simulator' })],
    });
    const key = () => screen.getByLabelText<HTMLInputElement>('API key');
    await click(screen.getByRole('tab', { name: 'Console' }));
    fireEvent.change(key(), { target: { value: 'half of a k' } });
    await click(screen.getByRole('tab', { name: 'Settings' }));
    await click(screen.getByRole('tab', { name: 'Console' }));
    expect(key().value).toBe('half of a k');
    await click(screen.getByRole('option', { name: /^Verified/ }));
    await click(screen.getByRole('button', { name: 'Set up' }));
    await click(screen.getByRole('tab', { name: 'Console' }));
    expect(key().value).toBe('half of a k');
  });
});
