// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { EventSummary } from '../../../src/shared/event.ts';
import { fakeNoVault } from '../../support/fake-app-state.ts';
import { makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { editor } from './editor-text.ts';
import { click, renderApp, selectedRow, settle } from './render-app.tsx';

const github = makeSource({ id: 1, provider: 'github', name: 'Shop repository' });
const stripe = makeSource({ id: 2, provider: 'stripe', name: 'Payments', keys: [] });
const sources = { sources: [github, stripe] };

const some = (count: number): EventSummary[] =>
  Array.from({ length: count }, (_, i) => makeSummary({ seq: i + 1, eventName: `event ${i + 1}` }));

const list = (): HTMLElement => screen.getByRole('listbox', { name: 'Events, newest first' });
const scroller = (): HTMLElement => list().parentElement as HTMLElement;
const press = async (element: HTMLElement, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) fireEvent.keyDown(element, { key });
  await settle();
};

describe('the feed', () => {
  it('shows new events at the top, and keeps the selection', async () => {
    const fake = await renderApp({ app: sources, events: some(5) });
    await click(screen.getByRole('option', { name: /event 3/ }));
    fake.arrive([makeSummary({ seq: 6, eventName: 'event 6' })]);
    await settle();
    expect(screen.getAllByRole('option')[0]?.getAttribute('aria-label')).toContain('event 6');
    expect(selectedRow()).toBe('event-3');
  });

  it('tells how many are new while it is scrolled down', async () => {
    const fake = await renderApp({ app: sources, events: some(60) });
    scroller().scrollTop = 400;
    fireEvent.scroll(scroller());
    fake.arrive([makeSummary({ seq: 61 }), makeSummary({ seq: 62 })]);
    await settle();
    const button = screen.getByRole('button', { name: 'Show 2 new events' });
    expect(screen.queryByRole('option', { name: /event 62/ })).toBeNull();
    await click(button);
    expect(screen.queryByRole('button', { name: 'Show 2 new events' })).toBeNull();
    expect(scroller().scrollTop).toBe(0);
    expect(document.activeElement).toBe(list());
  });

  it('opens nothing that a held key runs past, but the event where it is let go', async () => {
    const fake = await renderApp({ app: sources, events: some(9) });
    const opened = () => fake.calls.filter(({ name }) => name === 'events.get');
    await press(list(), 'ArrowDown');
    for (let i = 0; i < 3; i++) fireEvent.keyDown(list(), { key: 'ArrowDown', repeat: true });
    await settle();
    expect(selectedRow()).toBe('event-6');
    expect(opened().map(({ input }) => input)).toEqual([{ seq: 9 }]);
    fireEvent.keyUp(list(), { key: 'ArrowDown' });
    await settle();
    expect(opened().map(({ input }) => input)).toEqual([{ seq: 9 }, { seq: 6 }]);
    expect(screen.getByRole('heading', { name: 'event 6' })).toBeTruthy();
  });

  it('opens the event where a held key rests, though nobody hears of its release', async () => {
    await renderApp({ app: sources, events: some(9) });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    await press(list(), 'ArrowDown');
    fireEvent.keyDown(list(), { key: 'ArrowDown', repeat: true });
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(screen.getByRole('heading', { name: 'event 8' })).toBeTruthy();
  });

  it('moves by arrow keys, j and k, and opens with Enter', async () => {
    await renderApp({ app: sources, events: some(5) });
    await press(list(), 'ArrowDown', 'j');
    expect(selectedRow()).toBe('event-4');
    expect(list().getAttribute('aria-activedescendant')).toBe('event-4');
    await press(list(), 'k');
    expect(selectedRow()).toBe('event-5');
    await press(list(), 'End');
    expect(selectedRow()).toBe('event-1');
    list().focus();
    await press(list(), 'Enter');
    expect(document.activeElement).toBe(screen.getByRole('tabpanel'));
    await press(screen.getByRole('tabpanel'), 'Escape');
    expect(document.activeElement).toBe(list());
    expect(selectedRow()).toBe('event-1');
  });

  it('offers to clear a filter that hides everything', async () => {
    await renderApp({ app: sources, events: some(14) });
    await click(screen.getByRole('button', { name: 'Invalid 0' }));
    await click(screen.getByRole('button', { name: 'Clear filter (14 hidden)' }));
    expect(screen.getAllByRole('option').length).toBeGreaterThan(5);
  });

  it('marks tests, repeats, browsers and truncated bodies', async () => {
    const event = makeSummary({
      seq: 13,
      arrival: 'simulator',
      repeatOf: 12,
      isFromBrowser: true,
      isTruncated: true,
    });
    await renderApp({ app: sources, events: [event] });
    const row = screen.getByRole('option');
    expect(row.textContent).toContain('test');
    expect(row.getAttribute('aria-label')).toContain('test, repeat of #12, browser, truncated');
  });

  it('shows names of strangers as text, with hidden characters as escapes', async () => {
    const name = '<img src=x onerror=alert(1)>\u202e\u0007';
    await renderApp({ app: sources, events: [makeSummary({ seq: 1, eventName: name })] });
    expect(screen.getByText(String.raw`<img src=x onerror=alert(1)>\u202e\x07`)).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('the open event', () => {
  const open = async (body: string, type = 'application/json') => {
    const bytes = new TextEncoder().encode(body);
    const fake = await renderApp({
      app: sources,
      events: [makeSummary({ seq: 1, bodyBytes: bytes.length })],
      bodies: new Map([[1, bytes]]),
      details: new Map([[1, { headers: [['Content-Type', type]] }]]),
    });
    await click(screen.getByRole('option'));
    await click(screen.getByRole('tab', { name: 'Body' }));
    return fake;
  };

  it('indents JSON without changing numbers or repeated names', async () => {
    await open('{"id":12345678901234567890,"id":1.10}');
    const { text } = await editor('Body as indented JSON');
    expect(text).toBe('{\n  "id": 12345678901234567890,\n  "id": 1.10\n}');
  });

  it('keeps markup and hidden characters of a body as text', async () => {
    await open('<img src=x onerror=alert(1)>\u202e\u0001\r\n', 'text/html');
    const { text, content } = await editor('Body as it was sent');
    expect(text).toBe(`${String.raw`<img src=x onerror=alert(1)>\u202e\x01\r`}\n`);
    expect(content.querySelector('img[src=x]')).toBeNull();
  });

  it('says where JSON is broken', async () => {
    await open('{"a": oops}');
    expect(screen.getByText(/unexpected character at line 1, column 7/)).toBeTruthy();
  });

  it('lists the fields of a form', async () => {
    await open('text=94070&command=%2Fweather', 'application/x-www-form-urlencoded');
    const rows = within(screen.getByRole('table', { name: 'Fields of the form' })).getAllByRole(
      'row',
    );
    expect(rows.map((row) => row.textContent)).toEqual([
      'FieldValueAs sentCopy',
      'text94070text=94070',
      'command/weathercommand=%2Fweather',
    ]);
  });

  it('copies the body as it was sent', async () => {
    const fake = await open('{"a":  1}');
    await click(screen.getByRole('button', { name: 'Copy body' }));
    await waitFor(() => expect(fake.clipboard()).toBe('{"a":  1}'));
  });

  it('says which verdict today’s keys would give when it is another one', async () => {
    const event = makeSummary({ seq: 1, verdict: 'unchecked', reason: 'no_key', assurance: null });
    await renderApp({
      app: sources,
      events: [event],
      details: new Map([[1, { isVerdictOutdated: true }]]),
    });
    await click(screen.getByRole('option'));
    expect(screen.getByText(/With the keys and settings of today/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Not checked' })).toBeTruthy();
  });

  it('moves between its parts by arrow keys', async () => {
    await renderApp({ app: sources, events: some(1) });
    await click(screen.getByRole('option'));
    await press(screen.getByRole('tab', { name: 'Verdict' }), 'ArrowLeft');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Response'));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Response');
  });
});

describe('a source', () => {
  const openSource = async (app = {}) => {
    const fake = await renderApp({ app: { ...sources, ...app }, events: some(2) });
    await click(screen.getByRole('button', { name: /^Shop repository/ }));
    return fake;
  };

  it('clears the key field when the key is added', async () => {
    const fake = await openSource();
    const field = screen.getByLabelText<HTMLTextAreaElement>('Webhook secret');
    fireEvent.change(field, { target: { value: 'hush-hush' } });
    await click(screen.getByRole('button', { name: 'Add key' }));
    expect(field.value).toBe('');
    expect(fake.calls.find(({ name }) => name === 'keys.put')?.input).toEqual({
      sourceId: 1,
      label: '',
      value: 'hush-hush',
      isCleaned: false,
      isConfirmed: false,
    });
    expect(
      within(screen.getByRole('list', { name: 'Keys of this source' })).getAllByRole('listitem'),
    ).toHaveLength(2);
  });

  it('says next to the field why a key was refused, and keeps nothing of it', async () => {
    const fake = await openSource();
    fake.fail('keys.put', {
      code: 'key.unusable',
      message: 'That is no secret.',
      hint: 'Paste all of it.',
    });
    const field = screen.getByLabelText<HTMLTextAreaElement>('Webhook secret');
    fireEvent.change(field, { target: { value: 'x' } });
    await click(screen.getByRole('button', { name: 'Add key' }));
    expect(screen.getByRole('alert').textContent).toBe('That is no secret. Paste all of it.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe('');
  });

  it('puts the URL into the step where it is needed', async () => {
    await openSource();
    const steps = screen.getByRole('region', { name: 'In the portal of GitHub' });
    expect(
      within(steps).getByRole('button', { name: (name) => name.includes(github.url) }),
    ).toBeTruthy();
    expect(steps.textContent).not.toContain('{url}');
  });

  it('confirms a copy in place for a moment, and out loud', async () => {
    const fake = await openSource();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const [hero] = screen.getAllByRole('button', { name: (name) => name.includes(github.url) });
    await click(hero as HTMLElement);
    expect(hero?.textContent).toContain('Copied');
    expect(fake.clipboard()).toBe(github.url);
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain('URL copied');
    vi.advanceTimersByTime(1500);
    await settle();
    expect(hero?.textContent).not.toContain('Copied');
  });

  it('says plainly that keys are kept for this run only', async () => {
    await openSource({ vault: fakeNoVault });
    expect(screen.getByText(/kept for this run only/)).toBeTruthy();
  });

  it('says what to do when it has no key', async () => {
    const event = makeSummary({ seq: 1, sourceId: 2, verdict: 'unchecked', reason: 'no_key' });
    await renderApp({ app: sources, events: [event] });
    await click(screen.getByRole('button', { name: /^Payments/ }));
    expect(screen.getByText('Captured, not checked: this source has no key.')).toBeTruthy();
    await click(screen.getByRole('button', { name: 'Add a key' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByLabelText('Signing secret')),
    );
  });

  it('is removed only after a question that names what goes with it', async () => {
    const fake = await openSource();
    await click(screen.getByRole('button', { name: 'Actions for Shop repository' }));
    await click(screen.getByRole('menuitem', { name: 'Remove…' }));
    const dialog = screen.getByRole('dialog', { name: 'Remove “Shop repository”?' });
    expect(dialog.textContent).toContain('with its 2 events and its 1 key');
    await click(within(dialog).getByRole('button', { name: 'Remove source' }));
    expect(fake.state().sources.map(({ id }) => id)).toEqual([2]);
  });

  it('offers old test events only where the provider signs the time', async () => {
    await openSource();
    await click(screen.getAllByRole('button', { name: 'Other test events' })[0] as HTMLElement);
    expect(screen.queryByRole('menuitem', { name: /too old/ })).toBeNull();
    await press(screen.getByRole('menu'), 'Escape');
    await click(screen.getByRole('button', { name: /^Payments/ }));
    await click(screen.getAllByRole('button', { name: 'Other test events' })[0] as HTMLElement);
    expect(screen.getByRole('menuitem', { name: /too old/ })).toBeTruthy();
  });
});

describe('the window', () => {
  it('shows a newcomer a verified event after one click', async () => {
    const fake = await renderApp();
    await click(screen.getByRole('button', { name: 'See it work with GitHub' }));
    await waitFor(() => expect(screen.getByRole('option', { name: /^Verified/ })).toBeTruthy());
    expect(fake.calls.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['sources.add', 'keys.generate', 'simulate.send']),
    );
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Verified' })).toBeTruthy());
  });

  it('says that nothing can arrive or be stored, and what to do', async () => {
    await renderApp({
      app: {
        ...sources,
        receiver: {
          kind: 'failed',
          error: {
            code: 'receiver.port-in-use',
            message: 'Port 80 is taken.',
            hint: 'Choose another.',
          },
        },
        store: {
          kind: 'failing',
          sinceMs: 0,
          error: { code: 'store.full', message: 'The disk is full.', hint: 'Free some space.' },
        },
      },
    });
    const [receiver, store] = screen.getAllByRole('alert');
    expect(receiver?.textContent).toContain('Port 80 is taken. Choose another.');
    expect(store?.textContent).toContain('The disk is full. Free some space.');
  });

  it('shows the error of a setting beside it', async () => {
    const fake = await renderApp({ app: sources });
    fake.fail('settings.update', { code: 'receiver.port-in-use', message: 'Port 80 is taken.' });
    await click(screen.getByRole('button', { name: 'Settings' }));
    await click(screen.getByRole('radio', { name: 'Pinned' }));
    const port = screen.getByRole('spinbutton', { name: 'Port number' });
    fireEvent.change(port, { target: { value: '80' } });
    fireEvent.submit(port.closest('form') as HTMLFormElement);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('Port 80 is taken.'));
    expect(port.getAttribute('aria-invalid')).toBe('true');
  });
});
