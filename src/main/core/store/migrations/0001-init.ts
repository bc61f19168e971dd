/**
 * The first schema. Metadata and payloads apart, so that a page of the feed reads no bodies;
 * counts kept, not counted; `deliveries` finds the earlier delivery of a retried event.
 */
export const init = `
  CREATE TABLE sources (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    provider TEXT NOT NULL,
    settings TEXT NOT NULL,
    created_ms INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    last4 TEXT,
    created_ms INTEGER NOT NULL,
    sealed BLOB,
    UNIQUE (source_id, fingerprint)
  ) STRICT;
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL,
    received_ms INTEGER NOT NULL,
    receive_ms INTEGER NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    event_name TEXT,
    delivery TEXT,
    repeat_of INTEGER,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    signature_good INTEGER NOT NULL,
    assurance TEXT,
    key_id INTEGER,
    matched TEXT,
    skew_s REAL,
    body_bytes INTEGER NOT NULL,
    truncated INTEGER NOT NULL,
    status INTEGER NOT NULL,
    arrival TEXT NOT NULL,
    browser INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX events_by_source ON events (source_id);
  CREATE INDEX events_by_source_and_verdict ON events (source_id, verdict);
  CREATE INDEX events_by_verdict ON events (verdict);
  CREATE TABLE payloads (id INTEGER PRIMARY KEY, head TEXT NOT NULL, body BLOB NOT NULL) STRICT;
  CREATE TABLE deliveries (key TEXT PRIMARY KEY, event_id INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE counters (
    source_id INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (source_id, verdict)
  ) STRICT, WITHOUT ROWID;
`;
