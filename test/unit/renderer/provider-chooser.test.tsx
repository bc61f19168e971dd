// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { withScheme } from '../../support/fake-app-state.ts';
import { makeProvider, makeSource } from '../../support/fake-window-data.ts';
import { click, renderApp, settle } from './render-app.tsx';

const source = makeSource({ id: 1, provider: 'github', name: 'Shop repository' });
const many = Array.from({ length: 37 }, (_, i) =>
  makeProvider({
    id: `p${i}`,
    name: `Provider ${i}`,
    summary: i % 2 === 0 ? 'HMAC-SHA256, hex' : 'Ed25519, base64',
  }),
);

const open = async (app = {}) => {
  const fake = await renderApp({ app: { sources: [source], providers: many, ...app } });
  await click(screen.getByRole('button', { name: 'Add a source' }));
  return fake;
};

const dialog = () => within(screen.getByRole('dialog', { name: 'Add a source' }));
const search = (text: string): HTMLElement => {
  const field = dialog().getByRole('searchbox');
  fireEvent.change(field, { target: { value: text } });
  return field;
};
const addButton = () => dialog().getByRole<HTMLButtonElement>('button', { name: 'Add source' });
const chosen = (): string | null | undefined =>
  dialog()
    .queryAllByRole<HTMLInputElement>('radio')
    .find(({ checked }) => checked)
    ?.getAttribute('aria-label');
const shown = (): (string | null)[] =>
  dialog()
    .getAllByRole('radio')
    .map((radio) => radio.getAttribute('aria-label'));

describe('the choice of a provider', () => {
  it('has the search in focus, and everything below it', async () => {
    await open();
    expect(document.activeElement).toBe(
      dialog().getByRole('searchbox', { name: 'Search 37 providers' }),
    );
    expect(shown()).toHaveLength(37);
  });

  it('finds by name and by how it signs, and says how many', async () => {
    await open();
    search('provider 12');
    expect(shown()).toEqual(['Provider 12']);
    expect(dialog().getByRole('status').textContent).toBe('1 found.');
    search('ed25519 3');
    expect(shown()).toEqual([
      'Provider 3',
      'Provider 13',
      'Provider 23',
      'Provider 31',
      'Provider 33',
      'Provider 35',
    ]);
  });

  it('has chosen nothing at first, and adds nothing', async () => {
    await open();
    expect(chosen()).toBeUndefined();
    expect(addButton().disabled).toBe(true);
    await click(dialog().getByRole('radio', { name: 'Provider 3' }));
    expect(addButton().disabled).toBe(false);
  });

  it('chooses the first one found when the chosen one is out of sight', async () => {
    const fake = await open();
    await click(dialog().getByRole('radio', { name: 'Provider 3' }));
    search('provider 12');
    expect(chosen()).toBe('Provider 12');
    await click(addButton());
    expect(fake.calls.find(({ name }) => name === 'sources.add')?.input).toMatchObject({
      provider: 'p12',
      name: 'Provider 12',
    });
  });

  it('keeps the chosen one while it is among those found', async () => {
    await open();
    await click(dialog().getByRole('radio', { name: 'Provider 31' }));
    search('provider 3');
    expect(chosen()).toBe('Provider 31');
    search('');
    expect(chosen()).toBe('Provider 31');
  });

  it('says when nothing is found, and then nothing is chosen', async () => {
    await open();
    await click(dialog().getByRole('radio', { name: 'Provider 3' }));
    search('no such thing');
    expect(dialog().queryByRole('radio')).toBeNull();
    expect(dialog().getByRole('status').textContent).toBe('No provider matches “no such thing”.');
    expect(addButton().disabled).toBe(true);
  });

  it('is the same on the welcome page', async () => {
    const fake = await renderApp({ app: { sources: [], providers: many } });
    expect(screen.getByRole('button', { name: 'See it work with Provider 0' })).toBeTruthy();
    const field = screen.getByRole('searchbox');
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'no such thing' } });
    const start = screen.getByRole<HTMLButtonElement>('button', { name: 'See it work' });
    expect(start.disabled).toBe(true);
    fireEvent.change(field, { target: { value: 'provider 12' } });
    await click(screen.getByRole('button', { name: 'Continue with Provider 12' }));
    expect(fake.calls.find(({ name }) => name === 'sources.add')?.input).toMatchObject({
      provider: 'p12',
    });
  });

  it('adds the one that was found by Enter', async () => {
    const fake = await open();
    fireEvent.keyDown(search('provider 31'), { key: 'Enter' });
    await settle();
    expect(fake.calls.find(({ name }) => name === 'sources.add')?.input).toMatchObject({
      provider: 'p31',
    });
  });

  it('adds nothing by Enter where nothing was searched or found', async () => {
    const fake = await open();
    fireEvent.keyDown(dialog().getByRole('searchbox'), { key: 'Enter' });
    fireEvent.keyDown(search('no such thing'), { key: 'Enter' });
    await settle();
    expect(fake.calls.some(({ name }) => name === 'sources.add')).toBe(false);
  });

  it('shows those first that are called so', async () => {
    const signed = makeProvider({ id: 'a', name: 'Acme', summary: 'Signed as by Zoom' });
    const zoom = makeProvider({ id: 'z', name: 'Zoom', summary: 'HMAC-SHA256, hex' });
    await open({ providers: [signed, zoom] });
    search('zoom');
    expect(shown()).toEqual(['Zoom', 'Acme']);
    expect(chosen()).toBe('Zoom');
  });

  it('goes from the search to the first one by ArrowDown', async () => {
    const fake = await open();
    fireEvent.keyDown(search('provider 31'), { key: 'ArrowDown' });
    const radio = dialog().getByRole<HTMLInputElement>('radio', { name: 'Provider 31' });
    expect(document.activeElement).toBe(radio);
    expect(radio.checked).toBe(true);
    expect(fake.calls.some(({ name }) => name === 'sources.add')).toBe(false);
  });

  it('puts your own schemes first, under a heading of their own', async () => {
    await open(withScheme());
    const groups = dialog()
      .getAllByRole('group')
      .map((one) => one.getAttribute('aria-label'));
    expect(groups).toEqual(['Your schemes', 'Providers']);
    expect(shown()[0]).toBe('Acme');
  });
});
