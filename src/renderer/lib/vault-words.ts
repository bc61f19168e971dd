import type { VaultState } from '../../shared/ipc.ts';

const backends: Readonly<Record<string, string>> = {
  gnome_libsecret: 'the system keyring (Secret Service)',
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
  'macOS Keychain': 'the macOS Keychain',
  'Windows Data Protection': 'Windows Data Protection',
};

/** The place where the system keeps secrets, in plain words. */
export const backendWords = ({ backend }: VaultState): string =>
  backends[backend] ?? `the system’s key store (${backend})`;
