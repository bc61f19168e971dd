import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toFetch } from '../../../../../src/main/core/exchange/fetch.ts';
import type { Outgoing } from '../../../../../src/main/core/exchange/outgoing.ts';
import { tempFolder } from '../../../../support/temp.ts';
import { makeOutgoing } from './material.ts';

type Received = {
  readonly method: string;
  readonly target: string;
  readonly rawHeaders: string[];
  readonly body: Buffer;
};

/** Runs the program with Node against a server of this test. Out: what came there. */
const send = async (changed: Partial<Outgoing>): Promise<Received> => {
  const received = Promise.withResolvers<Received>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.end('OK');
      const { method = '', url: target = '', rawHeaders } = request;
      received.resolve({ method, target, rawHeaders, body: Buffer.concat(chunks) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const target = changed.target ?? '/in/abc';
  const request = makeOutgoing({ ...changed, url: `http://127.0.0.1:${port}${target}` });
  const file = join(tempFolder(), 'send.mjs');
  writeFileSync(file, toFetch(request).text);
  await promisify(execFile)(process.execPath, [file], { timeout: 30_000 });
  return received.promise;
};

describe('a request as a program with fetch', () => {
  it.each([
    ['text', Buffer.from('{"a":"it\'s ${x} \\\\ é ✓ \u2028"}\n')],
    ['every byte', Buffer.from(Array.from({ length: 256 }, (_, i) => i))],
    ['a byte order mark', Buffer.from('\ufeffa')],
    ['nothing', Buffer.alloc(0)],
  ])('sends %s with every byte', async (_, body) => {
    expect((await send({ body })).body.equals(body)).toBe(true);
  });

  it('sends method, path and headers as they came', async () => {
    const rawHeaders = ['X-A', 'it\'s "\\ $x', 'X-B', '\xc3\xa9', 'Content-Type', 'a/b'];
    const received = await send({ method: 'PUT', target: '/in/a?b=%27&c%20=~', rawHeaders });
    expect(received).toMatchObject({ method: 'PUT', target: '/in/a?b=%27&c%20=~' });
    expect(received.rawHeaders.join('\n').toLowerCase()).toContain(
      rawHeaders.slice(0, 4).join('\n').toLowerCase(),
    );
    expect(received.rawHeaders).toContain('a/b');
  });

  it('adds no content type to a body without one', async () => {
    const { rawHeaders } = await send({ rawHeaders: [] });
    expect(rawHeaders.map((each) => each.toLowerCase())).not.toContain('content-type');
  });

  it.each([
    ['a body with GET', { method: 'GET' }, /sends no body with GET/],
    ['repeated headers', { rawHeaders: ['A', '1', 'a', '2'] }, /joins repeated headers/],
    ['a path that is rewritten', { target: '/in/../x' }, /rewrite parts of the path/],
    ['another host', { rawHeaders: ['Host', 'b'] }, /a Host header of its own/],
  ])('warns of %s', (_, changed, message) => {
    expect(toFetch(makeOutgoing(changed)).warnings).toEqual([expect.stringMatching(message)]);
  });
});
