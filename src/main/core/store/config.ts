/** Sources, keys and settings: small tables, written by the same thread as the events. */
import type { SourceSettings } from '../../../shared/provider.ts';
import { defaultSourceSettings } from '../../../shared/provider.ts';
import type { SavedScheme, SchemeDefinition } from '../../../shared/scheme-definition.ts';
import { consoleSecretId } from '../vault/ids.ts';
import { createAnnotations } from './annotations.ts';
import { createOrderingMarks } from './entities.ts';
import { createKeyMatches } from './key-matches.ts';
import type { Db } from './open.ts';
import { createSavedSearches } from './saved-searches.ts';
import type {
  KeyRow,
  NewVerifications,
  Snapshot,
  SourceRow,
  StoredAccount,
  StoredVerifications,
} from './schema.ts';
import { createSecrets } from './secrets.ts';
import { createTunnelRecords } from './tunnel-records.ts';
import { createVerifications } from './verifications.ts';

export type NewSource = Omit<SourceRow, 'id'>;
export type NewKey = Omit<KeyRow, 'id'>;

type StoredSource = Omit<SourceRow, 'settings' | 'ticked' | 'account'> & {
  readonly settings: string;
  readonly ticked: string;
  readonly account: string | null;
};

const toSource = (row: StoredSource): SourceRow => ({
  ...row,
  ticked: JSON.parse(row.ticked) as string[],
  account: row.account === null ? null : (JSON.parse(row.account) as StoredAccount),
  settings: { ...defaultSourceSettings, ...(JSON.parse(row.settings) as Partial<SourceSettings>) },
});

const jsonOf = ({ settings, ticked, account }: NewSource) => ({
  settings: JSON.stringify(settings),
  ticked: JSON.stringify(ticked),
  account: account === null ? null : JSON.stringify(account),
});

const sourceRows =
  'SELECT id, token, name, provider, settings, created_ms AS createdAtMs, ticked, account';
const keyRows = `SELECT id, source_id AS sourceId, label, kind, fingerprint, last4,
  created_ms AS createdAtMs, retired_ms AS retiredAtMs, disabled AS isDisabled,
  provider_key_id AS providerKeyId, provider, secret_id AS secretId`;

type StoredKey = Omit<KeyRow, 'isDisabled'> & { readonly isDisabled: number };

export type Config = ReturnType<typeof createConfig>;

export const createConfig = (db: Db) => {
  const selectSources = db.prepare(`${sourceRows} FROM sources ORDER BY id`);
  const selectKeys = db.prepare(`${keyRows} FROM keys ORDER BY id`);
  const selectSettings = db.prepare('SELECT name, value FROM settings');
  const lastSeq = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'events'").pluck();
  const insertSource = db.prepare(`
    INSERT INTO sources (token, name, provider, settings, created_ms, ticked, account)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const updateSource = db.prepare(`
    UPDATE sources SET name = ?, provider = ?, settings = ?, ticked = ?, account = ?
    WHERE id = ?`);
  const selectBasis = db.prepare('SELECT provider, settings FROM sources WHERE id = ?');
  const deleteSource = db.prepare('DELETE FROM sources WHERE id = ?');
  const deleteCountsOf = db.prepare('DELETE FROM counters WHERE source_id = ?');
  const insertKey = db.prepare(`
    INSERT INTO keys (source_id, label, kind, fingerprint, last4, created_ms, retired_ms,
      disabled, provider_key_id, provider, secret_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const updateKey = db.prepare(`
    UPDATE keys SET label = ?, kind = ?, retired_ms = ?, disabled = ?, provider_key_id = ?
    WHERE id = ?`);
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

  const secrets = createSecrets(db);
  const searches = createSavedSearches(db);
  const keyMatches = createKeyMatches(db);
  const keysOf = db.prepare('SELECT id FROM keys WHERE source_id = ?').pluck();
  const removeKey = db.transaction((id: number): void => {
    secrets.removeOfKey(id);
    keyMatches.forget(id);
    deleteKey.run(id);
  });
  const ordering = createOrderingMarks(db);
  const changeSource = db.transaction((source: SourceRow): void => {
    const before = selectBasis.get(source.id) as
      | Pick<StoredSource, 'provider' | 'settings'>
      | undefined;
    const { settings, ticked, account } = jsonOf(source);
    updateSource.run(source.name, source.provider, settings, ticked, account, source.id);
    // Where its events say what they are about has changed: those stored are read anew.
    if (!before) return;
    const { entity = null } = JSON.parse(before.settings) as Partial<SourceSettings>;
    const isOther = JSON.stringify(entity) !== JSON.stringify(source.settings.entity);
    if (isOther || before.provider !== source.provider) ordering.put({ id: source.id, after: 0 });
  });
  const removeSource = db.transaction((id: number): void => {
    deleteSource.run(id);
    for (const key of keysOf.all(id) as number[]) removeKey(key);
    deleteCountsOf.run(id);
    secrets.functions.removeSecret(consoleSecretId(id));
    putSetting.run(`removing:${id}`, JSON.stringify({ id }));
  });
  const forgetSource = db.transaction((id: number): void => {
    deleteCountsOf.run(id);
    deleteSetting.run(`removing:${id}`);
  });

  return {
    ...createTunnelRecords(db),
    ...secrets.functions,
    ...searches.functions,
    ...createAnnotations(db),

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
      keys: (selectKeys.all() as StoredKey[]).map((key) => ({
        ...key,
        isDisabled: key.isDisabled !== 0,
      })),
      counts,
      keyMatches: keyMatches.all(),
      secrets: secrets.all(),
      searches: searches.all(),
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
      const { token, name, provider, createdAtMs } = source;
      const { settings, ticked, account } = jsonOf(source);
      const run = insertSource.run(token, name, provider, settings, createdAtMs, ticked, account);
      return { id: Number(run.lastInsertRowid), ...source };
    },

    /** Takes everything that may change of a source. */
    updateSource: (source: SourceRow): null => {
      changeSource(source);
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
      const run = insertKey.run(
        key.sourceId,
        key.label,
        key.kind,
        key.fingerprint,
        key.last4,
        key.createdAtMs,
        key.retiredAtMs,
        Number(key.isDisabled),
        key.providerKeyId,
        key.provider,
        key.secretId,
      );
      return { id: Number(run.lastInsertRowid), ...key };
    },

    /** Takes what may change of a key: label, kind, validity and the provider's name for it. */
    updateKey: (key: KeyRow): null => {
      const { id, label, kind, retiredAtMs, isDisabled, providerKeyId } = key;
      updateKey.run(label, kind, retiredAtMs, Number(isDisabled), providerKeyId, id);
      return null;
    },

    /** Removes a key, its secret and its count. */
    removeKey: (id: number): null => {
      removeKey(id);
      return null;
    },

    putSetting: (name: string, value: unknown): null => {
      putSetting.run(name, JSON.stringify(value));
      return null;
    },
  };
};
