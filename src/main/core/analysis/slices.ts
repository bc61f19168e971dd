/** Stored events of one source, a slice at a time, as verification takes them. */
import type { Db } from '../store/open.ts';
import type { EventHead } from '../store/schema.ts';
import { requestOf } from '../stored-event.ts';
import type { WireRequest } from '../verify/request.ts';

/** Few: requests that arrive while a slice is stored wait for the disk behind it. */
const maxEvents = 50;
const maxBytes = 4 * 1024 * 1024;

export type StoredRequest = {
  readonly seq: number;
  readonly receivedAtMs: number;
  /** The key that it came out verified by. */
  readonly keyId: number | null;
  readonly request: WireRequest;
};

type Row = {
  readonly id: number;
  readonly received_ms: number;
  readonly key_id: number | null;
  readonly method: string;
  readonly head: string;
  readonly body: Uint8Array;
};

/** Reads events newest first: what a person looks at is judged first. */
export const createSlices = (db: Db) => {
  const filter = (skipsValid: boolean): string =>
    `source_id = ? AND truncated = 0 AND deleted_ms IS NULL ${skipsValid ? "AND verdict <> 'valid'" : ''}`;
  const count = (skipsValid: boolean, sourceId: number): number =>
    Number(
      db
        .prepare(`SELECT count(*) FROM events WHERE ${filter(skipsValid)}`)
        .pluck()
        .get(sourceId),
    );
  const select = (skipsValid: boolean) =>
    db.prepare(`
      SELECT events.id, received_ms, key_id, method, head, body
      FROM events JOIN payloads ON payloads.id = events.id
      WHERE ${filter(skipsValid)} AND events.id < ? ORDER BY events.id DESC`);
  const all = select(false);
  const notValid = select(true);
  return {
    count,
    /** A slice of the events before `before`; none once all have been read. */
    read: (sourceId: number, skipsValid: boolean, before: number): StoredRequest[] => {
      const rows: StoredRequest[] = [];
      let bytes = 0;
      const cursor = (skipsValid ? notValid : all).iterate(sourceId, before);
      for (const row of cursor as IterableIterator<Row>) {
        bytes += row.body.length;
        rows.push({
          seq: row.id,
          receivedAtMs: row.received_ms,
          keyId: row.key_id,
          request: requestOf(row.method, JSON.parse(row.head) as EventHead, row.body),
        });
        if (rows.length === maxEvents || bytes >= maxBytes) break;
      }
      return rows;
    },
  };
};
