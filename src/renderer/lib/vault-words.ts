/** Where secrets are kept, in plain words. */
import { type Message, message, t } from '../../shared/text.ts';
import type { VaultState } from '../../shared/vault.ts';

const keychains: Readonly<Record<string, Message>> = {
  gnome_libsecret: message('the system keyring (Secret Service)'),
  kwallet: message('KWallet'),
  kwallet5: message('KWallet'),
  kwallet6: message('KWallet'),
  'macOS Keychain': message('the macOS Keychain'),
  'Windows Data Protection': message('Windows Data Protection'),
};

/** The system's key store by name, where it is known. Completes “a key from …”, or “in …”. */
export const keychainWords = (keychain: string | null): string => {
  if (keychain === null) return t('the system’s key store');
  const known = keychains[keychain];
  return known === undefined ? t('the system’s key store ({keychain})', { keychain }) : t(known);
};

export const placeWords = ({ place, keychain }: VaultState): string => {
  if (place === 'session') return t('For this run only, in memory');
  return place === 'passphrase'
    ? t('Encrypted with your passphrase, on this computer')
    : t('Encrypted with a key from {keychain}, on this computer', {
        keychain: keychainWords(keychain),
      });
};

/** Where keys are kept. For a vault that is open. */
export const keysPlace = ({ place, keychain }: VaultState): string => {
  if (place === 'session') {
    return t(
      'Keys are kept for this run only: when Countersign quits, you will have to paste them again. The settings can change that.',
    );
  }
  return place === 'passphrase'
    ? t('Keys are encrypted with your passphrase and stay on this computer.')
    : t('Keys are encrypted with a key from {keychain} and stay on this computer.', {
        keychain: keychainWords(keychain),
      });
};

/** Where ngrok's authtoken is kept, or would be. */
export const tokenPlace = (
  isPersistent: boolean,
  { status, place, keychain }: VaultState,
): string => {
  if (status === 'locked') {
    return t('Secrets are locked: unlock them to start the tunnel or to change its authtoken.');
  }
  if (!isPersistent) {
    return t(
      'The authtoken is kept for this run only: when Countersign quits, you will have to paste it again.',
    );
  }
  return place === 'passphrase'
    ? t('The authtoken is encrypted with your passphrase and stays on this computer.')
    : t('The authtoken is encrypted with a key from {keychain} and stays on this computer.', {
        keychain: keychainWords(keychain),
      });
};

/** Why what is stored cannot be opened on this machine, and what may bring it back. */
export const lostWords = ({ place, keychain }: VaultState): string => {
  if (place !== 'keychain') {
    return t(
      'What is stored about their encryption is damaged, or was written by a newer version of Countersign, which may still open them. Nothing has been deleted.',
    );
  }
  return keychain === null
    ? t(
        'They are encrypted with a key from the system’s key store, which cannot be reached now. Nothing has been deleted: unlock the keyring and restart Countersign, and they may open again.',
      )
    : t(
        'They are encrypted with a key that {keychain} does not have now. Nothing has been deleted: once the keyring has that key again, they open after a restart.',
        { keychain: keychainWords(keychain) },
      );
};
