import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ConsoleHttpOptions, createConsoleHttp } from '../../../src/main/core/console/http.ts';
import { apiRequest, type ConsoleRequest, hide } from '../../../src/main/core/console/request.ts';
import { freePort } from '../../support/free-port.ts';
import { type ApiAnswer, type Fault, startFakeApi } from '../../support/provider-apis/fake-api.ts';
import { until } from '../../support/until.ts';

const token = 'to-ken.1+/=';
const secret = 'a secret/with+signs ✓';
const nowMs = Date.UTC(2025, 5, 1, 12);
const never = new AbortController().signal;

const requestTo = (url: string, method: ConsoleRequest['method'] = 'GET'): ConsoleRequest =>
  apiRequest({
    method,
    url,
    authorization: ['Bearer ', hide(token)],
    isRepeatable: method !== 'POST',
    ...(method !== 'GET' && { members: { name: 'x', secret: hide(secret) } }),
  });

const start = async (options: ConsoleHttpOptions & { answer?: ApiAnswer } = {}) => {
  const api = await startFakeApi(() => options.answer ?? { status: 200, json: { fine: true } });
  onTestFinished(api.close);
  const pausesMs: number[] = [];
  const http = createConsoleHttp({
    now: () => nowMs,
    delay: (ms) => Promise.resolve(pausesMs.push(ms)),
    ...options,
  });
  return {
    api,
    pausesMs,
    send: (method?: ConsoleRequest['method'], signal = never) =>
      http.send(requestTo(`${api.origin}/path`, method), signal),
  };
};

const retryAfter = (status: number, value?: string): ApiAnswer => ({
  status,
  ...(value !== undefined && { headers: { 'retry-after': value } }),
});

describe('what is sent', () => {
  it('is what is shown, but for the secrets', async () => {
    const { api, send } = await start();
    const { exchanges } = await send('PUT');
    const [sent] = api.requests;
    const shown = exchanges[0]?.request;
    expect(`${sent?.method} ${api.origin}${sent?.target}`).toBe(`${shown?.method} ${shown?.url}`);
    expect(shown?.body).toBe('{"name":"x","secret":"••••"}');
    expect(sent?.body).toBe(shown?.body?.replace('••••', secret));
    expect(shown?.headers).toContainEqual(['Authorization', 'Bearer ••••']);
    for (const [name, value] of shown?.headers ?? []) {
      expect(sent?.headers[name.toLowerCase()]).toBe(value.replace('••••', token));
    }
  });

  it('has no headers beside those shown but for the connection’s and fetch’s own', async () => {
    const { api, send } = await start();
    const { exchanges } = await send('PUT');
    const shown = exchanges[0]?.request.headers.map(([name]) => name.toLowerCase()) ?? [];
    const all = Object.keys(api.requests[0]?.headers ?? {});
    expect(all.filter((name) => !shown.includes(name)).toSorted()).toEqual([
      'accept-encoding',
      'accept-language',
      'connection',
      'content-length',
      'host',
      'sec-fetch-mode',
    ]);
  });

  it.each(['http://api.example.com/x', 'http://10.0.0.1/x', 'http://localhost.example.com/x'])(
    'does not go to %s',
    async (url) => {
      const asked: unknown[] = [];
      const http = createConsoleHttp({ fetch: (to) => Promise.reject(asked.push(to)) });
      const { exchanges, error } = await http.send(requestTo(url), never);
      expect([error?.code, exchanges, asked]).toEqual(['console.bad-host', [], []]);
    },
  );
});

describe('an answer', () => {
  it('is shown with its status, headers and body', async () => {
    const { send } = await start();
    const { exchanges, error } = await send();
    expect(error).toBeNull();
    expect(exchanges[0]).toMatchObject({
      attempts: 1,
      response: { status: 200, body: '{"fine":true}' },
    });
    expect(exchanges[0]?.response?.headers).toContainEqual(['content-type', 'application/json']);
  });

  it('is shown without the secrets it echoes', async () => {
    const text = JSON.stringify({ token, secret, base64: Buffer.from(secret).toString('base64') });
    const headers = { 'x-echo': token, 'set-cookie': 'session=abc' };
    const { send } = await start({ answer: { status: 400, text, headers } });
    const { exchanges } = await send('PUT');
    const shown = exchanges[0]?.response;
    expect(shown?.body).toBe('{"token":"••••","secret":"••••","base64":"••••"}');
    expect(shown?.headers).toContainEqual(['x-echo', '••••']);
    expect(shown?.headers).toContainEqual(['set-cookie', '••••']);
  });

  it('is shown to 64 KiB, without a character cut in two', async () => {
    const { send } = await start({ answer: { status: 200, text: `x${'✓'.repeat(30_000)}` } });
    const { exchanges, answer } = await send();
    expect(Buffer.byteLength(exchanges[0]?.response?.body ?? '')).toBe(65_536);
    expect(answer?.text).toHaveLength(30_001);
  });

  it('is not shown with a secret that reaches over its end', async () => {
    const text = `${'x'.repeat(65_530)}${token}`;
    const { send } = await start({ answer: { status: 200, text } });
    const { exchanges } = await send();
    expect(exchanges[0]?.response?.body).not.toContain(token.slice(0, 4));
  });

  it('is read to 1 MiB and no further', async () => {
    const { api, send } = await start();
    api.misbehave({ fault: 'huge' });
    const { answer, error } = await send();
    expect(error).toMatchObject({
      code: 'console.bad-answer',
      message: expect.stringContaining('is longer than 1024 KiB'),
    });
    expect(answer?.text).toHaveLength(1024 * 1024);
  });

  it('is not let grow by decompression either', async () => {
    const text = gzipSync(Buffer.alloc(16 * 1024 * 1024, 'x'));
    const headers = { 'content-encoding': 'gzip' };
    const { send } = await start({ answer: { status: 200, text, headers } });
    const { answer, error } = await send();
    expect(error?.code).toBe('console.bad-answer');
    expect(answer?.text).toHaveLength(1024 * 1024);
  });

  it('that cannot be decompressed is a failed connection', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const { send } = await start({ answer: { status: 200, text: 'not gzip', headers } });
    const { error } = await send();
    expect(error?.code).toBe('console.unreachable');
  });

  it.each([
    [400, 'it does not accept the request'],
    [401, 'the credentials are not accepted'],
    [403, 'these credentials may not do this'],
    [404, 'there is no such thing'],
    [409, 'it conflicts with what is there'],
    [422, 'it does not accept the request'],
    [429, 'too many requests'],
    [500, 'it is in trouble itself'],
    [503, 'it is in trouble itself'],
  ])('of %i is a refusal: %s', async (status, meaning) => {
    const { api, send } = await start({ answer: { status, json: { message: 'no' } } });
    const { exchanges, error } = await send('POST');
    const host = new URL(api.origin).host;
    expect(error).toMatchObject({
      code: 'console.refused',
      message: `${host} answered ${status}: ${meaning}.`,
    });
    expect(exchanges[0]?.response).toMatchObject({ status, body: '{"message":"no"}' });
  });
});

describe('a request that fails', () => {
  it.each<[string, number, Fault]>([
    ['a reset', 2, 'reset'],
    ['502', 2, { status: 502 }],
    ['503', 2, { status: 503 }],
    ['504', 1, { status: 504 }],
  ])('is sent again after %s, %i times, when that is safe', async (_name, times, fault) => {
    const { api, pausesMs, send } = await start();
    api.misbehave({ fault, times });
    const { exchanges, error } = await send('PUT');
    expect(error).toBeNull();
    expect(exchanges[0]?.attempts).toBe(times + 1);
    expect(pausesMs).toEqual([500, 2000].slice(0, times));
  });

  it('is given up after three attempts', async () => {
    const { api, send } = await start();
    api.misbehave({ fault: { status: 503 }, times: 9 });
    const { exchanges, error } = await send();
    expect(error?.code).toBe('console.refused');
    expect([exchanges[0]?.attempts, api.requests.length]).toEqual([3, 3]);
  });

  it.each<[string, Fault]>([
    ['a reset', 'reset'],
    ['502', { status: 502 }],
    ['503', retryAfter(503, '1')],
  ])('is not sent again after %s, when it may have been done', async (_name, fault) => {
    const { api, send } = await start();
    api.misbehave({ fault });
    const { error } = await send('POST');
    expect(error).not.toBeNull();
    expect(api.requests).toHaveLength(1);
  });

  it.each<[string, Fault]>([
    ['500', { status: 500 }],
    ['501', { status: 501 }],
    ['404', { status: 404 }],
    ['503 that asks for more than 10 s', retryAfter(503, '11')],
  ])('is not sent again after %s', async (_name, fault) => {
    const { api, send } = await start();
    api.misbehave({ fault });
    await send();
    expect(api.requests).toHaveLength(1);
  });

  it('says in words that nobody listens', async () => {
    const port = await freePort();
    const http = createConsoleHttp({ delay: () => Promise.resolve() });
    const { exchanges, error } = await http.send(requestTo(`http://127.0.0.1:${port}`), never);
    expect(error).toMatchObject({
      code: 'console.unreachable',
      message: `127.0.0.1:${port} could not be reached: it refuses connections (ECONNREFUSED).`,
    });
    expect(exchanges).toMatchObject([{ response: null, attempts: 3 }]);
  });

  it('says that an answer is not HTTP', async () => {
    const { api } = await start();
    const http = createConsoleHttp();
    const url = api.origin.replace('http:', 'https:');
    const { error } = await http.send(requestTo(url), never);
    expect(error?.code).toBe('console.unreachable');
    expect(error?.message).toMatch(/could not be reached: .*\([A-Z_]+\)|failed with [A-Z_]+/);
  });

  it('throws on what is a mistake of ours', async () => {
    const mistake = new RangeError('a mistake');
    const http = createConsoleHttp({ fetch: () => Promise.reject(mistake) });
    await expect(http.send(requestTo('http://127.0.0.1'), never)).rejects.toBe(mistake);
  });
});

describe('429', () => {
  it.each([
    ['seconds', '7', 7000],
    ['a date', new Date(nowMs + 9000).toUTCString(), 9000],
    ['a date gone by', new Date(nowMs - 9000).toUTCString(), 0],
  ])('with %s is waited for, whatever the method', async (_name, value, waitMs) => {
    const { api, pausesMs, send } = await start();
    api.misbehave({ fault: retryAfter(429, value) });
    const { exchanges, error } = await send('POST');
    expect([error, exchanges[0]?.attempts, pausesMs]).toEqual([null, 2, [waitMs]]);
  });

  it('is waited for once', async () => {
    const { api, send } = await start();
    api.misbehave({ fault: retryAfter(429, '1'), times: 5 });
    const { error } = await send();
    expect([error?.code, api.requests.length]).toEqual(['console.refused', 2]);
  });

  it.each([
    ['45', 'Try again in 45 s.'],
    ['600', 'Try again in 10 minutes.'],
    [new Date(nowMs + 3 * 3_600_000).toUTCString(), 'Try again in 3 hours.'],
    [undefined, 'Try again later.'],
    ['soon', 'Try again later.'],
    ['-5', 'Try again later.'],
  ])('with Retry-After %s is a refusal: %s', async (value, hint) => {
    const { api, send } = await start();
    api.misbehave({ fault: retryAfter(429, value) });
    const { error } = await send();
    expect(error).toMatchObject({ code: 'console.refused', hint });
    expect(api.requests).toHaveLength(1);
  });
});

describe('a redirect', () => {
  const redirectTo = (location: string, status = 302): Fault => ({
    status,
    headers: { location },
  });

  it('within the origin is followed for what is read, each hop shown', async () => {
    const { api, send } = await start();
    api.misbehave({ fault: redirectTo('/other?page=2') });
    const { exchanges, error } = await send();
    expect(error).toBeNull();
    expect(exchanges.map(({ request, response }) => [request.url, response?.status])).toEqual([
      [`${api.origin}/path`, 302],
      [`${api.origin}/other?page=2`, 200],
    ]);
    expect(api.requests[1]?.headers.authorization).toBe(`Bearer ${token}`);
  });

  it('is followed three times at most', async () => {
    const { api, send } = await start();
    api.misbehave({ fault: redirectTo('/again'), times: 9 });
    const { error } = await send();
    expect([error?.code, api.requests.length]).toEqual(['console.redirected', 4]);
  });

  it.each([301, 302, 303, 307, 308])(
    'of %i is not followed for what changes something',
    async (n) => {
      const { api, send } = await start();
      api.misbehave({ fault: redirectTo('/other', n) });
      const { error } = await send('PUT');
      expect([error?.code, api.requests.length]).toEqual(['console.redirected', 1]);
    },
  );

  it('to another host is named, and nothing is sent there', async () => {
    const other = await start();
    const { api, send } = await start();
    api.misbehave({ fault: redirectTo(`${other.api.origin}/collect`) });
    const { error } = await send();
    expect(error?.code).toBe('console.redirected');
    expect(error?.message).toContain(new URL(other.api.origin).host);
    expect(other.api.requests).toHaveLength(0);
  });

  it.each(['https://user:pass@evil.example/x', '//evil.example/x', 'http://evil.example'])(
    'to %s names evil.example',
    async (location) => {
      const { api, send } = await start();
      api.misbehave({ fault: redirectTo(location) });
      const { error } = await send();
      expect(error?.message).toMatch(/ redirects to evil\.example\. /);
    },
  );

  it.each(['http://', 'https://exa mple/'])('to %s cannot be read', async (location) => {
    const { api, send } = await start();
    api.misbehave({ fault: redirectTo(location) });
    expect((await send()).error?.code).toBe('console.bad-answer');
  });
});

describe('time', () => {
  it.each<Fault>(['hang', 'hang-in-body'])('ends an attempt that does %s', async (fault) => {
    const { api, send } = await start({ timeoutMs: 100 });
    api.misbehave({ fault, times: 9 });
    const { exchanges, error } = await send();
    expect(error?.code).toBe('console.timed-out');
    expect(exchanges).toMatchObject([{ response: null, attempts: 1 }]);
  });

  it.each<Fault>(['hang', 'hang-in-body'])(
    'is not waited for when cancelled in %s',
    async (fault) => {
      const { api, send } = await start();
      api.misbehave({ fault });
      const cancel = new AbortController();
      const sending = send('GET', cancel.signal);
      await until('the request', () => api.requests.length === 1);
      const startedAt = performance.now();
      cancel.abort();
      const { error } = await sending;
      expect(error?.code).toBe('console.cancelled');
      expect(performance.now() - startedAt).toBeLessThan(1000);
    },
  );

  it('of a pause ends when cancelled, and the last answer stays', async () => {
    const api = await startFakeApi(() => retryAfter(429, '9'));
    onTestFinished(api.close);
    const cancel = new AbortController();
    let isPausing = false;
    const http = createConsoleHttp({
      delay: (ms, signal) => {
        isPausing = true;
        return wait(ms, undefined, { signal });
      },
    });
    const sending = http.send(requestTo(api.origin, 'POST'), cancel.signal);
    await until('the pause', () => isPausing);
    const startedAt = performance.now();
    cancel.abort();
    const { exchanges, error } = await sending;
    expect(error?.code).toBe('console.cancelled');
    expect(exchanges[0]?.response?.status).toBe(429);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it('that was over before sends nothing', async () => {
    const { api, send } = await start();
    const { exchanges, error } = await send('GET', AbortSignal.abort());
    expect([error?.code, exchanges, api.requests]).toEqual(['console.cancelled', [], []]);
  });
});
