/** Events put into a real history file without a receiver. */

import { onTestFinished } from 'vitest';
import { createEventWriter, type EventWriter } from '../../src/main/core/store/events.ts';
import type { Db } from '../../src/main/core/store/open.ts';
import { openForWriting } from '../../src/main/core/store/open.ts';
import type { NewEvent } from '../../src/main/core/store/schema.ts';
import { type Cleanup, tempFolder } from './temp.ts';

export const storedFromMs = 1_750_000_000_000;

/** An event of source 1, as it comes from verification. */
export const newEvent = (changed: Partial<NewEvent> = {}): NewEvent => ({
  sourceId: 1,
  provider: 'github',
  receivedAtMs: storedFromMs,
  receiveMs: 1,
  method: 'POST',
  path: '/',
  head: JSON.stringify({ rawHeaders: ['X-Padding', 'x'.repeat(400)] }),
  eventName: 'push',
  deliveryId: null,
  verdict: 'valid',
  reason: 'ok',
  isSignatureGood: true,
  assurance: null,
  keyId: null,
  matched: null,
  skewS: null,
  bodyBytes: 0,
  isTruncated: false,
  status: 200,
  arrival: 'loopback',
  isFromBrowser: false,
  handshake: null,
  ...changed,
});

export type StoredHistory = {
  readonly dataFolder: string;
  readonly db: Db;
  readonly writer: EventWriter;
  /** Stores events numbered from `from` to `to`, each a second after the one before. */
  readonly add: (from: number, to: number, bytes?: number) => void;
  /** A number that a query gives. */
  readonly number: (sql: string) => number;
  readonly seqs: () => number[];
};

/** A new history with the given number of events; every third is of source 2, and invalid. */
export const openHistory = (events = 0, cleanup: Cleanup = onTestFinished): StoredHistory => {
  const dataFolder = tempFolder(cleanup);
  const db = openForWriting(dataFolder);
  cleanup(() => {
    db.close();
  });
  const writer = createEventWriter(db);
  const eventOf = (n: number, bytes: number): NewEvent =>
    newEvent({
      receivedAtMs: storedFromMs + n * 1000,
      deliveryId: `delivery-${n}`,
      bodyBytes: bytes,
      ...(n % 3 === 0 && { sourceId: 2, verdict: 'invalid', reason: 'signature_mismatch' }),
    });
  const add = (from: number, to: number, bytes = 100): void => {
    for (let first = from; first <= to; first += 500) {
      const count = Math.min(500, to - first + 1);
      const batch = Array.from({ length: count }, (_, i) => eventOf(first + i, bytes));
      writer.insertBatch(
        batch,
        batch.map(() => new Uint8Array(bytes)),
      );
    }
  };
  if (events > 0) add(1, events);
  return {
    dataFolder,
    db,
    writer,
    add,
    number: (sql) => Number(db.prepare(sql).pluck().get()),
    seqs: () => db.prepare('SELECT id FROM events ORDER BY id').pluck().all() as number[],
  };
};

/** The kept counts against a count of what is there. */
export const countsOf = ({ db }: StoredHistory) => {
  const rows = (sql: string): unknown[] => db.prepare(sql).all();
  return {
    kept: rows('SELECT source_id, verdict, n FROM counters WHERE n <> 0 ORDER BY 1, 2'),
    counted: rows(`SELECT source_id, verdict, count(*) AS n FROM events
      WHERE deleted_ms IS NULL GROUP BY 1, 2 ORDER BY 1, 2`),
  };
};
