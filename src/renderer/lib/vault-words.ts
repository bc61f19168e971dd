/** Where secrets are kept, in plain words. */
import type { VaultState } from '../../shared/vault.ts';
import { plural } from './plural.ts';

const keychains: Readonly<Record<string, string>> = {
  gnome_libsecret: 'the system keyring (Secret Service)',
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
  'macOS Keychain': 'the macOS Keychain',
  'Windows Data Protection': 'Windows Data Protection',
};

/** The system's key store by name, where it is known. */
export const keychainWords = (keychain: string | null): string =>
  keychain === null
    ? 'the system’s key store'
    : (keychains[keychain] ?? `the system’s key store (${keychain})`);

/** Completes “encrypted …”. */
const lockWords = ({ place, keychain }: VaultState): string =>
  place === 'passphrase' ? 'with your passphrase' : `with a key from ${keychainWords(keychain)}`;

export const placeWords = (vault: VaultState): string =>
  vault.place === 'session'
    ? 'For this run only, in memory'
    : `Encrypted ${lockWords(vault)}, on this computer`;

/** What becomes of requests while secrets are locked. Completes “Requests are …”. */
export const whileLocked =
  'captured, answered as not verified (401 unless set otherwise), and checked once you unlock';

/** Where keys are kept. For a vault that is open. */
export const keysPlace = (vault: VaultState): string =>
  vault.place === 'session'
    ? 'Keys are kept for this run only: when Countersign quits, you will have to paste them again. The settings can change that.'
    : `Keys are encrypted ${lockWords(vault)} and stay on this computer.`;

/** Where ngrok's authtoken is kept, or would be. */
export const tokenPlace = (isPersistent: boolean, vault: VaultState): string => {
  if (vault.status === 'locked') {
    return 'Secrets are locked: unlock them to start the tunnel or to change its authtoken.';
  }
  return isPersistent
    ? `The authtoken is encrypted ${lockWords(vault)} and stays on this computer.`
    : 'The authtoken is kept for this run only: when Countersign quits, you will have to paste it again.';
};

/** Why what is stored cannot be opened on this machine, and what may bring it back. */
export const lostWords = ({ place, keychain }: VaultState): string => {
  if (place !== 'keychain') {
    return 'What is stored about their encryption is damaged, or was written by a newer version of Countersign, which may still open them. Nothing has been deleted.';
  }
  return keychain === null
    ? 'They are encrypted with a key from the system’s key store, which cannot be reached now. Nothing has been deleted: unlock the keyring and restart Countersign, and they may open again.'
    : `They are encrypted with a key that ${keychainWords(keychain)} does not have now. Nothing has been deleted: once the keyring has that key again, they open after a restart.`;
};

export const secrets = (count: number): string => plural(count, 'secret');
