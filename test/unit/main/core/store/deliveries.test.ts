import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDeliveries } from '../../../../../src/main/core/store/deliveries.ts';
import { type Db, openForWriting } from '../../../../../src/main/core/store/open.ts';
import { tempFolder } from '../../../../support/temp.ts';

const openDb = (): Db => {
  const db = openForWriting(tempFolder());
  onTestFinished(() => void db.close());
  db.pragma('synchronous = OFF');
  return db;
};

const keyOf = (n: number): string =>
  createHash('sha256').update(String(n)).digest('base64url').slice(0, 22);

const insertEvent = (db: Db) =>
  db.prepare(`INSERT INTO events (id, source_id, received_ms, receive_ms, method, path, delivery,
    verdict, reason, signature_good, body_bytes, truncated, status, arrival, browser)
    VALUES (?, 1, 0, 0, 'POST', '/', ?, 'valid', 'ok', 1, 0, 0, 200, 'loopback', 0)`);

/** Stores events `from` to `to` as batches do, each with a delivery of its own. */
const store = (
  db: Db,
  deliveries: ReturnType<typeof createDeliveries>,
  from: number,
  to: number,
) => {
  const insert = insertEvent(db);
  const batch = 200;
  for (let first = from; first <= to; first += batch) {
    db.transaction(() => {
      for (let id = first; id < first + batch && id <= to; id++) {
        insert.run(id, keyOf(id));
        deliveries.add(keyOf(id), id);
      }
    })();
    deliveries.settle(true);
  }
};

const indexed = (db: Db): number =>
  Number(db.prepare('SELECT count(*) FROM deliveries').pluck().get());

const wrongOf = (deliveries: ReturnType<typeof createDeliveries>, last: number): number[] => {
  const wrong: number[] = [];
  for (let id = 1; id <= last; id++) if (deliveries.find(keyOf(id)) !== id) wrong.push(id);
  return wrong;
};

describe('known deliveries', () => {
  it('are found, and unknown ones are not', () => {
    const db = openDb();
    const deliveries = createDeliveries(db);
    store(db, deliveries, 1, 300);
    expect(wrongOf(deliveries, 300)).toEqual([]);
    expect(deliveries.find(keyOf(301))).toBeNull();
  });

  it('are all found while they move to the index, and after a restart', () => {
    const db = openDb();
    const deliveries = createDeliveries(db);
    const count = 60_000;
    store(db, deliveries, 1, count);
    expect(indexed(db)).toBeGreaterThan(count / 2);
    expect(wrongOf(deliveries, count)).toEqual([]);

    const again = createDeliveries(db);
    expect(wrongOf(again, count)).toEqual([]);
    store(db, again, count + 1, count + 5000);
    expect(wrongOf(again, count + 5000)).toEqual([]);
  });

  it('of a batch that failed are forgotten, with what it moved to the index', () => {
    const db = openDb();
    const deliveries = createDeliveries(db);
    const held = 16_384;
    store(db, deliveries, 1, held);
    expect(indexed(db)).toBe(0);
    const failing = db.transaction(() => {
      deliveries.add(keyOf(held + 1), held + 1);
      throw new Error('the disk is full');
    });
    expect(failing).toThrow('the disk is full');
    deliveries.settle(false);
    expect(indexed(db)).toBe(0);
    expect(deliveries.find(keyOf(held + 1))).toBeNull();
    expect(wrongOf(deliveries, held)).toEqual([]);
  });

  it('are found as the first event after a restart, not as its repeat', () => {
    const db = openDb();
    insertEvent(db).run(1, keyOf(1));
    insertEvent(db).run(2, keyOf(1));
    db.exec('UPDATE events SET repeat_of = 1 WHERE id = 2');
    expect(createDeliveries(db).find(keyOf(1))).toBe(1);
  });

  it('of a deleted event are forgotten, held or indexed', () => {
    const db = openDb();
    const deliveries = createDeliveries(db);
    store(db, deliveries, 1, 20_000);
    for (let id = 1; id <= 20_000; id++) deliveries.forget(keyOf(id), id);
    deliveries.settle(true);
    expect(deliveries.find(keyOf(1))).toBeNull();
    expect(deliveries.find(keyOf(20_000))).toBeNull();
    expect(indexed(db)).toBe(0);
  });

  it('stay known when a later event of the same delivery is deleted', () => {
    const db = openDb();
    const deliveries = createDeliveries(db);
    store(db, deliveries, 1, 1);
    deliveries.forget(keyOf(1), 2);
    deliveries.settle(true);
    expect(deliveries.find(keyOf(1))).toBe(1);
  });

  it('stay known when deleting their event did not succeed', () => {
    const db = openDb();
    const deliveries = createDeliveries(db);
    store(db, deliveries, 1, 1);
    deliveries.forget(keyOf(1), 1);
    deliveries.settle(false);
    expect(deliveries.find(keyOf(1))).toBe(1);
  });
});
