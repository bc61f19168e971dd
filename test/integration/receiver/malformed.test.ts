/** Requests that two HTTP parsers might read in two ways: all are refused, none is taken. */
import { describe, expect, it } from 'vitest';
import { path, startReceiver } from '../../support/start-receiver.ts';

const host = (port: number): string => `Host: 127.0.0.1:${port}`;
const smuggled = 'POST /in/AbCdEfGhIjKlMnOpQrStUv-_?smuggled HTTP/1.1';

/** Everything after the host line, so that a table can hold it. */
const cases: readonly (readonly [name: string, rest: string])[] = [
  ['a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['chunks and a length', 'Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n'],
  ['two different lengths', 'Content-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
  ['two equal lengths', 'Content-Length: 2\r\nContent-Length: 2\r\n\r\nab'],
  ['a list of lengths', 'Content-Length: 2, 2\r\n\r\nab'],
  ['a negative length', 'Content-Length: -1\r\n\r\n'],
  ['a signed length', 'Content-Length: +1\r\n\r\na'],
  ['a hexadecimal length', 'Content-Length: 0x1\r\n\r\na'],
  ['an empty length', 'Content-Length:\r\n\r\n'],
  ['a length beyond 64 bits', 'Content-Length: 18446744073709551616\r\n\r\n'],
  ['a space before the colon', 'Content-Length : 1\r\n\r\na'],
  ['a folded header', 'X-A: 1\r\n 2\r\nContent-Length: 0\r\n\r\n'],
  ['bare LF', 'X-A: 1\nContent-Length: 0\n\n'],
  ['bare CR in a value', 'X-A: 1\rContent-Length: 5\r\n\r\n'],
  ['NUL in a value', 'X-A: \0\r\nContent-Length: 0\r\n\r\n'],
  ['a header without a name', ': x\r\nContent-Length: 0\r\n\r\n'],
  ['an unknown coding', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
  ['chunked twice', 'Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n'],
  ['chunked not last', 'Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n'],
  ['a bad chunk size', 'Transfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n'],
  ['a negative chunk size', 'Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n'],
  ['an overflowing chunk size', 'Transfer-Encoding: chunked\r\n\r\n10000000000000000\r\n\r\n'],
  ['a chunk longer than it says', 'Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n'],
  ['LF after a chunk size', 'Transfer-Encoding: chunked\r\n\r\n1\na\r\n0\r\n\r\n'],
];

describe('a request with', () => {
  it.each(cases)('%s gets 400, is counted, and is not taken', async (_name, rest) => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    raw.write(`POST ${path} HTTP/1.1\r\n${host(receiver.port)}\r\n${rest}${smuggled}\r\n\r\n`);
    expect((await raw.response()).status).toBe(400);
    await raw.closed();
    expect(receiver.taken).toEqual([]);
    expect(receiver.turnedAway().badRequest).toBe(1);
    expect(raw.responses()).toHaveLength(1);
  });

  it.each([
    ['no version', `POST ${path}\r\n`],
    ['another protocol', `POST ${path} HTTPS/1.1\r\n`],
    ['HTTP/2 by prior knowledge', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['HTTP/3.1', `POST ${path} HTTP/3.1\r\n`],
    ['a method of nobody', `EVIL ${path} HTTP/1.1\r\n`],
    ['a space in the target', `POST ${path} x HTTP/1.1\r\n`],
    ['bytes above 127 in the target', `POST ${path}?\u00e4 HTTP/1.1\r\n`],
    ['a tab in the target', `POST ${path}\tx HTTP/1.1\r\n`],
    ['the first bytes of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['nothing but nonsense', '\x00\xff\x00\xff'],
  ])('%s gets 400', async (_name, start) => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    raw.write(Buffer.from(`${start}${host(receiver.port)}\r\nContent-Length: 0\r\n\r\n`, 'latin1'));
    expect((await raw.response()).status).toBe(400);
    await raw.closed();
    expect(receiver.taken).toEqual([]);
  });

  it('no host at all gets 400', async () => {
    const receiver = await startReceiver();
    const response = await receiver.exchange(`POST ${path} HTTP/1.1\r\nContent-Length: 0\r\n\r\n`);
    expect(response.status).toBe(400);
    expect(receiver.taken).toEqual([]);
  });

  it('two hosts gets no further than one of them may', async () => {
    const receiver = await startReceiver();
    const response = await receiver.exchange(
      receiver.request({ headers: ['Host: evil.example', host(receiver.port)] }),
    );
    expect([400, 421]).toContain(response.status);
    expect(receiver.taken).toEqual([]);
  });
});

describe('one connection', () => {
  it('carries several requests, answered in order', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    const one = receiver.request({ path: `${path}?1`, body: 'a' });
    const two = receiver.request({ path: '/nowhere', body: 'bb' });
    const three = receiver.request({ path: `${path}?3`, body: 'ccc' });
    raw.write(one + two + three);
    await raw.response(3);
    expect(raw.responses().map(({ status }) => status)).toEqual([200, 404, 200]);
    expect(receiver.taken.map(({ target }) => target)).toEqual([`${path}?1`, `${path}?3`]);
  });

  it('carries a request cut into single bytes', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    for (const character of receiver.request({ body: 'drop by drop' })) raw.write(character);
    expect((await raw.response()).status).toBe(200);
    expect(receiver.taken[0]?.body.toString()).toBe('drop by drop');
  });

  it('closed on the sender’s side after the request still carries the answer', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    raw.write(receiver.request({ body: 'last words' }));
    raw.finish();
    expect((await raw.response()).status).toBe(200);
    await raw.closed();
    expect(receiver.taken).toHaveLength(1);
  });

  it.each(['finish', 'reset'] as const)(
    'that ends in mid-body (%s) hands on nothing',
    async (how) => {
      const receiver = await startReceiver();
      const raw = await receiver.client();
      raw.write(receiver.request({ headers: ['Content-Length: 10'], body: 'half' }));
      raw[how]();
      await raw.closed();
      await receiver.exchange(receiver.request({ path: `${path}?next`, body: 'x' }));
      expect(receiver.taken.map(({ target }) => target)).toEqual([`${path}?next`]);
    },
  );

  it('that ends in mid-chunk hands on nothing', async () => {
    const receiver = await startReceiver();
    const raw = await receiver.client();
    raw.write(receiver.request({ headers: ['Transfer-Encoding: chunked'], body: '5\r\nhal' }));
    raw.finish();
    await raw.closed();
    expect(receiver.taken).toEqual([]);
  });

  it('carries trailers, extensions of chunks and empty lines before a request', async () => {
    const receiver = await startReceiver();
    const body = '3;name=value\r\nabc\r\n0\r\nX-Trailer: t\r\n\r\n';
    const headers = ['Transfer-Encoding: chunked', 'Trailer: X-Trailer'];
    const response = await receiver.exchange(`\r\n\r\n${receiver.request({ headers, body })}`);
    expect(response.status).toBe(200);
    expect(receiver.taken[0]?.body.toString()).toBe('abc');
  });
});
