/** Auth, Bind, Unbind, heartbeats and commands of the real SDK, and what it reports when they are refused. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from '../../support/edge/ask.ts';
import { type EdgeOptions, startEdge } from '../../support/edge/edge.ts';
import { refusals } from '../../support/edge/messages.ts';
import { goOnline, goodToken, type OnlineOptions, toEdge } from '../../support/edge/online.ts';
import { SdkError, startSdk } from '../../support/edge/sdk/client.ts';
import type { Failure } from '../../support/edge/sdk/messages.ts';
import { until } from '../../support/until.ts';

const newEdge = async (options: EdgeOptions = {}) => {
  const edge = await startEdge(options);
  onTestFinished(edge.close);
  return edge;
};
const newSdk = () => {
  const sdk = startSdk();
  onTestFinished(sdk.kill);
  return sdk;
};
const online = async (options: OnlineOptions = {}) => {
  const all = await goOnline(options);
  onTestFinished(all.close);
  return all;
};
/** Nothing listens there; no request is sent. */
const target = 'http://127.0.0.1:9';

const failureOf = async (call: Promise<unknown>): Promise<Failure> => {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof SdkError) return error.failure;
  throw error ?? new Error('it was not refused');
};

describe('connecting', () => {
  it('tells the edge who asks', async () => {
    const { edge } = await online({ connect: { metadata: 'desk 7' } });
    expect(edge.seen.auths).toHaveLength(1);
    expect(edge.seen.auths[0]?.ClientId).toBe('');
    expect(edge.seen.auths[0]?.Extra).toMatchObject({
      AuthToken: goodToken,
      ClientType: 'countersign-test',
      Version: '1.2.3',
      UserAgent: 'countersign-test/1.2.3 ngrok-javascript/1.7.0 ngrok-rust/0.18.0',
      Metadata: 'desk 7',
      HeartbeatInterval: 10e9,
      HeartbeatTolerance: 15e9,
    });
    expect(edge.seen.problems).toEqual([]);
  });

  it('trusts the authority as text and as file, by address and by name', async () => {
    const edge = await newEdge();
    const sdk = newSdk();
    const port = edge.serverAddr.split(':')[1] ?? '';
    const options = { addr: 9, authtoken: goodToken, force_new_session: true };
    await sdk.forward({ ...options, server_addr: edge.serverAddr, root_cas: edge.caFile });
    const byName = { server_addr: `localhost:${port}`, session_ca_cert: edge.caPem };
    await sdk.forward({ ...options, ...byName });
    expect(edge.sessions()).toHaveLength(2);
  });

  it('refuses an edge of another authority, without saying why', async () => {
    const edge = await newEdge();
    const other = await newEdge();
    const failure = await failureOf(newSdk().connect({ ...toEdge(edge), caPem: other.caPem }));
    expect(failure).toEqual({
      message: 'failed to connect session: tls handshake error',
      code: 'GenericFailure',
      errorCode: null,
    });
    await until('the edge to notice', () => edge.seen.failedHandshakes === 1);
  });

  it.each([
    [
      'a bad token',
      refusals.badToken('secret-token'),
      'ERR_NGROK_105',
      'Your authtoken: secret-token',
    ],
    ['a revoked token', refusals.revokedToken, 'ERR_NGROK_107', 'it is invalid'],
    ['an old agent', refusals.agentTooOld, 'ERR_NGROK_120', 'too old'],
    ['a reason never heard of', refusals.unheardOf, 'ERR_NGROK_98765', 'Something new'],
    ['a reason without code', refusals.withoutCode, null, 'Something is wrong.'],
  ])('reports %s', async (_what, auth, errorCode, text) => {
    const edge = await newEdge({ behaviour: { auth } });
    const failure = await failureOf(newSdk().connect(toEdge(edge)));
    expect(failure.errorCode).toBe(errorCode);
    expect(failure.message).toContain(text);
    await until('the edge to hang up', () => edge.openSockets().agents === 0);
  });

  it('lets in known tokens only, and the next try with a good one succeeds', async () => {
    const edge = await newEdge({ behaviour: { tokens: [goodToken] } });
    const sdk = newSdk();
    const bad = await failureOf(sdk.connect({ ...toEdge(edge), authtoken: 'bad' }));
    expect(bad.errorCode).toBe('ERR_NGROK_105');
    const none = await failureOf(sdk.connect({ ...toEdge(edge), authtoken: '' }));
    expect(none.errorCode).toBe('ERR_NGROK_4018');
    await sdk.connect(toEdge(edge));
    expect(edge.sessions()).toHaveLength(1);
  });

  it('limits the sessions of an account', async () => {
    const { edge } = await online({ edge: { behaviour: { maxSessions: 1 } } });
    const failure = await failureOf(newSdk().connect(toEdge(edge)));
    expect(failure.errorCode).toBe('ERR_NGROK_108');
    expect(edge.sessions()).toHaveLength(1);
  });
});

describe('endpoints', () => {
  it('gives a name where none was asked for', async () => {
    const { url, edge } = await online();
    expect(url).toMatch(/^https:\/\/[0-9a-f]{12}\.ngrok\.test$/);
    expect(edge.endpoints()[0]?.url).toBe(url);
  });

  it('gives the domain asked for, and tells the edge where requests go', async () => {
    const { edge, sdk, local } = await online({ domain: 'hooks.example.com' });
    expect(edge.endpoints()[0]).toMatchObject({ domain: 'hooks.example.com', proto: 'https' });
    expect(edge.endpoints()[0]?.forwardsTo).toBe(`${local.target}/`);
    await sdk.listen({ target, forwardsTo: 'desktop app' });
    expect(edge.endpoints()[1]?.forwardsTo).toBe(`${target}/`);
    await sdk.listen({ target, forwardsTo: 'desktop app', isTwoStep: true });
    expect(edge.endpoints()[2]?.forwardsTo).toBe('desktop app');
  });

  it('announces its own address where a test wants a URL that resolves', async () => {
    const { url, edge } = await online({ edge: { announce: 'address' } });
    expect(url).toBe(edge.publicOrigin);
    const response = await fetch(url, { method: 'POST', body: 'hello' });
    expect(await response.text()).toBe('hello');
  });

  it.each<[string, EdgeOptions, string, string]>([
    [
      'one another account has',
      { behaviour: { takenDomains: ['a.ngrok.test'] } },
      'a.ngrok.test',
      'ERR_NGROK_334',
    ],
    ['one that is no host name', {}, '1.21 gigawatts', 'ERR_NGROK_326'],
    [
      'any, for a reason never heard of',
      { behaviour: { bind: refusals.unheardOf } },
      'a.ngrok.test',
      'ERR_NGROK_98765',
    ],
  ])('refuses a domain: %s', async (_what, options, domain, errorCode) => {
    const edge = await newEdge(options);
    const sdk = newSdk();
    await sdk.connect(toEdge(edge));
    const failure = await failureOf(sdk.listen({ target, domain, isTwoStep: true }));
    expect(failure.errorCode).toBe(errorCode);
    expect(failure.message).toContain('failed to start listener: ');
    const other = await failureOf(sdk.listen({ target, domain }));
    expect(other).toEqual({ ...failure, errorCode: null });
    expect(other.message).toMatch(new RegExp(`error_code: ${errorCode}$`));
    edge.behave({ bind: 'accept' });
    expect((await sdk.listen({ target })).url).not.toBeNull();
  });

  it('refuses a domain another session has, until that has gone', async () => {
    const first = await online({ domain: 'a.ngrok.test' });
    const sdk = newSdk();
    await sdk.connect(toEdge(first.edge));
    const failure = await failureOf(sdk.listen({ target, domain: 'a.ngrok.test' }));
    expect(failure.message).toContain('ERR_NGROK_334');
    await first.sdk.kill();
    await until('the domain to be free', () => first.edge.endpoints().length === 0);
    expect((await sdk.listen({ target, domain: 'a.ngrok.test' })).url).toBe('https://a.ngrok.test');
  });

  it('carries requests in the two-step way too, and after a reconnect', async () => {
    const { edge, sdk, local } = await online();
    const { url, id } = await sdk.listen({ target: local.target, isTwoStep: true });
    const send = () => ask(edge, url ?? '', { body: Buffer.from('x') });
    expect((await send()).status).toBe(200);
    const [before] = edge.sessions();
    edge.dropAgents();
    const isBack = () => edge.sessions()[0] !== before && edge.endpoints().some((e) => e.id === id);
    await until('the endpoint', isBack);
    expect((await send()).status).toBe(200);
  });

  it('goes offline when the listener is closed; the request under way is answered', async () => {
    let answerIt: (() => void) | null = null;
    const { edge, sdk, id, url } = await online({
      handle: (_request, response) => {
        answerIt = () => response.end('late');
      },
    });
    const underWay = ask(edge, url, { method: 'GET' });
    await until('the request to arrive', () => answerIt);
    await sdk.closeListener(id);
    expect(edge.seen.unbinds).toContain(id);
    expect((await ask(edge, url, { method: 'GET' })).headers['ngrok-error-code']).toBe(
      'ERR_NGROK_3200',
    );
    (answerIt as (() => void) | null)?.();
    expect((await underWay).body.toString()).toBe('late');
    expect(edge.sessions()).toHaveLength(1);
  });

  it('lets the SDK answer itself where no local server listens', async () => {
    const { edge, local, url } = await online();
    await local.close();
    const answer = await ask(edge, url, { body: Buffer.from('x') });
    expect(answer.status).toBe(502);
    expect(answer.body.toString()).toMatch(/^failed to dial backend: /);
    expect(answer.headers['ngrok-error-code']).toBeUndefined();
  });

  it('speaks TLS on the public side if told to', async () => {
    const { edge, url, local } = await online({ edge: { isPublicTls: true, announce: 'address' } });
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:/);
    const { request } = await import('node:https');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(url, { ca: edge.caPem, method: 'POST', agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.once('error', reject);
      sent.end('x');
    });
    expect(status).toBe(200);
    expect(local.arrived).toHaveLength(1);
  });
});

describe('commands and heartbeats', () => {
  it('takes commands if the application has handlers', async () => {
    const { edge, sdk } = await online({ connect: { isCommandable: true } });
    const [session] = edge.sessions();
    await session?.stop();
    await session?.restart();
    await session?.update('9.0.0', true);
    await until(
      'all three',
      () => sdk.events.filter(({ kind }) => kind === 'command').length === 3,
    );
    expect(sdk.events.filter(({ kind }) => kind === 'command')).toEqual([
      { kind: 'command', command: 'stop' },
      { kind: 'command', command: 'restart' },
      { kind: 'command', command: 'update 9.0.0' },
    ]);
  });

  it('says that it takes no commands if it has none', async () => {
    const { edge } = await online();
    expect(await edge.sessions()[0]?.stop()).toEqual({
      Error: 'the agent has not defined a callback for this operation',
    });
  });

  it('can close one endpoint from the edge; the session stays', async () => {
    const { edge, sdk, id, url } = await online();
    edge.sessions()[0]?.stopEndpoint(id, { text: 'stopped by an admin', code: 'ERR_NGROK_9999' });
    expect((await ask(edge, url, { method: 'GET' })).status).toBe(404);
    expect((await sdk.listen({ target })).url).not.toBe(url);
  });

  it('counts heartbeats, and the SDK tells their latency', async () => {
    const { edge, sdk } = await online({
      connect: { heartbeat: { intervalS: 1, toleranceS: 2 } },
    });
    await until('two beats', () => edge.seen.heartbeats >= 2);
    await until('their report', () => sdk.events.some(({ kind }) => kind === 'heartbeat'));
    expect(sdk.events.every((event) => event.kind !== 'heartbeat' || event.latency !== null)).toBe(
      true,
    );
  });
});
