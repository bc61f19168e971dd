import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readEntries } from '../../../../../src/main/core/exchange/entries.ts';
import type { Evidence } from '../../../../../src/main/core/exchange/evidence-schema.ts';
import {
  type FileStyle,
  fileStyle,
  writeText,
} from '../../../../../src/main/core/exchange/exports.ts';
import { headersToSend, type Outgoing } from '../../../../../src/main/core/exchange/outgoing.ts';
import type { Prepared } from '../../../../../src/main/core/exchange/prepare.ts';
import { toRawHttp } from '../../../../../src/main/core/exchange/raw-http.ts';
import type { ReadEntry } from '../../../../../src/main/core/exchange/requests/parts.ts';
import { readRawHttp } from '../../../../../src/main/core/exchange/requests/raw-http.ts';
import type { WireRequest } from '../../../../../src/main/core/verify/request.ts';
import type { FileFormat } from '../../../../../src/shared/exchange.ts';
import { anyOutgoing, makeOutgoing, prepared } from './material.ts';

const context = { version: '1.2.3', isOnly: false, definitionOf: () => null };

const fileOf = (style: FileStyle, events: readonly Prepared[]): Buffer => {
  const parts = events.flatMap((event, i) => [
    Buffer.from(i === 0 ? style.head : style.between),
    Buffer.from(style.one(event).data),
  ]);
  return Buffer.concat([...parts, Buffer.from(style.tail)]);
};

const preparedFrom = (request: Outgoing): Prepared => ({ ...prepared(), request });

const readAll = (file: Buffer): ReadEntry[] => readEntries(file).map((entry) => entry());

/** What must be the same after a round trip. */
const essence = ({ method, target, url = null, rawHeaders, body }: WireRequest) => ({
  method,
  target,
  url,
  rawHeaders,
  body: Buffer.from(body).toString('latin1'),
});

describe('events as a file', () => {
  it.each<FileFormat>(['http', 'har', 'ndjson', 'evidence'])(
    'are read back from %s with every byte',
    (format) => {
      fc.assert(
        fc.property(anyOutgoing, (request) => {
          const [entry] = readAll(fileOf(fileStyle(format, context), [preparedFrom(request)]));
          expect(entry && essence(entry.read.request)).toEqual(essence(request));
        }),
        { numRuns: 150 },
      );
    },
  );

  it.each<FileFormat>(['har', 'ndjson', 'evidence'])(
    'keep their order, time and status in %s',
    (format) => {
      const events = [{ receivedAtMs: 1_700_000_000_123, status: 401 }, { status: 204 }].map(
        (summary) => prepared({ summary }),
      );
      const read = readAll(fileOf(fileStyle(format, context), events));
      expect(read).toMatchObject([
        { receivedAtMs: 1_700_000_000_123, status: 401 },
        { receivedAtMs: Date.UTC(2026, 0, 2, 3, 4, 5, 678), status: 204 },
      ]);
    },
  );

  it.each<FileFormat>(['ndjson', 'evidence'])('say in %s that a body is not whole', (format) => {
    const event = prepared({ summary: { isTruncated: true } });
    const [entry] = readAll(fileOf(fileStyle(format, context), [event]));
    expect(entry?.isTruncated).toBe(true);
  });

  it('say in evidence how far off the signed time was, to the millisecond', () => {
    const event = prepared();
    const time = { signedAtS: 0, skewS: 599.374000072, toleranceS: 300, isFresh: false };
    const { explanation } = event;
    const verification = { ...explanation.verification, time };
    const timed = { ...event, explanation: { ...explanation, verification } };
    const { data } = fileStyle('evidence', context).one(timed);
    expect(JSON.parse(String(data))).toMatchObject({ result: { skewS: 599.374, toleranceS: 300 } });
  });

  it('reads evidence of earlier versions, which does not say what age was allowed', () => {
    const { data } = fileStyle('evidence', context).one(prepared());
    const bundle = JSON.parse(String(data)) as Evidence;
    const { toleranceS: _, ...result } = bundle.result;
    expect(readAll(Buffer.from(JSON.stringify({ ...bundle, result })))).toHaveLength(1);
  });

  it('are one readable document when there is only one of evidence', () => {
    const style = fileStyle('evidence', { ...context, isOnly: true });
    const file = fileOf(style, [prepared()]);
    expect(file.toString()).toMatch(/^\{\n {2}"format": "countersign-evidence",\n/);
    expect(readAll(file)).toHaveLength(1);
  });
});

describe('raw HTTP', () => {
  it('is what came, byte for byte', () => {
    const rawHeaders = ['host', 'h', 'X-A', '\xe9', 'X-A', '2', 'Content-Length', '3'];
    const { bytes, warnings } = toRawHttp(makeOutgoing({ rawHeaders, body: Buffer.from('a\0b') }));
    expect(bytes.toString('latin1')).toBe(
      'POST /in/abc HTTP/1.1\r\nhost: h\r\nX-A: \xe9\r\nX-A: 2\r\nContent-Length: 3\r\n\r\na\0b',
    );
    expect(warnings).toEqual([]);
  });

  it.each(['', 'abc', '3\r\nabc\r\n0\r\n\r\n'])('frames the chunked body %j again', (text) => {
    const rawHeaders = ['Host', 'h', 'Transfer-Encoding', 'chunked'];
    const body = Buffer.from(text);
    const { bytes } = toRawHttp(makeOutgoing({ rawHeaders, body, rawTrailers: ['X-T', '1'] }));
    expect(readRawHttp(bytes).request.body.toString()).toBe(text);
    expect(bytes.toString()).toMatch(/0\r\nX-T: 1\r\n\r\n$/);
  });

  it.each([
    ['absent', []],
    ['too large', ['Content-Length', '99']],
    ['there twice', ['Content-Length', '1', 'Content-Length', '2']],
  ])('puts a length right that is %s', (_, rawHeaders) => {
    const { bytes, warnings } = toRawHttp(makeOutgoing({ rawHeaders }));
    expect(bytes.toString()).toContain('\r\nContent-Length: 7\r\n\r\n{"a":1}');
    expect(warnings).toEqual(['Content-Length was set to the length of the body.']);
  });

  it('is not copied as text when it is none', () => {
    const event = preparedFrom(makeOutgoing({ body: Buffer.from([0xff]) }));
    expect(() => writeText(event, 'http')).toThrow('This request is not text');
  });
});

/** Source: the HAR 1.2 specification, section by section; its names, types and what is required. */
const nameValue = z.object({ name: z.string(), value: z.string() });
const size = z.number().int().min(-1);
const message = {
  httpVersion: z.string(),
  cookies: z.array(nameValue),
  headers: z.array(nameValue),
  headersSize: size,
  bodySize: size,
};
const harSchema = z.strictObject({
  log: z.strictObject({
    version: z.literal('1.2'),
    creator: z.strictObject({ name: z.string(), version: z.string() }),
    entries: z.array(
      z.strictObject({
        startedDateTime: z.iso.datetime(),
        time: z.number().min(0),
        request: z.strictObject({
          method: z.string(),
          url: z.url(),
          queryString: z.array(nameValue),
          postData: z
            .strictObject({
              mimeType: z.string(),
              text: z.string(),
              encoding: z.literal('base64').optional(),
            })
            .optional(),
          ...message,
        }),
        response: z.strictObject({
          status: z.number().int(),
          statusText: z.string(),
          content: z.strictObject({ size, mimeType: z.string(), text: z.string() }),
          redirectURL: z.string(),
          ...message,
        }),
        cache: z.strictObject({}),
        timings: z.strictObject({ send: z.number(), wait: z.number(), receive: z.number() }),
        comment: z.string(),
      }),
    ),
  }),
});

describe('a HAR file', () => {
  it.each([0, 1, 3])('of %i events is as HAR 1.2 has it', (count) => {
    const style = fileStyle('har', context);
    const events = Array.from({ length: count }, () => prepared());
    const file = count === 0 ? Buffer.from(style.head + style.tail) : fileOf(style, events);
    const har = harSchema.parse(JSON.parse(file.toString()));
    expect(har.log.entries).toHaveLength(count);
  });

  it('keeps a body that is not UTF-8 as base64', () => {
    const { data } = fileStyle('har', context).one(prepared({ body: Buffer.from([0xff, 0]) }));
    expect(JSON.parse(String(data))).toMatchObject({
      request: { postData: { text: '/wA=', encoding: 'base64' }, bodySize: 2 },
    });
  });

  it('warns of a header that is not UTF-8', () => {
    const { warnings } = fileStyle('har', context).one(prepared({ rawHeaders: ['X', '\xff'] }));
    expect(warnings).toEqual([expect.stringMatching(/HAR keeps only text/)]);
  });
});

describe('HTTPie', () => {
  it('gets the body through a pipe and each header as an item', () => {
    const { text, warnings } = writeText(preparedFrom(makeOutgoing()), 'httpie');
    expect(text).toBe(`printf '{"a":1}' | http 'POST' 'https://hooks.example.com/in/abc' \\
  'Content-Type: application/json' \\
  'User-Agent:' \\
  'Accept:' \\
  'Accept-Encoding:'
`);
    expect(warnings).toEqual([]);
  });

  it('takes no header for an option of its own', () => {
    const request = makeOutgoing({ rawHeaders: ['-o', 'x', '--download', ''] });
    const { text } = writeText(preparedFrom(request), 'httpie');
    expect(text).toContain("abc' \\\n  -- \\\n  '-o: x' \\\n  '--download;'");
  });

  it('is told not to wait for input when there is no body', () => {
    const request = makeOutgoing({ body: Buffer.alloc(0) });
    expect(writeText(preparedFrom(request), 'httpie').text).toMatch(/^http --ignore-stdin /);
  });

  it.each([['\xff'], ['a\\=b']])('leaves out the header value %j that it would change', (value) => {
    const request = makeOutgoing({ rawHeaders: ['X-A', value, 'X-B', '=1'] });
    const { text, warnings } = writeText(preparedFrom(request), 'httpie');
    expect(text).not.toContain('X-A');
    expect(text).toContain("'X-B: =1'");
    expect(warnings).toEqual(['HTTPie cannot send these as they came: X-A.']);
  });
});

it('leaves the framing of the connection to whoever sends again', () => {
  const rawHeaders = ['Host', 'hooks.example.com', 'Connection', 'close', 'Content-Length', '7'];
  expect(headersToSend(makeOutgoing({ rawHeaders }))).toEqual([]);
});

describe('evidence that decides by what it is judged', () => {
  const definition = {
    format: 'countersign-scheme',
    version: 1,
    name: 'GitHub',
    algorithm: { kind: 'hmac', hash: 'sha256' },
    key: 'utf8',
    signature: { header: 'x-sig', form: { kind: 'whole' }, encoding: 'hex' },
    timestamp: null,
    content: [{ header: 'x-any' }],
    eventName: null,
  };
  const read = (provider: object, settings: object = {}): ReadEntry | undefined => {
    const { data } = fileStyle('evidence', context).one(prepared());
    const bundle = JSON.parse(String(data)) as { readonly settings: object };
    const forged = { ...bundle, provider, settings: { ...bundle.settings, ...settings } };
    return readAll(Buffer.from(JSON.stringify(forged)))[0];
  };

  it('by a scheme of its own is told', () => {
    expect(read({ id: 'own-1', name: 'GitHub', definition })?.read.notes).toEqual([
      'What is signed is said by the file itself, in a scheme it calls “GitHub”: look at the signed content.',
    ]);
  });

  it('by a scheme that goes by the id of a known provider is refused', () => {
    expect(() => read({ id: 'github', name: 'GitHub', definition })).toThrow(
      'at provider.definition',
    );
  });

  it('by settings that let more pass is told', () => {
    const settings = { allowBodyOnly: true, toleranceS: 86_400 };
    expect(read({ id: 'github', name: 'GitHub' }, settings)?.read.notes).toEqual([
      'The file says that a signature of the body alone is enough.',
      'The file says how old a request may be: 86,400 s.',
    ]);
  });
});

describe('what Countersign has exported', () => {
  const lineOf = (changed: object): string => {
    const { data } = fileStyle('ndjson', context).one(prepared());
    return JSON.stringify({ ...(JSON.parse(String(data)) as object), ...changed });
  };
  const read = (changed: object): ReadEntry | undefined => readAll(Buffer.from(lineOf(changed)))[0];

  it.each([
    ['a body that is not base64', { bodyBase64: '!' }, 'The body is not base64.'],
    ['a method that is none', { method: 'A B' }, 'no method that HTTP allows'],
    ['a path with a line break', { target: '/a\r\nX: y' }, 'not possible'],
    ['a path of a megabyte', { target: `/${'a'.repeat(1024 * 1024)}` }, 'not possible'],
    ['a method of a megabyte', { method: 'A'.repeat(1024 * 1024) }, 'no method that HTTP allows'],
    ['headers of two megabytes', { headers: [['X', 'a'.repeat(2 ** 21)]] }, 'larger than 1 MiB'],
    ['a path beyond bytes', { target: '/✓' }, 'not possible'],
    ['a header with a line break', { headers: [['X', 'a\r\nY: b']] }, 'HTTP does not allow'],
    ['a header beyond bytes', { headers: [['X', '✓']] }, 'HTTP does not allow'],
    ['another scheme of URL', { url: 'file:///etc/passwd' }, 'The URL is not a whole one.'],
    ['another version', { version: 2 }, 'at version'],
    ['a time that is none', { receivedAt: 'yesterday' }, 'at receivedAt'],
    ['a million wrong headers', { headers: Array(1_000_000).fill(0) }, 'at headers'],
  ])('is refused with %s', (_, changed, problem) => {
    expect(() => read(changed)).toThrow(problem);
  });

  it('may be as large as a file may be', () => {
    const body = Buffer.alloc(40 * 1024 * 1024, 7);
    const entry = read({ bodyBase64: body.toString('base64') });
    expect(entry?.read.request.body.length).toBe(body.length);
  });

  it('is refused at once where it has millions of lines', () => {
    const startedMs = performance.now();
    const file = Buffer.from(lineOf({}) + '\nx'.repeat(8 * 1024 * 1024));
    expect(() => readAll(file)).toThrow('There are more than 100,000 lines in it.');
    expect(performance.now() - startedMs).toBeLessThan(5000);
  });

  it('may have empty lines before, between and after its documents', () => {
    expect(readAll(Buffer.from(`\n\n${lineOf({})}\n \r\n${lineOf({})}\n\n`))).toHaveLength(2);
  });

  it('may be laid out anew by an editor', () => {
    const text = JSON.stringify(JSON.parse(lineOf({})), null, 4);
    expect(readAll(Buffer.from(`\ufeff${text}\r\n`))).toHaveLength(1);
  });
});
