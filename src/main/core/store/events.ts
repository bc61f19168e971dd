/** The history's writing side: prepared once, one transaction for each batch. */
import { createHash, hash } from 'node:crypto';
import { entityOf, noEntity } from '../order/entity.ts';
import { documentOf, nameFromBody } from '../providers/identify.ts';
import { findProvider } from '../providers/index.ts';
import { engineVersion } from '../verify/engine.ts';
import { createDeliveries } from './deliveries.ts';
import { createObsolescence } from './entities.ts';
import { createErase, type ErasedEvent } from './erase.ts';
import { createKeyMatches } from './key-matches.ts';
import type { Db } from './open.ts';
import { createRetention } from './retention.ts';
import type { CountRow, KeyMatchRow, NewEvent, Stored } from './schema.ts';

/**
 * Identifies a delivery to a source: the provider's id, or else method, path and body. 132 bits.
 * Signed and unsigned ones never meet, so that a forgery cannot make the genuine event its repeat.
 */
const deliveryKey = (
  event: NewEvent,
  deliveryId: string | null,
  body: Uint8Array,
): string | null => {
  if (event.isTruncated) return null;
  const { sourceId, method, path } = event;
  const kind = `${sourceId}\0${event.isSignatureGood ? 'signed' : event.verdict}`;
  const digest =
    deliveryId === null
      ? createHash('sha256')
          .update(`${kind}\0body\0${method}\0${path}\0`, 'latin1')
          .update(body)
          .digest('base64url')
      : hash('sha256', `${kind}\0id\0${deliveryId}`, 'base64url');
  return digest.slice(0, 22);
};

/** What a batch adds to the count of each key. Tests of one's own say nothing of a provider. */
const matchesIn = (events: readonly NewEvent[]): Iterable<KeyMatchRow> => {
  const matches = new Map<number, KeyMatchRow>();
  for (const { keyId, receivedAtMs, arrival } of events) {
    if (keyId === null || arrival === 'simulator') continue;
    const { count = 0, lastAtMs = 0 } = matches.get(keyId) ?? {};
    matches.set(keyId, {
      keyId,
      count: count + 1,
      lastAtMs: Math.max(lastAtMs, receivedAtMs),
    });
  }
  return matches.values();
};

export type EventWriter = ReturnType<typeof createEventWriter>;

/** Errors of every function: those of SQLite, unclassified; the transaction is rolled back. */
export const createEventWriter = (db: Db) => {
  const deliveries = createDeliveries(db);
  const keyMatches = createKeyMatches(db);
  const findObsolete = createObsolescence(db);
  const insertEvent = db.prepare(`
    INSERT INTO events (source_id, received_ms, receive_ms, method, path, event_name, delivery,
      repeat_of, verdict, reason, signature_good, assurance, key_id, matched, skew_s, body_bytes,
      truncated, status, arrival, browser, handshake, engine, entity, entity_order, obsolete)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertPayload = db.prepare('INSERT INTO payloads (id, head, body) VALUES (?, ?, ?)');
  const count = db.prepare(`
    INSERT INTO counters (source_id, verdict, n) VALUES (?, ?, ?)
    ON CONFLICT (source_id, verdict) DO UPDATE SET n = n + excluded.n`);
  const eventsOf = db.prepare('SELECT id, delivery FROM events WHERE source_id = ? LIMIT ?');
  const erase = createErase(db, deliveries);
  const readCounts = db.prepare(
    'SELECT source_id AS sourceId, verdict, n AS count FROM counters WHERE n > 0',
  );

  const insertOne = (event: NewEvent, body: Uint8Array): Stored => {
    const provider = findProvider(event.provider);
    const { eventNamePath } = event;
    const document = documentOf(body);
    const named = provider
      ? nameFromBody(provider, body, document)
      : eventNamePath && nameFromBody({ eventName: { json: eventNamePath } }, body, document);
    const entity = event.isTruncated
      ? noEntity
      : entityOf(event.entity, provider?.entity, document);
    const isObsolete = findObsolete(event.sourceId, entity, event.isSignatureGood, null);
    const eventName = event.eventName ?? named?.eventName ?? null;
    const delivery = deliveryKey(event, event.deliveryId ?? named?.deliveryId ?? null, body);
    const repeatOf = delivery === null ? null : deliveries.find(delivery);
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
      event.handshake,
      engineVersion,
      entity.id,
      entity.order,
      Number(isObsolete),
    );
    insertPayload.run(lastInsertRowid, event.head, body);
    const seq = Number(lastInsertRowid);
    if (delivery !== null && repeatOf === null) deliveries.add(delivery, seq);
    return { seq, eventName, repeatOf, isObsolete };
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
      for (const { keyId, count: n, lastAtMs } of matchesIn(events)) {
        keyMatches.add(keyId, n, lastAtMs);
      }
      return stored;
    },
  );

  const deleteSlice = db.transaction((sourceId: number, limit: number): boolean => {
    const rows = eventsOf.all(sourceId, limit) as ErasedEvent[];
    for (const row of rows) erase(row);
    return rows.length === limit;
  });

  /** Runs one transaction, and lets the deliveries know how it ended. */
  const settling = <T>(transaction: () => T): T => {
    let isCommitted = false;
    try {
      const value = transaction();
      isCommitted = true;
      return value;
    } finally {
      deliveries.settle(isCommitted);
    }
  };

  return {
    // At once for writing: a lock taken over from reading would not wait for other programs.
    insertBatch: (events: readonly NewEvent[], bodies: readonly Uint8Array[]): Stored[] =>
      settling(() => insertBatch.immediate(events, bodies)),
    /** Gets ready for the first batch, which would do the same, but wait for it. */
    prepare: deliveries.load,
    counts: (): CountRow[] => readCounts.all() as CountRow[],
    /** Deletes at most `limit` events of a source. Out: whether any are left. */
    deleteSlice: (sourceId: number, limit: number): boolean =>
      settling(() => deleteSlice.immediate(sourceId, limit)),
    /** What removes events for their age, number or size. */
    retention: createRetention(db, erase, settling),
  };
};
