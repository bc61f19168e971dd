/** Who gets through to the history, and what everyone else is told. */
import { describe, expect, it } from 'vitest';
import { path, startReceiver } from '../../support/start-receiver.ts';

const nothing = {
  unknownPath: 0,
  wrongHost: 0,
  fromWebPage: 0,
  tooFast: 0,
  badRequest: 0,
  notStored: 0,
};

describe('a request to a source', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'])(
    'is taken when its method is %s',
    async (method) => {
      const receiver = await startReceiver();
      const response = await receiver.exchange(receiver.request({ method, body: 'x' }));
      expect(response.status).toBe(200);
      expect(receiver.taken).toMatchObject([{ method, target: path, bodyBytes: 1 }]);
      expect(receiver.turnedAway()).toEqual(nothing);
    },
  );

  it.each([
    ['the path alone', path],
    ['a query', `${path}?a=1`],
    ['a path below', `${path}/more/of/it?x`],
    ['the absolute form', `http://127.0.0.1${path}`],
    ['the absolute form of another host', `https://elsewhere.example${path}?q`],
  ])('is taken with %s as its target, which is kept as sent', async (_name, target) => {
    const receiver = await startReceiver();
    const response = await receiver.exchange(receiver.request({ path: target, body: 'x' }));
    expect(response.status).toBe(200);
    expect(receiver.taken).toMatchObject([{ target }]);
  });

  it('is taken over HTTP/1.0 and the connection closed after the answer', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    raw.write(
      `POST ${path} HTTP/1.0\r\nHost: 127.0.0.1:${receiver.port}\r\nContent-Length: 1\r\n\r\nx`,
    );
    expect((await raw.response()).status).toBe(200);
    await raw.closed();
    expect(receiver.taken).toHaveLength(1);
  });

  it('is taken when it offers to go on with h2c, and answered in HTTP/1.1', async () => {
    const receiver = await startReceiver();
    const response = await receiver.exchange(
      receiver.request({
        headers: [
          'Connection: Upgrade, HTTP2-Settings',
          'Upgrade: h2c',
          'HTTP2-Settings: AAMAAABk',
        ],
        body: '{"a":1}',
      }),
    );
    expect(response.statusLine).toBe('HTTP/1.1 200 OK');
    expect(receiver.taken[0]?.body.toString()).toBe('{"a":1}');
  });

  it('keeps header order, case and duplicates', async () => {
    const receiver = await startReceiver();
    await receiver.exchange(
      receiver.request({ headers: ['X-B: 2', 'x-a: 1', 'X-B: 3', 'x-B:'], body: '' }),
    );
    const host = ['Host', `127.0.0.1:${receiver.port}`];
    const own = ['X-B', '2', 'x-a', '1', 'X-B', '3', 'x-B', ''];
    expect(receiver.taken[0]?.rawHeaders).toEqual([...host, ...own, 'Content-Length', '0']);
  });

  it('arrives by the registered public host as well, and says so', async () => {
    const receiver = await startReceiver();
    await receiver.exchange(receiver.request({ headers: ['Host: HOOKS.example.com'] }));
    expect(receiver.taken).toMatchObject([{ isPublicHost: true }]);
  });

  it('from a web page is taken through the public host, marked as such', async () => {
    const receiver = await startReceiver();
    const headers = ['Host: hooks.example.com', 'Origin: https://evil.example'];
    await receiver.exchange(receiver.request({ headers }));
    expect(receiver.taken).toMatchObject([{ isFromBrowser: true }]);
  });

  it('waits until the sources are known', async () => {
    const ready = Promise.withResolvers<undefined>();
    const receiver = await startReceiver({ ready: ready.promise });
    const raw = await receiver.client();
    raw.write(receiver.request({ body: 'early' }));
    const probe = await receiver.client();
    probe.write('nonsense\r\n\r\n');
    await probe.response();
    expect(raw.received()).toBe('');
    ready.resolve(undefined);
    expect((await raw.response()).status).toBe(200);
    expect(receiver.taken[0]?.body.toString()).toBe('early');
  });

  it('is answered 503 when the sources cannot be read', async () => {
    const ready = Promise.reject(new Error('no database'));
    ready.catch(() => undefined);
    const receiver = await startReceiver({ ready });
    const response = await receiver.exchange(receiver.request({ body: 'x' }));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(receiver.turnedAway()).toEqual({ ...nothing, notStored: 1 });
  });
});

describe('the page for people', () => {
  it('answers GET without a query and takes nothing', async () => {
    const receiver = await startReceiver();
    const response = await receiver.exchange(receiver.request({ method: 'GET' }));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.body).toContain('This endpoint is up.');
    expect(receiver.taken).toEqual([]);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    raw.write(
      `HEAD ${path} HTTP/1.1\r\nHost: 127.0.0.1:${receiver.port}\r\nConnection: close\r\n\r\n`,
    );
    await raw.closed();
    expect(raw.received()).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(raw.received()).toMatch(/\r\n\r\n$/);
    expect(receiver.taken).toEqual([]);
  });

  it.each(['GET', 'HEAD'])('does not stand in for a %s with a query', async (method) => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    raw.write(receiver.request({ method, path: `${path}?hub.mode=subscribe` }));
    raw.finish();
    await raw.closed();
    expect(receiver.taken).toMatchObject([{ method }]);
  });
});

describe('a request that is turned away', () => {
  it.each([
    ['/'],
    ['/favicon.ico'],
    ['/in/'],
    ['/in/short'],
    ['/in/AbCdEfGhIjKlMnOpQrStUv-X'],
    [`${path}x`],
    [`/x${path}`],
    [`/in/../in/AbCdEfGhIjKlMnOpQrStUv-_`],
    ['/IN/AbCdEfGhIjKlMnOpQrStUv-_'],
    ['/in/%41bCdEfGhIjKlMnOpQrStUv-_'],
    ['/in/AbCdEfGhIjKlMnOpQrStUv-_%00'],
    ['*'],
  ])('to %s gets 404 and is counted, not taken', async (target) => {
    const receiver = await startReceiver();
    const method = target === '*' ? 'OPTIONS' : 'POST';
    const response = await receiver.exchange(receiver.request({ method, path: target, body: 'x' }));
    expect(response).toMatchObject({ status: 404, body: '' });
    expect(receiver.taken).toEqual([]);
    expect(receiver.turnedAway()).toEqual({ ...nothing, unknownPath: 1 });
  });

  it.each([
    ['evil.example'],
    ['127.0.0.1'],
    ['127.0.0.1:1'],
    ['localhost.evil.example'],
    ['hooks.example.com.evil.example'],
    ['[::1]'],
    ['0.0.0.0'],
    [''],
  ])('under the host “%s” gets 421 and is counted, not taken', async (host) => {
    const receiver = await startReceiver();
    const response = await receiver.exchange(
      receiver.request({ headers: [`Host: ${host}`], body: 'x' }),
    );
    expect(response).toMatchObject({ status: 421, body: '' });
    expect(receiver.taken).toEqual([]);
    expect(receiver.turnedAway()).toEqual({ ...nothing, wrongHost: 1 });
  });

  it('over HTTP/1.0 without a host gets 421', async () => {
    const receiver = await startReceiver();
    const response = await receiver.exchange(`POST ${path} HTTP/1.0\r\nContent-Length: 0\r\n\r\n`);
    expect(response.status).toBe(421);
  });

  it.each([
    ['Origin: https://evil.example'],
    ['Origin: null'],
    ['Origin: http://127.0.0.1'],
    ['Sec-Fetch-Site: cross-site'],
    ['Sec-Fetch-Site: same-origin'],
    ['sec-fetch-site: same-site'],
  ])('with “%s” on a loopback host gets 403 and is counted, not taken', async (header) => {
    const receiver = await startReceiver();
    const response = await receiver.exchange(receiver.request({ headers: [header], body: 'x' }));
    expect(response).toMatchObject({ status: 403, body: '' });
    expect(receiver.taken).toEqual([]);
    expect(receiver.turnedAway()).toEqual({ ...nothing, fromWebPage: 1 });
  });

  it('is not one typed into the address bar', async () => {
    const receiver = await startReceiver();
    const headers = ['Sec-Fetch-Site: none'];
    const response = await receiver.exchange(receiver.request({ method: 'GET', headers }));
    expect(response.status).toBe(200);
  });

  it('by CORS preflight gets no Access-Control header', async () => {
    const receiver = await startReceiver();
    const headers = ['Origin: https://evil.example', 'Access-Control-Request-Method: POST'];
    const response = await receiver.exchange(receiver.request({ method: 'OPTIONS', headers }));
    expect(response.status).toBe(403);
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-'))).toEqual([]);
  });

  it.each([
    ['websocket', 'Connection: Upgrade', 'Upgrade: websocket'],
    ['TLS', 'Connection: upgrade', 'Upgrade: TLS/1.0'],
  ])('by asking for an upgrade to %s gets 400', async (_name, ...headers) => {
    const receiver = await startReceiver();
    const response = await receiver.exchange(receiver.request({ headers }));
    expect(response.status).toBe(400);
    expect(response.headers.get('connection')).toBe('close');
    expect(receiver.taken).toEqual([]);
  });

  it('by CONNECT gets 405 and the connection closed', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    raw.write(`CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: 127.0.0.1:${receiver.port}\r\n\r\n`);
    expect((await raw.response()).status).toBe(405);
    await raw.closed();
    expect(receiver.turnedAway()).toEqual({ ...nothing, badRequest: 1 });
  });

  it('by an expectation nobody can meet gets 417', async () => {
    const receiver = await startReceiver();
    const response = await receiver.exchange(receiver.request({ headers: ['Expect: a-miracle'] }));
    expect(response.status).toBe(417);
    expect(receiver.taken).toEqual([]);
  });
});

describe('no answer', () => {
  const canary = 'zebra7canary';
  it.each([
    ['a known path', `${path}?${canary}`, 'POST', []],
    ['an unknown path', `/${canary}`, 'POST', []],
    ['a wrong host', path, 'POST', [`Host: ${canary}.example`]],
    ['an upgrade', path, 'POST', ['Connection: Upgrade', `Upgrade: ${canary}`]],
    ['an expectation', path, 'POST', [`Expect: ${canary}`]],
    ['the page', path, 'GET', [`X-${canary}: ${canary}`]],
  ] as const)('repeats what was sent with %s', async (_name, target, method, extra) => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    const headers = [...extra, `User-Agent: ${canary}`, `Cookie: ${canary}`];
    raw.write(receiver.request({ path: target, method, headers, body: canary }));
    await raw.response();
    expect(raw.received()).not.toContain(canary);
    expect(raw.received()).not.toMatch(/^server:/im);
  });

  it('comes without the headers that keep a browser from trusting it', async () => {
    const receiver = await startReceiver();
    for (const request of [
      receiver.request({ body: 'x' }),
      receiver.request({ method: 'GET' }),
      receiver.request({ path: '/x' }),
    ]) {
      const { headers } = await receiver.exchange(request);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toBe("default-src 'none'");
    }
  });
});
