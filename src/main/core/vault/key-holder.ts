/**
 * The vault's record and its data key, which always change together: the disk first, then both in
 * memory at once, so that nobody ever sees one without the other.
 */
import { failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import type { VaultState } from '../../../shared/vault.ts';
import type { Keychain, Log } from '../ports.ts';
import { checkOf, newDataKey } from './data-key.ts';
import type { VaultKey } from './envelope.ts';
import { keyByKeychain, wrapKey } from './key-places.ts';
import type { KeptPlace, SecretRecords } from './port.ts';
import {
  type LastingRecord,
  type RecoveryWrap,
  readVaultRecord,
  type ScryptCost,
  type SessionRecord,
  type VaultRecord,
} from './vault-record.ts';

const defaultLockAfterMinutes = 60;

export type KeyHolderDeps = {
  readonly keychain: Keychain;
  readonly records: SecretRecords;
  readonly log: Log;
  readonly cost: ScryptCost;
};

export const createKeyHolder = ({ keychain, records, log, cost }: KeyHolderDeps) => {
  /** Null while nothing was ever stored: with a key store, the first secret makes a vault there. */
  let record: VaultRecord | 'unreadable' | null = null;
  /** Null while the vault is not open, or has no key. */
  let key: VaultKey | null = null;

  const lasting = (): LastingRecord | null =>
    record === null || record === 'unreadable' || record.place === 'session' ? null : record;

  const set = (nextRecord: typeof record, nextKey: VaultKey | null): void => {
    if (nextKey?.bytes !== key?.bytes) key?.bytes.fill(0);
    record = nextRecord;
    key = nextKey;
  };

  const status = (): VaultState['status'] => {
    if (record === 'unreadable') return 'lost';
    if (key || !record || record.place === 'session') return 'open';
    return record.place === 'passphrase' ? 'locked' : 'lost';
  };

  const place = (): VaultState['place'] => {
    if (record === null) return keychain.backend === null ? 'session' : 'keychain';
    return record === 'unreadable' ? 'session' : record.place;
  };

  const lockAfterMinutes = (): number | null => {
    const known = lasting();
    return known?.place === 'passphrase' ? known.lockAfterMinutes : null;
  };

  /** What fails may have reached the disk before it did: there must be what everybody sees. */
  const write = async (next: VaultRecord | null): Promise<void> => {
    try {
      await records.putVaultRecord(next);
    } catch (error) {
      const known = lasting();
      if (known) await records.putVaultRecord(known).catch(() => undefined);
      throw error;
    }
  };

  const rewrite = async (next: LastingRecord, nextKey: VaultKey | null): Promise<void> => {
    await write(next);
    set(next, nextKey);
  };

  const keepIn = async (
    to: KeptPlace,
    kept: VaultKey,
    newRecovery?: RecoveryWrap,
  ): Promise<void> => {
    const before = lasting();
    const minutes = before?.place === 'passphrase' ? lockAfterMinutes() : defaultLockAfterMinutes;
    const wrapped = await wrapKey(kept, to, { keychain, cost, lockAfterMinutes: minutes });
    const recovery = newRecovery ?? before?.recovery ?? null;
    const next = { version: 1, id: kept.vaultId, check: checkOf(kept), recovery } as const;
    await rewrite({ ...next, ...wrapped }, kept);
  };

  const requireUnlocked = (): void => {
    if (status() === 'locked')
      throw failure('vault.locked', t('The vault is locked.'), t('Unlock it with its passphrase.'));
  };

  return {
    /** In: the stored record; whether there are envelopes, which no vault has without a record. */
    load: async (stored: unknown, hasEnvelopes: boolean): Promise<void> => {
      if ((stored === null || stored === undefined) && !hasEnvelopes) return;
      record = readVaultRecord(stored) ?? 'unreadable';
      if (record === 'unreadable')
        log.error('The record of the vault is damaged, or of a newer version.');
      else if (record.place === 'keychain') set(record, await keyByKeychain(record, keychain, log));
    },

    /** The record of a vault that lasts, open or not. */
    lasting,
    key: (): VaultKey | null => key,
    state: (): Omit<VaultState, 'heldForThisRun' | 'sealed'> => ({
      place: place(),
      status: status(),
      isChosen: place() !== 'session' || record !== null,
      keychain: keychain.backend,
      lockAfterMinutes: lockAfterMinutes(),
      hasRecoveryKey: Boolean(lasting()?.recovery),
    }),

    /** Errors: `vault.locked`. */
    requireUnlocked,
    /** Errors: `vault.locked`, `vault.lost`. */
    requireOpen: (): void => {
      requireUnlocked();
      if (status() === 'open') return;
      throw failure(
        'vault.lost',
        t('The vault cannot be opened on this machine.'),
        t('Open it with its recovery key, or start over with an empty one.'),
      );
    },

    /**
     * Keeps a data key in a place; the recovery key stays the one there was, if no new one comes.
     * Errors: `vault.no-keychain`, `vault.weak-passphrase`.
     */
    keepIn,

    /** What to seal with; the key store's vault is made here. Errors: `vault.no-keychain`. */
    keyForSealing: async (): Promise<VaultKey> => {
      if (key) return key;
      const made = newDataKey();
      await keepIn({ place: 'keychain' }, made);
      return made;
    },

    setRecovery: async (recovery: RecoveryWrap): Promise<void> => {
      const known = lasting();
      if (known) await rewrite({ ...known, recovery }, key);
    },

    setLockAfter: async (minutes: number | null): Promise<void> => {
      const known = lasting();
      if (known?.place === 'passphrase')
        await rewrite({ ...known, lockAfterMinutes: minutes }, key);
    },

    /** Forgets the key for good: whatever it sealed never opens again. */
    drop: async (next: SessionRecord | null): Promise<void> => {
      await write(next);
      set(next, null);
    },

    open: (opened: VaultKey): void => set(record, opened),
    close: (): void => set(record, null),
  };
};
