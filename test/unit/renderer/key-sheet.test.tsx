// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FakeBridge } from '../../support/fake-bridge.ts';
import { list, openWindow, press } from './action-window.ts';
import { click, renderApp } from './render-app.tsx';

const openSheet = async () => {
  await press('?', { shiftKey: true });
  return within(screen.getByRole('dialog', { name: 'Keyboard shortcuts' }));
};
const rowOf = (name: string): HTMLElement => {
  const row = screen.getByRole('button', { name: `Change: ${name}` }).closest('li');
  if (!row) throw new Error(`no row ${name}`);
  return row;
};
const keysOf = (name: string): string[] =>
  Array.from(rowOf(name).querySelectorAll('kbd'), ({ textContent }) => textContent);
const record = async (name: string, key: string, init: KeyboardEventInit = {}): Promise<void> => {
  await click(screen.getByRole('button', { name: `Change: ${name}` }));
  await press(key, init);
};
const updates = (fake: FakeBridge): unknown[] =>
  fake.calls.filter(({ name }) => name === 'settings.update').map(({ input }) => input);

describe('the sheet of shortcuts', () => {
  it('lists actions in groups, each with its keys', async () => {
    await openWindow();
    const sheet = await openSheet();
    const events = within(sheet.getByRole('region', { name: 'Events' }));
    expect(events.getAllByRole('listitem').length).toBeGreaterThan(10);
    expect(keysOf('Pin or unpin')).toEqual(['P']);
    expect(keysOf('Next event')).toEqual(['J', '↓']);
    expect(keysOf('Newest event')).toEqual(['G', 'G', 'Home']);
    expect(keysOf('Command palette…')).toEqual(['Ctrl', 'K']);
  });

  it('is searched by name and by key', async () => {
    await openWindow();
    const sheet = await openSheet();
    const field = sheet.getByRole('searchbox', { name: 'Search shortcuts' });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'ctrl+k' } });
    expect(sheet.getAllByRole('listitem')).toHaveLength(1);
    fireEvent.change(field, { target: { value: 'nothing such' } });
    expect(sheet.getByText('No shortcut matches “nothing such”.')).toBeDefined();
  });

  it('gives an action the key that is pressed, which works and is told at once', async () => {
    const fake = await openWindow();
    await click(screen.getByRole('option', { name: /event 2,/ }));
    await openSheet();
    await record('Pin or unpin', 'F4');
    expect(updates(fake)).toEqual([{ keys: { 'event.pin': 'F4' } }]);
    expect(keysOf('Pin or unpin')).toEqual(['F4']);
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Change: Pin or unpin' }),
    );
    await click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.getByRole('button', { name: 'Pin' }).getAttribute('aria-keyshortcuts')).toBe(
      'F4',
    );
    await press('p', {}, list());
    await press('F4', {}, list());
    expect(fake.calls.filter(({ name }) => name === 'events.pin')).toHaveLength(1);
  });

  it('waits for the key behind a modifier', async () => {
    const fake = await openWindow();
    await openSheet();
    await record('Pin or unpin', 'Control', { ctrlKey: true });
    expect(updates(fake)).toEqual([]);
    await press('P', { ctrlKey: true, shiftKey: true });
    expect(updates(fake)).toEqual([{ keys: { 'event.pin': '$mod+Shift+p' } }]);
  });

  it('leaves it as it is at Escape, and stays open', async () => {
    const fake = await openWindow();
    await openSheet();
    await record('Pin or unpin', 'Escape');
    expect(updates(fake)).toEqual([]);
    expect(keysOf('Pin or unpin')).toEqual(['P']);
    expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeDefined();
  });

  it.each<[string, KeyboardEventInit, RegExp]>([
    ['Tab', {}, /need this key/],
    ['Enter', {}, /need this key/],
    ['F5', {}, /need this key/],
    ['ArrowDown', {}, /need this key/],
    ['c', { ctrlKey: true }, /need this key/],
    ['l', { metaKey: true }, /need this key/],
    ['@', { ctrlKey: true, altKey: true }, /Keys with Alt/],
    ['Dead', {}, /cannot be told/],
  ])('refuses %s with %j, and says why', async (key, init, why) => {
    const fake = await openWindow();
    await openSheet();
    await record('Pin or unpin', key, init);
    expect(screen.getByRole('alert').textContent).toMatch(why);
    await press('F4');
    expect(updates(fake)).toEqual([{ keys: { 'event.pin': 'F4' } }]);
  });

  it('names the action that has the key, and replaces it when told to', async () => {
    const fake = await openWindow();
    await openSheet();
    await record('Pin or unpin', 'x');
    expect(screen.getByText('X is in use for “Select or unselect”.')).toBeDefined();
    expect(updates(fake)).toEqual([]);
    await click(screen.getByRole('button', { name: 'Replace' }));
    expect(keysOf('Pin or unpin')).toEqual(['X']);
    expect(within(rowOf('Select or unselect')).getByText('None')).toBeDefined();
    await click(screen.getByRole('button', { name: 'Reset: Select or unselect' }));
    expect(keysOf('Select or unselect')).toEqual(['X']);
    expect(keysOf('Pin or unpin')).toEqual(['P']);
  });

  it('leaves both as they are when the question is cancelled', async () => {
    const fake = await openWindow();
    await openSheet();
    await record('Pin or unpin', 'x');
    await press('Escape');
    expect(updates(fake)).toEqual([]);
    expect(screen.getByRole('button', { name: 'Change: Pin or unpin' })).toBeDefined();
  });

  it('resets all, and brings the choice back when that was a slip', async () => {
    const fake = await openWindow();
    await openSheet();
    await record('Pin or unpin', 'F4');
    await record('Tags…', 'F6');
    await click(screen.getByRole('button', { name: 'Reset all' }));
    expect(keysOf('Pin or unpin')).toEqual(['P']);
    await click(screen.getByRole('button', { name: 'Undo' }));
    expect(fake.state().settings.keys).toEqual({ 'event.pin': 'F4', 'event.tag': 'F6' });
  });

  it('says why a choice could not be kept', async () => {
    const fake = await openWindow();
    fake.fail('settings.update', { code: 'store.full', message: 'The disk is full.' });
    await openSheet();
    await record('Pin or unpin', 'F4');
    expect(screen.getByText('The disk is full.')).toBeDefined();
    expect(keysOf('Pin or unpin')).toEqual(['P']);
  });
});

describe('a chosen key', () => {
  it('survives a reload, by way of the settings', async () => {
    const first = await openWindow();
    await openSheet();
    await record('Command palette…', 'F2');
    cleanup();
    const again = await renderApp({ app: first.state() });
    expect(again.state().settings.keys).toEqual({ 'app.palette': 'F2' });
    await press('F2', {}, document.body);
    expect(screen.getAllByRole('dialog', { name: 'Command palette' })).toHaveLength(1);
  });
});
