/**
 * The full-text index, filled behind capture: one contentless table for each run of event numbers.
 * Words of deleted events stay in it until all of its events have gone and it is dropped whole,
 * because taking single rows out would stall the writer for seconds.
 */
import { type Db, withoutSync } from './open.ts';
import { readBytes, searchTextOf } from './search-text.ts';

/** Event numbers in one table. */
export const partEvents = 100_000;
const maxSliceRows = 50;
/** Pages of a table that goes, in one slice: about 3 ms. */
const dropPages = 100;
const maxSliceMs = 4;
/** Pages of a table that are merged in one slice: about 2 ms. */
const mergePages = 8;

export type IndexProgress = {
  /** Every event up to this number is in the index. */
  readonly indexedTo: number;
  /** Bodies that are in no index: binary, or packed in an unknown way. */
  readonly skipped: number;
};

export type SearchPart = { readonly n: number; readonly firstId: number; readonly lastId: number };

export const tableOf = (n: number): string => `search_${n}`;
export const partOf = (seq: number): number => Math.floor((seq - 1) / partEvents);

/** A table for words, the same on disk and in memory. */
export const createTable = (table: string): string => `
  CREATE VIRTUAL TABLE ${table} USING fts5
    (headers, body, content='', tokenize="unicode61 tokenchars '_-'")`;

/**
 * FTS5 merges what it has written, by itself and in strides of 30 ms and more. Here that is done
 * in small ones of its own, as many as are needed.
 */
const takeOverMerging = (table: string): string =>
  [
    ['automerge', 0],
    ['crisismerge', 1000],
    ['usermerge', 4],
  ]
    .map(
      ([option, value]) => `INSERT INTO ${table} (${table}, rank) VALUES ('${option}', ${value});`,
    )
    .join('\n');

/** A part that goes. The last one is made anew. */
type Dropped = { readonly n: number; readonly isLast: 0 | 1 };

type Row = { readonly id: number; readonly head: string; readonly body: Uint8Array | null };

export type SearchIndex = ReturnType<typeof createSearchIndex>;

/** In: the writing connection. Errors of every function: those of SQLite. */
export const createSearchIndex = (db: Db) => {
  const selectNext = db.prepare(
    `SELECT id, head, substr(body, 1, ${readBytes}) AS body FROM payloads WHERE id > ? ORDER BY id LIMIT 1`,
  );
  const selectProgress = db.prepare(
    'SELECT coalesce(max(last_id), 0) AS indexedTo, coalesce(sum(skipped), 0) AS skipped FROM search_parts',
  );
  const addPart = db.prepare('INSERT INTO search_parts (n, first_id, last_id) VALUES (?, ?, ?)');
  const advance = db.prepare(
    'UPDATE search_parts SET last_id = ?, skipped = skipped + ? WHERE n = ?',
  );
  const hasPart = db.prepare('SELECT 1 FROM search_parts WHERE n = ?').pluck();
  const isEmpty = 'NOT EXISTS (SELECT 1 FROM events WHERE id BETWEEN first_id AND last_id)';
  // The last part is still being filled, and says how far the index has come: its row stays.
  const selectEmpty = db.prepare(`
    SELECT n, n = (SELECT max(n) FROM search_parts) AS isLast FROM search_parts
    WHERE dropping = 0 AND ${isEmpty} ORDER BY n LIMIT 1`);
  const selectDropping = db.prepare(`
    SELECT n, n = (SELECT max(n) FROM search_parts) AS isLast FROM search_parts
    WHERE dropping = 1 LIMIT 1`);
  const setDropping = db.prepare('UPDATE search_parts SET dropping = ? WHERE n = ?');
  const deletePart = db.prepare('DELETE FROM search_parts WHERE n = ?');
  const known = new Map<string, ReturnType<Db['prepare']>>();
  let progress = selectProgress.get() as IndexProgress;
  /** What is to be merged before anything is added. */
  let merging: { readonly n: number; readonly isWhole: boolean } | null = null;
  const countChanges = db.prepare('SELECT total_changes()').pluck();

  const prepared = (sql: string) => {
    const statement = known.get(sql) ?? db.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
  /** Tables come and go, also with a transaction that fails. */
  const forget = (): void => {
    known.clear();
    merging = null;
  };

  const makeTable = (n: number): void => {
    db.exec(createTable(tableOf(n)));
    db.exec(takeOverMerging(tableOf(n)));
  };

  /** Out: whether there was anything to merge. */
  const merge = db.transaction((table: string, isWhole: boolean): boolean => {
    const before = Number(countChanges.get());
    const command = prepared(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`);
    command.run(isWhole ? -mergePages : mergePages);
    // One change is the command itself (https://sqlite.org/fts5.html#the_merge_command).
    return Number(countChanges.get()) - before >= 2;
  });

  const begin = (n: number): void => {
    if (hasPart.get(n) !== undefined) return;
    forget();
    makeTable(n);
    addPart.run(n, n * partEvents + 1, n * partEvents);
  };

  const fill = db.transaction((maxRows: number): IndexProgress => {
    const until = performance.now() + maxSliceMs;
    let { indexedTo, skipped } = progress;
    let part: number | null = null;
    // One in any case: a slice without any would mean that there is nothing left to index.
    for (let i = 0; i < maxRows && (i === 0 || performance.now() < until); i++) {
      const row = selectNext.get(indexedTo) as Row | undefined;
      if (!row) break;
      const n = partOf(row.id);
      // A slice fills one table only.
      if (part !== null && part !== n) break;
      if (part === null) begin(n);
      part = n;
      const insert = prepared(`INSERT INTO ${tableOf(n)} (rowid, headers, body) VALUES (?, ?, ?)`);
      const text = searchTextOf(row.head, row.body);
      insert.run(row.id, text.headers, text.body);
      indexedTo = row.id;
      skipped += Number(text.isSkipped);
    }
    if (part !== null) advance.run(indexedTo, skipped - progress.skipped, part);
    return { indexedTo, skipped };
  });

  /** A part that is complete is made as quick to search as it can be. */
  const nextMerging = (previous: number, n: number): typeof merging =>
    previous < n && previous >= 0 && hasPart.get(previous) !== undefined
      ? { n: previous, isWhole: true }
      : { n, isWhole: false };

  const isFilled = (n: number): boolean =>
    db.prepare(`SELECT 1 FROM ${tableOf(n)} LIMIT 1`).get() !== undefined;

  const drop = db.transaction(({ n, isLast }: Dropped): void => {
    db.exec(`DROP TABLE ${tableOf(n)}`);
    if (isLast === 0) deletePart.run(n);
    else {
      makeTable(n);
      setDropping.run(0, n);
    }
  });

  /**
   * Dropped at once, a table of 100,000 events would stall the writer: so its pages go first, from
   * the table that FTS5 keeps them in. SQLite protects that one from everybody, by default.
   */
  const dropSlice = (part: Dropped): void => {
    const pages = `${tableOf(part.n)}_data`;
    let removed = 0;
    db.unsafeMode(true);
    try {
      // The first ten are about the table itself.
      removed = db
        .prepare(
          `DELETE FROM ${pages} WHERE id IN (SELECT id FROM ${pages} WHERE id > 10 LIMIT ${dropPages})`,
        )
        .run().changes;
    } finally {
      db.unsafeMode(false);
    }
    if (removed === 0) drop.immediate(part);
  };

  /** The index can be made anew. */
  const unsynced = <T>(work: () => T): T => {
    try {
      return withoutSync(db, work);
    } catch (error) {
      // A table made in a transaction that failed is not there.
      forget();
      throw error;
    }
  };

  return {
    progress: (): IndexProgress => progress,
    /**
     * Indexes a few events, at most 50 and for about 4 ms, or puts in order what was indexed.
     * Out: whether there was anything to do.
     */
    fillSlice: (): boolean => {
      if (merging) {
        const { n, isWhole } = merging;
        if (unsynced(() => merge.immediate(tableOf(n), isWhole))) return true;
        merging = null;
      }
      const before = progress.indexedTo;
      progress = unsynced(() => fill.immediate(maxSliceRows));
      const isMore = progress.indexedTo > before;
      if (isMore) merging = nextMerging(partOf(before), partOf(progress.indexedTo));
      return isMore;
    },
    /**
     * Goes on with dropping a table whose events have all gone, or what is in it; begins with one
     * if there is any. Until it is done nothing is to be indexed. Out: whether there was one.
     */
    dropSlice: (): boolean => {
      const dropping = selectDropping.get() as Dropped | undefined;
      if (dropping) {
        unsynced(() => dropSlice(dropping));
        progress = selectProgress.get() as IndexProgress;
        return true;
      }
      const empty = selectEmpty.get() as Dropped | undefined;
      if (!empty || (empty.isLast === 1 && !isFilled(empty.n))) return false;
      forget();
      unsynced(() => setDropping.run(1, empty.n));
      return true;
    },
  };
};
