// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { EventSummary } from '../../../src/shared/event.ts';
import type { FakeBridge } from '../../support/fake-bridge.ts';
import { fakeNowMs, makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { click, renderApp, settle } from './render-app.tsx';

const source = makeSource({ id: 1, provider: 'github', name: 'Shop repository' });

/** Five events called `one` to `five`, the newest of which is `five`. */
const names = ['one', 'two', 'three', 'four', 'five'] as const;
type Name = (typeof names)[number];

const open = (marked: Partial<Record<Name, Partial<EventSummary>>> = {}): Promise<FakeBridge> =>
  renderApp({
    app: { sources: [source] },
    events: names.map((eventName, i) =>
      makeSummary({ seq: i + 1, eventName, ...marked[eventName] }),
    ),
  });

const list = (): HTMLElement => screen.getByRole('listbox', { name: /^Events/ });
const row = (name: Name): HTMLElement =>
  screen.getByRole('option', { name: new RegExp(`, ${name},`) });
const shown = (): string[] =>
  screen.getAllByRole('option').flatMap((option) => {
    const name = option.getAttribute('aria-label')?.split(', ')[1];
    return name === undefined ? [] : [name];
  });
const selected = (): string[] =>
  screen
    .queryAllByRole('option', { selected: true })
    .map((option) => option.getAttribute('aria-label')?.split(', ')[1] ?? '');

const press = async (key: string, modifiers: KeyboardEventInit = {}): Promise<void> => {
  fireEvent.keyDown(document.activeElement ?? list(), { key, ...modifiers });
  await settle();
};
const clickWith = async (name: Name, modifiers: MouseEventInit): Promise<void> => {
  fireEvent.click(row(name), modifiers);
  await settle();
};
const bar = () => within(screen.getByRole('region', { name: 'Selected events' }));
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const inputsOf = (fake: FakeBridge, command: string): unknown[] =>
  fake.calls.filter(({ name }) => name === command).map(({ input }) => input);

const focusOn = async (name: Name): Promise<void> => {
  await click(row(name));
  list().focus();
};

describe('deleting from the details', () => {
  it('takes the open event alone, whatever is selected, and can be undone', async () => {
    const fake = await open();
    await focusOn('two');
    await clickWith('four', { ctrlKey: true });
    const details = within(screen.getByRole('region', { name: 'Event' }));
    await click(details.getByRole('button', { name: 'Delete event' }));
    expect(inputsOf(fake, 'events.delete')).toEqual([{ seqs: [4] }]);
    expect(selected()).toEqual(['three']);
    expect(document.activeElement).toBe(list());
    await click(button(/^Undo/));
    expect(shown()).toContain('four');
  });
});

describe('an event that is gone', () => {
  it('says so, and can be closed', async () => {
    const fake = await open();
    fake.fail('events.get', { code: 'event.not-found', message: 'This event is gone.' });
    await click(row('two'));
    const details = within(screen.getByRole('region', { name: 'Event' }));
    expect(details.getByText(/This event is gone\./)).toBeDefined();
    await click(details.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText(/This event is gone\./)).toBeNull();
  });
});

describe('selecting several events', () => {
  it('works one by one with Ctrl or ⌘ and a click', async () => {
    await open();
    await focusOn('two');
    await clickWith('five', { ctrlKey: true });
    await clickWith('four', { metaKey: true });
    expect(selected()).toEqual(['five', 'four', 'two']);
    expect(bar().getByText('3 selected')).toBeDefined();
    await clickWith('five', { ctrlKey: true });
    expect(selected()).toEqual(['four', 'two']);
    expect(list().getAttribute('aria-multiselectable')).toBe('true');
  });

  it('takes a range with Shift and a click', async () => {
    await open();
    await focusOn('two');
    await clickWith('four', { shiftKey: true });
    expect(selected()).toEqual(['four', 'three', 'two']);
  });

  it('takes a range with Shift and the arrows, and gives it back', async () => {
    await open();
    await focusOn('three');
    await press('ArrowUp', { shiftKey: true });
    await press('ArrowUp', { shiftKey: true });
    expect(selected()).toEqual(['five', 'four', 'three']);
    await press('ArrowDown', { shiftKey: true });
    expect(selected()).toEqual(['four', 'three']);
    await press('ArrowDown');
    expect(selected()).toEqual(['three']);
  });

  it('takes all with Ctrl+A, and none but the open one after Escape', async () => {
    await open();
    await focusOn('two');
    await press('a', { ctrlKey: true });
    expect(bar().getByText('5 selected')).toBeDefined();
    await press('Escape');
    expect(selected()).toEqual(['two']);
    expect(screen.queryByRole('region', { name: 'Selected events' })).toBeNull();
    await press('Escape');
    expect(selected()).toEqual([]);
  });

  it('stays as it is whatever arrives, and so does the focus', async () => {
    const fake = await open();
    await focusOn('two');
    await clickWith('three', { shiftKey: true });
    fake.arrive([makeSummary({ seq: 6, eventName: 'six' })]);
    await settle();
    expect(shown()[0]).toBe('six');
    expect(selected()).toEqual(['three', 'two']);
    expect(document.activeElement).toBe(list());
  });

  it('ends with another filter', async () => {
    await open();
    await focusOn('two');
    await press('a', { ctrlKey: true });
    await click(button(/^Verified/));
    expect(selected()).toEqual(['two']);
  });
});

describe('marks on events', () => {
  it('are seen and heard in the row', async () => {
    await open({ two: { isPinned: true, tags: ['a', 'b', 'c', 'd'], hasNote: true } });
    const name = row('two').getAttribute('aria-label') ?? '';
    expect(name).toContain('pinned, tagged a, b, c, d, with a note');
    expect(within(row('two')).getByTitle('b, c, d').textContent).toBe('+3');
    expect(within(row('two')).queryByTitle('b')).toBeNull();
  });

  it('are pinned with the key p, and unpinned when all are pinned', async () => {
    const fake = await open({ two: { isPinned: true } });
    await focusOn('two');
    await press('ArrowUp', { shiftKey: true });
    await press('p');
    expect(row('three').getAttribute('aria-label')).toContain('pinned');
    await press('p');
    expect(row('two').getAttribute('aria-label')).not.toContain('pinned');
    expect(inputsOf(fake, 'events.pin')).toEqual([
      { seqs: [3, 2], isPinned: true },
      { seqs: [3, 2], isPinned: false },
    ]);
  });

  it('are tagged with the key t, several at once', async () => {
    await open({ two: { tags: ['old'] } });
    await focusOn('two');
    await press('ArrowUp', { shiftKey: true });
    await press('t');
    const dialog = within(screen.getByRole('dialog', { name: 'Tags of 2 events' }));
    expect(dialog.getByRole('listitem').textContent).toBe('old1 of 2');
    const field = dialog.getByLabelText('Add a tag');
    fireEvent.change(field, { target: { value: ' Billing ' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    await click(dialog.getByRole('button', { name: 'Remove tag old' }));
    await click(dialog.getByRole('button', { name: 'Done' }));
    for (const name of ['two', 'three'] as const) {
      expect(row(name).getAttribute('aria-label')).toContain('tagged billing,');
    }
  });
});

describe('deleting events', () => {
  it('takes them away, opens the next one, and can be undone by the notice', async () => {
    const fake = await open();
    await focusOn('four');
    await press('Delete');
    expect(shown()).toEqual(['five', 'three', 'two', 'one']);
    expect(selected()).toEqual(['three']);
    expect(document.activeElement).toBe(list());
    expect(screen.getByText('1 event deleted')).toBeDefined();
    await click(button('Undo'));
    expect(shown()).toEqual(['five', 'four', 'three', 'two', 'one']);
    expect(inputsOf(fake, 'events.restore')).toEqual([{ seqs: [4] }]);
    expect(screen.queryByText('1 event deleted')).toBeNull();
  });

  it('brings the event back into what a search finds, and keeps the focus', async () => {
    await open({ two: { tags: ['odd'] } });
    const field = screen.getByRole('combobox', { name: 'Search events' });
    field.focus();
    fireEvent.change(field, { target: { value: 'type:two', selectionStart: 8 } });
    await press('Enter');
    await focusOn('two');
    await press('Delete');
    expect(screen.getByText('Nothing matches “type:two”')).toBeDefined();
    expect(document.activeElement).toBe(field);
    const undo = button(/^Undo/);
    undo.focus();
    await click(undo);
    expect(shown()).toEqual(['two']);
    expect(document.activeElement).toBe(field);
  });

  it('is undone by Ctrl+Z, all of it', async () => {
    await open();
    await focusOn('two');
    await press('a', { ctrlKey: true });
    await click(bar().getByRole('button', { name: 'Delete' }));
    expect(screen.queryByRole('option')).toBeNull();
    await press('z', { ctrlKey: true });
    expect(shown()).toEqual(['five', 'four', 'three', 'two', 'one']);
  });

  it('leaves Ctrl+Z to a field that is being written in', async () => {
    const fake = await open();
    await focusOn('two');
    await press('Backspace', { ctrlKey: true });
    expect(inputsOf(fake, 'events.delete')).toEqual([{ seqs: [2] }]);
    screen.getByLabelText('Add a tag').focus();
    await press('z', { ctrlKey: true });
    expect(inputsOf(fake, 'events.restore')).toEqual([]);
  });

  it('goes by parts where there are very many', async () => {
    const many = Array.from({ length: 200 }, (_, i) => makeSummary({ seq: i + 1 }));
    const fake = await renderApp({ app: { sources: [source] }, events: many });
    fake.arrive(Array.from({ length: 400 }, (_, i) => makeSummary({ seq: i + 201 })));
    await settle();
    list().focus();
    await press('a', { ctrlKey: true });
    await press('Delete');
    const parts = inputsOf(fake, 'events.delete') as { readonly seqs: readonly number[] }[];
    expect(parts.map(({ seqs }) => seqs.length)).toEqual([500, 100]);
    await press('z', { ctrlKey: true });
    expect(fake.state().counts).toMatchObject([{ verdict: 'valid', count: 600 }]);
  });

  it('says so when it fails, and leaves the events', async () => {
    const fake = await open();
    fake.fail('events.delete', { code: 'store.full', message: 'The disk is full.' });
    await focusOn('four');
    await press('Delete');
    expect(screen.getByRole('alert').textContent).toContain('The disk is full.');
    expect(shown()).toContain('four');
  });
});

describe('the context menu of a row', () => {
  const openMenu = async (name: Name) => {
    fireEvent.contextMenu(row(name), { clientX: 40, clientY: 50 });
    await settle();
    return within(screen.getByRole('menu'));
  };

  it('selects the row, has all that can be done, and gives the focus back', async () => {
    await open();
    const menu = await openMenu('two');
    expect(selected()).toEqual(['two']);
    expect(menu.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      'OpenCtrl+]',
      'Compare with…D',
      'Copy or save…',
      'PinP',
      'Tags…T',
      'NoteN',
      'Copy URL',
      'Copy delivery IDAs the provider names it',
      'Copy numberIts place in this history',
      'DeleteDel',
    ]);
    expect(menu.getByRole('menuitem', { name: 'Pin' }).getAttribute('aria-keyshortcuts')).toBe('P');
    expect(screen.getByRole('menu').contains(document.activeElement)).toBe(true);
    await press('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(list());
  });

  it('goes to the details of the event', async () => {
    await open();
    const menu = await openMenu('two');
    await click(menu.getByRole('menuitem', { name: 'Open' }));
    expect(document.activeElement?.getAttribute('role')).toBe('tabpanel');
  });

  it('begins a comparison, a copy and a note of the event', async () => {
    await open({ two: { isPinned: true } });
    const choose = async (name: string): Promise<void> => {
      const menu = await openMenu('two');
      await click(menu.getByRole('menuitem', { name }));
    };
    await choose('Note');
    expect(document.activeElement).toBe(screen.getByLabelText('Note'));
    await choose('Copy or save…');
    expect(screen.getByRole('menu', { name: 'Copy or save' })).toBeTruthy();
    await press('Escape');
    await choose('Compare with…');
    expect(screen.getByRole('dialog', { name: /Compare/ })).toBeTruthy();
  });

  it('is about the event it was opened on, even where another one is open', async () => {
    await open();
    await focusOn('two');
    await press('x');
    await press('ArrowUp');
    const menu = await openMenu('two');
    expect(screen.getByRole('heading', { name: 'two' })).toBeTruthy();
    await click(menu.getByRole('menuitem', { name: 'Note' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Note'));
  });

  it('has nothing about a single event where several are selected', async () => {
    await open();
    await focusOn('two');
    await clickWith('four', { shiftKey: true });
    const menu = await openMenu('three');
    for (const name of ['Open', 'Compare with…', 'Copy or save…', 'Note']) {
      expect(menu.queryByRole('menuitem', { name })).toBeNull();
    }
  });

  it('is for all that are selected when the row is one of them', async () => {
    const fake = await open();
    await focusOn('two');
    await clickWith('four', { shiftKey: true });
    const menu = await openMenu('three');
    await click(menu.getByRole('menuitem', { name: /^Copy number/ }));
    expect(fake.clipboard()).toBe('4\n3\n2');
    expect(selected()).toEqual(['four', 'three', 'two']);
  });

  it('copies the ids that the provider gave the deliveries', async () => {
    const fake = await open();
    await focusOn('two');
    await clickWith('four', { shiftKey: true });
    const menu = await openMenu('three');
    await click(menu.getByRole('menuitem', { name: /^Copy delivery ID/ }));
    expect(fake.clipboard()).toBe('delivery-4\ndelivery-2');
  });

  it('copies the URL that the event was sent to', async () => {
    const fake = await open({ two: { path: '/deep?x=1' } });
    const menu = await openMenu('two');
    await click(menu.getByRole('menuitem', { name: 'Copy URL' }));
    expect(fake.clipboard()).toBe(`${source.url}/deep?x=1`);
  });
});

describe('pausing the feed', () => {
  it('keeps the view, says how many wait, and goes on', async () => {
    const fake = await open();
    await click(button('Pause'));
    expect(button('Pause').getAttribute('aria-pressed')).toBe('true');
    fake.arrive([makeSummary({ seq: 6, eventName: 'six' })]);
    await settle();
    expect(shown()).not.toContain('six');
    const paused = within(screen.getByRole('region', { name: 'The feed is paused' }));
    expect(paused.getByText(/Paused · 1 waiting/)).toBeDefined();
    await click(paused.getByRole('button', { name: 'Resume' }));
    expect(shown()[0]).toBe('six');
    expect(screen.queryByRole('region', { name: 'The feed is paused' })).toBeNull();
  });
});

describe('times in the feed', () => {
  it('are relative or absolute, by the choice of the window, with the moment as their title', async () => {
    await open({ one: { receivedAtMs: fakeNowMs - 240_000 } });
    const time = () => within(row('one')).getByTitle(/2026/);
    expect(time().textContent).toBe('4 min');
    await click(button('Feed menu'));
    await click(screen.getByRole('menuitemradio', { name: /Absolute/ }));
    expect(time().textContent).toMatch(/^\d\d:\d\d:\d\d$/);
    expect(time().title).toMatch(/^22 Nov 2026, \d\d:\d\d:\d\d\.000$/);
    expect(localStorage.getItem('feed-time')).toBe('absolute');
  });
});

describe('the open event', () => {
  it('is pinned and unpinned', async () => {
    await open();
    await click(row('two'));
    await click(button('Pin'));
    expect(button('Pin').getAttribute('aria-pressed')).toBe('true');
    await click(button('Pin'));
    expect(button('Pin').getAttribute('aria-pressed')).toBe('false');
  });

  it('gets tags by typing, with those in use on offer', async () => {
    const fake = await open({ one: { tags: ['billing'] } });
    await click(row('two'));
    const field = screen.getByLabelText('Add a tag');
    fireEvent.focus(field);
    await settle();
    const offered = Array.from(document.querySelectorAll('datalist option'));
    expect(offered.map((option) => option.getAttribute('value'))).toEqual(['billing']);
    for (const value of ['Billing', 'billing', '  ']) {
      fireEvent.change(field, { target: { value } });
      fireEvent.keyDown(field, { key: 'Enter' });
      await settle();
    }
    expect(inputsOf(fake, 'events.tag')).toEqual([{ seqs: [2], add: ['billing'], remove: [] }]);
    await click(button('Remove tag billing'));
    expect(row('two').getAttribute('aria-label')).not.toContain('tagged');
  });

  it('lets go of a half-written tag with Escape', async () => {
    const fake = await open();
    await click(row('two'));
    const field = screen.getByLabelText('Add a tag');
    fireEvent.change(field, { target: { value: 'bil' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    fireEvent.blur(field);
    await settle();
    expect(inputsOf(fake, 'events.tag')).toEqual([]);
  });

  it('keeps a note when its field is left, and only when it changed', async () => {
    const fake = await open();
    await click(row('two'));
    await click(button('Add a note'));
    const field = () => screen.getByLabelText<HTMLTextAreaElement>('Note');
    fireEvent.focus(field());
    fireEvent.change(field(), { target: { value: 'Ask Ada.' } });
    fireEvent.blur(field());
    await settle();
    expect(field().value).toBe('Ask Ada.');
    expect(row('two').getAttribute('aria-label')).toContain('with a note');
    fireEvent.focus(field());
    fireEvent.blur(field());
    await settle();
    expect(inputsOf(fake, 'events.note')).toEqual([{ seq: 2, note: 'Ask Ada.' }]);
  });

  it('keeps what was written when another event is opened in the middle of it', async () => {
    const fake = await open();
    await click(row('two'));
    await click(button('Add a note'));
    const field = screen.getByLabelText('Note');
    fireEvent.change(field, { target: { value: 'Ask Ada.' } });
    await click(row('three'));
    expect(inputsOf(fake, 'events.note')).toEqual([{ seq: 2, note: 'Ask Ada.' }]);
  });
});
