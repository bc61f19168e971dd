import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../../../src/shared/search/format.ts';
import {
  type Condition,
  maxQueryChars,
  maxTerms,
  parseQuery,
  searchFields,
  withoutTerm,
} from '../../../../src/shared/search/grammar.ts';

const conditions = (text: string): Condition[] =>
  parseQuery(text).terms.map(({ condition }) => condition);
const problems = (text: string): string[] => parseQuery(text).problems.map(({ code }) => code);

describe('parseQuery', () => {
  it.each<[string, Condition[]]>([
    ['', []],
    ['paid', [{ kind: 'text', text: 'paid', isPrefix: false }]],
    [
      'two words',
      [
        { kind: 'text', text: 'two', isPrefix: false },
        { kind: 'text', text: 'words', isPrefix: false },
      ],
    ],
    ['"one phrase"', [{ kind: 'text', text: 'one phrase', isPrefix: false }]],
    ['inv*', [{ kind: 'text', text: 'inv', isPrefix: true }]],
    ['\0*', [{ kind: 'text', text: '*', isPrefix: false }]],
    ['"a\\\0b"', [{ kind: 'text', text: 'a b', isPrefix: false }]],
    ['"inv*"', [{ kind: 'text', text: 'inv*', isPrefix: false }]],
    ['verdict:invalid', [{ kind: 'verdict', verdict: 'invalid' }]],
    ['VERDICT:Verified', [{ kind: 'verdict', verdict: 'valid' }]],
    ['type:invoice.*', [{ kind: 'type', text: 'invoice.*' }]],
    ['source:"My shop"', [{ kind: 'source', text: 'My shop' }]],
    ['body:"{\\"id\\": 1}"', [{ kind: 'body', text: '{"id": 1}' }]],
    ['header:X-Id', [{ kind: 'header', name: 'x-id', value: null }]],
    ['header:X-Id=A=b', [{ kind: 'header', name: 'x-id', value: 'A=b' }]],
    ['size:>10kb', [{ kind: 'size', compare: '>', bytes: 10_240 }]],
    ['size:1.5mb', [{ kind: 'size', compare: '>=', bytes: 1_572_864 }]],
    ['after:2h', [{ kind: 'after', time: { kind: 'ago', ms: 7_200_000, written: '2h' } }]],
    ['is:handshake', [{ kind: 'is', state: 'handshake' }]],
    ['is:obsolete', [{ kind: 'is', state: 'obsolete' }]],
  ])('reads %j', (text, expected) => {
    expect(conditions(text)).toEqual(expected);
    expect(problems(text)).toEqual([]);
  });

  it('takes a date for the local midnight it begins with', () => {
    expect(conditions('before:2026-03-01')).toEqual([
      {
        kind: 'before',
        time: { kind: 'at', atMs: new Date(2026, 2, 1).getTime(), written: '2026-03-01' },
      },
    ]);
  });

  it.each(['-paid', '-"a b"', '-is:pinned', '-header:x'])('reads %j as an opposite', (text) => {
    expect(parseQuery(text).terms).toMatchObject([{ isNegated: true, from: 0, to: text.length }]);
  });

  it('reads a lone hyphen as a word', () => {
    expect(parseQuery('- a').terms).toMatchObject([
      { isNegated: false, condition: { text: '-' } },
      { isNegated: false, condition: { text: 'a' } },
    ]);
  });

  it.each([
    ['verdict:perhaps', 'bad-verdict'],
    ['size:big', 'bad-size'],
    ['after:soon', 'bad-time'],
    ['after:2026-02-31', 'bad-time'],
    ['after:2026-13-01', 'bad-time'],
    ['is:nice', 'bad-state'],
    ['type:', 'missing-value'],
    ['header:=1', 'missing-value'],
  ])('has a problem with %j and leaves it out', (text, code) => {
    expect(parseQuery(`a ${text} b`).problems).toMatchObject([
      { code, from: 2, to: 2 + text.length },
    ]);
    expect(conditions(`a ${text} b`)).toHaveLength(2);
  });

  it('takes an unknown field for free text, and says so', () => {
    expect(conditions('colour:red')).toEqual([
      { kind: 'text', text: 'colour:red', isPrefix: false },
    ]);
    expect(parseQuery('colour:red').problems).toEqual([
      { code: 'unknown-field', from: 0, to: 10, subject: 'colour' },
    ]);
  });

  it('takes a quote without an end to the end', () => {
    expect(conditions('a "b c')).toMatchObject([{ text: 'a' }, { text: 'b c' }]);
    expect(problems('a "b c')).toEqual(['unclosed-quote']);
  });

  it('reads no more than its limits', () => {
    expect(parseQuery('a '.repeat(maxTerms + 5)).terms).toHaveLength(maxTerms);
    expect(problems('a '.repeat(maxTerms + 5))).toEqual(['too-many-terms']);
    expect(problems('a'.repeat(maxQueryChars + 1))).toEqual(['too-long']);
  });

  it('knows where every term stands', () => {
    const text = '  a verdict:valid  -"b c" ';
    expect(parseQuery(text).terms.map(({ from, to }) => text.slice(from, to))).toEqual([
      'a',
      'verdict:valid',
      '-"b c"',
    ]);
  });
});

it('takes a term away and leaves the rest as it was written', () => {
  const text = 'a  verdict:perhaps is:pinned  "b c"';
  const term = parseQuery(text).terms.find(({ condition }) => condition.kind === 'is');
  expect(withoutTerm(text, term ?? { from: 0, to: 0 })).toBe('a  verdict:perhaps "b c"');
});

describe('for any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('-', '"', '\\', '*', ':', '=', ' ', '\0', '\ud800', '2h', '>1kb', 'valid'),
    fc.constantFrom(...searchFields).map((field) => `${field}:`),
  );
  const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('never throws, and places lie within the text, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { terms, problems: found } = parseQuery(text);
        let last = 0;
        for (const { from, to } of terms) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        for (const { from, to } of [...terms, ...found]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('means the same once formatted, without problems', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseQuery(text);
        const formatted = formatQuery(parsed);
        fc.pre(formatted.length <= maxQueryChars);
        const again = parseQuery(formatted);
        const meaning = ({ terms }: typeof parsed) =>
          terms.map(({ isNegated, condition }) => ({ isNegated, condition }));
        expect(meaning(again)).toEqual(meaning(parsed));
        expect(again.problems).toEqual([]);
        expect(formatQuery(again)).toBe(formatted);
      }),
    );
  });
});
