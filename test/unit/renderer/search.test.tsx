// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { searchFields } from '../../../src/shared/search/grammar.ts';
import { makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { click, renderApp, settle } from './render-app.tsx';

const events = [
  makeSummary({ seq: 1, eventName: 'invoice.paid' }),
  makeSummary({ seq: 2, eventName: 'invoice.void', verdict: 'invalid' }),
  makeSummary({ seq: 3, eventName: 'ping' }),
];
const open = () =>
  renderApp({ app: { sources: [makeSource({ id: 1, provider: 'github' })] }, events });

const field = (): HTMLInputElement => screen.getByRole('combobox', { name: 'Search events' });
const rows = (): string[] =>
  within(screen.getByRole('listbox', { name: 'Events, newest first' }))
    .getAllByRole('option')
    .map(({ id }) => id);
const type = (text: string): void => {
  field().focus();
  fireEvent.change(field(), { target: { value: text, selectionStart: text.length } });
};
const press = async (key: string, target: Element = field()): Promise<void> => {
  fireEvent.keyDown(target, { key });
  await settle();
};
const search = async (text: string): Promise<void> => {
  type(text);
  await press('Enter');
};
const list = () => screen.queryByRole('listbox', { name: 'Suggestions' });
const suggestions = (): string[] =>
  within(screen.getByRole('listbox', { name: 'Suggestions' }))
    .getAllByRole('option')
    .map(({ firstChild }) => firstChild?.textContent ?? '');

describe('the search field', () => {
  it('shows what it finds', async () => {
    await open();
    await search('type:invoice.*');
    expect(rows()).toEqual(['event-2', 'event-1']);
  });

  it('is reached by the slash and by Ctrl+F', async () => {
    await open();
    await press('/', document.body);
    expect(document.activeElement).toBe(field());
    field().blur();
    fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true });
    expect(document.activeElement).toBe(field());
  });

  it('searches by itself a moment after the last letter', async () => {
    const fake = await open();
    type('ping');
    await act(() =>
      expect.poll(() => fake.calls.some(({ name }) => name === 'search.run')).toBe(true),
    );
    await settle();
    expect(rows()).toEqual(['event-3']);
  });

  it('offers fields, then values, by keyboard', async () => {
    await open();
    type('ver');
    expect(suggestions()).toEqual(['verdict:']);
    await press('ArrowDown');
    const [option] = screen.getAllByRole('option', { name: /^verdict:/ });
    expect(field().getAttribute('aria-activedescendant')).toBe(option?.id);
    await press('Enter');
    expect(field().value).toBe('verdict:');
    type('verdict:inv');
    await press('ArrowUp');
    await press('Enter');
    expect(field().value).toBe('verdict:invalid ');
    await press('Enter');
    expect(rows()).toEqual(['event-2']);
  });

  it('closes its list once a value is chosen, and opens it again at a key', async () => {
    await open();
    type('verdict:inv');
    await press('ArrowDown');
    await press('Enter');
    expect(list()).toBeNull();
    await press('ArrowDown');
    expect(suggestions()).toContain('type:');
    await press('Escape');
    type('verdict:invalid t');
    expect(suggestions()).toEqual(['type:', 'tag:']);
  });

  it('shows every field as soon as it has the focus and nothing in it', async () => {
    await open();
    await press('/', document.body);
    expect(suggestions()).toEqual(searchFields.map((name) => `${name}:`));
    expect(list()?.tabIndex).toBe(-1);
    act(() => field().blur());
    expect(list()).toBeNull();
    await search('ping');
    act(() => field().blur());
    act(() => field().focus());
    expect(list()).toBeNull();
  });

  it('offers the names of events that were seen', async () => {
    await open();
    await act(async () => field().focus());
    await settle();
    type('type:inv');
    expect(suggestions()).toEqual(['type:invoice.paid', 'type:invoice.void']);
  });

  it('closes its list, then clears the search, then goes back to the list of events', async () => {
    await open();
    await search('type:ping');
    type('type:ping v');
    await press('Escape');
    expect(screen.queryByRole('listbox', { name: 'Suggestions' })).toBeNull();
    await press('Escape');
    expect(field().value).toBe('');
    expect(rows()).toHaveLength(3);
    await press('Escape');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Events, newest first');
  });
});

describe('what a search was read as', () => {
  it('stands below the field, and each piece can be taken away', async () => {
    await open();
    await search('verdict:valid type:invoice.*');
    expect(rows()).toEqual(['event-1']);
    await click(screen.getByRole('button', { name: 'Remove verdict:valid' }));
    expect(field().value).toBe('type:invoice.*');
    expect(rows()).toEqual(['event-2', 'event-1']);
  });

  it('says what has no meaning', async () => {
    await open();
    type('verdict:perhaps ping');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    const described = document.getElementById(field().getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe(
      'verdict:perhaps A verdict is valid, invalid, error or unchecked.',
    );
  });

  it.each<[string, () => Promise<void>]>([
    ['Enter is pressed', () => press('Enter')],
    [
      'the field is left',
      async () => {
        field().blur();
        await settle();
      },
    ],
    ['the next word begins', async () => type('after: p')],
    [
      'the caret goes elsewhere',
      async () => {
        field().setSelectionRange(0, 0);
        fireEvent.select(field());
      },
    ],
  ])('says nothing against a word that is being written, until %s', async (_, end) => {
    await open();
    type('after:');
    expect(field().getAttribute('aria-invalid')).toBeNull();
    expect(screen.queryByText('“after:” needs a value.')).toBeNull();
    await end();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('“after:” needs a value.')).toBeTruthy();
    type('after:1h');
    expect(field().getAttribute('aria-invalid')).toBeNull();
  });

  it('goes along with the chips of the verdicts', async () => {
    await open();
    const chip = screen.getByRole('button', { name: 'Invalid 1' });
    await click(chip);
    expect(field().value).toBe('verdict:invalid');
    expect(rows()).toEqual(['event-2']);
    await search('verdict:valid invoice');
    expect(chip.getAttribute('aria-pressed')).toBe('false');
    await click(chip);
    expect(field().value).toBe('verdict:invalid invoice');
    await click(chip);
    expect(field().value).toBe('invoice');
  });
});

describe('arrivals', () => {
  it('come in when their summary matches, and are asked about when it does not tell', async () => {
    const fake = await open();
    await search('type:ping');
    fake.arrive([makeSummary({ seq: 4, eventName: 'ping' }), makeSummary({ seq: 5 })]);
    await settle();
    expect(rows()).toEqual(['event-4', 'event-3']);
    await search('ping');
    const asked = (): unknown[] =>
      fake.calls.filter(({ name }) => name === 'search.run').map(({ input }) => input);
    const before = asked().length;
    fake.arrive([
      makeSummary({ seq: 6, eventName: 'ping' }),
      makeSummary({ seq: 7, eventName: 'pong' }),
    ]);
    await settle();
    expect(rows()).toEqual(['event-6', 'event-4', 'event-3']);
    expect(asked().slice(before)).toEqual([{ query: 'ping', after: 5, limit: 200 }]);
  });
});

describe('nothing found', () => {
  it('names the search, and offers to clear it', async () => {
    const fake = await open();
    fake.change({ search: { indexedTo: 3, newest: 3, skipped: 2 } });
    await search('unicorn');
    expect(screen.getByText('Nothing matches “unicorn”')).toBeTruthy();
    expect(screen.getByText(/^2 bodies cannot be searched/)).toBeTruthy();
    await search('tag:unicorn');
    expect(screen.getByText('Nothing matches “tag:unicorn”')).toBeTruthy();
    // It looked into none.
    expect(screen.queryByText(/bodies cannot be searched/)).toBeNull();
    const [clear] = screen.getAllByRole('button', { name: 'Clear the search' });
    if (clear) await click(clear);
    expect(rows()).toHaveLength(3);
  });
});

describe('saved searches', () => {
  const menu = () => click(screen.getByRole('button', { name: 'Saved searches' }));

  it('are kept, used and removed', async () => {
    const fake = await open();
    await search('type:ping');
    await menu();
    await click(screen.getByRole('menuitem', { name: 'Save this search…' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Pings' } });
    await click(screen.getByRole('button', { name: 'Save' }));
    expect(fake.state().savedSearches).toEqual([{ name: 'Pings', query: 'type:ping' }]);
    await search('');
    await menu();
    await click(screen.getByRole('menuitem', { name: /^Pings/ }));
    expect(rows()).toEqual(['event-3']);
    await menu();
    await click(screen.getByRole('menuitem', { name: 'Remove “Pings”' }));
    expect(fake.state().savedSearches).toEqual([]);
  });
});

it('tells how far the index is behind', async () => {
  const fake = await open();
  act(() => fake.change({ search: { indexedTo: 1000, newest: 13_000, skipped: 0 } }));
  expect(screen.getByText('Indexing: 12,000 to go')).toBeTruthy();
  act(() => fake.change({ search: { indexedTo: 13_000, newest: 13_000, skipped: 0 } }));
  expect(screen.queryByText(/^Indexing/)).toBeNull();
});
