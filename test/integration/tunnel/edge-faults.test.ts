/**
 * The edge goes away and comes back, is there and does not answer, or stops answering: how soon the
 * tunnel is back, what is recorded, that nothing is lost and capture goes on all the while.
 */
import { describe, expect, it } from 'vitest';
import type { Behaviour } from '../../support/edge/behaviour.ts';
import { until } from '../../support/until.ts';
import { isThere, keepSending, sendLocally, sendPublicly, startTunnel } from './set-up.ts';

/** What the product promises; a machine that is busy with the other tests gets twice of it. */
const promisedMs = 1000;
const allowedMs = 2 * promisedMs;

describe.concurrent('an edge that', () => {
  it('is not there at the start is waited for', async ({ onTestFinished, annotate }) => {
    const test = await startTunnel({ isStarted: false, cleanup: onTestFinished });
    await test.edge.stop();
    test.tunnel.start();
    const state = await test.is('reconnecting');
    expect(state).toMatchObject({ isOutage: false, error: { kind: 'network', code: null } });
    await until('three attempts', () => {
      const now = test.tunnel.state();
      return now.kind === 'reconnecting' && now.attempt >= 3;
    });
    expect(await sendLocally(test, 'meanwhile')).toBe(200);
    await test.edge.start();
    const from = performance.now();
    await test.is('online');
    const tookMs = performance.now() - from;
    await annotate(`online ${tookMs.toFixed(0)} ms after the edge came`);
    expect(tookMs).toBeLessThan(allowedMs);
    expect(test.tunnel.info().outages).toEqual([]);
  });

  it.for([
    ['0.1 s', 100],
    ['5 s', 5000],
    ['60 s', 60_000],
  ] as const)(
    'is away for %s is found again within a second, and nothing acknowledged is lost',
    { timeout: 90_000 },
    async ([, awayMs], { onTestFinished, annotate }) => {
      const test = await startTunnel({ cleanup: onTestFinished });
      const { edge, tunnel } = test;
      await test.is('online');
      const sender = keepSending(test, awayMs > 10_000 ? 1 : 4);
      await until('requests before', () => sender.acknowledged.length >= 10);

      const fromMs = Date.now();
      await edge.stop();
      const down = await test.is('reconnecting');
      expect(down).toMatchObject({ isOutage: true, url: edge.publicOrigin });
      expect(await sendLocally(test, 'during')).toBe(200);
      await until('the time to come back', () => Date.now() - fromMs >= awayMs, awayMs + 5000);
      await edge.start();
      const back = performance.now();
      const { sinceMs } = await test.is('online');
      const tookMs = performance.now() - back;
      await annotate(`away for ${awayMs / 1000} s, back ${tookMs.toFixed(0)} ms after it`);
      expect(tookMs).toBeLessThan(allowedMs);

      const before = sender.acknowledged.length;
      await until('requests after', () => sender.acknowledged.length >= before + 10);
      expect(await sender.lost()).toEqual([]);

      const outage = await until('the outage to have ended', () =>
        tunnel.info().outages.find(({ toMs }) => toMs !== null),
      );
      expect(tunnel.info().outages).toHaveLength(1);
      expect(outage.toMs).toBe(sinceMs);
      expect(outage.fromMs).toBeGreaterThanOrEqual(fromMs);
      expect(outage.fromMs - fromMs).toBeLessThan(allowedMs);
      expect(edge.sessions()).toHaveLength(1);
      expect(test.livePids()).toHaveLength(1);
    },
  );
});

describe.concurrent('an outage', () => {
  it('ends with the wish for a tunnel, in the history, too', async ({ onTestFinished }) => {
    const test = await startTunnel({ cleanup: onTestFinished });
    await test.is('online');
    await test.edge.stop();
    await test.is('reconnecting');
    const { outages } = await until('the outage to be recorded', () => {
      const info = test.tunnel.info();
      return info.outages.length === 1 ? info : null;
    });
    expect(outages[0]?.toMs).toBeNull();
    const askedMs = Date.now();
    await test.app.stop();
    const again = await startTunnel({
      dataFolder: test.app.dataFolder,
      sharedEdge: test.edge,
      isStarted: false,
      cleanup: onTestFinished,
    });
    const [outage] = again.tunnel.info().outages;
    expect(outage?.fromMs).toBe(outages[0]?.fromMs);
    expect(outage?.toMs).toBeGreaterThanOrEqual(askedMs);
    expect(Number(outage?.toMs) - askedMs).toBeLessThan(1000);
  });

  it('in which ngrok refuses for good goes on until it is tried again', async ({
    onTestFinished,
  }) => {
    const test = await startTunnel({ cleanup: onTestFinished });
    const { edge, tunnel } = test;
    await test.is('online');
    edge.behave({ tokens: ['another'] });
    edge.dropAgents();
    expect(await test.is('failed')).toMatchObject({ isOutage: true, error: { kind: 'token' } });
    expect(tunnel.info().outages).toMatchObject([{ toMs: null }]);
    edge.behave({ tokens: null });
    tunnel.start();
    const { sinceMs } = await test.is('online');
    await until('its end', () => tunnel.info().outages[0]?.toMs === sinceMs);
    expect(await sendPublicly(test, 'after')).toBe(200);
  });
});

describe.concurrent('an edge that is there, and', () => {
  it.for<[string, Partial<Behaviour>, RegExp]>([
    ['takes the connection and never speaks', { connection: 'silence' }, /^timeout$/],
    ['never answers the token', { auth: 'silence' }, /^timeout$/],
    ['never answers the endpoint', { bind: 'silence' }, /^timeout$/],
    ['answers nonsense', { auth: 'garbage' }, /^other$/],
    ['cuts the connection', { connection: 'drop' }, /^tls$/],
    ['speaks plain HTTP', { connection: 'plain-http' }, /^tls$/],
    ['cuts it after the token', { auth: 'accept-then-drop' }, /network|other/],
  ])('%s', { timeout: 40_000 }, async ([, behaviour, kind], { onTestFinished }) => {
    const test = await startTunnel({ edge: { behaviour }, cleanup: onTestFinished });
    const { edge, pids } = test;
    await until('the process', () => pids.length === 1);
    const [first = 0] = pids;
    expect(await sendLocally(test, 'before')).toBe(200);
    const { error } = await test.is('reconnecting', 13_000);
    expect(error.kind).toMatch(kind);
    edge.behave({ connection: 'serve', auth: 'accept', bind: 'accept' });
    expect(await sendLocally(test, 'while')).toBe(200);
    await test.is('online', 12_000);
    // After an answer of any kind the process is good for the next attempt.
    const isReplaced = error.kind === 'timeout';
    await until('a hung process to be gone', () => !isReplaced || !isThere(first));
    expect(pids.length > 1 || !isReplaced).toBe(true);
    expect(edge.sessions()).toHaveLength(1);
    expect(test.livePids()).toHaveLength(1);
    expect(test.app.stored).toHaveLength(2);
  });

  it.for([
    ['answers no heartbeat any more', 'swallow'],
    ['is cut off without a word', 'freeze'],
  ] as const)(
    '%s is left for a new session',
    { timeout: 60_000 },
    async ([, how], { onTestFinished, annotate }) => {
      const test = await startTunnel({ cleanup: onTestFinished });
      const { edge } = test;
      await test.is('online');
      const sender = keepSending(test, 2);
      await until('requests before', () => sender.acknowledged.length >= 5);
      const from = performance.now();
      const [session] = edge.sessions();
      if (how === 'swallow') edge.behave({ heartbeats: 'swallow' });
      else session?.freeze();
      expect(await sendLocally(test, 'meanwhile')).toBe(200);
      await test.is('reconnecting', 20_000);
      await annotate(`noticed after ${(performance.now() - from).toFixed(0)} ms`);
      edge.behave({ heartbeats: 'echo' });
      await test.is('online', 20_000);
      session?.thaw();
      const before = sender.acknowledged.length;
      await until('requests after', () => sender.acknowledged.length >= before + 5, 20_000);
      await until('one session', () => edge.sessions().length === 1);
      expect(await sender.lost()).toEqual([]);
    },
  );
});
