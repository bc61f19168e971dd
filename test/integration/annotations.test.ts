/** What a person does to events: it lasts, it is counted right, and it can be undone. */
import { createHmac } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openForReading } from '../../src/main/core/store/open.ts';
import { send } from '../support/http.ts';
import { signerOf } from '../support/sign.ts';
import { shareApp, startApp, type TestApp } from '../support/start-app.ts';
import { tempFolder } from '../support/temp.ts';
import { until } from '../support/until.ts';

const github = signerOf('github');

const hub = (body: string, key = github.key): string[] => [
  'X-Hub-Signature-256',
  `sha256=${createHmac('sha256', key).update(body).digest('hex')}`,
];

/** A source with events: the odd ones signed rightly, the even ones not at all. */
const filled = async (app: TestApp, count: number) => {
  const source = await app.addSource('github', github.key);
  for (let n = 1; n <= count; n++) {
    const body = `{"n":${n}}`;
    await send(source.url, { headers: n % 2 === 1 ? hub(body) : [], body });
  }
  const seqs = (await app.eventsOf(source.id, count)).map(({ seq }) => seq);
  return { ...source, seqs, at: (n: number): number => seqs[n - 1] ?? 0 };
};

const pageOf = async ({ handlers }: TestApp, sourceId: number) =>
  (await handlers['events.page']({ sourceId, limit: 200 })).events;

/** The running counts of one source, without those that are zero. */
const countsOf = ({ app }: TestApp, sourceId: number) =>
  Object.fromEntries(
    app.tally
      .counts()
      .filter((each) => each.sourceId === sourceId && each.count !== 0)
      .map(({ verdict, count }) => [verdict, count]),
  );

const gone = { appError: { code: 'event.not-found' } };

const shared = shareApp();

describe('pins, tags and notes', () => {
  it('are part of the event from then on', async () => {
    const app = shared();
    const { id, at } = await filled(app, 2);
    await app.handlers['events.pin']({ seqs: [at(1)], isPinned: true });
    await app.handlers['events.tag']({ seqs: [at(1), at(2)], add: ['billing', 'odd'], remove: [] });
    await app.handlers['events.tag']({ seqs: [at(2)], add: ['even'], remove: ['odd', 'unknown'] });
    await app.handlers['events.note']({ seq: at(1), note: 'Ask Ada.' });

    const [second, first] = await pageOf(app, id);
    expect(first).toMatchObject({ isPinned: true, tags: ['billing', 'odd'], hasNote: true });
    expect(second).toMatchObject({ isPinned: false, tags: ['billing', 'even'], hasNote: false });
    expect(await app.handlers['events.get']({ seq: at(1) })).toMatchObject({ note: 'Ask Ada.' });
  });

  it('can be taken away again', async () => {
    const app = shared();
    const { at } = await filled(app, 1);
    const seqs = [at(1)];
    await app.handlers['events.pin']({ seqs, isPinned: true });
    await app.handlers['events.pin']({ seqs, isPinned: false });
    await app.handlers['events.tag']({ seqs, add: ['odd'], remove: [] });
    await app.handlers['events.tag']({ seqs, add: [], remove: ['odd'] });
    await app.handlers['events.note']({ seq: at(1), note: 'Ask Ada.' });
    await app.handlers['events.note']({ seq: at(1), note: '' });
    const { summary, note } = await app.handlers['events.get']({ seq: at(1) });
    expect(summary).toMatchObject({ isPinned: false, tags: [], hasNote: false });
    expect(note).toBe('');
  });

  it('give no event a tag when one of them would have too many', async () => {
    const app = shared();
    const { id, at } = await filled(app, 2);
    const add = Array.from({ length: 20 }, (_, i) => `tag ${i}`);
    await app.handlers['events.tag']({ seqs: [at(1)], add, remove: [] });
    await expect(
      app.handlers['events.tag']({ seqs: [at(2), at(1)], add: ['one more'], remove: [] }),
    ).rejects.toMatchObject({ appError: { code: 'event.too-many-tags' } });
    expect((await pageOf(app, id)).map(({ tags }) => tags.length)).toEqual([0, 20]);
  });

  it('say which tags are in use, the most frequent first', async () => {
    const app = await startApp();
    const { at } = await filled(app, 3);
    const tag = (seqs: number[], ...add: string[]) =>
      app.handlers['events.tag']({ seqs, add, remove: [] });
    await tag([at(1), at(2)], 'often');
    await tag([at(1)], 'a', 'once');
    await tag([at(3)], 'deleted');
    await app.handlers['events.delete']({ seqs: [at(3)] });
    expect(await app.handlers['events.tags']({})).toEqual(['often', 'a', 'once']);
  });

  it('tell the window of the events that changed, and only of those', async () => {
    const told: (readonly number[])[] = [];
    const app = await startApp({
      onJudged: (events) => told.push(events.map(({ seq }) => seq)),
    });
    const { at } = await filled(app, 2);
    await app.handlers['events.pin']({ seqs: [at(1)], isPinned: true });
    await app.handlers['events.pin']({ seqs: [at(1), at(2)], isPinned: true });
    await app.handlers['events.pin']({ seqs: [at(2)], isPinned: true });
    expect(told).toEqual([[at(1)], [at(2)]]);
  });

  it('refuse a note on an event that is not there', async () => {
    await expect(
      shared().handlers['events.note']({ seq: 999_999, note: 'x' }),
    ).rejects.toMatchObject(gone);
  });
});

describe('a deleted event', () => {
  it('is nowhere any more', async () => {
    const app = shared();
    const { id, at } = await filled(app, 3);
    const seq = at(2);
    await app.handlers['events.delete']({ seqs: [seq] });

    expect((await pageOf(app, id)).map((event) => event.seq)).toEqual([at(3), at(1)]);
    const slice = { seq, offset: 0, length: 10 };
    await expect(app.handlers['events.get']({ seq })).rejects.toMatchObject(gone);
    await expect(app.handlers['events.body'](slice)).rejects.toMatchObject(gone);
    await expect(app.handlers['events.note']({ seq, note: 'x' })).rejects.toMatchObject(gone);
    expect(await app.app.store.reads.summaries([seq])).toEqual([]);
    expect(await app.app.store.reads.log(seq)).toEqual([]);
    expect(await app.app.store.reads.body(seq)).toBeNull();
    expect(countsOf(app, id)).toEqual({ valid: 2 });
  });

  it('is told to the window once', async () => {
    const told: (readonly number[])[] = [];
    const app = await startApp({ onRemoved: (seqs) => told.push(seqs) });
    const { at } = await filled(app, 2);
    const seqs = [at(1), at(2), at(1), 999];
    expect(await app.handlers['events.delete']({ seqs })).toEqual({ seqs: [at(1), at(2)] });
    expect(await app.handlers['events.delete']({ seqs })).toEqual({ seqs: [] });
    expect(told).toEqual([[at(1), at(2)]]);
  });

  it('is not among the names that have arrived', async () => {
    const app = shared();
    const source = await app.addSource('github', github.key);
    const headers = [...hub('{}'), 'X-GitHub-Event', 'issues'];
    await send(source.url, { headers, body: '{}' });
    const [event] = await app.eventsOf(source.id);
    await app.handlers['events.delete']({ seqs: [event?.seq ?? 0] });
    expect(await app.handlers['sources.arrived']({ id: source.id })).toEqual([]);
  });

  it('is still known when it is sent again', async () => {
    const app = shared();
    const { id, url, at } = await filled(app, 1);
    await app.handlers['events.delete']({ seqs: [at(1)] });
    await send(url, { headers: hub('{"n":1}'), body: '{"n":1}' });
    const [, again] = await app.eventsOf(id, 2);
    expect(again?.repeatOf).toBe(at(1));
  });

  it('is left alone when events are judged anew', async () => {
    const app = await startApp();
    const source = await app.addSource('github', 'not-the-key-it-is-signed-with');
    for (const body of ['{"n":1}', '{"n":2}']) await send(source.url, { headers: hub(body), body });
    const [first, second] = await app.eventsOf(source.id, 2);
    await app.handlers['events.delete']({ seqs: [first?.seq ?? 0] });
    const key = { sourceId: source.id, label: '', value: github.key, isConfirmed: true };
    await app.handlers['keys.put'](key);
    await until('the other is valid', async () =>
      (await pageOf(app, source.id)).some(({ verdict }) => verdict === 'valid'),
    );
    await app.app.reverifier.idle();
    expect(countsOf(app, source.id)).toEqual({ valid: 1 });

    await app.handlers['events.restore']({ seqs: [first?.seq ?? 0] });
    expect(await pageOf(app, source.id)).toMatchObject([
      { seq: second?.seq, verdict: 'valid' },
      { seq: first?.seq, verdict: 'invalid' },
    ]);
    expect(countsOf(app, source.id)).toEqual({ valid: 1, invalid: 1 });
  });
});

describe('bringing events back', () => {
  it('brings back all of them as they were', async () => {
    const app = shared();
    const { id, seqs, at } = await filled(app, 3);
    await app.handlers['events.pin']({ seqs: [at(1)], isPinned: true });
    await app.handlers['events.tag']({ seqs: [at(2)], add: ['odd'], remove: [] });
    await app.handlers['events.note']({ seq: at(3), note: 'Ask Ada.' });
    const before = { page: await pageOf(app, id), counts: countsOf(app, id) };
    const detail = await app.handlers['events.get']({ seq: at(3) });
    await app.handlers['events.delete']({ seqs });
    expect(await pageOf(app, id)).toEqual([]);
    expect(countsOf(app, id)).toEqual({});
    expect(await app.handlers['events.restore']({ seqs })).toEqual({ seqs });
    expect({ page: await pageOf(app, id), counts: countsOf(app, id) }).toEqual(before);
    expect(await app.handlers['events.get']({ seq: at(3) })).toEqual(detail);
  });

  it('is refused once ten minutes are over', async () => {
    const app = await startApp();
    const { id, seqs } = await filled(app, 1);
    await app.handlers['events.delete']({ seqs });
    app.clock.advance(10 * 60_000);
    await expect(app.handlers['events.restore']({ seqs })).rejects.toMatchObject(gone);
    expect(countsOf(app, id)).toEqual({});
  });

  it('counts nothing twice', async () => {
    const app = shared();
    const { id, seqs } = await filled(app, 1);
    await app.handlers['events.delete']({ seqs });
    await app.handlers['events.restore']({ seqs: [...seqs, ...seqs] });
    await expect(app.handlers['events.restore']({ seqs })).rejects.toMatchObject(gone);
    expect(countsOf(app, id)).toEqual({ valid: 1 });
  });

  it('does not bring back what a removed source had', async () => {
    const app = shared();
    const { id, seqs } = await filled(app, 2);
    await app.handlers['events.delete']({ seqs });
    await app.handlers['sources.remove']({ id });
    await expect(app.handlers['events.restore']({ seqs })).rejects.toMatchObject(gone);
    expect(countsOf(app, id)).toEqual({});
  });
});

it('keeps all of it over a restart, with counts that match a recount', async () => {
  const dataFolder = tempFolder();
  const first = await startApp({ dataFolder });
  const { id, at } = await filled(first, 6);
  await first.handlers['events.pin']({ seqs: [at(1)], isPinned: true });
  await first.handlers['events.tag']({ seqs: [at(1)], add: ['odd'], remove: [] });
  await first.handlers['events.note']({ seq: at(1), note: 'Ask Ada.' });
  await first.handlers['events.delete']({ seqs: [at(2), at(3), at(5)] });
  await first.handlers['events.restore']({ seqs: [at(3)] });
  await first.stop();

  const second = await startApp({ dataFolder });
  const events = await pageOf(second, id);
  expect(events.map(({ seq }) => seq)).toEqual([at(6), at(4), at(3), at(1)]);
  expect(events.at(-1)).toMatchObject({ isPinned: true, tags: ['odd'], hasNote: true });
  expect((await second.handlers['events.get']({ seq: at(1) })).note).toBe('Ask Ada.');
  const db = openForReading(dataFolder);
  onTestFinished(() => {
    db.close();
  });
  const recount = db
    .prepare(`SELECT verdict, count(*) AS count FROM events
      WHERE source_id = ? AND deleted_ms IS NULL GROUP BY verdict`)
    .all(id) as { verdict: string; count: number }[];
  expect(countsOf(second, id)).toEqual(
    Object.fromEntries(recount.map(({ verdict, count }) => [verdict, count])),
  );
});

describe('the provider’s id of a delivery', () => {
  it('is read from headers or body, and null where a request has none', async () => {
    const app = await startApp();
    const hubSource = await app.addSource('github');
    const stripe = await app.addSource('stripe');
    await send(hubSource.url, { headers: ['X-GitHub-Delivery', 'd-1'], body: '{}' });
    await send(hubSource.url, { headers: [], body: '{"n":2}' });
    await send(stripe.url, { headers: [], body: '{"id":"evt_1"}' });
    await app.event(3);
    expect(await app.handlers['events.deliveryIds']({ seqs: [3, 2, 1, 99] })).toEqual([
      'evt_1',
      null,
      'd-1',
      null,
    ]);
  });
});
