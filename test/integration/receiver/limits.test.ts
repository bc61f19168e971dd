/** Size, speed and number: what the receiver does with too much of each. */
import { describe, expect, it } from 'vitest';
import { path, startReceiver } from '../../support/start-receiver.ts';
import { until } from '../../support/until.ts';

const limit = 1024 * 1024;
const kept = 64 * 1024;

/** A body whose every byte tells its place. */
const pattern = (length: number): string =>
  Array.from({ length }, (_, i) => String.fromCharCode(97 + (i % 26))).join('');

const chunked = (body: string, chunkLength = 16_384): string => {
  const chunks: string[] = [];
  for (let i = 0; i < body.length; i += chunkLength) {
    const chunk = body.slice(i, i + chunkLength);
    chunks.push(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
  }
  return `${chunks.join('')}0\r\n\r\n`;
};

describe('a body', () => {
  it.each([0, 1, kept, kept + 1, limit - 1, limit])(
    'of %i bytes is taken whole',
    async (length) => {
      const receiver = await startReceiver();
      const body = pattern(length);
      const response = await receiver.exchange(receiver.request({ body }));
      expect(response.status).toBe(200);
      expect(receiver.taken).toMatchObject([{ bodyBytes: length, isTruncated: false }]);
      expect(receiver.taken[0]?.body.equals(Buffer.from(body))).toBe(true);
    },
  );

  it('in chunks is taken whole up to the limit', async () => {
    const receiver = await startReceiver();
    const headers = ['Transfer-Encoding: chunked'];
    await receiver.exchange(receiver.request({ headers, body: chunked(pattern(limit)) }));
    expect(receiver.taken).toMatchObject([{ bodyBytes: limit, isTruncated: false }]);
  });

  it('declared one byte too long gets 413 and keeps its first 64 KiB', async () => {
    const receiver = await startReceiver();
    const body = pattern(limit + 1);
    const response = await receiver.exchange(receiver.request({ body }));
    expect(response.status).toBe(413);
    expect(receiver.taken).toMatchObject([{ bodyBytes: limit + 1, isTruncated: true }]);
    expect(receiver.taken[0]?.body.equals(Buffer.from(body.slice(0, kept)))).toBe(true);
  });

  it('in chunks one byte too long gets 413 and keeps its first 64 KiB', async () => {
    const receiver = await startReceiver();
    const body = pattern(limit + 1);
    const headers = ['Transfer-Encoding: chunked'];
    const response = await receiver.exchange(receiver.request({ headers, body: chunked(body) }));
    expect(response.status).toBe(413);
    expect(receiver.taken).toMatchObject([{ bodyBytes: limit + 1, isTruncated: true }]);
    expect(receiver.taken[0]?.body.equals(Buffer.from(body.slice(0, kept)))).toBe(true);
  });

  it('that is too long but shorter than 64 KiB is kept as far as it goes', async () => {
    const receiver = await startReceiver({ bodyLimitBytes: 1024 });
    const response = await receiver.exchange(receiver.request({ body: pattern(2000) }));
    expect(response.status).toBe(413);
    expect(receiver.taken[0]).toMatchObject({ bodyBytes: 2000, isTruncated: true });
    expect(receiver.taken[0]?.body.toString()).toBe(pattern(2000));
  });

  it('of a declared length that no number can hold still has an integer as its length', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    const headers = ['Content-Length: 18446744073709551615'];
    raw.write(receiver.request({ headers, body: pattern(kept) }));
    expect((await raw.response()).status).toBe(413);
    expect(Number.isSafeInteger(receiver.taken[0]?.bodyBytes)).toBe(true);
  });

  it('that was too long does not spoil the next request on its connection', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    raw.write(receiver.request({ body: pattern(limit + 1) }));
    raw.write(receiver.request({ path: `${path}?next`, body: 'x' }));
    await raw.response(2);
    expect(raw.responses().map(({ status }) => status)).toEqual([413, 200]);
    expect(receiver.taken[1]?.target).toBe(`${path}?next`);
  });

  it('refused for want of memory gets 503 and the next one 200', async () => {
    const receiver = await startReceiver({ bodyLimitBytes: 512 * 1024 * 1024 });
    const holders = await Promise.all([0, 1].map(() => receiver.client()));
    const block = Buffer.alloc(8 * 1024 * 1024, 0x61);
    for (const raw of holders) {
      raw.write(receiver.request({ headers: [`Content-Length: ${150 * 1024 * 1024}`] }));
      for (let i = 0; i < 18; i++) raw.write(block);
    }
    const refused = await until('one of them to be refused', () =>
      holders.find((raw) => raw.responses().length > 0),
    );
    expect(refused.responses()[0]?.status).toBe(503);
    expect(refused.responses()[0]?.headers.get('retry-after')).toBe('5');
    for (const raw of holders) raw.reset();
    await until('the memory to be free again', async () => {
      const raw = await receiver.client();
      raw.write(receiver.request({ body: pattern(1024 * 1024) }));
      return (await raw.response()).status === 200;
    });
  }, 60_000);
});

describe('a sender that asks before it sends', () => {
  const expects = 'Expect: 100-continue';

  it('is told to go on and then answered', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    raw.write(receiver.request({ headers: [expects, 'Content-Length: 5'] }));
    expect((await raw.response()).statusLine).toBe('HTTP/1.1 100 Continue');
    raw.write('hello');
    expect((await raw.response(2)).status).toBe(200);
    expect(receiver.taken[0]?.body.toString()).toBe('hello');
  });

  it('is told to go on with chunks, whose length nobody knows', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    raw.write(receiver.request({ headers: [expects, 'Transfer-Encoding: chunked'] }));
    expect((await raw.response()).status).toBe(100);
    raw.write('2\r\nhi\r\n0\r\n\r\n');
    expect((await raw.response(2)).status).toBe(200);
  });

  it('is refused before a byte of a body that is too long, and the event kept', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    raw.write(receiver.request({ headers: [expects, `Content-Length: ${limit + 1}`] }));
    const response = await raw.response();
    expect(response.status).toBe(413);
    expect(response.headers.get('connection')).toBe('close');
    await raw.closed();
    expect(receiver.taken).toMatchObject([{ bodyBytes: limit + 1, isTruncated: true }]);
    expect(receiver.taken[0]?.body.length).toBe(0);
  });

  it('of an unknown path is refused at once and the connection closed', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    const headers = [expects, `Content-Length: ${limit + 1}`];
    raw.write(receiver.request({ path: '/nowhere', headers }));
    expect((await raw.response()).status).toBe(404);
    await raw.closed();
  });

  it('is told to come back when the event cannot be stored', async () => {
    const receiver = await startReceiver({
      take: (_source, _capture, reply) =>
        reply({ status: 503, contentType: 'text/plain', body: '', isHandshake: false }),
    });
    const headers = [expects, `Content-Length: ${limit + 1}`];
    const response = await receiver.exchange(receiver.request({ headers }));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(receiver.turnedAway().notStored).toBe(1);
  });
});

describe('headers', () => {
  it('of 16 KiB in all are too much: 431', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    raw.write(receiver.request({ headers: [`X-Long: ${'a'.repeat(16 * 1024)}`] }));
    expect((await raw.response()).status).toBe(431);
    await raw.closed();
    expect(receiver.taken).toEqual([]);
  });

  it('of a little less are not', async () => {
    const receiver = await startReceiver();
    const response = await receiver.exchange(
      receiver.request({ headers: [`X-Long: ${'a'.repeat(15 * 1024)}`] }),
    );
    expect(response.status).toBe(200);
  });

  it('257 in number are too many: 431', async () => {
    const receiver = await startReceiver();
    const headers = Array.from({ length: 255 }, (_, i) => `x${i}: 1`);
    expect((await receiver.exchange(receiver.request({ headers }))).status).toBe(431);
    expect((await receiver.exchange(receiver.request({ headers: headers.slice(1) }))).status).toBe(
      200,
    );
    expect(receiver.taken).toHaveLength(1);
  });

  it('as trailers are limited too', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    const trailer = `X-Long: ${'a'.repeat(20 * 1024)}`;
    const headers = ['Transfer-Encoding: chunked'];
    raw.write(receiver.request({ headers, body: `1\r\nx\r\n0\r\n${trailer}\r\n\r\n` }));
    expect((await raw.response()).status).toBe(431);
    expect(receiver.taken).toEqual([]);
  });

  it('as extensions of chunks are limited too', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    const headers = ['Transfer-Encoding: chunked'];
    raw.write(receiver.request({ headers, body: `1;${'a'.repeat(20 * 1024)}\r\nx\r\n0\r\n\r\n` }));
    expect((await raw.response()).status).toBe(413);
    expect(receiver.taken).toEqual([]);
  });
});

describe('a slow sender', () => {
  const timeouts = { headersMs: 100, requestMs: 200, checkEveryMs: 20, keepAliveMs: 100 };

  it.each([
    ['nothing but half a request line', `POST ${path.slice(0, 9)}`],
    ['half its headers', `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A`],
  ])('of %s gets 408 and is cut off', async (_name, text) => {
    const receiver = await startReceiver({ timeouts });
    const raw = await receiver.client();
    raw.write(text);
    expect((await raw.response()).status).toBe(408);
    await raw.closed();
    expect(receiver.taken).toEqual([]);
  });

  it('of a body gets 408, and nothing is handed on', async () => {
    const receiver = await startReceiver({ timeouts });
    const raw = await receiver.client();
    raw.write(receiver.request({ headers: ['Content-Length: 100'], body: 'a bit' }));
    expect((await raw.response()).status).toBe(408);
    await raw.closed();
    expect(receiver.taken).toEqual([]);
  });

  it('of the next request is let go without an answer', async () => {
    const receiver = await startReceiver({ timeouts });
    const raw = await receiver.client();
    raw.write(receiver.request({ body: 'x' }));
    await raw.closed();
    expect(raw.responses().map(({ status }) => status)).toEqual([200]);
  });

  it('of nothing at all is let go in the end', async () => {
    const receiver = await startReceiver({ timeouts });
    const raw = await receiver.client();
    await raw.closed();
    expect(receiver.taken).toEqual([]);
  });
});

describe('too many requests', () => {
  it('get 429 once two seconds’ worth is used up, until time has passed', async () => {
    let nowMs = 1_000_000;
    const receiver = await startReceiver({ requestsPerSecond: 2, now: () => nowMs });
    const status = async (): Promise<number> =>
      (await receiver.exchange(receiver.request({ body: 'x' }))).status;
    const burst = [await status(), await status(), await status(), await status()];
    expect(burst).toEqual([200, 200, 200, 200]);
    const refused = await receiver.exchange(receiver.request({ body: 'x' }));
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    nowMs += 500;
    expect([await status(), await status()]).toEqual([200, 429]);
    expect(receiver.turnedAway().tooFast).toBe(2);
    expect(receiver.taken).toHaveLength(5);
  });

  it('does not mean requests to unknown paths, which cost nothing', async () => {
    const receiver = await startReceiver({ requestsPerSecond: 1, now: () => 0 });
    for (let i = 0; i < 5; i++) await receiver.exchange(receiver.request({ path: '/x' }));
    expect((await receiver.exchange(receiver.request({ body: 'x' }))).status).toBe(200);
  });
});

describe('stopping', () => {
  it('answers what is under way and closes idle connections', async () => {
    let answer = (): void => undefined;
    const receiver = await startReceiver({
      take: (_source, _capture, reply) => {
        answer = () =>
          reply({ status: 200, contentType: 'text/plain', body: 'OK', isHandshake: false });
      },
    });
    const idle = await receiver.client();
    const busy = await receiver.client();
    idle.write(receiver.request({ method: 'GET' }));
    await idle.response();
    busy.write(receiver.request({ body: 'x' }));
    const settled = await receiver.client();
    settled.write(receiver.request({ path: '/x' }));
    await settled.response();
    const stopped = receiver.stop();
    await idle.closed();
    answer();
    expect((await busy.response()).status).toBe(200);
    await stopped;
  });
});
