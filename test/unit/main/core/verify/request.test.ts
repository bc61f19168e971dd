import { describe, expect, it } from 'vitest';
import { isForm, readHeader } from '../../../../../src/main/core/verify/request.ts';

describe('readHeader', () => {
  it.each<readonly [what: string, raw: readonly string[], value: string | null]>([
    ['is absent', ['Other', 'a'], ''],
    ['is empty', ['X-Sig', ''], ''],
    ['is blank', ['X-Sig', ' \t '], ''],
    ['is there', ['X-Sig', 'a'], 'a'],
    ['is in another case', ['x-SIG', 'a'], 'a'],
    ['has blanks around it', ['X-Sig', ' a b\t'], 'a b'],
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
