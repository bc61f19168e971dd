/** One range of event numbers, searched at once: by the index where there is one. */
import type { EventSummary } from '../../../shared/event.ts';
import type { Db } from './open.ts';
import { type EventRow, selectEvents, toSummary } from './reads.ts';
import { type SearchPart, tableOf } from './search-index.ts';
import type { Plan } from './search-plan.ts';
import { type Clause, not } from './search-sql.ts';
import { readBytes, type SearchText, searchTextOf } from './search-text.ts';
import { createFindWords } from './search-words.ts';

export type Range = {
  readonly low: number;
  readonly high: number;
  readonly isForward: boolean;
  /** The table that holds all of the range; null: none does. */
  readonly part: SearchPart | null;
};

export type Found = {
  readonly events: readonly EventSummary[];
  /** The last number that was looked at: the end of the range, unless the time was over. */
  readonly searchedTo: number;
};

/** So many events are looked up in the index one by one. */
const maxFew = 50;
/** Texts looked at together. */
const maxTexts = 64;

/** Events whose words match: one by one where they are few, or else all of the range at once. */
const matching = (
  { n }: SearchPart,
  { low, high }: Range,
  words: string,
  isFew: boolean,
): Clause => {
  const select = `SELECT rowid FROM ${tableOf(n)} WHERE ${tableOf(n)} MATCH ?`;
  return isFew
    ? { sql: `EXISTS (${select} AND rowid = events.id)`, values: [words] }
    : { sql: `id IN (${select} AND rowid BETWEEN ? AND ?)`, values: [words, low, high] };
};

const about = (payload: readonly Clause[]): Clause[] =>
  payload.length === 0
    ? []
    : [
        {
          sql: `EXISTS (SELECT 1 FROM payloads WHERE payloads.id = events.id
            AND ${payload.map(({ sql }) => sql).join(' AND ')})`,
          values: payload.flatMap(({ values }) => values),
        },
      ];

const clausesOf = (plan: Plan, range: Range, isFew: boolean): Clause[] => {
  const { part, low, high } = range;
  const inRange = { sql: 'id BETWEEN ? AND ?', values: [low, high] };
  if (!part) {
    return [inRange, ...plan.columns, ...about([...plan.candidates, ...plan.wordCandidates])];
  }
  const words = [...plan.words, ...plan.hints].map((one) => `(${one})`).join(' AND ');
  // The index leaves out by itself, but only from something it has found.
  const found = [`(${words})`, ...plan.notWords.map((one) => `(${one})`)].join(' NOT ');
  return [
    inRange,
    ...plan.columns,
    ...(words === ''
      ? plan.notWords.map((one) => not(matching(part, range, one, isFew)))
      : [matching(part, range, found, isFew)]),
    ...about(plan.candidates),
  ];
};

/** In: a reading connection. Errors: those of SQLite. */
export const createSearchRange = (db: Db) => {
  const findWords = createFindWords();
  const selectText = db.prepare(
    `SELECT head, substr(body, 1, ${readBytes}) AS body FROM payloads WHERE id = ?`,
  );
  const statements = new Map<string, ReturnType<Db['prepare']>>();
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? db.prepare(sql);
    // Queries are made of few pieces, but of any number of them.
    if (statements.size >= 50) statements.clear();
    statements.set(sql, statement);
    return statement;
  };

  /** Whether an index of the events says that few of the range come into question. */
  const areFew = (plan: Plan, { low, high, part }: Range): boolean => {
    const indexed = plan.columns.filter((one) => one.isIndexed);
    if (!part || indexed.length === 0) return false;
    const where = ['id BETWEEN ? AND ?', ...indexed.map((one) => one.sql)].join(' AND ');
    const values = [low, high, ...indexed.flatMap((one) => one.values)];
    const rows = prepared(`SELECT id FROM events WHERE ${where} LIMIT ?`).all(
      ...values,
      maxFew + 1,
    );
    return rows.length <= maxFew;
  };

  const textOf = (id: number): SearchText | null => {
    const row = selectText.get(id) as { head: string; body: Uint8Array | null } | undefined;
    return row ? searchTextOf(row.head, row.body) : null;
  };

  const sift = (plan: Plan, rows: readonly EventRow[], isIndexed: boolean): readonly EventRow[] => {
    const texts = new Map<number, SearchText>();
    for (const { id } of rows) {
      const text = textOf(id);
      if (text && plan.tests.every((test) => test(text))) texts.set(id, text);
    }
    const found = isIndexed ? texts : findWords(texts, plan);
    return rows.filter(({ id }) => found.has(id));
  };

  /** Looks at most until `untilMs` of `performance.now()`, and at some rows in any case. */
  return (plan: Plan, range: Range, limit: number, untilMs: number): Found => {
    const { isForward, low, high, part } = range;
    const clauses = clausesOf(plan, range, areFew(plan, range));
    const sql = `${selectEvents} WHERE ${clauses.map((one) => one.sql).join(' AND ')}
      ORDER BY id ${isForward ? 'ASC' : 'DESC'} LIMIT ?`;
    const statement = prepared(sql);
    const values = clauses.flatMap((one) => one.values);
    const end = isForward ? high : low;
    const needsText =
      plan.tests.length > 0 || (!part && plan.words.length + plan.notWords.length > 0);
    if (!needsText) {
      const rows = statement.all(...values, limit) as EventRow[];
      const last = rows.length === limit ? rows.at(-1)?.id : undefined;
      return { events: rows.map(toSummary), searchedTo: last ?? end };
    }
    const found: EventRow[] = [];
    let waiting: EventRow[] = [];
    for (const row of statement.iterate(...values, -1) as IterableIterator<EventRow>) {
      waiting.push(row);
      if (waiting.length < maxTexts) continue;
      found.push(...sift(plan, waiting, part !== null));
      waiting = [];
      if (found.length >= limit || performance.now() > untilMs) {
        const events = found.slice(0, limit).map(toSummary);
        return { events, searchedTo: found.length > limit ? (events.at(-1)?.seq ?? end) : row.id };
      }
    }
    found.push(...sift(plan, waiting, part !== null));
    const events = found.slice(0, limit).map(toSummary);
    return { events, searchedTo: found.length > limit ? (events.at(-1)?.seq ?? end) : end };
  };
};
