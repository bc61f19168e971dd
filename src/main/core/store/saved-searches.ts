/** Searches that are kept under a name. */
import type { SavedSearch } from '../../../shared/contract/search.ts';
import type { Db } from './open.ts';

/** In: the writing connection. Errors: those of SQLite. */
export const createSavedSearches = (db: Db) => {
  const selectAll = db.prepare('SELECT name, query FROM saved_searches');
  const put = db.prepare(`
    INSERT INTO saved_searches (name, query, created_ms) VALUES (?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET query = excluded.query`);
  const remove = db.prepare('DELETE FROM saved_searches WHERE name = ?');
  return {
    all: (): SavedSearch[] => selectAll.all() as SavedSearch[],
    functions: {
      saveSearch: ({ name, query }: SavedSearch, atMs: number): null => {
        put.run(name, query, atMs);
        return null;
      },
      removeSearch: (name: string): null => {
        remove.run(name);
        return null;
      },
    },
  };
};
