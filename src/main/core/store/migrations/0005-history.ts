/**
 * A history to live in: events are pinned, tagged, noted, and taken away with a chance to undo;
 * they know what they are about and their place in its order; searches are kept; words are found
 * by full-text tables, one for each run of events, filled behind capture and dropped whole.
 */
export const history = `
  ALTER TABLE events ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE events ADD COLUMN deleted_ms INTEGER;
  ALTER TABLE events ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE events ADD COLUMN note TEXT NOT NULL DEFAULT '';
  ALTER TABLE events ADD COLUMN entity TEXT;
  ALTER TABLE events ADD COLUMN entity_order REAL;
  ALTER TABLE events ADD COLUMN obsolete INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX events_pinned ON events (id) WHERE pinned = 1;
  CREATE INDEX events_deleted ON events (deleted_ms) WHERE deleted_ms IS NOT NULL;
  CREATE INDEX events_tagged ON events (id) WHERE tags <> '[]';
  CREATE INDEX events_by_entity ON events (source_id, entity, id) WHERE entity IS NOT NULL;
  CREATE INDEX events_by_repeat ON events (repeat_of) WHERE repeat_of IS NOT NULL;
  INSERT INTO settings (name, value)
    SELECT 'ordering:' || id, json_object('id', id, 'after', 0) FROM sources;
  CREATE INDEX events_by_name ON events (event_name) WHERE event_name IS NOT NULL;
  CREATE INDEX events_by_key ON events (key_id) WHERE key_id IS NOT NULL;
  CREATE INDEX events_truncated ON events (id) WHERE truncated = 1;
  CREATE INDEX events_tests ON events (id) WHERE arrival = 'simulator';
  CREATE INDEX events_repeats ON events (id) WHERE repeat_of IS NOT NULL;
  CREATE INDEX events_handshakes ON events (id) WHERE handshake IS NOT NULL;
  CREATE TABLE saved_searches (
    name TEXT PRIMARY KEY,
    query TEXT NOT NULL,
    created_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE search_parts (
    n INTEGER PRIMARY KEY,
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    skipped INTEGER NOT NULL DEFAULT 0,
    dropping INTEGER NOT NULL DEFAULT 0
  ) STRICT;
`;
