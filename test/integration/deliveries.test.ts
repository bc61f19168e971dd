/** Repeats against a model: many deliveries, failed batches and restarts in between. */
import { expect, it, onTestFinished } from 'vitest';
import { createEventWriter } from '../../src/main/core/store/events.ts';
import { openForWriting } from '../../src/main/core/store/open.ts';
import type { NewEvent } from '../../src/main/core/store/schema.ts';
import { tempFolder } from '../support/temp.ts';

const batchEvents = 500;
const batches = 90;
/** More than are held in memory, so that the index is written several times over. */
const differentIds = 30_000;

const event = (deliveryId: string): NewEvent => ({
  sourceId: 1,
  provider: 'github',
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
/** No column takes it, so its whole batch fails. */
const unstorable: NewEvent = { ...event('unstorable'), bodyBytes: 2 ** 64 };

/** Numbers that look random and are the same in each run (mulberry32). */
const sequence = (): (() => number) => {
  let state = 12_345;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
};

const throws = (job: () => unknown): boolean => {
  try {
    job();
    return false;
  } catch {
    return true;
  }
};

it('finds the first event of every delivery, whatever happened since', () => {
  const folder = tempFolder();
  const next = sequence();
  const firsts = new Map<string, number>();
  let db = openForWriting(folder);
  onTestFinished(() => {
    db.close();
  });
  let writer = createEventWriter(db);
  const wrong: string[] = [];
  for (let batch = 1; batch <= batches; batch++) {
    const ids = Array.from({ length: batchEvents }, () => `id-${next() % differentIds}`);
    const hasFailed = throws(() => writer.insertBatch([...ids.map(event), unstorable], []));
    if (!hasFailed) wrong.push(`batch ${batch} was stored`);
    const stored = writer.insertBatch(ids.map(event), []);
    for (const [i, { seq, repeatOf }] of stored.entries()) {
      const id = ids[i] ?? '';
      if (repeatOf !== (firsts.get(id) ?? null)) wrong.push(`${id}: ${repeatOf}`);
      if (!firsts.has(id)) firsts.set(id, seq);
    }
    if (batch % 25 === 0) {
      db.close();
      db = openForWriting(folder);
      writer = createEventWriter(db);
    }
  }
  expect(wrong).toEqual([]);
  expect(firsts.size).toBeGreaterThan(20_000);
  expect(Number(db.prepare('SELECT count(*) FROM deliveries').pluck().get())).toBeGreaterThan(1000);
});

it('forgets the deliveries of a source with its events', () => {
  const db = openForWriting(tempFolder());
  onTestFinished(() => {
    db.close();
  });
  const writer = createEventWriter(db);
  for (let batch = 0; batch < 40; batch++) {
    const ids = Array.from({ length: batchEvents }, (_, i) => `id-${batch * batchEvents + i}`);
    writer.insertBatch(ids.map(event), []);
  }
  while (writer.deleteSlice(1, batchEvents));
  const left = db.prepare("SELECT count(*) FROM deliveries WHERE key <> ''").pluck().get();
  expect(left).toBe(0);
  expect(writer.insertBatch([event('id-1')], [])).toMatchObject([{ repeatOf: null }]);
});
