/**
 * The edge's switches for what goes wrong, each with what the real SDK makes of it. A call that
 * never settles is given a short limit; the process it hangs in is killed with the test.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { ask, begin } from '../../support/edge/ask.ts';
import type { Behaviour } from '../../support/edge/behaviour.ts';
import { startEdge } from '../../support/edge/edge.ts';
import { refusals } from '../../support/edge/messages.ts';
import { goOnline, type OnlineOptions, toEdge } from '../../support/edge/online.ts';
import { type SdkClient, SdkTimeout, startSdk } from '../../support/edge/sdk/client.ts';
import { until } from '../../support/until.ts';

// Concurrent, for most of these tests only wait; so the file tidies up, not the test.
const closers: (() => Promise<void>)[] = [];
afterAll(async () => {
  await Promise.all(closers.map((close) => close()));
});

const newEdge = async (behaviour: Partial<Behaviour> = {}) => {
  const edge = await startEdge({ behaviour });
  closers.push(edge.close);
  return edge;
};
const newSdk = () => {
  const sdk = startSdk();
  closers.push(sdk.kill);
  return sdk;
};
const online = async (options: OnlineOptions = {}) => {
  const all = await goOnline({ domain: 'hooks.ngrok.test', ...options });
  closers.push(all.close);
  return all;
};
const target = 'http://127.0.0.1:9';
const hangLimitMs = 1_000;

const losses = ({ events }: SdkClient): string[] =>
  events.flatMap((event) => (event.kind === 'disconnection' ? [event.error] : []));

describe.concurrent('an edge that does not answer', () => {
  it.each<[string, Partial<Behaviour>]>([
    ['accepts TCP and never speaks', { connection: 'silence' }],
    ['never answers Auth', { auth: 'silence' }],
  ])(
    'hangs the connect for ever, and any other of the process: it %s',
    async (_what, behaviour) => {
      const edge = await newEdge(behaviour);
      const healthy = await newEdge();
      const sdk = newSdk();
      const first = sdk.connect(toEdge(edge)).catch(() => null);
      await until('it to connect', () => edge.openSockets().agents === 1);
      await expect(sdk.connect(toEdge(healthy), hangLimitMs)).rejects.toBeInstanceOf(SdkTimeout);
      expect(edge.openSockets().agents).toBe(1);
      expect(healthy.seen.agentConnections).toBe(0);
      await sdk.kill();
      await first;
      await until('the socket to be closed', () => edge.openSockets().agents === 0);
    },
  );

  it('hangs the listener and every later one of the session: it never answers Bind', async () => {
    const edge = await newEdge({ bind: 'silence' });
    const sdk = newSdk();
    await sdk.connect(toEdge(edge));
    const first = sdk.listen({ target }).catch(() => null);
    await until('the Bind', () => edge.seen.binds.length === 1);
    edge.behave({ bind: 'accept' });
    await expect(sdk.listen({ target }, hangLimitMs)).rejects.toBeInstanceOf(SdkTimeout);
    expect(edge.seen.binds).toHaveLength(1);
    await sdk.kill();
    await first;
  });

  it('keeps a slow edge waiting no longer than it takes', async () => {
    const edge = await newEdge({ delayMs: 300 });
    const sdk = newSdk();
    await sdk.connect(toEdge(edge));
    expect((await sdk.listen({ target })).url).toMatch(/^https:/);
  });
});

describe.concurrent('an edge that breaks off or talks nonsense', () => {
  it.each<[string, Partial<Behaviour>, string]>([
    ['drops TCP', { connection: 'drop' }, 'failed to connect session: tls handshake error'],
    [
      'speaks plain HTTP',
      { connection: 'plain-http' },
      'failed to connect session: tls handshake error',
    ],
    ['drops at Auth', { auth: 'drop' }, 'failed to connect session: '],
    ['answers Auth with no JSON', { auth: 'garbage' }, 'failed to connect session: '],
  ])('rejects the connect: it %s', async (_what, behaviour, message) => {
    const edge = await newEdge(behaviour);
    await expect(newSdk().connect(toEdge(edge))).rejects.toThrow(message);
  });

  it('refuses at once where nothing listens', async () => {
    const edge = await newEdge();
    await edge.stop();
    await expect(newSdk().connect(toEdge(edge))).rejects.toThrow(
      'failed to connect session: failed to establish tcp connection',
    );
  });

  it.each<[string, Partial<Behaviour>]>([
    ['drops at Bind', { bind: 'drop' }],
    ['answers Bind with no JSON', { bind: 'garbage' }],
  ])('rejects the listener: it %s', async (_what, behaviour) => {
    const edge = await newEdge(behaviour);
    const sdk = newSdk();
    await sdk.connect(toEdge(edge));
    await expect(sdk.listen({ target })).rejects.toThrow('failed to start listener: ');
  });

  it('connects, is cut and connects again when cut right after Auth', async () => {
    const edge = await newEdge({ auth: 'accept-then-drop' });
    const sdk = newSdk();
    await sdk.connect(toEdge(edge));
    await until('a second Auth', () => edge.seen.auths.length >= 2);
    expect(edge.seen.auths[1]?.ClientId).not.toBe('');
    edge.behave({ auth: 'accept' });
  });
});

describe.concurrent('a connection lost while online', () => {
  it('is back within a moment, with the same client, id and URL', async () => {
    const { edge, sdk, url, id } = await online();
    const [before] = edge.sessions();
    edge.dropAgents();
    await until(
      'a new session',
      () => edge.sessions()[0] !== before && edge.endpoints()[0]?.id === id,
    );
    expect(edge.sessions()[0]?.clientId()).toBe(before?.clientId());
    expect(edge.seen.binds[1]?.Opts.Domain).toBe('hooks.ngrok.test');
    expect(edge.seen.binds[1]?.Extra.Token).toBe(`token-of-${id}`);
    expect(losses(sdk)).toEqual(['transport error']);
    expect((await ask(edge, url, { body: Buffer.from('again') })).body.toString()).toBe('again');
  });

  it('comes back after GOAWAY as well', async () => {
    const { edge, sdk, id } = await online();
    const [before] = edge.sessions();
    before?.goAway(0, 'maintenance');
    await until(
      'a new session',
      () => edge.sessions()[0] !== before && edge.endpoints()[0]?.id === id,
    );
    expect(losses(sdk)).toHaveLength(1);
  });

  // The SDK tries at once, after 50 ms, after 2.5 s and after 125 s more; its handler is called
  // before each of these attempts, and for the first one as well.
  it('comes back at the third attempt when the edge was down for a moment', async () => {
    const { edge, sdk, url } = await online();
    await edge.stop();
    expect(edge.openSockets()).toEqual({ agents: 0, clients: 0 });
    await until('the second attempt', () => losses(sdk).length === 2);
    await edge.start();
    await until('the endpoint', () => edge.endpoints()[0]?.url === url);
    expect(losses(sdk).slice(0, 2)).toEqual(['transport error', 'reconnect error']);
    expect((await ask(edge, url, { body: Buffer.from('back') })).body.toString()).toBe('back');
  });

  it('ends the attempts when the disconnection handler says so', async () => {
    const { edge, sdk } = await online({ connect: { isReconnecting: false } });
    const connections = edge.seen.agentConnections;
    edge.dropAgents();
    await until('the loss', () => losses(sdk).length === 1);
    await until('the SDK to say so', () => sdk.printed().includes('Aborting connection'));
    expect(edge.seen.agentConnections).toBe(connections);
  });

  it.each<[string, Partial<Behaviour>]>([
    ['the token is no longer accepted', { auth: refusals.revokedToken }],
    ['the domain is taken', { takenDomains: ['hooks.ngrok.test'] }],
  ])('never learns on reconnecting that %s', async (_what, behaviour) => {
    const { edge, sdk } = await online();
    edge.behave(behaviour);
    edge.dropAgents();
    await until('two refusals', () => edge.seen.auths.length === 3 && losses(sdk).length === 2);
    expect(edge.endpoints()).toEqual([]);
    expect(sdk.events.map((event) => JSON.stringify(event)).join()).not.toContain('ERR_NGROK');
  });

  it('answers the request under way with 502, and the local server sees it end', async () => {
    let isThere = false;
    const { edge, local, url } = await online({
      handle: () => {
        isThere = true;
      },
    });
    const answer = ask(edge, url, { body: Buffer.alloc(10) });
    const half = begin(edge, url, { headers: ['Content-Length', '10'] });
    half.on('error', () => undefined);
    half.write('half');
    await until('both to arrive', () => isThere && local.connections() === 2);
    edge.dropAgents();
    expect((await answer).status).toBe(502);
    await until('the local server to notice', () => local.aborted() === 1);
  });

  it('answers each of many requests that come while connections are cut', async () => {
    const { edge, url } = await online();
    const all = Array.from({ length: 100 }, async (_, index) => {
      if (index % 25 === 24) edge.dropAgents();
      return (await ask(edge, url, { body: Buffer.alloc(1_000) })).status;
    });
    const statuses = new Set(await Promise.all(all));
    expect([200, 404, 502]).toEqual(expect.arrayContaining([...statuses]));
  });
});

describe.concurrent('an edge that is there and yet is not', () => {
  it('is noticed only by heartbeats: the SDK does not reconnect', async () => {
    const { edge, sdk } = await online({ connect: { heartbeat: { intervalS: 1, toleranceS: 2 } } });
    edge.sessions()[0]?.freeze();
    const missed = () => sdk.events.some((e) => e.kind === 'heartbeat' && e.latency === null);
    await until('a missed beat', missed);
    expect(losses(sdk)).toEqual([]);
    await until('the edge to give the endpoint up', () => edge.endpoints().length === 0);
    expect(edge.openSockets().agents).toBe(1);
  });

  it('passes what was held back once the network is there again', async () => {
    const { edge, url } = await online();
    const [session] = edge.sessions();
    session?.freeze();
    const answer = ask(edge, url, { body: Buffer.from('held') });
    await until('the request', () => edge.seen.proxiedStreams === 1);
    session?.thaw();
    expect((await answer).body.toString()).toBe('held');
  });

  it('swallows heartbeats and still carries requests', async () => {
    const { edge, sdk, url } = await online({
      connect: { heartbeat: { intervalS: 1, toleranceS: 2 } },
      edge: { behaviour: { heartbeats: 'swallow' } },
    });
    const missed = () => sdk.events.some((e) => e.kind === 'heartbeat' && e.latency === null);
    await until('a missed beat', missed);
    expect((await ask(edge, url, { body: Buffer.from('x') })).status).toBe(200);
  });

  it('has a public side that says that the endpoint is offline while the SDK knows nothing', async () => {
    const { edge, sdk, local, url } = await online();
    edge.behave({ requests: 'offline' });
    expect((await ask(edge, url, { body: Buffer.from('x') })).status).toBe(404);
    expect(local.arrived).toEqual([]);
    expect(losses(sdk)).toEqual([]);
    edge.behave({ requests: 'carry' });
    expect((await ask(edge, url, { body: Buffer.from('x') })).status).toBe(200);
  });

  it('has a public side that never answers while the SDK knows nothing', async () => {
    const { edge, local, url } = await online();
    edge.behave({ requests: 'silence' });
    const request = begin(edge, url, { method: 'GET' });
    let isAnswered = false;
    request.on('error', () => undefined);
    request.on('response', () => {
      isAnswered = true;
    });
    request.end();
    await until('the request', () => edge.seen.publicRequests === 1);
    edge.behave({ requests: 'carry' });
    expect((await ask(edge, url, { body: Buffer.from('x') })).status).toBe(200);
    expect(local.arrived).toHaveLength(1);
    expect(isAnswered).toBe(false);
    request.destroy();
  });

  it('learns of a closed session only from missing heartbeats', async () => {
    const { edge, sdk } = await online({ connect: { heartbeat: { intervalS: 1, toleranceS: 1 } } });
    await sdk.closeSession(null);
    expect(edge.endpoints()).toHaveLength(1);
    await until('the deadline', () => edge.endpoints().length === 0);
    await until('the socket to be closed', () => edge.openSockets().agents === 0);
  });
});
