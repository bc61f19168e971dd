// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { github, list, openWindow, press } from './action-window.ts';
import { click, selectedRow, settle } from './render-app.tsx';

const frame = async (): Promise<void> => {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await settle();
};
const openPalette = async () => {
  await press('k', { ctrlKey: true });
  return within(screen.getByRole('dialog', { name: 'Command palette' }));
};
const type = async (text: string): Promise<void> => {
  fireEvent.change(screen.getByRole('combobox', { name: 'Command palette' }), {
    target: { value: text },
  });
  await settle();
};
const commands = (): string[] =>
  within(screen.getByRole('listbox', { name: 'Commands' }))
    .queryAllByRole('option')
    .map((option) => option.querySelector('.palette__label')?.textContent ?? '');
describe('keys on events', () => {
  it('move through the list from anywhere, and bring the focus there', async () => {
    await openWindow();
    await press('j', {}, document.body);
    await frame();
    expect(selectedRow()).toBe('event-6');
    expect(document.activeElement).toBe(list());
    await press('j');
    await frame();
    expect(selectedRow()).toBe('event-5');
  });

  it('go from failure to failure, and say where there is no other', async () => {
    await openWindow();
    await press(']');
    await frame();
    expect(selectedRow()).toBe('event-4');
    await press(']');
    await frame();
    expect(selectedRow()).toBe('event-1');
    await press(']');
    await frame();
    expect(screen.getByText('No older failure')).toBeDefined();
    await press('[');
    await frame();
    expect(selectedRow()).toBe('event-4');
  });

  it('mark an event, and compare another with it', async () => {
    await openWindow();
    await click(screen.getByRole('option', { name: /event 2,/ }));
    await press('x', {}, list());
    await press('j', {}, list());
    await frame();
    expect(screen.getByText('1 selected')).toBeDefined();
    await press('d', {}, list());
    const dialog = within(screen.getByRole('dialog', { name: 'Compare event #1' }));
    expect(dialog.getByText('#2: selected')).toBeDefined();
  });

  it('keep a mark when another event is clicked', async () => {
    await openWindow();
    await click(screen.getByRole('option', { name: /event 2,/ }));
    await press('x', {}, list());
    await click(screen.getByRole('option', { name: /event 1,/ }));
    await press('d', {}, list());
    const dialog = within(screen.getByRole('dialog', { name: 'Compare event #1' }));
    expect(dialog.getByText('#2: selected')).toBeDefined();
  });

  it('copy a curl command, the body, and the URL', async () => {
    const fake = await openWindow();
    await click(screen.getByRole('option', { name: /event 2,/ }));
    await press('c', {}, list());
    expect(fake.calls.find(({ name }) => name === 'export.text')?.input).toMatchObject({
      seq: 2,
      format: 'curl',
    });
    await press('y', {}, list());
    expect(fake.clipboard()).toBe('{"action":"opened","issue":{"number":2}}');
    await click(screen.getByRole('button', { name: /^Shop repository/ }));
    await press('u');
    expect(fake.clipboard()).toBe(github.url);
  });

  it('open the note to write it', async () => {
    await openWindow();
    await click(screen.getByRole('option', { name: /event 2,/ }));
    await press('n', {}, list());
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Note' }));
  });

  it('pause the feed and show sources', async () => {
    await openWindow();
    await press('f', {}, document.body);
    expect(screen.getByRole('button', { name: 'Pause' }).getAttribute('aria-pressed')).toBe('true');
    await press('2', { ctrlKey: true, code: 'Digit2' }, document.body);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Payments');
    await press('g', {}, document.body);
    await press('a', {}, document.body);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('All sources');
  });
});

describe('an action chosen in a native menu', () => {
  it('is done', async () => {
    const fake = await openWindow();
    fake.push({ name: 'action.run', data: { id: 'app.settings' } });
    await settle();
    expect(screen.getByRole('dialog', { name: 'Settings' })).toBeDefined();
  });

  it('is not while it cannot be done, or a dialog is open', async () => {
    const fake = await openWindow();
    fake.push({ name: 'action.run', data: { id: 'source.rename' } });
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();
    await press('?', { shiftKey: true });
    fake.push({ name: 'action.run', data: { id: 'app.settings' } });
    await settle();
    expect(screen.queryByRole('dialog', { name: 'Settings' })).toBeNull();
  });
});

describe('the command palette', () => {
  it('has what can be done just now, with its keys', async () => {
    await openWindow();
    const palette = await openPalette();
    expect(document.activeElement).toBe(palette.getByRole('combobox'));
    expect(commands()).toContain('Add a source…');
    expect(commands()).not.toContain('Rename this source…');
    const search = palette.getByRole('option', { name: /^Search events/ });
    expect(search.querySelector('kbd')?.textContent).toBe('/');
  });

  it('finds by a few letters, closes, and does it', async () => {
    await openWindow();
    list().focus();
    await openPalette();
    await type('sear ev');
    expect(commands()[0]).toBe('Search events');
    await press('Enter');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Search events' }));
  });

  it('goes to sources, uses saved searches, adds providers', async () => {
    await openWindow();
    await openPalette();
    await type('payments');
    await press('Enter');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Payments');
    await openPalette();
    await type('refused');
    await press('Enter');
    const field = screen.queryByRole('combobox', { name: 'Search events' });
    expect(field === null || (field as HTMLInputElement).value === 'verdict:invalid').toBe(true);
    await openPalette();
    await type('add a source git');
    await press('Enter');
    const dialog = within(screen.getByRole('dialog', { name: 'Add a source' }));
    const chosen = dialog.getByRole<HTMLInputElement>('radio', { name: 'GitHub', checked: true });
    expect(chosen).toBeDefined();
  });

  it('says when nothing is found, and how much is', async () => {
    await openWindow();
    const palette = await openPalette();
    await type('zzzz');
    expect(palette.getByText('Nothing that can be done just now matches “zzzz”.')).toBeDefined();
    expect(palette.getByText('0 found.')).toBeDefined();
  });

  it('closes with its own key', async () => {
    await openWindow();
    await openPalette();
    await press('k', { ctrlKey: true });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('remembers nothing', async () => {
    await openWindow();
    await openPalette();
    await type('pay');
    await press('k', { ctrlKey: true });
    const palette = await openPalette();
    expect(palette.getByRole<HTMLInputElement>('combobox').value).toBe('');
  });
});
