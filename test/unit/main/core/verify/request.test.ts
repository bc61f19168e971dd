import { describe, expect, it } from 'vitest';
import {
  isForm,
  queryOf,
  readHeader,
  readNumbered,
  urlFrom,
  urlOf,
} from '../../../../../src/main/core/verify/request.ts';

describe('readHeader', () => {
  it.each<readonly [what: string, raw: readonly string[], value: string | null]>([
    ['is absent', ['Other', 'a'], ''],
    ['is empty', ['X-Sig', ''], ''],
    ['is blank', ['X-Sig', ' \t '], ''],
    ['is there', ['X-Sig', 'a'], 'a'],
    ['is in another case', ['x-SIG', 'a'], 'a'],
    ['has blanks around it', ['X-Sig', ' a b\t'], 'a b'],
    ['ends with a byte that is no blank', ['X-Sig', '\xc3\xa0 '], '\xc3\xa0'],
    ['is there twice with one value', ['X-Sig', 'a', 'x-sig', ' a'], 'a'],
    ['is there twice, once empty', ['X-Sig', '', 'x-sig', 'a'], 'a'],
    ['is there twice with two values', ['X-Sig', 'a', 'X-Sig', 'b'], null],
    ['is there three times', ['X-Sig', 'a', 'X-Sig', 'b', 'X-Sig', 'a'], null],
    ['has a name without a value', ['X-Sig'], ''],
    ['only stands in a value', ['Other', 'x-sig', 'X-Sig', 'a'], 'a'],
  ])('gives of a header that %s: %s', (_what, raw, value) => {
    expect(readHeader(raw, 'x-sig')).toBe(value);
  });
});

describe('readNumbered', () => {
  it.each<
    readonly [what: string, raw: readonly string[], values: readonly (readonly [string, unknown])[]]
  >([
    ['none', ['Other', 'a', 'sig-', 'b', 'sig', 'c'], []],
    [
      'several in any order and case',
      ['sig-2', 'b', 'SIG-1', ' a '],
      [
        ['sig-1', 'a'],
        ['sig-2', 'b'],
      ],
    ],
    ['empty ones', ['sig-1', ' ', 'sig-2', 'b'], [['sig-2', 'b']]],
    ['the last', ['sig-100', 'a', 'sig-101', 'b'], [['sig-100', 'a']]],
    ['other numbers', ['sig-0', 'a', 'sig-01', 'b', 'sig-1e1', 'c', 'sig--1', 'd'], []],
    ['one twice with one value', ['sig-1', 'a', 'Sig-1', 'a'], [['sig-1', 'a']]],
    ['one with two values', ['sig-1', 'a', 'sig-1', 'b', 'sig-1', 'a'], [['sig-1', null]]],
    ['a name without a value', ['sig-1'], []],
  ])('reads of %s', (_what, raw, values) => {
    expect(readNumbered(raw, 'sig-', 100)).toEqual(values);
  });
});

describe('isForm', () => {
  it.each([
    ['application/x-www-form-urlencoded', true],
    ['Application/X-WWW-Form-Urlencoded; charset=utf-8', true],
    ['application/json', false],
    ['text/plain; application/x-www-form-urlencoded', false],
    ['', false],
  ])('says of “%s”: %s', (type, expected) => {
    const rawHeaders = ['Content-Type', type];
    expect(isForm({ method: 'POST', target: '/', rawHeaders, body: Buffer.alloc(0) })).toBe(
      expected,
    );
  });
});

describe('urlOf', () => {
  const came = { method: 'POST', rawHeaders: [], body: Buffer.alloc(0) };
  it.each<readonly [publicUrl: string | null, target: string, url: string | null]>([
    [null, '/in/x?a=1', 'https://local:1/in/x?a=1'],
    ['https://shop.example/hook', '/in/x', 'https://shop.example/hook'],
    ['https://shop.example/hook', '/in/x?a=1&b=%20', 'https://shop.example/hook?a=1&b=%20'],
    ['https://shop.example/hook?own=1', '/in/x?own=1&a=1', 'https://shop.example/hook?own=1&a=1'],
    ['https://shop.example/hook?own=1', '/in/x', 'https://shop.example/hook?own=1'],
    ['https://shop.example/hook', '/in/x?', 'https://shop.example/hook?'],
    ['https://shop.example/ä', '/in/x?\xc3\xa4', 'https://shop.example/ä?ä'],
  ])('registered as %s, come by as %s: %s', (publicUrl, target, url) => {
    expect(urlOf({ ...came, target, url: `https://local:1${target}` }, publicUrl)).toBe(url);
  });

  it.each([[null], [undefined]])('is not known where nobody knows it', (url) => {
    expect(urlOf({ ...came, target: '/', ...(url === null && { url }) }, null)).toBeNull();
  });
});

describe('urlFrom', () => {
  it.each([
    ['/in/x?a=1', 'https://local/in/x?a=1'],
    ['/in/\xc3\xa4?%C3%A4', 'https://local/in/ä?%C3%A4'],
    ['/in/\xe4', 'https://local/in/\xe4'],
  ])('takes %j for UTF-8 where it can', (target, url) => {
    expect(urlFrom('https://local', target)).toBe(url);
  });
});

describe('queryOf', () => {
  it.each<readonly [target: string, pairs: readonly (readonly [string, string])[]]>([
    ['/x', []],
    ['/x?', []],
    [
      '/x?a=1&b=&a=2',
      [
        ['a', '1'],
        ['b', ''],
        ['a', '2'],
      ],
    ],
    ['/x?a=b+c%20d?e', [['a', 'b c d?e']]],
    [
      '/x?a=%C3%A4&b=\xc3\xa4',
      [
        ['a', 'ä'],
        ['b', 'ä'],
      ],
    ],
    ['/x?a=%zz', [['a', '%zz']]],
  ])('of %s', (target, pairs) => {
    expect([...queryOf(target)]).toEqual(pairs);
  });
});
