import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bodyPairs,
  type Pair,
  parsePairs,
  queryText,
  sortByName,
  sortPairs,
} from '../../../../../src/main/core/verify/parameters.ts';

describe('parsePairs', () => {
  it.each<readonly [text: string, pairs: readonly Pair[]]>([
    ['', []],
    ['&&', []],
    [
      'a=b&c=d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a=&b&=c',
      [
        ['a', ''],
        ['b', ''],
        ['', 'c'],
      ],
    ],
    ['a=b=c', [['a', 'b=c']]],
    ['a+b=c+d%20e%2B', [['a b', 'c d e+']]],
    ['%C3%A4=%e4', [['\xc3\xa4', '\xe4']]],
    [
      'a=1&a=0',
      [
        ['a', '1'],
        ['a', '0'],
      ],
    ],
    ['__proto__=1', [['__proto__', '1']]],
  ])('of “%s”', (text, pairs) => {
    expect(parsePairs(text)).toEqual(pairs);
  });

  it.each([['%'], ['a=%'], ['a=%2'], ['a=%zz'], ['a=100%'], ['%u0041=1'], ['a=1&'.repeat(2001)]])(
    'of “%.20s” is unreadable',
    (text) => {
      expect(parsePairs(text)).toBeNull();
    },
  );

  it('takes as many as any provider sends', () => {
    expect(parsePairs(Array(2000).fill('a=1').join('&'))).toHaveLength(2000);
  });

  it('reads what a form is written as, to the byte', () => {
    const pairs = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(pairs, (written) => {
        const body = Buffer.from(new URLSearchParams(written).toString());
        const wire = (text: string) => Buffer.from(text).toString('latin1');
        expect(bodyPairs(body)).toEqual(written.map(([name, value]) => [wire(name), wire(value)]));
      }),
    );
  });
});

describe('queryText', () => {
  it.each([
    ['/x', ''],
    ['/x?', ''],
    ['/x?a=1?b', 'a=1?b'],
    ['https://x/y?a=1#b?c', 'a=1'],
    ['https://x/y#a?b', ''],
  ])('of %s is “%s”', (url, text) => {
    expect(queryText(url)).toBe(text);
  });
});

describe('sorting', () => {
  const pairs: readonly Pair[] = [
    ['b', '2'],
    ['a', '2'],
    ['B', '1'],
    ['b', '1'],
    ['a', '2'],
    ['ab', '0'],
  ];

  it('by name keeps the order within a name', () => {
    expect(sortByName(pairs)).toEqual([
      ['B', '1'],
      ['a', '2'],
      ['a', '2'],
      ['ab', '0'],
      ['b', '2'],
      ['b', '1'],
    ]);
  });

  it('of pairs sorts the values, too', () => {
    expect(sortPairs(pairs)).toEqual([
      ['B', '1'],
      ['a', '2'],
      ['a', '2'],
      ['ab', '0'],
      ['b', '1'],
      ['b', '2'],
    ]);
  });
});
