/** One range of event numbers, searched at once: by the index where there is one. */
import type { EventSummary } from '../../../shared/event.ts';
import type { Db } from './open.ts';
import { type EventRow, selectEventsFrom, toSummary } from './reads.ts';
import { type SearchPart, tableOf } from './search-index.ts';
import type { Plan } from './search-plan.ts';
import { type Clause, mayBePacked, not } from './search-sql.ts';
import { readBytes, type SearchText, searchTextOf } from './search-text.ts';
import { createFindWords } from './search-words.ts';

export type Range = {
  readonly low: number;
  readonly high: number;
  readonly isForward: boolean;
  /** The table that holds all of the range; null: none does. */
  readonly part: SearchPart | null;
  /** The range before says that few match: the index then finds all of them at once soonest. */
  readonly isSparse: boolean;
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

/** Words as the index is asked for them; empty: nothing that it could begin with. */
const wanted = (plan: Plan): string => {
  const words = [...plan.words, ...plan.hints].map((one) => `(${one})`).join(' AND ');
  // It leaves out by itself, but only from something it has found.
  return words && [`(${words})`, ...plan.notWords.map((one) => `(${one})`)].join(' NOT ');
};

/** Events whose words match: looked up one by one where they are few. */
const matching = (table: string, words: string, { low, high }: Range, isFew: boolean): Clause => {
  const select = `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`;
  return isFew
    ? { sql: `EXISTS (${select} AND rowid = events.id)`, values: [words] }
    : { sql: `events.id IN (${select} AND rowid BETWEEN ? AND ?)`, values: [words, low, high] };
};

/** Packed bodies of a range: the index knows the header that says so, and few may have it. */
const packedIn = (table: string, { low, high }: Range): Clause => ({
  sql: `payloads.id IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid BETWEEN ? AND ?)`,
  values: ['headers : "content-encoding"', low, high],
});

/** What a payload must satisfy. In: `packed` says which bodies may be packed. */
const payloadClauses = ({ candidates, bodies }: Plan, packed: Clause): readonly Clause[] => [
  ...candidates,
  ...bodies.map(({ sql, values }) => ({
    sql: `(${sql} OR ${packed.sql})`,
    values: [...values, ...packed.values],
  })),
];

/** Events with such payloads, looked up one by one: something else leaves most of them out. */
const withPayload = (payload: readonly Clause[]): readonly Clause[] => {
  if (payload.length === 0) return [];
  const sql = payload.map((one) => one.sql).join(' AND ');
  const values = payload.flatMap((one) => one.values);
  return [
    { sql: `EXISTS (SELECT 1 FROM payloads WHERE payloads.id = events.id AND ${sql})`, values },
  ];
};

/** What the rows come from, by which number they are ordered, and what they must satisfy. */
type Selection = {
  readonly from: string;
  readonly number: string;
  readonly clauses: readonly Clause[];
};

const inRange = (column: string, { low, high }: Range): Clause => ({
  sql: `${column} BETWEEN ? AND ?`,
  values: [low, high],
});

const notDeleted: Clause = { sql: 'deleted_ms IS NULL', values: [] };

/** Reads the payloads themselves, one after the other; few of them have an event to be looked up. */
const fromPayloads = (
  range: Range,
  payload: readonly Clause[],
  others: readonly Clause[],
): Selection => ({
  from: 'payloads CROSS JOIN events ON events.id = payloads.id',
  number: 'payloads.id',
  clauses: [inRange('payloads.id', range), ...payload, ...others],
});

const fromEvents = (range: Range, clauses: readonly Clause[]): Selection => ({
  from: 'events',
  number: 'id',
  clauses: [inRange('id', range), ...clauses],
});

/** In: `isFew` says that an index of the events leaves few to be looked at. */
const selectionOf = (plan: Plan, range: Range, isFew: boolean): Selection => {
  const { part } = range;
  const own = [notDeleted, ...plan.columns];
  const hasColumns = plan.columns.length > 0;
  const payload = payloadClauses(plan, mayBePacked);
  if (!part) {
    const all = [...payload, ...plan.wordCandidates];
    return hasColumns || all.length === 0
      ? fromEvents(range, [...own, ...withPayload(all)])
      : fromPayloads(range, all, own);
  }
  const table = tableOf(part.n);
  const words = wanted(plan);
  if (words !== '') {
    const candidates = withPayload(payload);
    if (isFew || range.isSparse) {
      return fromEvents(range, [...own, matching(table, words, range, isFew), ...candidates]);
    }
    // The index leads, from the end that is asked for: as few of its entries are read as can be.
    const from = `${table} CROSS JOIN events ON events.id = ${table}.rowid`;
    const number = `${table}.rowid`;
    const found = { sql: `${table} MATCH ?`, values: [words] };
    return { from, number, clauses: [found, inRange(number, range), ...own, ...candidates] };
  }
  const leftOut = plan.notWords.map((one) => not(matching(table, one, range, isFew)));
  return hasColumns || payload.length === 0
    ? fromEvents(range, [...own, ...leftOut, ...withPayload(payload)])
    : fromPayloads(range, payloadClauses(plan, packedIn(table, range)), [...own, ...leftOut]);
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
    const { from, number, clauses } = selectionOf(plan, range, areFew(plan, range));
    const sql = `${selectEventsFrom(from)} WHERE ${clauses.map((one) => one.sql).join(' AND ')}
      ORDER BY ${number} ${isForward ? 'ASC' : 'DESC'} LIMIT ?`;
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
