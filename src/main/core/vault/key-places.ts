/** Wraps the data key for the place it is kept in, and unwraps it there. */
import { failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import type { Keychain, Log } from '../ports.ts';
import { checkOf } from './data-key.ts';
import type { VaultKey } from './envelope.ts';
import { unwrapByPassphrase, wrapByPassphrase } from './passphrase.ts';
import type { KeptPlace } from './port.ts';
import { ratePassphrase } from './rate-passphrase.ts';
import { readRecoveryKey, unwrapByRecoveryKey } from './recovery-key.ts';
import type { KeychainWrap, KeyPlace, LastingRecord, ScryptCost } from './vault-record.ts';

const wrapByKeychain = async ({ bytes }: VaultKey, keychain: Keychain): Promise<KeychainWrap> => {
  const hint = t('Keep secrets under a passphrase instead.');
  if (keychain.backend === null)
    throw failure('vault.no-keychain', t('This system has no key store that can be used.'), hint);
  try {
    const sealed = await keychain.seal(Buffer.from(bytes).toString('base64'));
    return { backend: keychain.backend, sealed: Buffer.from(sealed).toString('base64') };
  } catch (error) {
    const message = t('The key store of the system refused to keep the vault’s key.');
    throw failure('vault.no-keychain', message, `${t('Unlock it and try again.')} ${hint}`, error);
  }
};

const requireStrong = async (passphrase: string): Promise<void> => {
  if ((await ratePassphrase(passphrase)).isAccepted) return;
  throw failure(
    'vault.weak-passphrase',
    t('This passphrase is too easy to guess.'),
    t('Take at least 10 characters; four or five random words are good.'),
  );
};

/** Errors: `vault.no-keychain`, `vault.weak-passphrase`. */
export const wrapKey = async (
  key: VaultKey,
  to: KeptPlace,
  options: {
    readonly keychain: Keychain;
    readonly cost: ScryptCost;
    readonly lockAfterMinutes: number | null;
  },
): Promise<KeyPlace> => {
  if (to.place === 'keychain')
    return { place: 'keychain', keychain: await wrapByKeychain(key, options.keychain) };
  await requireStrong(to.passphrase);
  return {
    place: 'passphrase',
    passphrase: await wrapByPassphrase(key, to.passphrase, options.cost),
    lockAfterMinutes: options.lockAfterMinutes,
  };
};

/** Out: the data key; null, and a line in the log, where the key store does not open it. */
export const keyByKeychain = async (
  { id: vaultId, check, keychain: { backend, sealed } }: LastingRecord & { place: 'keychain' },
  keychain: Keychain,
  log: Log,
): Promise<VaultKey | null> => {
  const complain = (error?: unknown): void =>
    log.error(
      `The vault’s key was sealed by “${backend}”, and “${keychain.backend ?? 'no key store'}” does not open it.`,
      error,
    );
  try {
    const text = await keychain.open(Buffer.from(sealed, 'base64'));
    const key = { vaultId, bytes: Buffer.from(text, 'base64') };
    // A key store that was made anew may well “open” it, to something else.
    if (checkOf(key) === check) return key;
    complain();
  } catch (error) {
    complain(error);
  }
  return null;
};

/** Errors: `vault.wrong-passphrase`. */
export const keyByPassphrase = async (
  record: LastingRecord | null,
  passphrase: string,
): Promise<VaultKey> => {
  if (record?.place !== 'passphrase')
    throw failure('vault.wrong-passphrase', t('The vault has no passphrase.'));
  const key = await unwrapByPassphrase(record.passphrase, record.id, passphrase);
  if (key) return key;
  throw failure(
    'vault.wrong-passphrase',
    t('This is not the passphrase of the vault.'),
    t('Try again, or open the vault with its recovery key.'),
  );
};

/** Errors: `vault.wrong-recovery-key`. */
export const keyByRecoveryKey = (record: LastingRecord | null, typed: string): VaultKey => {
  const recoveryKey = readRecoveryKey(typed);
  if (!recoveryKey) {
    throw failure(
      'vault.wrong-recovery-key',
      t('This is no recovery key, or it has a typing error.'),
      t('Compare it with what you wrote down: nine groups of four characters.'),
    );
  }
  const key = record?.recovery && unwrapByRecoveryKey(record.recovery, record.id, recoveryKey);
  if (key) return key;
  throw failure(
    'vault.wrong-recovery-key',
    t('This recovery key does not open this vault.'),
    t('Look for the latest: a new recovery key ends the one before.'),
  );
};
