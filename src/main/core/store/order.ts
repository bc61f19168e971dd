/** Reads the events about one thing. Every query uses an index and ends after 200 rows. */
import { createHash } from 'node:crypto';
import type { CompareChoices } from '../../../shared/order.ts';
import type { Verdict } from '../../../shared/verdict.ts';
import type { Db } from './open.ts';

export type OrderRow = {
  readonly seq: number;
  readonly eventName: string | null;
  readonly receivedAtMs: number;
  readonly verdict: Verdict;
  readonly status: number;
  readonly signatureGood: number;
  readonly repeatOf: number | null;
  readonly order: number | null;
  readonly obsolete: number;
  /** Bytes that are kept. */
  readonly bytes: number;
};

/** What is stored about one event's order, in order of arrival. */
export type StoredOrder = {
  readonly sourceId: number;
  readonly entity: string | null;
  readonly rows: readonly OrderRow[];
  /** SHA-256 of bodies, by event; only where another has the same length. */
  readonly hashes: ReadonlyMap<number, string>;
  readonly hasMore: boolean;
  /** Whether some that came later were left out. */
  readonly hasLater: boolean;
};

const half = 100;
const maxHashedBytes = 16 * 1024 * 1024;
/** How far back an event of the same name is looked for. */
const maxLookedBack = 5000;

const columns = `events.id AS seq, event_name AS eventName, received_ms AS receivedAtMs, verdict,
  status, signature_good AS signatureGood, repeat_of AS repeatOf, entity_order AS "order",
  obsolete, (SELECT length(body) FROM payloads WHERE payloads.id = events.id) AS bytes`;
const isThere = 'deleted_ms IS NULL';

type Asked = {
  readonly sourceId: number;
  readonly entity: string | null;
  readonly repeatOf: number | null;
  readonly eventName: string | null;
};

export const createOrderReads = (db: Db) => {
  const selectAsked = db.prepare(`
    SELECT source_id AS sourceId, entity, repeat_of AS repeatOf, event_name AS eventName
    FROM events WHERE id = ? AND ${isThere}`);
  const around = (comparison: '<=' | '>', direction: 'ASC' | 'DESC') =>
    db.prepare(`SELECT ${columns} FROM events
      WHERE source_id = ? AND entity = ? AND id ${comparison} ? AND ${isThere}
      ORDER BY id ${direction} LIMIT ${half + 1}`);
  const selectUpTo = around('<=', 'DESC');
  const selectAfter = around('>', 'ASC');
  const selectDelivery = db.prepare(`SELECT ${columns} FROM events
    WHERE (id = ? OR repeat_of = ?) AND ${isThere} ORDER BY id LIMIT ${2 * half}`);
  const selectBody = db.prepare('SELECT body FROM payloads WHERE id = ?').pluck();
  const selectPrevious = db
    .prepare(
      `SELECT id FROM events WHERE source_id = ? AND id < ? AND ${isThere} ORDER BY id DESC LIMIT 1`,
    )
    .pluck();
  const selectPreviousOfName = db
    .prepare(
      `SELECT id FROM (SELECT id, event_name FROM events
         WHERE source_id = ? AND id < ? AND ${isThere} ORDER BY id DESC LIMIT ${maxLookedBack})
       WHERE event_name IS ? ORDER BY id DESC LIMIT 1`,
    )
    .pluck();
  const selectThere = db.prepare(`SELECT id FROM events WHERE id = ? AND ${isThere}`).pluck();

  const hashesOf = (rows: readonly OrderRow[]): Map<number, string> => {
    const counts = new Map<number, number>();
    for (const { bytes } of rows) counts.set(bytes, (counts.get(bytes) ?? 0) + 1);
    const hashes = new Map<number, string>();
    let hashed = 0;
    for (const { seq, bytes } of rows) {
      if (bytes === 0 || (counts.get(bytes) ?? 0) < 2) continue;
      hashed += bytes;
      if (hashed > maxHashedBytes) break;
      const body = selectBody.get(seq) as Uint8Array;
      hashes.set(seq, createHash('sha256').update(body).digest('base64'));
    }
    return hashes;
  };

  return {
    /** Out: null when there is no such event. */
    orderOf: (seq: number): StoredOrder | null => {
      const asked = selectAsked.get(seq) as Asked | undefined;
      if (!asked) return null;
      const { sourceId, entity, repeatOf } = asked;
      const first = repeatOf ?? seq;
      const upTo = entity === null ? [] : selectUpTo.all(sourceId, entity, seq);
      const after = entity === null ? [] : selectAfter.all(sourceId, entity, seq);
      const found = [...upTo.slice(0, half), ...after.slice(0, half)] as OrderRow[];
      const attempts = selectDelivery.all(first, first) as OrderRow[];
      const rows = new Map([...found, ...attempts].map((row) => [row.seq, row]));
      const sorted = [...rows.values()].toSorted((a, b) => a.seq - b.seq);
      return {
        sourceId,
        entity,
        rows: sorted,
        hashes: hashesOf(sorted),
        hasMore: upTo.length > half || after.length > half,
        hasLater: after.length > half,
      };
    },

    /** Out: null when there is no such event. */
    compareChoices: (seq: number): CompareChoices | null => {
      const asked = selectAsked.get(seq) as Asked | undefined;
      if (!asked) return null;
      const { sourceId, repeatOf, eventName } = asked;
      const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
      return {
        previousOfName: number(selectPreviousOfName.get(sourceId, seq, eventName)),
        repeats: repeatOf === null ? null : number(selectThere.get(repeatOf)),
        previous: number(selectPrevious.get(sourceId, seq)),
      };
    },
  };
};
