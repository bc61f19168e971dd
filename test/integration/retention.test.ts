/** The history's limits in the running app: what goes, what stays, and what the window is told. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/shared/settings.ts';
import { send } from '../support/http.ts';
import { type Delivery, startLoad } from '../support/load.ts';
import { startApp, type TestApp } from '../support/start-app.ts';
import { readStored } from '../support/stored-bodies.ts';
import { until } from '../support/until.ts';

const dayMs = 86_400_000;
const secret = 'It is a secret to everybody';
const unlimited: Settings['retention'] = { maxEvents: null, maxAgeDays: null, maxBytes: null };

const seqsOf = async (app: TestApp): Promise<number[]> =>
  (await app.handlers['events.page']({ limit: 200 })).events.map(({ seq }) => seq);

const keptCounts = async (app: TestApp): Promise<number> =>
  (await app.handlers['app.state']({})).counts.reduce((sum, { count }) => sum + count, 0);

const keepTo = (app: TestApp, retention: Partial<Settings['retention']>) =>
  app.handlers['settings.update']({ retention: { ...unlimited, ...retention } });

const sendMany = async (app: TestApp, url: string, count: number): Promise<void> => {
  const before = app.stored.length;
  for (let i = 0; i < count; i++) await send(url, { body: `${before + i}` });
  await app.event(before + count);
};

/** What a stopped app left: the kept counts and what there is to count. */
const countsIn = (dataFolder: string) => {
  const db = new Database(join(dataFolder, 'countersign.db'), { readonly: true });
  try {
    const of = (sql: string): number => Number(db.prepare(sql).pluck().get());
    return {
      kept: of('SELECT sum(n) FROM counters'),
      events: of('SELECT count(*) FROM events'),
      payloads: of('SELECT count(*) FROM payloads'),
    };
  } finally {
    db.close();
  }
};

describe('the limits', () => {
  it('are those of the settings, and hold without being set', async () => {
    const app = await startApp();
    expect(app.app.settings().retention).toEqual({
      maxEvents: 100_000,
      maxAgeDays: 30,
      maxBytes: 2 * 1024 ** 3,
    });
  });

  it('remove what is too old, and tell the window', async () => {
    const removed: number[] = [];
    const app = await startApp({ onRemoved: (seqs) => removed.push(...seqs) });
    const source = await app.addSource('github', secret);
    await sendMany(app, source.url, 3);
    app.clock.advance(29 * dayMs);
    await sendMany(app, source.url, 1);
    await app.app.history.run();
    expect(await seqsOf(app)).toEqual([4, 3, 2, 1]);
    app.clock.advance(2 * dayMs);

    await app.app.history.run();

    expect(await seqsOf(app)).toEqual([4]);
    expect(removed).toEqual([1, 2, 3]);
    const state = await app.handlers['app.state']({});
    expect(state.history).toEqual({ oldestSeq: 4, task: null });
    expect(state.counts.filter(({ count }) => count > 0)).toMatchObject([{ count: 1 }]);
  });

  it('are kept to as soon as they are set, but for what is pinned', async () => {
    const app = await startApp();
    const source = await app.addSource('github', secret);
    await sendMany(app, source.url, 6);
    await app.handlers['events.pin']({ seqs: [2], isPinned: true });
    await keepTo(app, { maxEvents: 2 });
    await until('the oldest to go', async () => (await seqsOf(app)).length === 3);
    expect(await seqsOf(app)).toEqual([6, 5, 2]);
    // The window hears of it after the disk.
    await until('the counts to follow', async () => (await keptCounts(app)) === 3);
  });

  it('are looked at after each thousand events', async () => {
    const app = await startApp();
    const { url } = await app.addSource('github', secret);
    await keepTo(app, { maxEvents: 50 });
    let answers = 0;
    const onAnswer = (): boolean => ++answers < 1100;
    await startLoad({ url, secret, senders: 8, name: 'thousand', onAnswer }).ended;
    await until('old events to go', async () => (await keptCounts(app)) < 300);
    expect(app.stored.length).toBeGreaterThanOrEqual(1100);
  });

  it('outlast a restart', async () => {
    const app = await startApp();
    const source = await app.addSource('github', secret);
    await sendMany(app, source.url, 3);
    await keepTo(app, { maxEvents: 100 });
    await app.stop();
    const again = await startApp({ dataFolder: app.dataFolder, clock: app.clock });
    expect(again.app.settings().retention).toEqual({ ...unlimited, maxEvents: 100 });
  });
});

it('what a person deleted goes for good after ten minutes', async () => {
  const app = await startApp();
  const source = await app.addSource('github', secret);
  await sendMany(app, source.url, 3);
  await app.handlers['events.delete']({ seqs: [2] });
  await app.app.history.run();
  await app.handlers['events.restore']({ seqs: [2] });
  await app.handlers['events.delete']({ seqs: [2] });
  app.clock.advance(10 * 60_000);
  await app.app.history.run();
  await app.stop();
  expect(countsIn(app.dataFolder)).toEqual({ kept: 2, events: 2, payloads: 2 });
});

describe('while requests arrive', () => {
  it('no acknowledged event is lost that the limits would keep', async () => {
    const app = await startApp();
    const { url } = await app.addSource('github', secret);
    const maxEvents = 400;
    await keepTo(app, { maxEvents });
    const acknowledged: Delivery[] = [];
    const bad: number[] = [];
    const load = startLoad({
      url,
      secret,
      senders: 16,
      name: 'kept',
      onAnswer: (sent, { status }) => {
        if (status === 200) acknowledged.push(sent);
        else bad.push(status);
        return acknowledged.length < 3000;
      },
    });
    const isUnderWay = (): boolean => acknowledged.length < 3000;
    while (isUnderWay()) await app.app.history.run();
    await load.ended;
    await app.app.history.run();
    expect(bad).toEqual([]);
    expect(app.stored.map(({ seq }) => seq)).toEqual(acknowledged.map((_, i) => i + 1));
    expect(await keptCounts(app)).toBe(maxEvents);
    await app.stop();

    const { integrity, byId } = readStored(app.dataFolder);

    expect(integrity).toBe('ok');
    const kept = [...byId.values()].map(({ seq }) => seq).toSorted((a, b) => a - b);
    const first = acknowledged.length - maxEvents + 1;
    expect(kept).toEqual(Array.from({ length: maxEvents }, (_, i) => first + i));
    const sent = new Map(load.sent.map(({ id, body }) => [id, body]));
    for (const [id, { body }] of byId) expect(body).toEqual(sent.get(id));
  });

  it('a stop in the middle leaves the counts right, and the next start goes on', async () => {
    const app = await startApp();
    const { url } = await app.addSource('github', secret);
    await app.app.updateSettings({ retention: unlimited });
    let answers = 0;
    await startLoad({ url, secret, senders: 8, name: 'half', onAnswer: () => ++answers < 1500 })
      .ended;
    const all = app.stored.length;
    await app.app.updateSettings({ retention: { ...unlimited, maxEvents: 10 } });
    await until('the first to go', async () => (await keptCounts(app)) < all);
    await app.stop();
    const left = countsIn(app.dataFolder);
    expect(left.events).toBeGreaterThan(10);
    expect(left).toMatchObject({ kept: left.events, payloads: left.events });

    const again = await startApp({ dataFolder: app.dataFolder, clock: app.clock });
    await again.app.history.run();

    expect(await seqsOf(again)).toEqual(Array.from({ length: 10 }, (_, i) => all - i));
    expect(await keptCounts(again)).toBe(10);
  });
});
