/**
 * Words in texts that no index holds yet: a full-text table in memory, of the same make as those
 * on disk, so that the same expressions find the same.
 */
import Database from 'better-sqlite3';
import { createTable } from './search-index.ts';
import type { Plan } from './search-plan.ts';
import type { SearchText } from './search-text.ts';

/** Texts of some events. Out: the numbers of those that match a plan's words. */
export type FindWords = (
  texts: ReadonlyMap<number, SearchText>,
  plan: Pick<Plan, 'words' | 'notWords'>,
) => ReadonlySet<number>;

export const createFindWords = (): FindWords => {
  const db = new Database(':memory:');
  db.exec(createTable('words'));
  const insert = db.prepare('INSERT INTO words (rowid, headers, body) VALUES (?, ?, ?)');
  const clear = db.prepare("INSERT INTO words (words) VALUES ('delete-all')");
  const select = db.prepare('SELECT rowid FROM words WHERE words MATCH ?').pluck();
  // A transaction, so that an expression that fails leaves nothing behind for the next search.
  return db.transaction<FindWords>((texts, { words, notWords }) => {
    for (const [seq, { headers, body }] of texts) insert.run(seq, headers, body);
    const found = (expression: string): Set<number> => new Set(select.all(expression) as number[]);
    const wanted = words.map(found);
    const unwanted = notWords.map(found);
    const left = [...texts.keys()].filter(
      (seq) => wanted.every((one) => one.has(seq)) && !unwanted.some((one) => one.has(seq)),
    );
    clear.run();
    return new Set(left);
  });
};
