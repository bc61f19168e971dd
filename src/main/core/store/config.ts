/** Sources, keys and settings: small tables, written by the same thread as the events. */
import type { SourceSettings } from '../../../shared/provider.ts';
import { defaultSourceSettings } from '../../../shared/provider.ts';
import type { Db } from './open.ts';
import type { KeyKind, KeyRow, Snapshot, SourceRow } from './schema.ts';
import { createTunnelRecords } from './tunnel-records.ts';

export type NewSource = Omit<SourceRow, 'id'>;
export type NewKey = Omit<KeyRow, 'id'>;

type StoredSource = Omit<SourceRow, 'settings'> & { readonly settings: string };

const toSource = (row: StoredSource): SourceRow => ({
  ...row,
  settings: { ...defaultSourceSettings, ...(JSON.parse(row.settings) as Partial<SourceSettings>) },
});

const sourceColumns = 'id, token, name, provider, settings, created_ms AS createdAtMs';
const keyColumns =
  'id, source_id AS sourceId, label, kind, fingerprint, last4, created_ms AS createdAtMs, sealed';

export type Config = ReturnType<typeof createConfig>;

export const createConfig = (db: Db) => {
  const selectSources = db.prepare(`SELECT ${sourceColumns} FROM sources ORDER BY id`);
  const selectKeys = db.prepare(`SELECT ${keyColumns} FROM keys ORDER BY id`);
  const selectSettings = db.prepare('SELECT name, value FROM settings');
  const lastSeq = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'events'").pluck();
  const insertSource = db.prepare(
    'INSERT INTO sources (token, name, provider, settings, created_ms) VALUES (?, ?, ?, ?, ?)',
  );
  const updateSource = db.prepare('UPDATE sources SET name = ?, settings = ? WHERE id = ?');
  const deleteSource = db.prepare('DELETE FROM sources WHERE id = ?');
  const deleteKeysOf = db.prepare('DELETE FROM keys WHERE source_id = ?');
  const deleteCountsOf = db.prepare('DELETE FROM counters WHERE source_id = ?');
  const insertKey = db.prepare(`
    INSERT INTO keys (source_id, label, kind, fingerprint, last4, created_ms, sealed)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const updateKey = db.prepare('UPDATE keys SET label = ?, kind = ?, sealed = ? WHERE id = ?');
  const deleteKey = db.prepare('DELETE FROM keys WHERE id = ?');
  const putSetting = db.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const selectRemoving = db
    .prepare("SELECT value ->> 'id' FROM settings WHERE name LIKE 'removing:%'")
    .pluck();
  const deleteSetting = db.prepare('DELETE FROM settings WHERE name = ?');

  const removeSource = db.transaction((id: number): void => {
    deleteSource.run(id);
    deleteKeysOf.run(id);
    deleteCountsOf.run(id);
    putSetting.run(`removing:${id}`, JSON.stringify({ id }));
  });
  const forgetSource = db.transaction((id: number): void => {
    deleteCountsOf.run(id);
    deleteSetting.run(`removing:${id}`);
  });

  return {
    ...createTunnelRecords(db),

    snapshot: (counts: Snapshot['counts']): Snapshot => ({
      sources: (selectSources.all() as StoredSource[]).map(toSource),
      keys: selectKeys.all() as KeyRow[],
      counts,
      settings: Object.fromEntries(
        (selectSettings.all() as { name: string; value: string }[]).map(({ name, value }) => [
          name,
          JSON.parse(value) as unknown,
        ]),
      ),
      lastSeq: Number(lastSeq.get() ?? 0),
    }),

    addSource: (source: NewSource): SourceRow => {
      const { token, name, provider, settings, createdAtMs } = source;
      const run = insertSource.run(token, name, provider, JSON.stringify(settings), createdAtMs);
      return { id: Number(run.lastInsertRowid), ...source };
    },

    updateSource: (id: number, name: string, settings: SourceSettings): null => {
      updateSource.run(name, JSON.stringify(settings), id);
      return null;
    },

    /** Removes source, keys and counts at once; its events follow in slices (`removing:` marks). */
    removeSource: (id: number): null => {
      removeSource(id);
      return null;
    },

    sourcesBeingRemoved: (): number[] => selectRemoving.all().map(Number),

    sourceIsGone: (id: number): null => {
      forgetSource(id);
      return null;
    },

    addKey: (key: NewKey): KeyRow => {
      const { sourceId, label, kind, fingerprint, last4, createdAtMs, sealed } = key;
      const run = insertKey.run(sourceId, label, kind, fingerprint, last4, createdAtMs, sealed);
      return { id: Number(run.lastInsertRowid), ...key };
    },

    updateKey: (id: number, label: string, kind: KeyKind, sealed: Uint8Array | null): null => {
      updateKey.run(label, kind, sealed, id);
      return null;
    },

    removeKey: (id: number): null => {
      deleteKey.run(id);
      return null;
    },

    putSetting: (name: string, value: unknown): null => {
      putSetting.run(name, JSON.stringify(value));
      return null;
    },
  };
};
