/** How often each key has verified a request, and when last: kept, not counted. */
import type { Db } from './open.ts';
import type { KeyMatchRow } from './schema.ts';

export type KeyMatchCounter = ReturnType<typeof createKeyMatches>;

/** In: the writing connection. Errors: those of SQLite. */
export const createKeyMatches = (db: Db) => {
  const add = db.prepare(`
    INSERT INTO key_matches (key_id, n, last_ms) VALUES (?, ?, ?)
    ON CONFLICT (key_id) DO UPDATE SET n = n + excluded.n, last_ms = max(last_ms, excluded.last_ms)`);
  const take = db.prepare('UPDATE key_matches SET n = n - 1 WHERE key_id = ? AND n > 0');
  const forget = db.prepare('DELETE FROM key_matches WHERE key_id = ?');
  const columns = 'key_id AS keyId, n AS count, last_ms AS lastAtMs';
  const selectAll = db.prepare(`SELECT ${columns} FROM key_matches WHERE n > 0`);
  const selectOne = db.prepare(`SELECT ${columns} FROM key_matches WHERE key_id = ?`);

  return {
    add: (keyId: number, count: number, lastAtMs: number): void => {
      add.run(keyId, count, lastAtMs);
    },
    /** An event is not this key's any more. When it last matched stays as it was. */
    takeOne: (keyId: number): void => {
      take.run(keyId);
    },
    forget: (keyId: number): void => {
      forget.run(keyId);
    },
    all: (): KeyMatchRow[] => selectAll.all() as KeyMatchRow[],
    of: (keyIds: Iterable<number>): KeyMatchRow[] =>
      [...keyIds].flatMap((keyId) => (selectOne.get(keyId) as KeyMatchRow | undefined) ?? []),
  };
};
