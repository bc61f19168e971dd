/**
 * Verifications may be repeated: an event keeps the log of them, beginning with the one at its
 * arrival. Keys may be retired, provider checks of the URL are marked, and users' own schemes
 * and pinned plaintexts are kept.
 */
export const workbench = `
  ALTER TABLE keys ADD COLUMN retired_ms INTEGER;
  ALTER TABLE events ADD COLUMN handshake TEXT;
  ALTER TABLE events ADD COLUMN engine INTEGER NOT NULL DEFAULT 1;
  CREATE TABLE verifications (
    event_id INTEGER NOT NULL,
    n INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    last_ms INTEGER NOT NULL,
    engine INTEGER NOT NULL,
    cause TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    key_id INTEGER,
    matched TEXT,
    PRIMARY KEY (event_id, n)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE schemes (
    id TEXT PRIMARY KEY,
    definition TEXT NOT NULL,
    created_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE plaintexts (
    event_id INTEGER PRIMARY KEY,
    pinned_ms INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
`;
