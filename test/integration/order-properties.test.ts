/** Order as it is stored, by random arrivals against the definition. */
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { describeOrder } from '../../src/main/core/order/describe.ts';
import { createReordering } from '../../src/main/core/store/entities.ts';
import { createEventWriter } from '../../src/main/core/store/events.ts';
import { migrations } from '../../src/main/core/store/migrations/index.ts';
import { type Db, openForWriting } from '../../src/main/core/store/open.ts';
import { createOrderReads } from '../../src/main/core/store/order.ts';
import type { NewEvent } from '../../src/main/core/store/schema.ts';
import { tempFolder } from '../support/temp.ts';

const receipt = (id: string, revision: number): Buffer =>
  Buffer.from(JSON.stringify({ payload: { id }, revision }));

const newEvent = (deliveryId: string): NewEvent => ({
  sourceId: 1,
  provider: 'comapi',
  receivedAtMs: 1_750_000_000_000,
  receiveMs: 1,
  method: 'POST',
  path: '/',
  head: '{}',
  eventName: null,
  deliveryId,
  verdict: 'valid',
  reason: 'ok',
  isSignatureGood: true,
  assurance: 'body',
  keyId: 1,
  matched: null,
  skewS: null,
  bodyBytes: 0,
  isTruncated: false,
  status: 200,
  arrival: 'loopback',
  isFromBrowser: false,
  handshake: null,
});

/** Marks by the definition: something higher came before. */
const isLate = (orders: readonly number[], at: number): boolean =>
  orders.slice(0, at).some((earlier) => earlier > (orders[at] ?? 0));

const arrivals = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 12 });

const openStore = (folder = tempFolder()) => {
  const db = openForWriting(folder);
  onTestFinished(() => {
    db.close();
  });
  const writer = createEventWriter(db);
  let run = 0;
  const store = (orders: readonly number[]) => {
    const id = `m${++run}`;
    const events = orders.map((revision) => newEvent(`${id} ${revision}`));
    return writer.insertBatch(
      events,
      orders.map((revision) => receipt(id, revision)),
    );
  };
  return { db, store };
};

describe('whatever the order of arrival', () => {
  it('the true order is the same, and exactly the late ones are obsolete', () => {
    const { db, store } = openStore();
    const reads = createOrderReads(db);
    fc.assert(
      fc.property(arrivals, (orders) => {
        const stored = store(orders);
        const found = reads.orderOf(stored[0]?.seq ?? 0);
        if (!found) throw new Error('nothing stored');
        const described = describeOrder(found, null, []);
        const placeOf = new Map(described.events.map(({ seq, order }) => [seq, order]));
        expect(described.trueOrder.map((seq) => placeOf.get(seq))).toEqual(
          orders.toSorted((a, b) => a - b),
        );
        const newest = described.events.filter(({ isNewest }) => isNewest);
        expect(new Set(newest.map(({ order }) => order))).toEqual(new Set([Math.max(...orders)]));
        expect(stored.map(({ isObsolete }) => isObsolete)).toEqual(
          orders.map((_, at) => isLate(orders, at)),
        );
        for (const { isObsolete, after, order } of described.events) {
          expect(after !== null && order !== null && after.order > order).toBe(isObsolete);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** What a change of the source's pointers leaves in the database. */
const markAll = (db: Db): void => {
  db.exec(`
    INSERT INTO sources (id, token, name, provider, settings, created_ms)
      VALUES (1, 't', 'n', 'comapi', '{}', 1);
    INSERT INTO settings VALUES ('ordering:1', '{"id":1,"after":0}')`);
};
const markedIn = (db: Db) =>
  db.prepare('SELECT id, entity, entity_order, obsolete FROM events').all();

describe('reading stored events anew', () => {
  const shuffled = Array.from({ length: 350 }, (_, i) => (i * 391) % 701);
  const fill = (store: (orders: readonly number[]) => unknown): void => {
    for (let at = 0; at < shuffled.length; at += 10) store(shuffled.slice(at, at + 10));
  };

  it('comes to what they were when they arrived', () => {
    const { db, store } = openStore();
    fill(store);
    const before = markedIn(db);
    markAll(db);
    db.exec("UPDATE events SET entity = 'other', entity_order = id, obsolete = 1");
    const reordering = createReordering(db);
    let slices = 0;
    while (!reordering.step().isIdle) slices++;
    expect(slices).toBeGreaterThan(2);
    expect(markedIn(db)).toEqual(before);
  });

  it('goes on where it was when the app ended', () => {
    const folder = tempFolder();
    const first = openStore(folder);
    fill(first.store);
    const before = markedIn(first.db);
    markAll(first.db);
    first.db.exec('UPDATE events SET entity = NULL, entity_order = NULL, obsolete = 0');
    expect(createReordering(first.db).step()).toEqual({ done: null, isIdle: false });
    first.db.close();
    const { db } = openStore(folder);
    const reordering = createReordering(db);
    const done: (number | null)[] = [];
    for (let next = reordering.step(); !next.isIdle; next = reordering.step()) done.push(next.done);
    expect(done.at(-1)).toBe(1);
    expect(markedIn(db)).toEqual(before);
  });

  it('forgets what they were about when the provider says nothing of it', () => {
    const { db, store } = openStore();
    store([3, 1, 2]);
    markAll(db);
    db.exec("UPDATE sources SET provider = 'github'");
    const reordering = createReordering(db);
    while (!reordering.step().isIdle);
    expect(markedIn(db)).toEqual(
      [1, 2, 3].map((id) => ({ id, entity: null, entity_order: null, obsolete: 0 })),
    );
  });

  it('is due for every source of an earlier version', () => {
    const folder = tempFolder();
    const old = openForWriting(folder, migrations.slice(0, 4));
    old.exec(`INSERT INTO sources (id, token, name, provider, settings, created_ms)
      VALUES (7, 't', 'n', 'comapi', '{}', 1)`);
    old.close();
    const { db } = openStore(folder);
    expect(createReordering(db).step()).toEqual({ done: 7, isIdle: false });
  });
});

it('finds what an event is about by an index', () => {
  const { db } = openStore();
  const plan = db
    .prepare(
      `EXPLAIN QUERY PLAN SELECT entity_order FROM events
       WHERE source_id = ? AND entity = ? AND id < ? ORDER BY id DESC LIMIT 200`,
    )
    .all(1, 'm1', 9) as { detail: string }[];
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringContaining('USING INDEX events_by_entity'),
  ]);
});
