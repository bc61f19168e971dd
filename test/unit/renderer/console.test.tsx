// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../../src/renderer/api.ts';
import { createConsoles } from '../../../src/renderer/features/console/consoles.ts';
import type { ConsoleAccount } from '../../../src/shared/console.ts';
import { fakeNoVault, fakeVault } from '../../support/fake-app-state.ts';
import { makeSource } from '../../support/fake-window-data.ts';
import {
  accounts,
  button,
  dialog,
  field,
  fillIn,
  openConsole,
  publicUrl,
} from './open-console.tsx';
import { click, renderApp } from './render-app.tsx';

describe('the account of MessageMedia', () => {
  it('is asked for, kept, and its secret is gone from the window', async () => {
    const { fake } = await openConsole('messagemedia', { hasAccount: false });
    expect(field('API secret').type).toBe('password');
    fillIn('API key', ' 7EVUfEYz ');
    fillIn('API secret', 'hush-hush');
    const secret = field('API secret');
    await click(button('Save account'));
    expect(secret.value).toBe('');
    expect(document.body.innerHTML).not.toContain('hush-hush');
    expect(fake.calls.find(({ name }) => name === 'console.putAccount')?.input).toEqual({
      sourceId: 1,
      account: { ...accounts.messagemedia },
    });
    expect(screen.getByText('Kept, never shown')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Signature keys' })).toBeTruthy();
  });

  it('says where the secret is kept and which host is told', async () => {
    await openConsole('messagemedia', { hasAccount: false });
    expect(screen.getByText(/encrypted with a key from the system keyring/)).toBeTruthy();
    const told = screen.getByText(/are sent to/);
    expect(told.textContent).toBe(
      'API key and secret are sent to api.messagemedia.com, and to no other host.',
    );
    fillIn('API host', 'https://eu.app.api.sinch.com');
    expect(told.textContent).toContain('eu.app.api.sinch.com');
  });

  it.each([
    ['for this run only', fakeNoVault, /for this run only/],
    ['in a vault with a passphrase', { ...fakeVault, place: 'passphrase' }, /your passphrase/],
    ['nowhere while the vault is locked', { ...fakeVault, status: 'locked' }, /vault is locked/],
  ] as const)('can be kept %s', async (_name, vault, words) => {
    await openConsole('messagemedia', { hasAccount: false, app: { vault } });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('can be at another URL', async () => {
    const { fake } = await openConsole('messagemedia', { hasAccount: false });
    fillIn('API host', 'other');
    fillIn('URL of the API', 'http://127.0.0.1:4000');
    fillIn('API key', 'k');
    fillIn('API secret', 's');
    await click(button('Save account'));
    expect(fake.calls.at(-1)?.input).toMatchObject({ account: { host: 'http://127.0.0.1:4000' } });
  });

  it('is refused with the reason, and keeps nothing of the secret', async () => {
    const { fake } = await openConsole('messagemedia', { hasAccount: false });
    fake.fail('console.putAccount', {
      code: 'console.bad-host',
      message: 'This URL is not safe for credentials.',
      hint: 'Use https.',
    });
    fillIn('API key', 'k');
    fillIn('API secret', 'hush-hush');
    await click(button('Save account'));
    expect(screen.getByRole('alert').textContent).toBe(
      'This URL is not safe for credentials. Use https.',
    );
    expect(field('API secret').value).toBe('');
  });

  it('can be changed without entering the secret again', async () => {
    const { fake } = await openConsole('messagemedia');
    await click(button('Change'));
    expect(field('API secret').required).toBe(false);
    fillIn('API key', 'another');
    await click(button('Save account'));
    expect(fake.calls.at(-1)?.input).toEqual({
      sourceId: 1,
      account: {
        kind: 'messagemedia',
        host: 'https://api.messagemedia.com',
        apiKey: 'another',
      },
    });
    expect(document.activeElement).toBe(button('Change'));
  });

  it('wants the secret again for another host', async () => {
    await openConsole('messagemedia');
    await click(button('Change'));
    fillIn('API host', 'https://eu.app.api.sinch.com');
    expect(field('API secret').required).toBe(true);
    expect(screen.getByText(/goes to no other host unasked/)).toBeTruthy();
  });

  it('says that it cannot be used while secrets are locked', async () => {
    const locked = { ...fakeVault, place: 'passphrase', status: 'locked' } as const;
    await openConsole('messagemedia', { app: { vault: locked } });
    expect(screen.getByText(/until you unlock them/)).toBeTruthy();
  });

  it('can be left as it is', async () => {
    await openConsole('messagemedia');
    await click(button('Change'));
    await click(button('Cancel'));
    expect(screen.queryByLabelText('API secret')).toBeNull();
  });

  it('asks for a secret that is not there any more', async () => {
    const lost: ConsoleAccount = {
      kind: 'messagemedia',
      host: 'https://api.messagemedia.com',
      apiKey: 'k',
      hasSecret: false,
      isPersistent: false,
    };
    await openConsole('messagemedia', { answers: { 'console.account': () => lost } });
    expect(screen.getByText(/The secret is not here/)).toBeTruthy();
    expect(field('API key').value).toBe('k');
    expect(field('API secret').required).toBe(true);
    expect(screen.queryByRole('region', { name: 'Signature keys' })).toBeNull();
  });

  it('is removed after a question', async () => {
    const { fake } = await openConsole('messagemedia');
    await click(button('Remove…'));
    await click(dialog().getByRole('button', { name: 'Remove account' }));
    expect(fake.calls.at(-1)).toEqual({ name: 'console.removeAccount', input: { sourceId: 1 } });
    expect(field('API key').value).toBe('');
    expect(screen.queryByRole('region', { name: 'Test message' })).toBeNull();
  });

  it('can be read again when it could not be read', async () => {
    const { fake, load } = await openConsole('messagemedia');
    fake.fail('console.account', { code: 'store.busy', message: 'The database is busy.' });
    await load();
    expect(screen.getByRole('alert').textContent).toBe('The database is busy.');
    fake.fail('console.account', null);
    await click(button('Try again'));
    expect(screen.getByText('Kept, never shown')).toBeTruthy();
  });
});

describe('the consoles of several sources', () => {
  it('run one thing at a time, which can be cancelled from each', async () => {
    const { fake } = await openConsole('messagemedia');
    const api = createConsoles(createApi(fake.bridge));
    fake.hold('console.run');
    void api.run({ sourceId: 2, area: 'keys' }, { kind: 'messagemedia.list' });
    expect(await api.run({ sourceId: 1, area: 'keys' }, { kind: 'messagemedia.list' })).toBeNull();
    expect(await api.cancel()).toBeNull();
  });

  it('keep what was learnt until the account is another', async () => {
    const { fake } = await openConsole('messagemedia');
    const api = createConsoles(createApi(fake.bridge));
    await api.run({ sourceId: 1, area: 'keys' }, { kind: 'messagemedia.list' });
    expect(api.store.getState().sources[1]?.signatureKeys).toHaveLength(1);
    api.setAccount(1, null);
    expect(api.store.getState().sources[1]).toMatchObject({ signatureKeys: null, outcomes: {} });
  });
});

describe('the console’s tab', () => {
  const openSource = async (provider: string) => {
    const source = makeSource({ id: 1, provider, name: 'Hooks', publicUrl });
    const fake = await renderApp({ app: { sources: [source] }, events: [] });
    await click(screen.getByRole('button', { name: /^Hooks/ }));
    return fake;
  };

  it('stands between setting up and the settings where the provider has one', async () => {
    await openSource('messagemedia');
    const tabs = within(screen.getByRole('tablist', { name: 'Parts of the source' }));
    expect(tabs.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      'Set up',
      'Console',
      'Settings',
    ]);
    await click(tabs.getByRole('tab', { name: 'Console' }));
    expect(screen.getByRole('region', { name: 'Account' })).toBeTruthy();
  });

  it('is not there for others', async () => {
    await openSource('github');
    expect(screen.queryByRole('tab', { name: 'Console' })).toBeNull();
  });
});
