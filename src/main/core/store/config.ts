/** Sources, keys and settings: small tables, written by the same thread as the events. */
import type { SourceSettings } from '../../../shared/provider.ts';
import { defaultSourceSettings } from '../../../shared/provider.ts';
import type { SavedScheme, SchemeDefinition } from '../../../shared/scheme-definition.ts';
import type { Db } from './open.ts';
import type {
  KeyKind,
  KeyRow,
  NewVerifications,
  Snapshot,
  SourceRow,
  StoredVerifications,
} from './schema.ts';
import { createTunnelRecords } from './tunnel-records.ts';
import { createVerifications } from './verifications.ts';

export type NewSource = Omit<SourceRow, 'id'>;
export type NewKey = Omit<KeyRow, 'id'>;

type StoredSource = Omit<SourceRow, 'settings'> & { readonly settings: string };

const toSource = (row: StoredSource): SourceRow => ({
  ...row,
  settings: { ...defaultSourceSettings, ...(JSON.parse(row.settings) as Partial<SourceSettings>) },
});

const sourceColumns = 'id, token, name, provider, settings, created_ms AS createdAtMs';
const keyColumns =
  'id, source_id AS sourceId, label, kind, fingerprint, last4, created_ms AS createdAtMs, retired_ms AS retiredAtMs, sealed';

export type Config = ReturnType<typeof createConfig>;

export const createConfig = (db: Db) => {
  const selectSources = db.prepare(`SELECT ${sourceColumns} FROM sources ORDER BY id`);
  const selectKeys = db.prepare(`SELECT ${keyColumns} FROM keys ORDER BY id`);
  const selectSettings = db.prepare('SELECT name, value FROM settings');
  const lastSeq = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'events'").pluck();
  const insertSource = db.prepare(
    'INSERT INTO sources (token, name, provider, settings, created_ms) VALUES (?, ?, ?, ?, ?)',
  );
  const updateSource = db.prepare(
    'UPDATE sources SET name = ?, provider = ?, settings = ? WHERE id = ?',
  );
  const deleteSource = db.prepare('DELETE FROM sources WHERE id = ?');
  const deleteKeysOf = db.prepare('DELETE FROM keys WHERE source_id = ?');
  const deleteCountsOf = db.prepare('DELETE FROM counters WHERE source_id = ?');
  const insertKey = db.prepare(`
    INSERT INTO keys (source_id, label, kind, fingerprint, last4, created_ms, retired_ms, sealed)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const updateKey = db.prepare('UPDATE keys SET label = ?, kind = ?, sealed = ? WHERE id = ?');
  const retireKey = db.prepare('UPDATE keys SET retired_ms = ? WHERE id = ?');
  const deleteKey = db.prepare('DELETE FROM keys WHERE id = ?');
  const putSetting = db.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const selectRemoving = db
    .prepare("SELECT value ->> 'id' FROM settings WHERE name LIKE 'removing:%'")
    .pluck();
  const deleteSetting = db.prepare('DELETE FROM settings WHERE name = ?');

  const verifications = createVerifications(db);
  const pin = db.prepare(
    'INSERT OR REPLACE INTO plaintexts (event_id, pinned_ms, body) VALUES (?, ?, ?)',
  );
  const unpin = db.prepare('DELETE FROM plaintexts WHERE event_id = ?');
  const selectSchemes = db.prepare('SELECT id, definition FROM schemes ORDER BY created_ms, id');
  const putScheme = db.prepare(`
    INSERT INTO schemes (id, definition, created_ms) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET definition = excluded.definition`);
  const deleteScheme = db.prepare('DELETE FROM schemes WHERE id = ?');

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

    /** Stores what events came out as when they were judged anew. One transaction. */
    recordVerifications: (batch: NewVerifications): StoredVerifications =>
      verifications.record(batch),

    /** Keeps a decrypted body, or forgets it when it is null. */
    pinPlaintext: (seq: number, body: Uint8Array | null, atMs: number): null => {
      if (body === null) unpin.run(seq);
      else pin.run(seq, atMs, body);
      return null;
    },

    putScheme: ({ id, definition }: SavedScheme, atMs: number): null => {
      putScheme.run(id, JSON.stringify(definition), atMs);
      return null;
    },

    removeScheme: (id: string): null => {
      deleteScheme.run(id);
      return null;
    },

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
      schemes: (selectSchemes.all() as { id: string; definition: string }[]).map(
        ({ id, definition }) => ({ id, definition: JSON.parse(definition) as SchemeDefinition }),
      ),
      lastSeq: Number(lastSeq.get() ?? 0),
    }),

    addSource: (source: NewSource): SourceRow => {
      const { token, name, provider, settings, createdAtMs } = source;
      const run = insertSource.run(token, name, provider, JSON.stringify(settings), createdAtMs);
      return { id: Number(run.lastInsertRowid), ...source };
    },

    updateSource: (id: number, name: string, provider: string, settings: SourceSettings): null => {
      updateSource.run(name, provider, JSON.stringify(settings), id);
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
      const { sourceId, label, kind, fingerprint, last4, createdAtMs, retiredAtMs, sealed } = key;
      const run = insertKey.run(
        sourceId,
        label,
        kind,
        fingerprint,
        last4,
        createdAtMs,
        retiredAtMs,
        sealed,
      );
      return { id: Number(run.lastInsertRowid), ...key };
    },

    updateKey: (id: number, label: string, kind: KeyKind, sealed: Uint8Array | null): null => {
      updateKey.run(label, kind, sealed, id);
      return null;
    },

    /** In: Unix milliseconds since when it verifies nothing new, or null to use it again. */
    retireKey: (id: number, retiredAtMs: number | null): null => {
      retireKey.run(retiredAtMs, id);
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
