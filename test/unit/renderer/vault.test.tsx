// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { VaultState } from '../../../src/shared/vault.ts';
import { fakePassphrase, fakeRecoveryKey } from '../../support/fake-answers/vault.ts';
import { fakeNoVault, fakeVault } from '../../support/fake-app-state.ts';
import { click, settle } from './render-app.tsx';
import {
  choosePassphrase,
  dialog,
  field,
  inMemory,
  inputsOf,
  locked,
  lost,
  openSettings,
  openWindow,
  press,
  secrets,
  startWindow,
  type,
  withPassphrase,
} from './vault-window.ts';

describe('where secrets are kept', () => {
  it.each([
    [fakeVault, 'Encrypted with a key from the system keyring (Secret Service), on this computer'],
    [
      { ...fakeVault, keychain: 'macOS Keychain' },
      'Encrypted with a key from the macOS Keychain, on this computer',
    ],
    [withPassphrase, 'Encrypted with your passphrase, on this computer'],
    [inMemory, 'For this run only, in memory'],
  ])('is said in the settings in plain words', async (vault, words) => {
    await openSettings(vault);
    expect(secrets().getByText(words)).toBeTruthy();
  });

  it('is told with how many are sealed, and how many end with this run', async () => {
    await openSettings({ ...locked, heldForThisRun: 1 });
    expect(secrets().getByText('3 secrets that cannot be opened just now')).toBeTruthy();
    expect(secrets().getByText('1 secret, gone when Countersign quits')).toBeTruthy();
    expect(
      secrets().getByText(/^Locked: requests are captured, answered as not verified/),
    ).toBeTruthy();
  });

  it.each<[string, VaultState, string[]]>([
    [
      'a key store',
      fakeVault,
      ['Use a passphrase instead…', 'New recovery key…', 'Keep for this run only…'],
    ],
    [
      'a passphrase',
      withPassphrase,
      [
        'Lock now',
        'Change passphrase…',
        'New recovery key…',
        'Use the system’s key store…',
        'Keep for this run only…',
      ],
    ],
    ['memory by choice', inMemory, ['Set a passphrase…']],
    ['nobody has chosen', fakeNoVault, ['Set a passphrase…', 'Leave it so, and hide this']],
    ['a locked vault', locked, ['Unlock…', 'Use the recovery key…', 'Start over…']],
    ['a lost vault', { ...lost, hasRecoveryKey: false }, ['Start over…']],
  ])('can be changed as it fits: %s', async (_, vault, names) => {
    await openSettings(vault);
    const buttons = secrets().getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual(names);
  });

  it('can become memory alone, after a question, which takes them off the disk', async () => {
    const fake = await openSettings(fakeVault);
    await press('Keep for this run only…');
    const question = dialog('Take all secrets off the disk?');
    expect(question.getByText(/The recovery key ends with it/)).toBeTruthy();
    await click(question.getByRole('button', { name: 'Take off the disk' }));
    expect(fake.state().vault.place).toBe('session');
    expect(secrets().getByText('For this run only, in memory')).toBeTruthy();
  });

  it('can become the system’s key store', async () => {
    const fake = await openSettings(withPassphrase);
    await press('Use the system’s key store…');
    await press('Use it');
    expect(inputsOf(fake, 'vault.moveTo')).toEqual([{ place: 'keychain' }]);
    expect(screen.queryByRole('dialog', { name: 'Use the system’s key store?' })).toBeNull();
  });

  it('shows why a move was refused', async () => {
    const fake = await openSettings(withPassphrase);
    fake.fail('vault.moveTo', { code: 'vault.no-keychain', message: 'No key store is there.' });
    await press('Use the system’s key store…');
    await press('Use it');
    expect(screen.getByRole('alert').textContent).toBe('No key store is there.');
  });
});

describe('a locked vault', () => {
  it('asks for the passphrase by itself at the start, once', async () => {
    const fake = await startWindow(locked);
    expect(document.activeElement).toBe(field('Passphrase'));
    const question = dialog('Unlock the secrets');
    expect(
      question.getByText(/answered as not verified \(401 unless set otherwise\)/),
    ).toBeTruthy();
    await click(question.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => fake.change({ vault: withPassphrase }));
    act(() => fake.change({ vault: locked }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says what that means, and opens with the passphrase', async () => {
    const fake = await openWindow(locked);
    expect(
      screen.getByText(/answered as not verified \(401 unless set otherwise\), and checked once/),
    ).toBeTruthy();
    const start = screen.getAllByRole('button', { name: 'Unlock…' })[0] as HTMLElement;
    start.focus();
    await click(start);
    expect(document.activeElement).toBe(field('Passphrase'));
    type('Passphrase', fakePassphrase);
    await press('Unlock');
    expect(fake.state().vault.status).toBe('open');
    expect(screen.queryByText('Secrets are locked.')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
  });

  it('stays locked when the passphrase is wrong, and its field is empty again', async () => {
    const fake = await openWindow(locked);
    await click(screen.getAllByRole('button', { name: 'Unlock…' })[0] as HTMLElement);
    type('Passphrase', 'wrong');
    await press('Unlock');
    expect(screen.getByRole('alert').textContent).toContain('This is not the passphrase.');
    expect(field('Passphrase').value).toBe('');
    expect(document.activeElement).toBe(field('Passphrase'));
    expect(fake.state().vault.status).toBe('locked');
  });

  it('opens with the recovery key and a new passphrase', async () => {
    const fake = await openWindow({ ...locked, keychain: null });
    await click(screen.getAllByRole('button', { name: 'Unlock…' })[0] as HTMLElement);
    await press('Use the recovery key…');
    expect(document.activeElement).toBe(field('Recovery key'));
    type('Recovery key', ` ${fakeRecoveryKey} `);
    await choosePassphrase();
    await press('Open');
    expect(inputsOf(fake, 'vault.recover')).toEqual([
      { recoveryKey: fakeRecoveryKey, to: { place: 'passphrase', passphrase: fakePassphrase } },
    ]);
    expect(fake.state().vault.status).toBe('open');
  });

  it('keeps what was typed when the recovery key is refused', async () => {
    const fake = await openWindow({ ...locked, keychain: null });
    await click(screen.getAllByRole('button', { name: 'Unlock…' })[0] as HTMLElement);
    await press('Use the recovery key…');
    type('Recovery key', 'AAAA-BBBB');
    await choosePassphrase();
    await press('Open');
    expect(dialog('Use the recovery key').getByRole('alert').textContent).toContain(
      'This is not the recovery key.',
    );
    expect(field('Recovery key').value).toBe('AAAA-BBBB');
    expect(document.activeElement).toBe(field('Recovery key'));
    type('Recovery key', fakeRecoveryKey);
    await press('Open');
    expect(fake.state().vault.status).toBe('open');
  });

  it('goes back to where it was when it is not to be given up after all', async () => {
    await openWindow(locked);
    await click(screen.getAllByRole('button', { name: 'Unlock…' })[0] as HTMLElement);
    await press('Use the recovery key…');
    type('Recovery key', 'AAAA-BBBB');
    await press('Start over…');
    const question = dialog('Start over with an empty vault?');
    await click(question.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog', { name: /^Start over/ })).toBeNull();
    expect(field('Recovery key').value).toBe('AAAA-BBBB');
  });

  it('can be given up where there is no recovery key', async () => {
    await openWindow({ ...locked, hasRecoveryKey: false });
    await click(screen.getAllByRole('button', { name: 'Unlock…' })[0] as HTMLElement);
    expect(screen.queryByRole('button', { name: 'Use the recovery key…' })).toBeNull();
    await press('Start over…');
    expect(dialog('Start over with an empty vault?').getByText(/3 secrets are/)).toBeTruthy();
  });

  it('is announced when it locks by itself', async () => {
    const fake = await openWindow(withPassphrase);
    act(() => fake.change({ vault: locked }));
    const spoken = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(spoken).toContain('Secrets are locked');
  });

  it('can be made at once, and the focus goes on to the way back', async () => {
    const fake = await openSettings(withPassphrase);
    const button = screen.getByRole('button', { name: 'Lock now' });
    button.focus();
    await click(button);
    expect(fake.state().vault.status).toBe('locked');
    expect(document.activeElement).toBe(secrets().getByRole('button', { name: 'Unlock…' }));
  });

  it.each([
    ['Never', null],
    ['After 15 min', 15],
    ['After 1 h', 60],
    ['After 4 h', 240],
    ['After 8 h', 480],
  ])('can come by itself: %s', async (label, minutes) => {
    const fake = await openSettings({ ...withPassphrase, lockAfterMinutes: 30 });
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Lock by itself' });
    expect(
      secrets().getByText(/not been used for so long. From then on requests are captured/),
    ).toBeTruthy();
    expect(choice.selectedOptions[0]?.textContent).toBe('After 30 min');
    const option = within(choice).getByRole<HTMLOptionElement>('option', { name: label });
    fireEvent.change(choice, { target: { value: option.value } });
    await settle();
    expect(fake.state().vault.lockAfterMinutes).toBe(minutes);
  });
});

describe('a lost vault', () => {
  it.each([
    [null, /the system’s key store, which cannot be reached now. Nothing has been deleted/],
    ['gnome_libsecret', /the system keyring \(Secret Service\) does not have now/],
  ])('says why, and what may bring it back: %s', async (keychain, words) => {
    await openWindow({ ...lost, keychain });
    const banner = screen.getByRole('alert');
    expect(banner.textContent).toContain('These keys cannot be opened on this machine.');
    expect(banner.textContent).toMatch(words);
  });

  it('opens with the recovery key, and is kept by the system again', async () => {
    const fake = await openWindow({ ...lost, keychain: 'gnome_libsecret' });
    await press('Use the recovery key…');
    type('Recovery key', fakeRecoveryKey);
    await press('Open');
    expect(inputsOf(fake, 'vault.recover')).toEqual([
      { recoveryKey: fakeRecoveryKey, to: { place: 'keychain' } },
    ]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so when the recovery key is wrong', async () => {
    await openWindow({ ...lost, keychain: 'kwallet6' });
    await press('Use the recovery key…');
    type('Recovery key', 'AAAA-BBBB');
    await press('Open');
    expect(field('Recovery key').getAttribute('aria-invalid')).toBe('true');
    expect(dialog('Use the recovery key').getByRole('alert').textContent).toBe(
      'This is not the recovery key.',
    );
  });

  it('is given up only after a question that counts what is lost', async () => {
    const fake = await openWindow({ ...lost, hasRecoveryKey: false });
    expect(screen.queryByRole('button', { name: 'Use the recovery key…' })).toBeNull();
    await press('Start over…');
    const question = dialog('Start over with an empty vault?');
    expect(question.getByText('3 secrets are given up for good.')).toBeTruthy();
    expect(question.getByText(/each is known by its fingerprint/)).toBeTruthy();
    expect(document.activeElement).toBe(question.getByRole('button', { name: 'Cancel' }));
    await click(question.getByRole('button', { name: 'Start over' }));
    expect(fake.state().vault).toMatchObject({ status: 'open', sealed: 0 });
  });

  it('offers to give up what alone cannot be opened', async () => {
    await openSettings({ ...fakeVault, sealed: 1 });
    await press('Give up what cannot be opened…');
    expect(dialog('Give up what cannot be opened?').getByText(/1 secret is given up/)).toBeTruthy();
  });
});

describe('near the keys of a source', () => {
  const openKeys = async (vault: VaultState) => {
    const fake = await openWindow(vault);
    await click(screen.getByRole('button', { name: /^Hooks/ }));
    return { fake, keys: within(screen.getByRole('region', { name: 'Keys' })) };
  };

  it.each([
    [fakeVault, /^Keys are encrypted with a key from the system keyring \(Secret Service\)/],
    [withPassphrase, /^Keys are encrypted with your passphrase and stay on this computer/],
    [inMemory, /^Keys are kept for this run only: when Countersign quits/],
    [fakeNoVault, /This system offers no safe place for secrets/],
    [locked, /^Secrets are locked. Unlock them to add or copy a key/],
    [lost, /^Stored keys cannot be opened on this machine. Keys you add now last for this run/],
  ])('says what becomes of them', async (vault, words) => {
    const { keys } = await openKeys(vault);
    expect(keys.getByText(words)).toBeTruthy();
  });

  it('a passphrase can be set, and the question goes', async () => {
    const { fake, keys } = await openKeys(fakeNoVault);
    await click(keys.getByRole('button', { name: 'Set a passphrase…' }));
    await choosePassphrase();
    await press('Set passphrase');
    await click(screen.getByRole('checkbox', { name: 'I have written it down' }));
    await press('Done');
    expect(fake.state().vault.place).toBe('passphrase');
    expect(keys.queryByRole('button', { name: 'Set a passphrase…' })).toBeNull();
  });

  it('the vault can be unlocked', async () => {
    const { keys } = await openKeys(locked);
    await click(keys.getByRole('button', { name: 'Unlock…' }));
    expect(screen.getByRole('dialog', { name: 'Unlock the secrets' })).toBeTruthy();
  });
});

describe('without a key store and a choice', () => {
  it('says that secrets last for this run, and keeps that by choice', async () => {
    const fake = await openSettings(fakeNoVault);
    expect(secrets().getByText(/no safe place for secrets/)).toBeTruthy();
    await press('Leave it so, and hide this');
    await press('Keep for this run only');
    expect(inputsOf(fake, 'vault.moveTo')).toEqual([{ place: 'session' }]);
    expect(secrets().queryByText(/no safe place for secrets/)).toBeNull();
  });
});
