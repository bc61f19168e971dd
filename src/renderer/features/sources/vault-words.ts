import type { VaultState } from '../../../shared/ipc.ts';

const backends: Readonly<Record<string, string>> = {
  gnome_libsecret: 'the system keyring (Secret Service)',
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
  'macOS Keychain': 'the macOS Keychain',
  'Windows Data Protection': 'Windows Data Protection',
};

/** Where keys are kept, in plain words. */
export const vaultWords = ({ backend }: VaultState): string =>
  `Keys are encrypted with a key from ${backends[backend] ?? `the system’s key store (${backend})`} and stay on this computer.`;

export const noVaultWords =
  'This system offers no safe place for keys, so they are kept for this run only: when Countersign quits, you will have to paste them again. To keep them, set up a keyring such as GNOME Keyring or KWallet, then restart Countersign.';
