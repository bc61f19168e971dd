// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { withScheme } from '../../support/fake-app-state.ts';
import { makeKey, makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { click, renderApp, settle } from './render-app.tsx';

const hooks = makeSource({ id: 1, provider: 'standard-webhooks', name: 'Hooks' });

const openSettings = async (app = {}) => {
  const fake = await renderApp({ app: { sources: [hooks], ...app }, events: [] });
  await click(screen.getByRole('button', { name: /^Hooks/ }));
  await click(screen.getByRole('tab', { name: 'Settings' }));
  return fake;
};

const choose = (name: string, value: string): void => {
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
};
const optionsOf = (name: string): (string | null)[] =>
  within(screen.getByRole('combobox', { name }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
const save = async (): Promise<void> => {
  await click(screen.getByRole('button', { name: 'Save settings' }));
};

describe('the scheme of a source', () => {
  it('is the first that fits the key, or one of the provider’s', async () => {
    const fake = await openSettings();
    expect(optionsOf('Scheme')).toEqual([
      'Automatic (first that fits the key)',
      'HMAC-SHA256 (v1)',
      'Ed25519 (v1a)',
    ]);
    choose('Scheme', 'v1a');
    await save();
    expect(fake.state().sources[0]?.settings.scheme).toBe('v1a');
    choose('Scheme', '');
    await save();
    expect(fake.state().sources[0]?.settings.scheme).toBeNull();
  });

  it('is no question where the provider has one', async () => {
    const github = makeSource({ id: 1, provider: 'github', name: 'Hooks' });
    await openSettings({ sources: [github] });
    expect(screen.queryByRole('combobox', { name: 'Scheme' })).toBeNull();
  });

  it('decides which parameters are asked for', async () => {
    const fake = await openSettings();
    expect(screen.queryByRole('combobox', { name: 'Digest' })).toBeNull();
    choose('Scheme', 'v1');
    expect(optionsOf('Digest')).toEqual(['sha256', 'sha512']);
    fireEvent.change(screen.getByRole('textbox', { name: 'Account ID' }), {
      target: { value: ' acct-1 ' },
    });
    choose('Digest', 'sha512');
    await save();
    expect(fake.state().sources[0]?.settings).toMatchObject({
      scheme: 'v1',
      parameters: { accountId: 'acct-1', algorithm: 'sha512' },
    });
  });

  it('shows why settings were refused', async () => {
    const fake = await openSettings();
    fake.fail('sources.update', { code: 'ipc.bad-input', message: 'That is no URL.' });
    await save();
    expect(screen.getByRole('alert').textContent).toBe('That is no URL.');
  });
});

describe('the provider of a source', () => {
  it('can be another one, after a word about what that means', async () => {
    const fake = await openSettings();
    choose('Provider', 'stripe');
    expect(
      screen.getByText(/stored events of this source are judged again, by the rules of Stripe/),
    ).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Scheme' })).toBeNull();
    await save();
    expect(fake.state().sources[0]).toMatchObject({
      provider: 'stripe',
      settings: { scheme: null, parameters: {} },
    });
  });

  it('is not sent along while it stays', async () => {
    const fake = await openSettings();
    await save();
    const update = fake.calls.find(({ name }) => name === 'sources.update');
    expect(update?.input).not.toHaveProperty('provider');
  });

  it('can be one of your own schemes, which stand first', async () => {
    await openSettings(withScheme());
    const groups = screen.getAllByRole('group').map((one) => one.getAttribute('label'));
    expect(groups.filter(Boolean)).toEqual(['Your schemes', 'Providers']);
    expect(optionsOf('Provider')[0]).toBe('Acme');
  });

  it('can be chosen where it is not known any more', async () => {
    const lost = makeSource({ id: 1, provider: 'gone', name: 'Hooks' });
    const fake = await openSettings({ sources: [lost] });
    expect(screen.getByRole('combobox', { name: 'Provider' }).textContent).toContain(
      'Unknown provider (gone)',
    );
    choose('Provider', 'github');
    await save();
    expect(fake.state().sources[0]?.provider).toBe('github');
  });
});

describe('a key', () => {
  const old = makeKey({ id: 10, sourceId: 1, label: 'Old' });
  const source = makeSource({ id: 1, provider: 'github', name: 'Hooks', keys: [old] });
  const open = async (keys = [old], events = [makeSummary({ seq: 1 })]) => {
    const fake = await renderApp({ app: { sources: [{ ...source, keys }] }, events });
    await click(screen.getByRole('button', { name: /^Hooks/ }));
    return fake;
  };
  const act = async (item: RegExp): Promise<void> => {
    await click(screen.getByRole('button', { name: 'Actions for key Old' }));
    await click(screen.getByRole('menuitem', { name: item }));
  };

  it('can be retired and put back into use', async () => {
    const fake = await open();
    await act(/^Retire/);
    expect(fake.calls.find(({ name }) => name === 'keys.retire')?.input).toEqual({
      id: 10,
      isRetired: true,
    });
    const row = () => screen.getByRole('list', { name: 'Keys of this source' }).textContent;
    expect(row()).toContain('Retired');
    expect(row()).toContain('retired 22 Nov');
    expect(screen.getByText(/No key is active: what arrives now matches none/)).toBeTruthy();
    expect(screen.getByText(/Every key of this source is retired/)).toBeTruthy();
    await act(/^Use again/);
    expect(row()).not.toContain('Retired');
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Actions for key Old' }),
    );
  });

  it('that is retired is not counted among the active ones', async () => {
    const words = /Every active key is tried/;
    await open([old, makeKey({ id: 11, sourceId: 1, retiredAtMs: 1 })]);
    expect(screen.queryByText(words)).toBeNull();
  });

  it('stays in use when retiring fails, and says why', async () => {
    const fake = await open();
    fake.fail('keys.retire', { code: 'store.busy', message: 'Try again.' });
    await act(/^Retire/);
    expect(screen.getByRole('alert').textContent).toContain('Try again.');
    expect(screen.queryByText('Retired')).toBeNull();
  });

  it('is removed only after a question', async () => {
    const fake = await open();
    await act(/^Remove/);
    await click(
      within(screen.getByRole('dialog', { name: 'Remove “Old”?' })).getByRole('button', {
        name: 'Remove key',
      }),
    );
    await settle();
    expect(fake.state().sources[0]?.keys).toEqual([]);
  });
});
