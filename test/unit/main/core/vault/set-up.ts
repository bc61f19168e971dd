import type { Keychain } from '../../../../../src/main/core/ports.ts';
import { noKeychain } from '../../../../../src/main/core/ports.ts';
import type { VaultKey } from '../../../../../src/main/core/vault/envelope.ts';
import type { SecretRow } from '../../../../../src/main/core/vault/port.ts';
import { createVault } from '../../../../../src/main/core/vault/vault.ts';
import type { VaultState } from '../../../../../src/shared/vault.ts';
import { recordingLog, sealingKeychain } from '../../../../support/fakes.ts';
import { type MemoryRecords, memoryRecords } from '../../../../support/memory-records.ts';

export { noKeychain };

/** The data key that another implementation sealed the examples with. */
export const exampleKey: VaultKey = {
  vaultId: '0123456789abcdef0123456789abcdef',
  bytes: Uint8Array.from({ length: 32 }, (_, index) => index),
};

export const cheapScrypt = { N: 2, r: 1, p: 1 };
export const strong = 'lantern quarry mellow finch';
export const stronger = 'velvet orbit sandal prairie';
export const toPassphrase = { place: 'passphrase', passphrase: strong } as const;
export const toKeychain = { place: 'keychain' } as const;
export const toSession = { place: 'session' } as const;

/** A run of the app: a vault loaded with what the disk holds. */
export const startVault = async ({
  keychain = sealingKeychain(),
  records = memoryRecords(),
}: {
  readonly keychain?: Keychain;
  readonly records?: MemoryRecords;
} = {}) => {
  const log = recordingLog();
  const changes: { readonly now: VaultState; readonly before: VaultState }[] = [];
  const vault = createVault({
    keychain,
    records,
    log,
    scrypt: cheapScrypt,
    onChange: (now, before) => changes.push({ now, before }),
  });
  await vault.load(records.record(), records.rows());
  return { vault, records, keychain, log, changes };
};

/** A vault under the passphrase `strong`, with one secret, locked. */
export const startLocked = async () => {
  const { records, vault } = await startVault({ keychain: noKeychain });
  const recoveryKey = await vault.moveTo(toPassphrase);
  await vault.put('key:1', 'first secret');
  const run = await startVault({ keychain: noKeychain, records });
  return { ...run, recoveryKey: recoveryKey ?? '' };
};

/** A vault of a key store that is gone, with one secret. */
export const startLost = async () => {
  const keychain = sealingKeychain();
  const { records, vault } = await startVault({ keychain });
  const recoveryKey = await vault.createRecoveryKey();
  await vault.put('key:1', 'first secret');
  keychain.lose();
  return { ...(await startVault({ keychain, records })), keychain, recoveryKey };
};

/** The code of the failure; null when there is none. */
export const codeOf = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
    return null;
  } catch (error) {
    return (error as { appError?: { code: unknown } }).appError?.code ?? error;
  }
};

export const flipBit = (bytes: Uint8Array, bit: number): Uint8Array => {
  const flipped = Uint8Array.from(bytes);
  const at = Math.floor(bit / 8);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit % 8));
  return flipped;
};

/** Each secret as the vault gives it out. */
export const allOf = async (vault: {
  readonly ids: () => readonly string[];
  readonly get: (id: string) => Promise<string | null>;
}): Promise<Record<string, string | null>> =>
  Object.fromEntries(
    await Promise.all(vault.ids().map(async (id) => [id, await vault.get(id)] as const)),
  );

export const rowOf = (records: MemoryRecords, id: string): SecretRow => {
  const row = records.rows().find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
};
