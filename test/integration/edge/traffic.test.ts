/**
 * Bytes through the public side, the edge, the real SDK and a local server, and back.
 *
 * What arrives at the local server (observed): one TCP connection for each public connection that
 * sent a request, from 127.0.0.1; HTTP/1.1; the sender's header lines in their order, case and
 * number; `Host` is the public name. Behind them come the three `x-forwarded-*` lines and
 * `Connection: keep-alive`, all added by the edge. The SDK itself only copies bytes: it adds,
 * changes and parses nothing, except that it answers 502 itself when the local server is not there.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Agent, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, ask, begin, bytesOf, responseOf } from '../../support/edge/ask.ts';
import type { Handler } from '../../support/edge/local.ts';
import { goOnline, type Online } from '../../support/edge/online.ts';
import { pairs } from '../../support/edge/public-headers.ts';
import { until } from '../../support/until.ts';

const kib = 1024;
const mib = 1024 * kib;
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const echo: Handler = (request, response) => {
  request.pipe(response);
};

let online: Online;
let handle: Handler = echo;
beforeAll(async () => {
  online = await goOnline({
    domain: 'hooks.ngrok.test',
    handle: (request, response) => handle(request, response),
  });
});
afterAll(() => online.close());
beforeEach(() => {
  handle = echo;
});

const asked = (options: Parameters<typeof ask>[2]): Promise<Answer> =>
  ask(online.edge, online.url, options);
const lastArrived = () => online.local.arrived.at(-1);
/** `Name: value`, one for each line that arrived. */
const arrivedLines = (): string[] =>
  pairs(lastArrived()?.rawHeaders ?? []).map(([name, value]) => `${name}: ${value}`);

describe('bodies', () => {
  it.each([
    ['empty', 0],
    ['1 byte', 1],
    ['64 KiB', 64 * kib],
    ['the window and one byte', 256 * kib + 1],
    ['1 MiB', mib],
    ['32 MiB', 32 * mib],
  ])('carries a body of %s there and back', async (_size, bytes) => {
    const body = randomBytes(bytes);
    const answer = await asked({ body });
    expect(answer.status).toBe(200);
    expect(lastArrived()?.body.length).toBe(bytes);
    expect(hash(lastArrived()?.body ?? Buffer.alloc(0))).toBe(hash(body));
    expect(hash(answer.body)).toBe(hash(body));
  });

  it('carries a request without a body, and says that it is empty', async () => {
    const socket = connect(Number(new URL(online.edge.publicOrigin).port), '127.0.0.1');
    socket.write('POST /bare HTTP/1.1\r\nHost: hooks.ngrok.test\r\n\r\n');
    await until('the bare request', () => lastArrived()?.target === '/bare');
    socket.destroy();
    expect(lastArrived()?.rawHeaders).toContain('Content-Length');
    await asked({ method: 'GET' });
    expect(lastArrived()?.rawHeaders).not.toContain('Content-Length');
  });

  it('carries a chunked body with trailers, chunked both ways', async () => {
    handle = (request, response) => {
      response.writeHead(200, { trailer: 'X-Sum' });
      request.on('end', () => response.addTrailers([['X-Sum', '42']]));
      request.pipe(response);
    };
    const body = [Buffer.from('one,'), Buffer.from([0, 255, 13, 10]), randomBytes(100 * kib)];
    const answer = await asked({ body });
    expect(lastArrived()?.rawHeaders).toContain('Transfer-Encoding');
    expect(lastArrived()?.body.equals(Buffer.concat(body))).toBe(true);
    expect(answer.headers['transfer-encoding']).toBe('chunked');
    expect(answer.body.equals(Buffer.concat(body))).toBe(true);
    expect(answer.rawTrailers).toEqual(['X-Sum', '42']);
  });

  it('carries 50 requests at once, each its own bytes', async () => {
    const bodies = Array.from({ length: 50 }, (_, index) => randomBytes(index * kib + 1));
    const answers = await Promise.all(bodies.map((body) => asked({ body })));
    expect(answers.map(({ body }) => hash(body))).toEqual(bodies.map(hash));
  });

  it('answers 600 slow requests at once, more than the agent takes streams', async () => {
    let isHeld = true;
    handle = (request, response) => {
      void until('the gate to open', () => !isHeld).then(() => request.pipe(response));
    };
    const before = online.local.connections();
    const connectionsBefore = online.edge.seen.agentConnections;
    const answers = Array.from({ length: 600 }, () => asked({ body: Buffer.from('x') }));
    await until('400 to be there', () => online.local.connections() - before === 400);
    isHeld = false;
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(online.edge.seen.agentConnections - connectionsBefore).toBe(0);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  });
});

describe('streaming', () => {
  it('hands on each piece of a request before the next is sent', async () => {
    const pieces: string[] = [];
    handle = (request, response) => {
      request.on('data', (piece: Buffer) => pieces.push(piece.toString()));
      request.on('end', () => response.end());
    };
    const request = begin(online.edge, online.url, { headers: ['Transfer-Encoding', 'chunked'] });
    const response = responseOf(request);
    for (const piece of ['first', 'second', 'third']) {
      request.write(piece);
      await until(piece, () => pieces.at(-1) === piece);
    }
    request.end();
    await bytesOf(await response);
    expect(pieces).toEqual(['first', 'second', 'third']);
  });

  it('hands on each piece of a response before the next is sent', async () => {
    let next: ((piece: string) => void) | null = null;
    handle = (_request, response) => {
      next = (piece) => response.write(piece);
      response.write('first');
      response.once('close', () => {
        next = null;
      });
    };
    const request = begin(online.edge, online.url, { method: 'GET' });
    request.end();
    const response = await responseOf(request);
    let received = '';
    response.on('data', (piece: Buffer) => {
      received += piece.toString();
    });
    response.on('error', () => undefined);
    await until('the first piece', () => received === 'first');
    (next as ((piece: string) => void) | null)?.(' second');
    await until('the second piece', () => received !== 'first');
    expect(received).toBe('first second');
    request.destroy();
    await until('the local server to notice', () => next === null);
  });

  it('asks a sender that expects it to continue only when the local server does', async () => {
    const order: string[] = [];
    const onContinue: Handler = (request, response) => {
      order.push('local server is asked');
      response.writeContinue();
      request.on('data', () => order.push('body arrives'));
      request.on('end', () => response.end('done'));
    };
    online.local.server.once('checkContinue', onContinue);
    const headers = ['Content-Length', '4', 'Expect', '100-continue'];
    const request = begin(online.edge, online.url, { headers });
    const response = responseOf(request);
    request.once('continue', () => {
      order.push('sender continues');
      request.end('body');
    });
    request.flushHeaders();
    expect((await bytesOf(await response)).toString()).toBe('done');
    expect(order).toEqual(['local server is asked', 'sender continues', 'body arrives']);
  });

  it('hands on a refusal without the body when the local server does not want it', async () => {
    online.local.server.once('checkContinue', (_request: IncomingMessage, response) =>
      response.writeHead(413, { connection: 'close' }).end(),
    );
    const headers = ['Content-Length', '4', 'Expect', '100-continue'];
    const request = begin(online.edge, online.url, { headers });
    request.flushHeaders();
    expect((await responseOf(request)).statusCode).toBe(413);
    request.destroy();
  });

  it('holds a fast sender back when the local server does not read', async () => {
    let local: IncomingMessage | null = null;
    handle = (request, response) => {
      request.pause();
      local = request;
      request.on('end', () => response.end());
    };
    const total = 32 * mib;
    const request = begin(online.edge, online.url, { headers: ['Content-Length', String(total)] });
    const response = responseOf(request);
    const writtenBytes = feed(request, total);
    expect(await stalled(writtenBytes)).toBeLessThan(total);
    (local as IncomingMessage | null)?.resume();
    await bytesOf(await response);
    expect(lastArrived()?.body.length).toBe(total);
  });

  it('holds a fast local server back when the client does not read', async () => {
    const total = 32 * mib;
    let writtenBytes = (): number => 0;
    handle = (_request, response) => {
      writtenBytes = feed(response, total);
    };
    const request = begin(online.edge, online.url, { method: 'GET' });
    request.end();
    const response = await responseOf(request);
    response.pause();
    expect(await stalled(() => writtenBytes())).toBeLessThan(total);
    expect((await bytesOf(response)).length).toBe(total);
  });
});

/** Writes that many bytes as fast as they are taken. Out: how many were. */
const feed = (to: Writable, total: number): (() => number) => {
  let writtenBytes = 0;
  const write = (): void => {
    while (writtenBytes < total) {
      writtenBytes += mib / 4;
      if (to.write(Buffer.alloc(mib / 4, 7))) continue;
      to.once('drain', write);
      return;
    }
    to.end();
  };
  write();
  return () => writtenBytes;
};

/** The value at which a rising number comes to rest. */
const stalled = async (look: () => number): Promise<number> => {
  let last = -1;
  let since = performance.now();
  await until('the flow to stall', () => {
    const now = look();
    if (now !== last || now === 0) since = performance.now();
    last = now;
    return performance.now() - since > 300;
  });
  return last;
};

describe('header lines', () => {
  it('keeps order, case, duplicates and bytes above ASCII, and adds what ngrok adds', async () => {
    await asked({
      path: '/in/a%20b?q=1&q=2',
      headers: ['X-Two', '1', 'x-one', 'a', 'X-TWO', '2', 'Webhook-Id', 'é', 'Cookie', 'a=1; b=2'],
      body: Buffer.from('{}'),
    });
    expect(lastArrived()).toMatchObject({ target: '/in/a%20b?q=1&q=2', httpVersion: '1.1' });
    expect(arrivedLines()).toEqual([
      'Host: hooks.ngrok.test',
      'X-Two: 1',
      'x-one: a',
      'X-TWO: 2',
      'Webhook-Id: é',
      'Cookie: a=1; b=2',
      'Content-Length: 2',
      'x-forwarded-for: 127.0.0.1',
      'x-forwarded-host: hooks.ngrok.test',
      'x-forwarded-proto: https',
      'Connection: keep-alive',
    ]);
  });

  it('appends to forwarded addresses the sender claims, and leaves its host claim', async () => {
    await asked({
      method: 'GET',
      headers: ['X-Forwarded-For', '9.9.9.9', 'X-Forwarded-Host', 'evil.test'],
    });
    expect(arrivedLines().slice(1, 4)).toEqual([
      'x-forwarded-for: 9.9.9.9, 127.0.0.1',
      'x-forwarded-host: evil.test',
      'x-forwarded-proto: https',
    ]);
  });

  it('keeps a response as it is: status, reason, order, case, duplicates', async () => {
    handle = (_request, response) => {
      response.sendDate = false;
      response.writeHead(418, 'Short And Stout', [
        'Set-Cookie',
        'a=1',
        'x-b',
        'é',
        'Set-Cookie',
        'c=2',
      ]);
      response.end();
    };
    const { status, message, rawHeaders } = await asked({ method: 'GET' });
    expect([status, message]).toEqual([418, 'Short And Stout']);
    expect(rawHeaders.slice(0, 6)).toEqual(['Set-Cookie', 'a=1', 'x-b', 'é', 'Set-Cookie', 'c=2']);
  });

  it.each([
    ['HEAD', 200],
    ['GET', 204],
    ['GET', 304],
  ])('carries a %s answered %i, which has no body', async (method, status) => {
    handle = (_request, response) => response.writeHead(status, { etag: '"1"' }).end();
    const answer = await asked({ method });
    expect([answer.status, answer.headers.etag, answer.body.length]).toEqual([status, '"1"', 0]);
  });
});

describe('connections', () => {
  it('keeps one stream for a public connection that is kept alive', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const before = online.local.connections();
    for (const text of ['a', 'b', 'c'])
      expect((await asked({ agent, body: Buffer.from(text) })).body.toString()).toBe(text);
    expect(online.local.connections() - before).toBe(1);
    agent.destroy();
  });

  it('ends an idle stream where idle connections have taken every place', async () => {
    const agent = new Agent({ keepAlive: true, maxFreeSockets: 400 });
    const body = Buffer.from('x');
    const idle = await Promise.all(Array.from({ length: 400 }, () => asked({ agent, body })));
    expect(idle.every(({ status }) => status === 200)).toBe(true);
    expect(online.edge.openSockets().clients).toBe(400);
    expect((await asked({ body })).status).toBe(200);
    agent.destroy();
  });

  it('lets the local server know when the client has gone', async () => {
    let isThere = false;
    handle = () => {
      isThere = true;
    };
    const before = online.local.aborted();
    const request = begin(online.edge, online.url, { headers: ['Content-Length', '10'] });
    request.on('error', () => undefined);
    request.write('half');
    await until('the request to arrive', () => isThere);
    expect(online.local.aborted()).toBe(before);
    request.destroy();
    await until('the local server to notice', () => online.local.aborted() === before + 1);
  });

  it('answers 502 when the local server breaks off before it answers', async () => {
    handle = (request) => request.socket.destroy();
    const answer = await asked({ body: Buffer.from('x') });
    expect([answer.status, answer.headers['ngrok-error-code']]).toEqual([502, 'ERR_NGROK_3004']);
  });

  it('breaks off when the local server breaks off within its answer', async () => {
    handle = (_request, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('half');
      setImmediate(() => response.destroy());
    };
    await expect(asked({ method: 'GET' })).rejects.toThrow('aborted');
  });

  it('answers as ngrok does for a name that is not online', async () => {
    const answer = await ask(online.edge, 'https://other.ngrok.test', { body: Buffer.from('x') });
    expect([answer.status, answer.headers['ngrok-error-code']]).toEqual([404, 'ERR_NGROK_3200']);
    expect(answer.body.toString()).toContain('The endpoint other.ngrok.test is offline.');
  });

  it('splices an upgraded connection', async () => {
    online.local.server.once('upgrade', (_request: IncomingMessage, socket) => {
      socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n',
      );
      socket.pipe(socket);
    });
    const headers = ['Connection', 'Upgrade', 'Upgrade', 'echo'];
    const request = begin(online.edge, online.url, { method: 'GET', headers });
    request.end();
    const echoed = await new Promise<string>((resolve) => {
      request.once('upgrade', (_response, socket) => {
        socket.once('data', (bytes: Buffer) => {
          resolve(bytes.toString());
          socket.destroy();
        });
        socket.write('ping');
      });
    });
    expect(echoed).toBe('ping');
  });

  it('leaves no stream behind', async () => {
    await until('only the heartbeat is left', () => online.edge.sessions()[0]?.openStreams() === 1);
    await until('no client is left', () => online.edge.openSockets().clients === 0);
    expect(online.edge.openSockets().agents).toBe(1);
    expect(online.edge.seen.problems).toEqual([]);
  });
});
