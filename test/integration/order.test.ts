/** What events are about and their order: stored, read anew, and read by the window. */

import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EventSummary } from '../../src/shared/event.ts';
import { defaultSourceSettings } from '../../src/shared/provider.ts';
import { startApp, type TestApp } from '../support/start-app.ts';
import { tempFolder } from '../support/temp.ts';
import { until } from '../support/until.ts';

const secret = 'a secret of Comapi';
type Receipt = { id?: string; revision?: number; eventId?: string; more?: object };
const receipt = ({ id = 'm1', revision = 1, eventId = `e-${id}-${revision}`, more }: Receipt) =>
  JSON.stringify({ eventId, name: 'message.sent', payload: { id, ...more }, revision });

const post = (url: string, body: string, key = secret): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'X-Comapi-Signature': createHmac('sha1', key).update(body).digest('hex') },
    body,
  });

const sendAll = async (url: string, bodies: readonly string[]): Promise<void> => {
  for (const body of bodies) await post(url, body);
};

const flags = (app: TestApp) => app.stored.map(({ isObsolete }) => isObsolete);

describe('events of Comapi', () => {
  it('are obsolete when a higher revision of the same message came before', async () => {
    const app = await startApp();
    const { url } = await app.addSource('comapi', secret);
    await sendAll(url, [
      receipt({ revision: 3 }),
      receipt({ revision: 7 }),
      receipt({ revision: 5 }),
      receipt({ id: 'm2', revision: 1 }),
      receipt({ revision: 8 }),
    ]);
    await app.event(5);
    expect(flags(app)).toEqual([false, false, true, false, false]);
    const order = await app.handlers['order.of']({ seq: 3 });
    expect(order).toMatchObject({
      entity: 'm1',
      label: 'message',
      orderLabel: 'revision',
      advice: 'discard it, as Comapi asks',
      trueOrder: [1, 3, 2, 5],
      missing: [4, 6],
      deliveries: [],
      hasMore: false,
    });
    expect(order.lookedAt).toEqual(['/payload/id', '/payload/messageId', '/messageId']);
    expect(order.events.filter(({ isNewest }) => isNewest).map(({ seq }) => seq)).toEqual([5]);
    expect(order.events.map(({ seq, order: place }) => [seq, place])).toEqual([
      [1, 3],
      [2, 7],
      [3, 5],
      [5, 8],
    ]);
    expect(order.events[2]).toMatchObject({ isObsolete: true, after: { seq: 2, order: 7 } });
    const page = await app.handlers['events.page']({ limit: 10 });
    expect(page.events.filter(({ isObsolete }) => isObsolete).map(({ seq }) => seq)).toEqual([3]);
  });

  it('are not made obsolete by what somebody else signed', async () => {
    const app = await startApp();
    const { url } = await app.addSource('comapi', secret);
    await post(url, receipt({ revision: 1_000_000 }), 'another secret');
    await post(url, receipt({ revision: 2 }));
    await app.event(2);
    expect(flags(app)).toEqual([false, false]);
  });

  it('tell how often a delivery came and how it was answered', async () => {
    const app = await startApp();
    const source = await app.addSource('comapi', secret);
    const first = receipt({ revision: 1 });
    await sendAll(source.url, [first, first, receipt({ revision: 2 })]);
    await app.handlers['sources.update']({
      id: source.id,
      settings: {
        ...defaultSourceSettings,
        answers: { accept: { status: 202, body: '' }, reject: null },
      },
    });
    await post(source.url, first);
    await app.event(4);
    const { deliveries, events } = await app.handlers['order.of']({ seq: 3 });
    expect(deliveries).toHaveLength(1);
    expect(deliveries[0]).toMatchObject({
      first: 1,
      attempts: [
        { seq: 1, status: 200 },
        { seq: 2, status: 200 },
        { seq: 4, status: 202 },
      ],
    });
    expect(events.map(({ isObsolete }) => isObsolete)).toEqual([false, false, false, true]);
  });

  it('are compared anew when a key that is added proves who sent them', async () => {
    const told: EventSummary[] = [];
    const app = await startApp({ onJudged: (events) => told.push(...events) });
    const source = await app.addSource('comapi', secret);
    await post(source.url, receipt({ revision: 7 }), 'a second secret of Comapi');
    await post(source.url, receipt({ revision: 5 }));
    await app.event(2);
    expect(flags(app)).toEqual([false, false]);
    await app.handlers['keys.put']({
      sourceId: source.id,
      label: '',
      value: 'a second secret of Comapi',
    });
    await app.app.reverifier.idle();
    const { events } = await app.handlers['order.of']({ seq: 2 });
    expect(events.map(({ isObsolete }) => isObsolete)).toEqual([false, true]);
    expect(told.find(({ seq }) => seq === 2)).toMatchObject({ isObsolete: true });
  });

  it('show the same body under another delivery, and not under the same', async () => {
    const app = await startApp();
    const { url } = await app.addSource('linear');
    const body = '{"data":{"id":"i1"},"createdAt":"2026-11-22T09:30:00Z"}';
    for (const delivery of ['d1', 'd1', 'd2']) {
      await fetch(url, { method: 'POST', headers: { 'Linear-Delivery': delivery }, body });
    }
    await app.event(3);
    const { events } = await app.handlers['order.of']({ seq: 1 });
    expect(events.map(({ delivery, sameBodyAs }) => [delivery, sameBodyAs])).toEqual([
      [1, null],
      [1, null],
      [3, 1],
    ]);
  });

  it('are compared with those of earlier runs, too', async () => {
    const dataFolder = tempFolder();
    const first = await startApp({ dataFolder });
    const { url } = await first.addSource('comapi');
    await sendAll(url, [receipt({ revision: 4 })]);
    await first.event();
    await first.stop();
    const second = await startApp({ dataFolder });
    const [source] = second.app.sources.all();
    await post(source ? second.app.urlOf(source) : '', receipt({ revision: 3 }));
    await second.event();
    expect(flags(second)).toEqual([true]);
  });
});

describe('pointers of a source', () => {
  const pointers = { id: '/payload/thread', order: '/payload/n' };
  const inThread = (n: number) => receipt({ id: `m${n}`, more: { thread: 't1', n } });

  it('read what is stored anew, mark what is obsolete by them, and tell the window', async () => {
    const told: EventSummary[] = [];
    const app = await startApp({ onJudged: (events) => told.push(...events) });
    const source = await app.addSource('comapi');
    await sendAll(source.url, [inThread(2), inThread(1), inThread(3)]);
    await app.event(3);
    expect(flags(app)).toEqual([false, false, false]);
    await app.handlers['sources.update']({
      id: source.id,
      settings: { ...defaultSourceSettings, entity: pointers },
    });
    const order = await until('events read anew', async () => {
      const found = await app.handlers['order.of']({ seq: 3 });
      return found.entity === 't1' && found.events.length === 3 ? found : null;
    });
    expect(order).toMatchObject({ label: 'event', orderLabel: 'order', advice: null });
    expect(order.events.map(({ isObsolete }) => isObsolete)).toEqual([false, true, false]);
    await until('the window to be told', () =>
      told.some(({ seq, isObsolete }) => seq === 2 && isObsolete),
    );
    await sendAll(source.url, [inThread(2)]);
    expect((await app.event(4)).isObsolete).toBe(true);
    await app.handlers['sources.update']({ id: source.id, settings: defaultSourceSettings });
    await until('events read by the provider again', async () => {
      const found = await app.handlers['order.of']({ seq: 2 });
      return found.entity === 'm1' && !found.events[0]?.isObsolete;
    });
  });

  it('tell beforehand what they would give for the newest event', async () => {
    const app = await startApp();
    const source = await app.addSource('comapi');
    const check = (entity: typeof pointers | null) =>
      app.handlers['order.check']({ sourceId: source.id, provider: 'comapi', entity });
    expect(await check(pointers)).toBeNull();
    await sendAll(source.url, [inThread(9)]);
    await app.event();
    const candidates = ['/eventId', '/payload/id'];
    const found = { seq: 1, isReadable: true, candidates };
    expect(await check(pointers)).toEqual({ ...found, entity: 't1', order: 9 });
    expect(await check(null)).toEqual({ ...found, entity: 'm9', order: 1 });
    expect(await check({ id: '/nowhere', order: '/payload/n' })).toEqual({
      ...found,
      entity: null,
      order: null,
    });
    await post(source.url, 'no JSON');
    await app.event(2);
    expect(await check(null)).toEqual({
      seq: 2,
      isReadable: false,
      entity: null,
      order: null,
      candidates: [],
    });
  });
});

it('offers events to compare with', async () => {
  const app = await startApp();
  const { url } = await app.addSource('comapi');
  const body = receipt({});
  await sendAll(url, [body, '{"name":"message.read"}', body]);
  await app.event(3);
  expect(await app.handlers['compare.choices']({ seq: 3 })).toEqual({
    previousOfName: 1,
    repeats: 1,
    previous: 2,
  });
  expect(await app.handlers['compare.choices']({ seq: 1 })).toEqual({
    previousOfName: null,
    repeats: null,
    previous: null,
  });
});
