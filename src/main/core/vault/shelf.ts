/** All secrets of a vault: sealed rows, as they are on the disk, and secrets held in memory. */
import { isEnvelope, openEnvelope, sealEnvelope, type VaultKey } from './envelope.ts';
import type { SecretRecords, SecretRow } from './port.ts';

type Held = {
  readonly secret: string;
  /** Whether it is sealed as soon as there is a lasting place. */
  readonly isWaiting: boolean;
};

export const createShelf = (records: SecretRecords) => {
  const rows = new Map<string, Uint8Array>();
  const held = new Map<string, Held>();
  /** Rows that cannot be opened just now. */
  const sealed = new Set<string>();

  const openRow = (id: string, key: VaultKey): string | null => {
    const row = rows.get(id);
    return (row && openEnvelope(key, id, row)?.toString('utf8')) ?? null;
  };

  const removeRow = async (id: string): Promise<void> => {
    if (!rows.has(id)) return;
    await records.removeSecret(id);
    rows.delete(id);
    sealed.delete(id);
  };

  return {
    load: (loaded: readonly SecretRow[]): void => {
      for (const { id, sealed: bytes } of loaded) rows.set(id, bytes);
    },

    /** Finds out anew which rows can be opened. */
    sort: (key: VaultKey | null): void => {
      sealed.clear();
      for (const id of rows.keys()) {
        if (!key || openRow(id, key) === null) sealed.add(id);
      }
    },

    get: (id: string, key: VaultKey | null): string | null =>
      held.get(id)?.secret ?? (key && openRow(id, key)),

    /** Every row that opens, but for those that a held secret covers. */
    openAll: (key: VaultKey): readonly (readonly [id: string, secret: string])[] =>
      [...rows.keys()].flatMap((id) => {
        const secret = held.has(id) ? null : openRow(id, key);
        return secret === null ? [] : [[id, secret] as const];
      }),

    /** Errors: those of the store. */
    seal: async (id: string, secret: string, key: VaultKey): Promise<void> => {
      const bytes = sealEnvelope(key, id, Buffer.from(secret, 'utf8'));
      await records.putSecret(id, bytes);
      rows.set(id, bytes);
      sealed.delete(id);
    },

    hold: (id: string, secret: string, isWaiting: boolean): void => {
      held.set(id, { secret, isWaiting });
    },
    letGo: (id: string): void => {
      held.delete(id);
    },

    /** Errors: those of the store. */
    removeRow,
    remove: async (id: string): Promise<void> => {
      await removeRow(id);
      held.delete(id);
    },
    /** Errors: those of the store. */
    removeRows: async (): Promise<void> => {
      await records.removeSecrets();
      rows.clear();
      sealed.clear();
    },

    isKept: (id: string): boolean => rows.has(id) && !held.has(id),
    has: (id: string): boolean => rows.has(id) || held.has(id),
    ids: (): readonly string[] => [...new Set([...rows.keys(), ...held.keys()])],
    heldCount: (): number => held.size,
    sealedCount: (): number => sealed.size,
    sealedRows: (): readonly SecretRow[] =>
      [...rows].filter(([id]) => sealed.has(id)).map(([id, bytes]) => ({ id, sealed: bytes })),
    /** Rows that an older version left, each sealed by the system's key store itself. */
    formerRows: (): readonly SecretRow[] =>
      [...rows]
        .filter(([, bytes]) => !isEnvelope(bytes))
        .map(([id, bytes]) => ({ id, sealed: bytes })),
    waiting: (): readonly (readonly [id: string, secret: string])[] =>
      [...held].flatMap(([id, { secret, isWaiting }]) =>
        isWaiting ? [[id, secret] as const] : [],
      ),
  };
};
