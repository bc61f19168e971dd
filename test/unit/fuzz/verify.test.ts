/** Any bytes at all: a defined verdict, no exception, never valid, and never slow. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireRequest } from '../../../src/main/core/verify/request.ts';
import { reasons, verdicts } from '../../../src/shared/verdict.ts';
import { fuzz, fuzzTimeoutMs } from '../../support/fuzz.ts';
import { origin, providerCases } from '../../support/provider-cases.ts';

/** Text as it may travel in a header: any byte but those that end it. */
const headerText = fc.string({ unit: fc.constantFrom(...latin1()), maxLength: 200 });

function latin1(): string[] {
  const units = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
  return units.filter((unit) => !/[\r\n\0]/.test(unit));
}

const jsonBody = fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text));
const formBody = fc
  .array(fc.tuple(headerText, headerText), { maxLength: 8 })
  .map((pairs) =>
    Buffer.from(pairs.map(([name, value]) => `${name}=${value}`).join('&'), 'latin1'),
  );
const body = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  jsonBody,
  formBody,
);

/** A genuine request with some of its parts replaced, cut, doubled or swapped. */
const mutated = (genuine: WireRequest): fc.Arbitrary<WireRequest> => {
  const count = genuine.rawHeaders.length / 2;
  const header = fc.record({
    at: fc.nat(Math.max(count - 1, 0)),
    how: fc.constantFrom('drop', 'double', 'replace', 'cut', 'keep'),
    text: headerText,
    cut: fc.nat(64),
  });
  return fc
    .record({
      headers: fc.array(header, { maxLength: 4 }),
      body: fc.option(body, { nil: undefined, freq: 3 }),
      query: fc.option(headerText, { nil: undefined, freq: 4 }),
      method: fc.constantFrom('POST', 'GET', 'PUT', 'HEAD', ''),
    })
    .map(({ headers, body: other, query, method }) => {
      const rawHeaders = [...genuine.rawHeaders];
      for (const { at, how, text, cut } of headers) {
        const i = at * 2;
        const [name = '', value = ''] = [rawHeaders[i], rawHeaders[i + 1]];
        if (how === 'drop') rawHeaders.splice(i, 2);
        else if (how === 'double') rawHeaders.push(name, text);
        else if (how === 'replace') rawHeaders.splice(i, 2, name, text);
        else if (how === 'cut') rawHeaders.splice(i, 2, name, value.slice(cut));
      }
      const target = query === undefined ? genuine.target : `${genuine.target}?${query}`;
      return {
        ...genuine,
        method,
        target,
        url: origin + target,
        rawHeaders,
        body: other ?? genuine.body,
      };
    });
};

describe('a mangled request', () => {
  it.each(providerCases)(
    'to %s gives a defined verdict',
    (_name, { make, judge }) => {
      fuzz(
        fc.property(mutated(make()), (request) => {
          const { verdict, reason } = judge(request);
          expect(verdicts).toContain(verdict);
          expect(reasons).toContain(reason);
        }),
      );
    },
    fuzzTimeoutMs,
  );
});

const mebibyte = 1024 * 1024;
const fill = (text: string): Buffer => Buffer.alloc(mebibyte, text);
const lines = (count: number, line: (i: number) => string, between: string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join(between);

/** An honest body of the same size: what any other may cost a few times of. */
const honest = Buffer.from(
  `[${lines(13_000, (i) => `{"id":${i},"name":"customer number ${i}","amount":${i}.5,"ok":true}`, ',')}]`,
);

const adversarial: readonly (readonly [string, Buffer])[] = [
  ['zero bytes', Buffer.alloc(mebibyte)],
  ['bytes that are not UTF-8', Buffer.alloc(mebibyte, 0xff)],
  ['quotation marks', fill('"')],
  ['backslashes in a string', Buffer.from(`"${'\\\\'.repeat(mebibyte / 2 - 8)}"`)],
  ['escapes in a string', Buffer.from(`"${'\\u0041'.repeat(mebibyte / 6 - 8)}"`)],
  ['an endless string', Buffer.from(`"${'\\"'.repeat(mebibyte / 2 - 8)}`)],
  ['nested arrays', Buffer.from('['.repeat(mebibyte / 2) + ']'.repeat(mebibyte / 2))],
  ['nested objects', Buffer.from(`${'{"data":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
  ['open brackets', fill('[')],
  ['empty objects', Buffer.from(`[${lines(340_000, () => '{}', ',')}]`)],
  ['many members', Buffer.from(`{${lines(70_000, (i) => `"k${i}":1`, ',')}}`)],
  ['one member over and over', Buffer.from(`{${lines(100_000, () => '"data":1', ',')}}`)],
  ['a number of a million digits', Buffer.from(`{"data":${'9'.repeat(mebibyte - 16)}}`)],
  ['many parameters', Buffer.from(lines(100_000, (i) => `k${i}=v`, '&'))],
  ['ampersands', fill('&')],
  ['equals signs', fill('=')],
  ['percent codes', fill('%41')],
  ['stray percent signs', fill('%')],
  ['plus signs in a field', Buffer.from(`data=${'+'.repeat(mebibyte - 5)}`)],
  ['blanks', fill(' ')],
  ['line ends', fill('\r\n')],
  ['base64', fill('QUFB')],
];

/** Milliseconds of processor time: what else the machine did is no property of the code. */
const cost = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** The least of a few, as soon as one is within the limit. */
const best = (work: () => void, limitMs: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5 && least > limitMs; i++) least = Math.min(least, cost(work));
  return least;
};

/** Looked at anew where it is exceeded: 100 ms where honest JSON of that size takes 10. */
const allowedMs = (): number =>
  Math.max(100, 10 * best(() => JSON.stringify(JSON.parse(honest.toString())), 0));

/** What is said of work that takes too long; null of all other. */
const tooSlow = (what: string, work: () => void): string | null => {
  const took = best(work, 100);
  return took <= 100 || took <= allowedMs() ? null : `${what}: ${took.toFixed(0)} ms`;
};

describe('a mebibyte meant to be slow', () => {
  it.each(providerCases)(
    'is judged by %s in 100 ms, in every content type',
    (_name, { make, judge }) => {
      const genuine = make();
      const slow: string[] = [];
      for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
        const rawHeaders = [
          ...genuine.rawHeaders.filter(
            (_, i, all) => !/^content-type$/i.test(all[i - (i % 2)] ?? ''),
          ),
          'Content-Type',
          type,
        ];
        for (const [what, bytes] of adversarial) {
          const request = { ...genuine, rawHeaders, body: bytes };
          const problem = tooSlow(`${what} as ${type}`, () => judge(request));
          if (problem !== null) slow.push(problem);
        }
      }
      expect(slow).toEqual([]);
    },
    120_000,
  );

  it.each(providerCases)(
    'in a header is judged by %s in 100 ms',
    (_name, { make, judge }) => {
      const genuine = make();
      const slow: string[] = [];
      const names = genuine.rawHeaders.filter((_, i) => i % 2 === 0);
      for (const [i, name] of names.entries()) {
        for (const text of ['=', ',', 'v1,', 't=1,', ' ', 'a:', '"', '.', 'A', '%']) {
          const value = text.repeat(mebibyte / text.length);
          const request = { ...genuine, rawHeaders: genuine.rawHeaders.with(i * 2 + 1, value) };
          const problem = tooSlow(`${name}: ${text} …`, () => judge(request));
          if (problem !== null) slow.push(problem);
        }
      }
      expect(slow).toEqual([]);
    },
    120_000,
  );
});
