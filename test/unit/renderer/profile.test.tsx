// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ProfileSummary } from '../../../src/shared/profile.ts';
import type { VaultState } from '../../../src/shared/vault.ts';
import { fakePassphrase } from '../../support/fake-answers/vault.ts';
import { fakeNoVault, fakeVault } from '../../support/fake-app-state.ts';
import type { FakeBridge } from '../../support/fake-bridge.ts';
import { click, renderApp } from './render-app.tsx';

const locked: VaultState = { ...fakeVault, place: 'passphrase', status: 'locked', sealed: 2 };

const profileSection = () => within(screen.getByRole('region', { name: 'Profile' }));
const openSettings = async (
  vault: VaultState = fakeVault,
  profile: Partial<ProfileSummary> | null = {},
): Promise<FakeBridge> => {
  const fake = await renderApp({ app: { vault }, profile });
  await click(screen.getByRole('button', { name: 'Settings' }));
  return fake;
};
const dialog = (name: string) => within(screen.getByRole('dialog', { name }));
const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const inputsOf = (fake: FakeBridge, name: string): unknown[] =>
  fake.calls.filter((call) => call.name === name).map(({ input }) => input);

describe('exporting a profile', () => {
  const openExport = async (vault?: VaultState) => {
    const fake = await openSettings(vault);
    await click(profileSection().getByRole('button', { name: 'Export…' }));
    return { fake, form: dialog('Export a profile') };
  };

  it('leaves secrets out unless they are wanted', async () => {
    const { fake, form } = await openExport();
    expect(form.getByText(/Keys are listed by their fingerprints/)).toBeTruthy();
    await click(form.getByRole('button', { name: 'Export…' }));
    expect(inputsOf(fake, 'profile.exportFile')).toEqual([{ passphrase: null }]);
    expect(screen.getByText('It holds no secret.')).toBeTruthy();
    expect(screen.queryByRole('dialog', { name: 'Export a profile' })).toBeNull();
  });

  it('encrypts secrets with a passphrase that is hard to guess', async () => {
    const { fake, form } = await openExport();
    await click(form.getByRole('radio', { name: 'With secrets' }));
    const action = form.getByRole<HTMLButtonElement>('button', { name: 'Export…' });
    expect(action.disabled).toBe(true);
    type('New passphrase', fakePassphrase);
    type('The same again', fakePassphrase);
    await screen.findByText('Very strong');
    await click(action);
    expect(inputsOf(fake, 'profile.exportFile')).toEqual([{ passphrase: fakePassphrase }]);
  });

  it('cannot take secrets out of a locked vault', async () => {
    const { form } = await openExport(locked);
    await click(form.getByRole('radio', { name: 'With secrets' }));
    expect(form.getByText(/Secrets are locked. Unlock them first/)).toBeTruthy();
    expect(form.queryByLabelText('New passphrase')).toBeNull();
    expect(form.getByRole<HTMLButtonElement>('button', { name: 'Export…' }).disabled).toBe(true);
  });

  it('says which secrets will be missing', async () => {
    const { form } = await openExport({ ...fakeVault, status: 'lost', sealed: 2 });
    await click(form.getByRole('radio', { name: 'With secrets' }));
    expect(form.getByText(/2 secrets cannot be opened on this machine/)).toBeTruthy();
  });

  it('shows why the file could not be written', async () => {
    const { fake, form } = await openExport();
    fake.fail('profile.exportFile', { code: 'file.unwritable', message: 'The disk is full.' });
    await click(form.getByRole('button', { name: 'Export…' }));
    expect(form.getByRole('alert').textContent).toBe('The disk is full.');
  });
});

describe('importing a profile', () => {
  const openImport = async (profile: Partial<ProfileSummary> = {}, vault?: VaultState) => {
    const fake = await openSettings(vault, profile);
    await click(profileSection().getByRole('button', { name: 'Import…' }));
    return { fake, form: dialog('Import a profile') };
  };

  it('shows what is in the file first', async () => {
    const { fake, form } = await openImport({
      sources: [
        { name: 'Shop\u202e', provider: 'github', keys: 2 },
        { name: 'Till', provider: 'own-acme', keys: 0 },
      ],
    });
    expect(form.getByText('countersign-profile.json')).toBeTruthy();
    const rows = within(form.getByRole('list', { name: 'Sources in the file' }));
    expect(rows.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      String.raw`Shop\u202eGitHub, 2 keys`,
      'Tillown-acme, no key',
    ]);
    expect(form.getByText('1 scheme')).toBeTruthy();
    expect(inputsOf(fake, 'profile.import')).toEqual([]);
  });

  it('adds it without the settings of the file, and says what is left to paste', async () => {
    const { fake, form } = await openImport();
    await click(form.getByRole('button', { name: 'Import' }));
    expect(inputsOf(fake, 'profile.import')).toEqual([{ passphrase: null, withSettings: false }]);
    const result = dialog('Profile imported');
    expect(result.getByText('Added 1 source, 1 scheme, and 2 keys.')).toBeTruthy();
    expect(
      result.getByText(/2 keys are to be pasted: only their fingerprints came along/),
    ).toBeTruthy();
    await click(result.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('dialog', { name: 'Profile imported' })).toBeNull();
  });

  it('takes the settings over when it is told to', async () => {
    const { fake, form } = await openImport();
    await click(form.getByRole('checkbox', { name: /^Take over the settings, too/ }));
    await click(form.getByRole('button', { name: 'Import' }));
    expect(inputsOf(fake, 'profile.import')).toEqual([{ passphrase: null, withSettings: true }]);
    expect(screen.getByText(/The settings of the file are in use/)).toBeTruthy();
  });

  it('opens secrets with their passphrase, which is gone from its field then', async () => {
    const { fake, form } = await openImport({ hasSecrets: true });
    const action = form.getByRole<HTMLButtonElement>('button', { name: 'Import' });
    expect(document.activeElement).toBe(form.getByLabelText('Passphrase of the file'));
    expect(action.disabled).toBe(true);
    type('Passphrase of the file', 'something else');
    await click(action);
    const field = form.getByLabelText<HTMLInputElement>('Passphrase of the file');
    expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['', 'true']);
    expect(form.getByRole('alert').textContent).toBe('This passphrase does not open the file.');
    type('Passphrase of the file', fakePassphrase);
    await click(action);
    expect(inputsOf(fake, 'profile.import').at(-1)).toEqual({
      passphrase: fakePassphrase,
      withSettings: false,
    });
    expect(dialog('Profile imported').queryByText(/to be pasted/)).toBeNull();
  });

  it.each([
    ['an open vault', fakeVault],
    ['a locked vault', locked],
  ])('can leave the secrets of the file out: %s', async (_, vault) => {
    const { fake, form } = await openImport({ hasSecrets: true }, vault);
    await click(form.getByRole('button', { name: 'Import without secrets' }));
    expect(inputsOf(fake, 'profile.import')).toEqual([{ passphrase: null, withSettings: false }]);
  });

  it('says when secrets will last for this run only', async () => {
    const { form } = await openImport({ hasSecrets: true }, fakeNoVault);
    expect(form.getByText(/those in the file will be gone when Countersign quits/)).toBeTruthy();
  });

  it('does nothing when no file was chosen', async () => {
    await openSettings(fakeVault, null);
    await click(profileSection().getByRole('button', { name: 'Import…' }));
    expect(screen.queryByRole('dialog', { name: 'Import a profile' })).toBeNull();
  });

  it('shows why a file cannot be read', async () => {
    const fake = await openSettings();
    fake.fail('profile.chooseFile', {
      code: 'profile.unreadable',
      message: 'This is no profile.',
      hint: 'Choose a file that Countersign exported.',
    });
    await click(profileSection().getByRole('button', { name: 'Import…' }));
    expect(profileSection().getByRole('alert').textContent).toBe(
      'This is no profile. Choose a file that Countersign exported.',
    );
  });
});
