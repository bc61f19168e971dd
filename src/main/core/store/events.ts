/** The history's writing side: prepared once, one transaction for each batch. */
import { hash } from 'node:crypto';
import { nameFromBody } from '../providers/identify.ts';
import { findProvider } from '../providers/index.ts';
import type { Db } from './open.ts';
import type { CountRow, NewEvent, Stored } from './schema.ts';

/** Identifies a delivery: the provider's id, or else method, path and body. 16 bytes. */
const deliveryKey = (
  event: NewEvent,
  deliveryId: string | null,
  body: Uint8Array,
): Buffer | null => {
  if (event.isTruncated) return null;
  if (deliveryId !== null)
    return Buffer.from(hash('sha256', `id\0${deliveryId}`, 'hex').slice(0, 32), 'hex');
  const head = Buffer.from(`body\0${event.method}\0${event.path}\0`, 'latin1');
  const digest = hash('sha256', Buffer.concat([head, body]), 'hex');
  return Buffer.from(digest.slice(0, 32), 'hex');
};

export type EventWriter = ReturnType<typeof createEventWriter>;

/** Errors of every function: those of SQLite, unclassified; the transaction is rolled back. */
export const createEventWriter = (db: Db) => {
  const insertEvent = db.prepare(`
    INSERT INTO events (source_id, received_ms, receive_ms, method, path, event_name, delivery,
      repeat_of, verdict, reason, signature_good, assurance, key_id, matched, skew_s, body_bytes,
      truncated, status, arrival, browser)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertPayload = db.prepare('INSERT INTO payloads (id, head, body) VALUES (?, ?, ?)');
  const findDelivery = db
    .prepare('SELECT id FROM events WHERE source_id = ? AND delivery = ? ORDER BY id LIMIT 1')
    .pluck();
  const count = db.prepare(`
    INSERT INTO counters (source_id, verdict, n) VALUES (?, ?, ?)
    ON CONFLICT (source_id, verdict) DO UPDATE SET n = n + excluded.n`);
  const eventsOf = db.prepare('SELECT id FROM events WHERE source_id = ? LIMIT ?').pluck();
  const deleteEvent = db.prepare('DELETE FROM events WHERE id = ?');
  const deletePayload = db.prepare('DELETE FROM payloads WHERE id = ?');
  const readCounts = db.prepare(
    'SELECT source_id AS sourceId, verdict, n AS count FROM counters WHERE n > 0',
  );

  const insertOne = (event: NewEvent, body: Uint8Array): Stored => {
    const provider = findProvider(event.provider);
    const named = provider ? nameFromBody(provider, body) : null;
    const eventName = event.eventName ?? named?.eventName ?? null;
    const delivery = deliveryKey(event, event.deliveryId ?? named?.deliveryId ?? null, body);
    const earlier = delivery ? findDelivery.get(event.sourceId, delivery) : undefined;
    const repeatOf = typeof earlier === 'number' ? earlier : null;
    const { lastInsertRowid } = insertEvent.run(
      event.sourceId,
      event.receivedAtMs,
      event.receiveMs,
      event.method,
      event.path,
      eventName,
      delivery,
      repeatOf,
      event.verdict,
      event.reason,
      Number(event.isSignatureGood),
      event.assurance,
      event.keyId,
      event.matched,
      event.skewS,
      event.bodyBytes,
      Number(event.isTruncated),
      event.status,
      event.arrival,
      Number(event.isFromBrowser),
    );
    insertPayload.run(lastInsertRowid, event.head, body);
    return { seq: Number(lastInsertRowid), eventName, repeatOf };
  };

  const insertBatch = db.transaction(
    (events: readonly NewEvent[], bodies: readonly Uint8Array[]): Stored[] => {
      const added = new Map<string, { event: NewEvent; n: number }>();
      const stored = events.map((event, i) => {
        const key = `${event.sourceId} ${event.verdict}`;
        const entry = added.get(key);
        if (entry) entry.n++;
        else added.set(key, { event, n: 1 });
        return insertOne(event, bodies[i] ?? new Uint8Array());
      });
      for (const { event, n } of added.values()) count.run(event.sourceId, event.verdict, n);
      return stored;
    },
  );

  const deleteSlice = db.transaction((sourceId: number, limit: number): boolean => {
    const ids = eventsOf.all(sourceId, limit);
    for (const id of ids) {
      deleteEvent.run(id);
      deletePayload.run(id);
    }
    return ids.length === limit;
  });

  return {
    insertBatch: (events: readonly NewEvent[], bodies: readonly Uint8Array[]): Stored[] =>
      insertBatch(events, bodies),
    counts: (): CountRow[] => readCounts.all() as CountRow[],
    /** Deletes at most `limit` events of a source. Out: whether any are left. */
    deleteSlice: (sourceId: number, limit: number): boolean => deleteSlice(sourceId, limit),
  };
};
