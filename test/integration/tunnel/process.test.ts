/** The SDK's process is killed, stopped, asked for something else: the tunnel follows, and the receiver does not notice. */
import { describe, expect, it } from 'vitest';
import { startEdge } from '../../support/edge/edge.ts';
import { goodToken } from '../../support/edge/online.ts';
import { sealingKeychain } from '../../support/fakes.ts';
import { freePort } from '../../support/free-port.ts';
import { until } from '../../support/until.ts';
import { isThere, keepSending, sendLocally, sendPublicly, startTunnel } from './set-up.ts';

describe.concurrent('the process of the SDK', () => {
  it('is replaced at once when it is killed, and nothing acknowledged is lost', async ({
    onTestFinished,
    annotate,
  }) => {
    const test = await startTunnel({ cleanup: onTestFinished });
    const { edge, pids } = test;
    await test.is('online');
    const sender = keepSending(test);
    for (let kill = 0; kill < 5; kill++) {
      const goal = sender.acknowledged.length + 10;
      await until('requests', () => sender.acknowledged.length >= goal);
      const from = performance.now();
      process.kill(pids.at(-1) ?? 0, 'SIGKILL');
      await test.is('reconnecting');
      expect(await sendLocally(test, `kill-${kill}`)).toBe(200);
      await test.is('online');
      await annotate(`online again ${(performance.now() - from).toFixed(0)} ms after kill -9`);
    }
    expect(await sender.lost()).toEqual([]);
    expect(pids).toHaveLength(6);
    expect(test.livePids()).toHaveLength(1);
    expect(edge.sessions()).toHaveLength(1);
    await until('five outages', () => test.tunnel.info().outages.length === 5);
  });

  it('that is stopped, as in sleep, is replaced, and comes not back as a zombie', {
    timeout: 60_000,
  }, async ({ onTestFinished, annotate }) => {
    const test = await startTunnel({ cleanup: onTestFinished });
    const { edge, pids } = test;
    await test.is('online');
    const sender = keepSending(test, 2);
    await until('requests', () => sender.acknowledged.length >= 5);
    const [stopped = 0] = pids;
    const from = performance.now();
    process.kill(stopped, 'SIGSTOP');
    expect(await sendLocally(test, 'meanwhile')).toBe(200);
    const { error } = await test.is('reconnecting', 20_000);
    await annotate(`noticed ${(performance.now() - from).toFixed(0)} ms after SIGSTOP`);
    expect(['process', 'network']).toContain(error.kind);
    await test.is('online');
    await until('the stopped process to be gone', () => !isThere(stopped));
    await until('one session', () => edge.sessions().length === 1);
    expect(edge.endpoints()).toHaveLength(1);
    const before = sender.acknowledged.length;
    await until('requests after', () => sender.acknowledged.length >= before + 5, 20_000);
    expect(await sender.lost()).toEqual([]);
  });

  it('that is stopped for a moment goes on as if nothing had been', async ({ onTestFinished }) => {
    const test = await startTunnel({ cleanup: onTestFinished });
    await test.is('online');
    const [pid = 0] = test.pids;
    process.kill(pid, 'SIGSTOP');
    const answer = sendPublicly(test, 'asleep');
    await until('the request', () => test.edge.seen.publicRequests >= 2);
    process.kill(pid, 'SIGCONT');
    expect(await answer).toBe(200);
    expect(test.tunnel.state().kind).toBe('online');
    expect(test.pids).toEqual([pid]);
  });

  it('takes no harm from Ctrl+C, which a terminal sends to every process', async ({
    onTestFinished,
  }) => {
    const test = await startTunnel({ cleanup: onTestFinished });
    await test.is('online');
    const [pid = 0] = test.pids;
    process.kill(pid, 'SIGINT');
    for (let i = 0; i < 20; i++) expect(await sendPublicly(test, `${i}`)).toBe(200);
    expect(isThere(pid)).toBe(true);
    await test.tunnel.stop();
    expect(test.edge.seen.unbinds.length).toBeGreaterThan(0);
    expect(isThere(pid)).toBe(false);
  });
});

describe.concurrent('the clock', () => {
  it.for([
    ['an hour forward', 3_600_000],
    ['an hour back', -3_600_000],
  ] as const)(
    'that jumps %s changes nothing but the next check',
    async ([, ms], { onTestFinished }) => {
      const test = await startTunnel({ cleanup: onTestFinished });
      const { edge, app, tunnel } = test;
      await test.is('online');
      const probes = edge.seen.publicRequests;
      app.clock.advance(ms);
      await until('a new check', () => edge.seen.publicRequests > probes);
      await until('its answer', () => {
        const state = tunnel.state();
        return state.kind === 'online' && Math.abs(state.checkedAtMs - app.clock.now()) < 10_000;
      });
      expect(test.pids).toHaveLength(1);
      expect(tunnel.info().outages).toEqual([]);
      // The edge goes while the clock is wrong, and is found again as soon as ever.
      edge.dropAgents();
      await until('the second process', () => test.pids.length === 2);
      await test.is('online');
    },
  );
});

describe.concurrent('while it is online', () => {
  it('a new token makes a new session with it', async ({ onTestFinished }) => {
    const keychain = sealingKeychain();
    const test = await startTunnel({ keychain, cleanup: onTestFinished });
    const { edge, tunnel } = test;
    await test.is('online');
    await tunnel.putToken('another-token');
    await until('the new session', () => edge.seen.auths.length === 2);
    await test.is('online');
    expect(edge.seen.auths.map(({ Extra }) => Extra.AuthToken)).toEqual([
      goodToken,
      'another-token',
    ]);
    expect(edge.seen.unbinds.length).toBeGreaterThan(0);
    expect(edge.sessions()).toHaveLength(1);
    expect(tunnel.info()).toMatchObject({ hasToken: true, isTokenPersistent: true, outages: [] });
    await test.app.stop();
    const again = await startTunnel({
      keychain,
      token: null,
      dataFolder: test.app.dataFolder,
      sharedEdge: edge,
      cleanup: onTestFinished,
    });
    await again.is('online');
    expect(edge.seen.auths.at(-1)?.Extra.AuthToken).toBe('another-token');
    await again.tunnel.removeToken();
    expect(again.tunnel.info()).toMatchObject({ state: { kind: 'off' }, hasToken: false });
    expect(again.livePids()).toEqual([]);
  });

  it('another domain is taken at once', async ({ onTestFinished }) => {
    const test = await startTunnel({
      tunnel: { domain: 'one.ngrok.test' },
      cleanup: onTestFinished,
    });
    await test.is('online');
    await test.setTunnel({ domain: 'two.ngrok.test' });
    await until('the new endpoint', () => test.edge.seen.binds.length === 2);
    await test.is('online');
    expect(test.edge.endpoints().map(({ domain }) => domain)).toEqual(['two.ngrok.test']);
    expect(await sendPublicly(test, 'two')).toBe(200);
  });

  it('another agent server is used at once', async ({ onTestFinished }) => {
    const test = await startTunnel({ cleanup: onTestFinished });
    const other = await startEdge({ announce: 'address' });
    onTestFinished(() => other.close());
    await test.is('online');
    await test.setTunnel({ serverAddr: other.serverAddr, rootCaFile: other.caFile });
    await until('the other edge', () => other.endpoints().length === 1);
    expect(await test.is('online')).toMatchObject({ url: other.publicOrigin });
    expect(test.edge.sessions()).toEqual([]);
    expect(test.edge.seen.unbinds.length).toBeGreaterThan(0);
  });

  it('another port of the receiver is where the traffic goes', async ({ onTestFinished }) => {
    const test = await startTunnel({ cleanup: onTestFinished });
    await test.is('online');
    const sender = keepSending(test);
    await until('requests', () => sender.acknowledged.length >= 20);
    const port = await freePort();
    await test.app.app.updateSettings({ port });
    await until('the new endpoint', () => test.edge.seen.binds.length === 2);
    await test.is('online');
    const before = sender.acknowledged.length;
    await until('requests after', () => sender.acknowledged.length >= before + 20);
    expect(test.edge.endpoints()[0]?.forwardsTo).toContain(String(port));
    expect(await sender.lost()).toEqual([]);
  });
});

describe.concurrent('the last wish', () => {
  it('wins over a start that is under way', async ({ onTestFinished }) => {
    const test = await startTunnel({
      edge: { behaviour: { delayMs: 500 } },
      cleanup: onTestFinished,
    });
    await until('the token to be sent', () => test.edge.seen.auths.length === 1);
    expect(test.tunnel.state().kind).toBe('starting');
    await test.tunnel.stop();
    expect(test.tunnel.state()).toEqual({ kind: 'off' });
    expect(test.livePids()).toEqual([]);
    await until('the edge to see the end', () => test.edge.openSockets().agents === 0);
    await until('the edge to take the endpoint away', () => test.edge.endpoints().length === 0);
  });

  it('comes true after many quick starts and stops', async ({ onTestFinished }) => {
    const test = await startTunnel({ isStarted: false, cleanup: onTestFinished });
    const { tunnel, edge } = test;
    for (let i = 0; i < 30; i++) {
      tunnel.start();
      const before = test.pids.length;
      if (i % 6 === 0) await until('its process', () => test.pids.length > before);
      void tunnel.stop();
    }
    tunnel.start();
    await test.is('online');
    expect(edge.sessions()).toHaveLength(1);
    expect(test.livePids()).toHaveLength(1);
    for (let i = 0; i < 10; i++) {
      void tunnel.stop();
      tunnel.start();
    }
    await tunnel.stop();
    expect(tunnel.state()).toEqual({ kind: 'off' });
    expect(test.livePids()).toEqual([]);
    await until('no session', () => edge.openSockets().agents === 0);
  });

  it('to stop is kept through a change of the settings', async ({ onTestFinished }) => {
    const test = await startTunnel({ cleanup: onTestFinished });
    await test.is('online');
    const changed = test.setTunnel({ domain: 'late.ngrok.test' });
    await test.tunnel.stop();
    await changed;
    await test.tunnel.stop();
    expect(test.tunnel.state()).toEqual({ kind: 'off' });
    expect(test.livePids()).toEqual([]);
  });
});

describe.concurrent('the end of the app', () => {
  it('closes the listener, then the session, then the process', async ({ onTestFinished }) => {
    const test = await startTunnel({ cleanup: onTestFinished });
    const { edge } = test;
    await test.is('online');
    const [endpoint] = edge.endpoints();
    const order: string[] = [];
    const look = (): void => {
      const note = (what: string): void => {
        if (order.at(-1) !== what) order.push(what);
      };
      if (edge.seen.unbinds.length === 0) note('online');
      else if (edge.openSockets().agents > 0) note('unbound');
      else note('gone');
    };
    // At once as well: under load the first turn of a timer may come late.
    look();
    const watch = setInterval(look, 0);
    onTestFinished(() => clearInterval(watch));
    await test.app.stop();
    expect(test.livePids()).toEqual([]);
    expect(edge.seen.unbinds).toContain(endpoint?.id);
    await until('the edge to see the end', () => order.at(-1) === 'gone');
    expect(order[0]).toBe('online');
    expect(edge.seen.problems).toEqual([]);
    await until('the edge to take the endpoint away', () => edge.endpoints().length === 0);
  });

  it('does not wait for an edge that does not answer', async ({ onTestFinished }) => {
    const test = await startTunnel({
      edge: { behaviour: { unbind: 'silence' } },
      cleanup: onTestFinished,
    });
    await test.is('online');
    const from = performance.now();
    await test.app.stop();
    expect(performance.now() - from).toBeLessThan(4000);
    expect(test.livePids()).toEqual([]);
  });
});
