import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createProbeDesk, probe, probeReply } from '../../../../../src/main/core/tunnel/probe.ts';

const serve = async (handle: RequestListener): Promise<string> => {
  const server = createServer(handle);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

describe('the probe desk', () => {
  it('answers a path while it is awaited, and not a moment longer', () => {
    const desk = createProbeDesk();
    const { path, close } = desk.open();
    expect(path).toMatch(/^\/\.well-known\/countersign\/[\w-]{24}$/);
    expect(desk.answers(path)).toBe(true);
    close();
    expect(desk.answers(path)).toBe(false);
  });

  it('answers nothing that only looks like it', () => {
    const desk = createProbeDesk();
    const { path } = desk.open();
    for (const target of [`${path}x`, `${path}?`, path.toUpperCase(), path.slice(0, -1), '', '/'])
      expect(desk.answers(target)).toBe(false);
  });

  it('never gives a path twice', () => {
    const desk = createProbeDesk();
    const paths = Array.from({ length: 1000 }, () => desk.open().path);
    expect(new Set(paths).size).toBe(1000);
    for (const path of paths) expect(desk.answers(path)).toBe(true);
  });
});

describe('a probe', () => {
  it('is well when its own path came back to the desk', async () => {
    const desk = createProbeDesk();
    let headers: Record<string, unknown> = {};
    const url = await serve((request, response) => {
      ({ headers } = request);
      response.end(desk.answers(request.url ?? '') ? probeReply : 'no');
    });
    expect(await probe(url, desk, null)).toBeNull();
    // ngrok's page for people is left out.
    expect(headers['ngrok-skip-browser-warning']).toBe('1');
  });

  it.each<[string, RequestListener]>([
    ['another program answers', (_, response) => response.end('hello')],
    ['it is sent elsewhere', (_, r) => r.writeHead(302, { location: '/x' }).end()],
    ['the answer has more in it', (_, response) => response.end(`${probeReply}!`)],
    ['the status is another', (_, r) => r.writeHead(201).end(probeReply)],
    ['the connection breaks', (request) => request.socket.destroy()],
    [
      'the answer breaks off',
      (request, response) => {
        response.writeHead(200, { 'content-length': '11' });
        response.write('counter');
        setImmediate(() => request.socket.destroy());
      },
    ],
    [
      'ngrok has nobody online',
      (_, r) => r.writeHead(404, { 'ngrok-error-code': 'ERR_NGROK_3200' }).end(),
    ],
  ])('is not reached when %s', async (_what, handle) => {
    const error = await probe(await serve(handle), createProbeDesk(), null);
    expect(error).toMatchObject({ kind: 'unreachable', retry: 'always' });
  });

  it('tells of a quota that is used up, and goes on trying', async () => {
    const url = await serve((_, response) => {
      response.writeHead(403, { 'ngrok-error-code': 'ERR_NGROK_727' }).end();
    });
    expect(await probe(url, createProbeDesk(), null)).toMatchObject({
      kind: 'quota',
      code: 'ERR_NGROK_727',
      retry: 'always',
    });
  });

  it.each(['', 'no url', 'http://127.0.0.1:1'])('is not reached at ‘%s’', async (url) => {
    expect(await probe(url, createProbeDesk(), null)).toMatchObject({ kind: 'unreachable' });
  });

  it('ends in its time, even when bytes keep trickling', { timeout: 9000 }, async () => {
    const desk = createProbeDesk();
    let asked = '';
    const url = await serve((request, response) => {
      asked = request.url ?? '';
      const drip = setInterval(() => response.write('c'), 200);
      request.socket.once('close', () => clearInterval(drip));
    });
    const from = performance.now();
    expect(await probe(url, desk, null)).toMatchObject({ kind: 'unreachable' });
    expect(performance.now() - from).toBeLessThan(7000);
    expect(desk.answers(asked)).toBe(false);
  });
});
