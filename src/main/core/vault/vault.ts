/**
 * Keeps secrets: each in an envelope of its own under one random data key, which is wrapped by the
 * system's key store or by a passphrase, and by a recovery key. Where nothing lasts they are held in
 * memory. Operations that change something run one after another; each writes the record before the
 * secrets that need it, so that a crash between two writes loses nothing that was kept.
 */
import { failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { keepsSecrets, type VaultState } from '../../../shared/vault.ts';
import type { Keychain, Log } from '../ports.ts';
import { createTurns } from '../turns.ts';
import { newDataKey } from './data-key.ts';
import { isEnvelope } from './envelope.ts';
import { openFormer } from './former.ts';
import { createKeyHolder } from './key-holder.ts';
import { keyByPassphrase, keyByRecoveryKey } from './key-places.ts';
import { defaultScryptCost } from './passphrase.ts';
import type { SecretRecords, Vault } from './port.ts';
import { makeRecoveryKey } from './recovery-key.ts';
import { createShelf } from './shelf.ts';
import type { ScryptCost } from './vault-record.ts';

export type VaultDeps = {
  readonly keychain: Keychain;
  readonly records: SecretRecords;
  readonly log: Log;
  /**
   * Called after every change of the state. What `get` answers may have changed where `status` or
   * `sealed` differ: whoever keeps an opened secret then asks for it anew.
   */
  readonly onChange: (now: VaultState, before: VaultState) => void;
  /** For tests: the default is slow on purpose. */
  readonly scrypt?: ScryptCost;
};

/** Must be loaded before anything but `hold` changes it: otherwise it would write over a vault. */
export const createVault = (deps: VaultDeps): Vault => {
  const { keychain, records, log, onChange, scrypt: cost = defaultScryptCost } = deps;
  const inTurn = createTurns();
  const shelf = createShelf(records);
  const holder = createKeyHolder({ keychain, records, log, cost });
  let isLoaded = false;
  let jobsUnderWay = 0;

  const state = (): VaultState => ({
    ...holder.state(),
    heldForThisRun: shelf.heldCount(),
    sealed: shelf.sealedCount(),
  });
  let lastState = state();

  const tell = (): void => {
    const before = lastState;
    lastState = state();
    if (JSON.stringify(before) !== JSON.stringify(lastState)) onChange(lastState, before);
  };

  const inOrder = <T>(job: () => Promise<T>): Promise<T> => {
    jobsUnderWay++;
    return inTurn(async () => {
      try {
        return await job();
      } finally {
        jobsUnderWay--;
        tell();
      }
    });
  };

  const change = <T>(job: () => Promise<T>): Promise<T> =>
    inOrder(() => {
      if (!isLoaded) throw new Error('the vault was not loaded');
      return job();
    });

  const seal = async (id: string, secret: string): Promise<void> =>
    shelf.seal(id, secret, await holder.keyForSealing());

  const attempt = async (what: string, job: () => Promise<void>): Promise<void> => {
    try {
      await job();
    } catch (error) {
      log.error(`${what} failed.`, error);
    }
  };

  /** After whatever may have opened the vault: seals what waited for that. */
  const settle = async (): Promise<void> => {
    shelf.sort(holder.key());
    if (!keepsSecrets(state())) return;
    for (const row of shelf.formerRows()) {
      const secret = await openFormer(keychain, row);
      if (secret !== null) await attempt(`Sealing “${row.id}” anew`, () => seal(row.id, secret));
    }
    for (const [id, secret] of shelf.waiting()) {
      await attempt(`Sealing “${id}”`, async () => {
        await seal(id, secret);
        shelf.letGo(id);
      });
    }
  };

  const lockNow = (): void => {
    if (holder.lasting()?.place !== 'passphrase') return;
    holder.close();
    shelf.sort(null);
    tell();
  };

  /** Held first, so that no secret is missing for a moment; the rows go when their key has gone. */
  const keepInMemory = async (): Promise<null> => {
    const key = holder.key();
    const secrets = key ? shelf.openAll(key) : [];
    for (const [id, secret] of secrets) shelf.hold(id, secret, true);
    try {
      await holder.drop({ version: 1, place: 'session' });
    } catch (error) {
      for (const [id] of secrets) shelf.letGo(id);
      throw error;
    }
    await shelf.removeRows();
    return null;
  };

  return {
    state,

    load: (stored, rows) =>
      inOrder(async () => {
        shelf.load(rows);
        isLoaded = true;
        const envelopes = rows.filter(({ sealed }) => isEnvelope(sealed));
        await holder.load(stored, envelopes.length > 0);
        await settle();
        const { place, status } = state();
        if (place !== 'session' || status !== 'open') return;
        // A move to memory was interrupted: what it left on the disk has lost its key.
        for (const { id } of envelopes)
          await attempt(`Removing “${id}”`, () => shelf.removeRow(id));
      }),

    put: (id, secret) =>
      change(async () => {
        holder.requireUnlocked();
        if (keepsSecrets(state())) {
          await seal(id, secret);
          shelf.letGo(id);
        } else shelf.hold(id, secret, true);
      }),

    hold: (id, secret) => {
      shelf.hold(id, secret, false);
      tell();
    },

    get: (id) => Promise.resolve(shelf.get(id, holder.key())),
    remove: (id) => change(() => shelf.remove(id)),
    isKept: shelf.isKept,
    has: shelf.has,
    ids: shelf.ids,

    moveTo: (to) =>
      change(async () => {
        holder.requireOpen();
        if (to.place === 'session') return keepInMemory();
        const key = holder.key() ?? newDataKey();
        const made = state().hasRecoveryKey ? null : makeRecoveryKey(key);
        await holder.keepIn(to, key, made?.wrap);
        await settle();
        return made?.text ?? null;
      }),

    unlock: (passphrase) =>
      change(async () => {
        holder.open(await keyByPassphrase(holder.lasting(), passphrase));
        await settle();
      }),

    // At once, unless something is under way that needs the key to its end.
    lock: () => {
      if (jobsUnderWay === 0) lockNow();
      else void inOrder(() => Promise.resolve(lockNow()));
    },

    changePassphrase: (current, passphrase) =>
      change(async () => {
        const key = await keyByPassphrase(holder.lasting(), current);
        await holder.keepIn({ place: 'passphrase', passphrase }, key);
        await settle();
      }),

    setLockAfter: (minutes) =>
      change(async () => {
        holder.requireOpen();
        await holder.setLockAfter(minutes);
      }),

    createRecoveryKey: () =>
      change(async () => {
        holder.requireOpen();
        if (state().place === 'session') {
          const message = t('Secrets are held in memory only: there is nothing to recover.');
          throw failure('vault.no-keychain', message, t('Choose where to keep them first.'));
        }
        const made = makeRecoveryKey(await holder.keyForSealing());
        await holder.setRecovery(made.wrap);
        return made.text;
      }),

    recover: (recoveryKey, to) =>
      change(async () => {
        await holder.keepIn(to, keyByRecoveryKey(holder.lasting(), recoveryKey));
        await settle();
      }),

    // What can still be opened stays: nothing else of an open vault is given up.
    startOver: () =>
      change(async () => {
        const isOpen = state().status === 'open';
        for (const row of shelf.sealedRows()) {
          if ((await openFormer(keychain, row)) === null) await shelf.removeRow(row.id);
        }
        if (!isOpen) await holder.drop(null);
        await settle();
      }),
  };
};
