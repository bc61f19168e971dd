/** The history's reading side, on a connection of its own. Every query uses an index; no OFFSET. */
import type { EventSummary, VerificationEntry } from '../../../shared/event.ts';
import type { ArrivedEvent } from '../../../shared/provider.ts';
import type { FirstEventReads } from './first-events.ts';
import { createHistoryReads } from './history-reads.ts';
import type { Db } from './open.ts';
import { createOrderReads } from './order.ts';
import type { EventHead, PageQuery, StoredEvent } from './schema.ts';
import type { SearchReads } from './search-reads.ts';

export type EventRow = {
  readonly id: number;
  readonly source_id: number;
  readonly provider: string | null;
  readonly received_ms: number;
  readonly receive_ms: number;
  readonly method: string;
  readonly path: string;
  readonly event_name: string | null;
  readonly repeat_of: number | null;
  readonly obsolete: number;
  readonly verdict: EventSummary['verdict'];
  readonly reason: EventSummary['reason'];
  readonly signature_good: number;
  readonly assurance: EventSummary['assurance'];
  readonly key_id: number | null;
  readonly matched: string | null;
  readonly skew_s: number | null;
  readonly body_bytes: number;
  readonly truncated: number;
  readonly status: number;
  readonly rejudged_ms: number | null;
  readonly arrival: EventSummary['arrival'];
  readonly browser: number;
  readonly handshake: string | null;
  readonly pinned: number;
  readonly tags: string;
  readonly note: string;
};

const noTags: readonly string[] = [];

export const toSummary = (row: EventRow): EventSummary => ({
  seq: row.id,
  sourceId: row.source_id,
  provider: row.provider ?? '',
  receivedAtMs: row.received_ms,
  method: row.method,
  path: row.path,
  eventName: row.event_name,
  verdict: row.verdict,
  reason: row.reason,
  isSignatureGood: row.signature_good === 1,
  assurance: row.assurance,
  keyId: row.key_id,
  matched: row.matched,
  skewS: row.skew_s,
  bodyBytes: row.body_bytes,
  isTruncated: row.truncated === 1,
  status: row.status,
  rejudgedAtMs: row.rejudged_ms,
  arrival: row.arrival,
  isFromBrowser: row.browser === 1,
  repeatOf: row.repeat_of,
  isObsolete: row.obsolete === 1,
  handshake: row.handshake,
  isPinned: row.pinned === 1,
  tags: row.tags === '[]' ? noTags : (JSON.parse(row.tags) as string[]),
  hasNote: row.note !== '',
});

/** The newest verdict's time, where it is not that of the arrival. Few events have a log at all. */
const rejudged = `(
  SELECT max(at_ms) FROM verifications WHERE event_id = events.id AND n > 0 AND events.verdict <>
    (SELECT first.verdict FROM verifications AS first WHERE first.event_id = events.id AND first.n = 0)
  )`;

/** In: what the rows come from; `events` is among it. */
export const selectEventsFrom = (from: string): string => `
  SELECT events.*, (SELECT provider FROM sources WHERE sources.id = events.source_id) AS provider,
    ${rejudged} AS rejudged_ms
  FROM ${from}`;

export const selectEvents = selectEventsFrom('events');
const selectEvent = `${selectEvents} WHERE id = ? AND deleted_ms IS NULL`;

/** What belongs to a deleted event is as good as gone. */
const isThere = (column: string): string =>
  `EXISTS (SELECT 1 FROM events WHERE events.id = ${column} AND deleted_ms IS NULL)`;

const maxTags = 200;

export type Reads = ReturnType<typeof createReads> & SearchReads & FirstEventReads;

export const createReads = (db: Db) => {
  const statements = new Map<string, ReturnType<Db['prepare']>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const selectHead = db.prepare(
    `SELECT head, length(body) AS bytes FROM payloads WHERE id = ? AND ${isThere('payloads.id')}`,
  );
  const selectSlice = db
    .prepare(
      `SELECT substr(body, ? + 1, ?) FROM payloads WHERE id = ? AND ${isThere('payloads.id')}`,
    )
    .pluck();
  const selectLog = db.prepare(`
    SELECT at_ms AS atMs, last_ms AS lastMs, engine, cause, verdict, reason, key_id AS keyId,
      matched
    FROM verifications WHERE event_id = ? AND ${isThere('event_id')} ORDER BY n`);
  const selectArrival = db.prepare(`
    SELECT received_ms AS atMs, received_ms AS lastMs, engine, 'arrival' AS cause, verdict,
      reason, key_id AS keyId, matched
    FROM events WHERE id = ? AND deleted_ms IS NULL`);
  const selectPinned = db.prepare(
    `SELECT pinned_ms AS pinnedAtMs, body FROM plaintexts
      WHERE event_id = ? AND ${isThere('event_id')}`,
  );
  const selectArrived = db.prepare(`
    SELECT event_name AS name, count(*) AS count, max(received_ms) AS lastAtMs
    FROM (
      SELECT event_name, received_ms FROM events
      WHERE source_id = ? AND deleted_ms IS NULL AND arrival <> 'simulator'
      ORDER BY id DESC LIMIT ?
    )
    WHERE event_name IS NOT NULL GROUP BY event_name`);
  const selectBody = db
    .prepare(`SELECT body FROM payloads WHERE id = ? AND ${isThere('payloads.id')}`)
    .pluck();
  const selectTags = db
    .prepare(`
    SELECT value FROM events, json_each(events.tags)
    WHERE events.tags <> '[]' AND deleted_ms IS NULL
    GROUP BY value ORDER BY count(*) DESC, value LIMIT ?`)
    .pluck();

  return {
    ...createHistoryReads(db),

    ...createOrderReads(db),

    /** Newest first; with `after` the oldest of the newer ones, so that no gap opens. */
    page: (query: PageQuery): { events: EventSummary[]; hasMore: boolean } => {
      const clauses: string[] = ['deleted_ms IS NULL'];
      const values: (string | number)[] = [];
      const where = (clause: string, value: string | number | undefined): void => {
        if (value === undefined) return;
        clauses.push(clause);
        values.push(value);
      };
      where('source_id = ?', query.sourceId);
      where('verdict = ?', query.verdict);
      where('id < ?', query.before);
      where('id > ?', query.after);
      const filter = `WHERE ${clauses.join(' AND ')}`;
      const isForward = query.after !== undefined;
      const order = isForward ? 'ASC' : 'DESC';
      const sql = `${selectEvents} ${filter} ORDER BY id ${order} LIMIT ?`;
      const rows = prepared(sql).all(...values, query.limit + 1) as EventRow[];
      const events = rows.slice(0, query.limit).map(toSummary);
      if (isForward) events.reverse();
      return { events, hasMore: rows.length > query.limit };
    },

    /** The names among the newest `limit` events of a source; tests of one's own are none. */
    arrived: (sourceId: number, limit: number): ArrivedEvent[] =>
      selectArrived.all(sourceId, limit) as ArrivedEvent[],

    event: (seq: number): StoredEvent | null => {
      const row = prepared(selectEvent).get(seq) as EventRow | undefined;
      const payload = selectHead.get(seq) as { head: string; bytes: number } | undefined;
      if (!row || !payload) return null;
      return {
        summary: toSummary(row),
        head: JSON.parse(payload.head) as EventHead,
        receiveMs: row.receive_ms,
        storedBytes: payload.bytes,
        note: row.note,
      };
    },

    /** The events of these numbers that are there, newest first. At most 500. */
    summaries: (seqs: readonly number[]): EventSummary[] =>
      seqs
        .slice(0, 500)
        .flatMap((seq) => {
          const row = prepared(selectEvent).get(seq) as EventRow | undefined;
          return row ? [toSummary(row)] : [];
        })
        .toSorted((a, b) => b.seq - a.seq),

    /** The verification log, oldest first; for an event judged once, that one entry. */
    log: (seq: number): VerificationEntry[] => {
      const entries = selectLog.all(seq) as VerificationEntry[];
      if (entries.length > 0) return entries;
      const arrival = selectArrival.get(seq) as VerificationEntry | undefined;
      return arrival ? [arrival] : [];
    },

    /** A decrypted body that is kept; null when it is not. */
    pinned: (seq: number): { pinnedAtMs: number; body: Uint8Array } | null =>
      (selectPinned.get(seq) as { pinnedAtMs: number; body: Uint8Array } | undefined) ?? null,

    /** The tags in use, the most frequent first. */
    tags: (): string[] => selectTags.all(maxTags) as string[],

    body: (seq: number): Uint8Array | null =>
      (selectBody.get(seq) as Uint8Array | undefined) ?? null,

    /** Out: null when there is no such event. */
    bodySlice: (
      seq: number,
      offset: number,
      length: number,
    ): { bytes: Uint8Array; totalBytes: number } | null => {
      const payload = selectHead.get(seq) as { bytes: number } | undefined;
      if (!payload) return null;
      const bytes = (selectSlice.get(offset, length, seq) as Uint8Array | null) ?? new Uint8Array();
      return { bytes, totalBytes: payload.bytes };
    },
  };
};
