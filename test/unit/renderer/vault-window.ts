/** What the tests of the vault share: its states, and its place in the window. */
import { fireEvent, screen, within } from '@testing-library/react';
import type { VaultState } from '../../../src/shared/vault.ts';
import { fakePassphrase } from '../../support/fake-answers/vault.ts';
import { fakeNoVault, fakeVault } from '../../support/fake-app-state.ts';
import type { FakeBridge } from '../../support/fake-bridge.ts';
import { makeSource, makeSummary } from '../../support/fake-window-data.ts';
import { click, renderApp } from './render-app.tsx';

const hooks = makeSource({ id: 1, provider: 'github', name: 'Hooks' });

export const withPassphrase: VaultState = {
  ...fakeVault,
  place: 'passphrase',
  lockAfterMinutes: 60,
};
export const locked: VaultState = { ...withPassphrase, status: 'locked', sealed: 3 };
export const lost: VaultState = { ...fakeVault, status: 'lost', keychain: null, sealed: 3 };
export const inMemory: VaultState = { ...fakeNoVault, isChosen: true };

/** The window as it starts. */
export const startWindow = (vault: VaultState): Promise<FakeBridge> =>
  renderApp({ app: { vault, sources: [hooks] }, events: [makeSummary({ seq: 1 })] });

/** The window at work: what it asks at the start is put off. */
export const openWindow = async (vault: VaultState): Promise<FakeBridge> => {
  const fake = await startWindow(vault);
  if (vault.status === 'locked') await press('Cancel');
  return fake;
};

export const openSettings = async (vault: VaultState): Promise<FakeBridge> => {
  const fake = await openWindow(vault);
  await click(screen.getByRole('button', { name: 'Settings' }));
  return fake;
};

/** The section of the settings. */
export const secrets = () => within(screen.getByRole('region', { name: 'Secrets' }));
export const dialog = (name: string) => within(screen.getByRole('dialog', { name }));
export const press = (name: string): Promise<void> => click(screen.getByRole('button', { name }));
export const field = (label: string): HTMLInputElement => screen.getByLabelText(label);
export const type = (label: string, value: string): void => {
  fireEvent.change(field(label), { target: { value } });
};
export const isDisabled = (name: string): boolean =>
  screen.getByRole<HTMLButtonElement>('button', { name }).disabled;

/** Types a new passphrase twice, and waits until it has been rated. */
export const choosePassphrase = async (passphrase = fakePassphrase): Promise<void> => {
  type('New passphrase', passphrase);
  type('The same again', passphrase);
  await screen.findByText('Very strong');
};

export const inputsOf = (fake: FakeBridge, name: string): unknown[] =>
  fake.calls.filter((call) => call.name === name).map(({ input }) => input);
