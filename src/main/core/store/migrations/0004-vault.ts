/**
 * Every secret has a row of its own, sealed by the vault. Keys can be disabled, have the
 * provider's name for them, and a kept count of what they verified. Sources remember what was
 * ticked in their helper, and the account at the provider's API without its secret.
 */
export const vault = `
  CREATE TABLE secrets (id TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;
  ALTER TABLE keys ADD COLUMN secret_id TEXT NOT NULL DEFAULT '';
  ALTER TABLE keys ADD COLUMN disabled INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE keys ADD COLUMN provider_key_id TEXT;
  ALTER TABLE keys ADD COLUMN provider TEXT NOT NULL DEFAULT '';
  UPDATE keys SET provider =
    coalesce((SELECT provider FROM sources WHERE sources.id = keys.source_id), '');
  UPDATE keys SET secret_id = 'key:' || lower(hex(randomblob(12)));
  INSERT INTO secrets (id, sealed) SELECT secret_id, sealed FROM keys WHERE sealed IS NOT NULL;
  ALTER TABLE keys DROP COLUMN sealed;
  ALTER TABLE sources ADD COLUMN ticked TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE sources ADD COLUMN account TEXT;
  CREATE TABLE key_matches (
    key_id INTEGER PRIMARY KEY,
    n INTEGER NOT NULL,
    last_ms INTEGER NOT NULL
  ) STRICT;
  INSERT INTO key_matches (key_id, n, last_ms)
    SELECT key_id, count(*), max(received_ms) FROM events
    WHERE key_id IS NOT NULL AND arrival <> 'simulator' GROUP BY key_id;
`;
