import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatCondition } from '../../../../../src/shared/search/format.ts';
import { parseQuery } from '../../../../../src/shared/search/grammar.ts';
import { matchesSummary } from '../../../../../src/shared/search/match.ts';
import { nowMs, openSearchStore, type SearchEvent } from '../../../../support/search-store.ts';

// Few words, so that they meet; separators of all kinds between them.
const word = fc.constantFrom('ab', 'abc', 'Ab', 'b', 'é', 'zé', '7', 'a-b', 'x_y');
const separator = fc.constantFrom(' ', '.', '", "', '{"', '":', '%', '\\', 'ß ', '\u0301 ');
const text = fc
  .array(fc.tuple(word, separator), { maxLength: 6 })
  .map((pairs) => pairs.flat().join(''));
const headerName = fc.constantFrom('X-Ab', 'x-b', 'Ab');

type Sent = SearchEvent & { readonly isPacked: boolean };

const event: fc.Arbitrary<Sent> = fc
  .record({
    sourceId: fc.constantFrom(1, 2),
    verdict: fc.constantFrom('valid' as const, 'invalid' as const, 'error' as const),
    eventName: fc.constantFrom('ab', 'ab.c', null),
    path: fc.constantFrom('/ab', '/a_b', '/'),
    bodyBytes: fc.constantFrom(0, 1024, 5000),
    receivedAtMs: fc.constantFrom(nowMs - 3_600_000, nowMs),
    handshake: fc.constantFrom(null, 'ping'),
    headers: fc.array(fc.tuple(headerName, word), { maxLength: 2 }),
    body: text,
    isPacked: fc.boolean(),
  })
  .map((one) => ({
    ...one,
    headers: [...one.headers, ...(one.isPacked ? [['Content-Encoding', 'gzip'] as const] : [])],
  }));

/** As it is sent; the plain text is what is to be found of it. */
const packed = ({ isPacked, body = '', ...rest }: Sent): SearchEvent => ({
  ...rest,
  body: isPacked ? gzipSync(body) : body,
});

const quoted = text.filter((one) => one.trim() !== '').map((one) => JSON.stringify(one));
const term = fc
  .tuple(
    fc.constantFrom('', '', '-'),
    fc.oneof(
      word,
      quoted,
      word.map((one) => `${one}*`),
      fc.constantFrom('%', '{', '":'),
      fc
        .tuple(fc.constantFrom('body', 'path', 'type'), fc.oneof(word, quoted))
        .map((p) => p.join(':')),
      fc.tuple(headerName, word).map(([name, value]) => `header:${name}=${value}`),
      headerName.map((name) => `header:${name}`),
      fc.constantFrom('verdict:valid', 'type:ab*', 'size:>1kb', 'after:30m', 'is:handshake'),
    ),
  )
  .map((parts) => parts.join(''));
const query = fc.array(term, { minLength: 1, maxLength: 3 }).map((terms) => terms.join(' '));

const fold = (one: string): string => one.replace(/[A-Z]/g, (c) => c.toLowerCase());
const contains = (pattern: string, whole: string): boolean =>
  new RegExp(
    fold(pattern)
      .split('*')
      .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^]*'),
  ).test(fold(whole));

/** Words as the index has them: letters, digits, `_` and `-`, without case and accents. */
const wordsOf = (one: string): string[] =>
  one
    .normalize('NFD')
    .replace(/\u0301/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}_-]+/gu) ?? [];

const hasPhrase = (phrase: readonly string[], isPrefix: boolean, whole: string): boolean => {
  const words = wordsOf(whole);
  return words.some((_, at) =>
    phrase.every((one, i) =>
      isPrefix && i === phrase.length - 1 ? words[at + i]?.startsWith(one) : words[at + i] === one,
    ),
  );
};

/** The slow and simple way to the same answer. */
const matches = (one: SearchEvent, text_: string, summary: Parameters<typeof matchesSummary>[1]) =>
  parseQuery(text_).terms.every(({ condition, isNegated }) => {
    const headers = one.headers ?? [];
    const texts = [headers.map((pair) => pair.join(': ')).join('\n'), String(one.body)];
    const holds = (): boolean => {
      switch (condition.kind) {
        case 'text': {
          const phrase = wordsOf(condition.text);
          return texts.some((whole) =>
            phrase.length === 0
              ? contains(condition.text, whole)
              : hasPhrase(phrase, condition.isPrefix, whole),
          );
        }
        case 'body':
          return contains(condition.text, String(one.body));
        case 'header':
          return headers.some(
            ([name, value]) =>
              name.toLowerCase() === condition.name && contains(condition.value ?? '', value),
          );
        default:
          return matchesSummary(parseQuery(formatCondition(condition)), summary, nowMs) === true;
      }
    };
    return holds() !== isNegated;
  });

// Sixty histories with an index each: on a busy machine more than the usual time.
it('finds what reading every event finds, indexed or not', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 12 }),
      fc.array(query, { minLength: 1, maxLength: 8 }),
      fc.nat(12),
      async (events, queries, indexed) => {
        const { add, fill, find, summaries: read, close } = openSearchStore();
        const seqs = add(...events.slice(0, indexed).map(packed));
        if (seqs.length > 0) fill();
        if (indexed < events.length) seqs.push(...add(...events.slice(indexed).map(packed)));
        const summaries = read(seqs);
        for (const one of queries) {
          const expected = summaries.filter((summary) => {
            const source = events[summary.seq - 1];
            return source !== undefined && matches(source, one, summary);
          });
          const found = await find(one, { limit: 3 });
          expect({ one, found }).toEqual({ one, found: expected.map(({ seq }) => seq) });
        }
        close();
      },
    ),
    { numRuns: 60 },
  );
});
