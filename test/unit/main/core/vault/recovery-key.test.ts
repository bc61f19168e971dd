import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  makeRecoveryKey,
  readRecoveryKey,
  unwrapByRecoveryKey,
} from '../../../../../src/main/core/vault/recovery-key.ts';
import { exampleKey } from './set-up.ts';

const example = 'S34W-NJYC-SQ7C-ZM6H-TB9X-9NEP-TZCD-KPPV-EA3M';
const exampleBytes = Buffer.from(Array.from({ length: 20 }, (_, index) => 200 + index));

describe('a recovery key', () => {
  it('is nine groups of four, and another each time', () => {
    const { text } = makeRecoveryKey(exampleKey);
    expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){8}$/);
    expect(makeRecoveryKey(exampleKey).text).not.toBe(text);
  });

  it('opens what it has wrapped', () => {
    const { text, wrap } = makeRecoveryKey(exampleKey);
    const bytes = readRecoveryKey(text) ?? Buffer.alloc(0);
    expect(unwrapByRecoveryKey(wrap, exampleKey.vaultId, bytes)).toEqual({
      ...exampleKey,
      bytes: Buffer.from(exampleKey.bytes),
    });
  });

  it('opens what another implementation has wrapped', () => {
    const wrap = {
      salt: 'AAECAwQFBgcICQoLDA0ODw==',
      box: 'Q1NWAWRlZmdoaWprbG1ubwoQnmRfDGlSnWzXPbCR3Wbanm0gjzqvfzdTknm2ciQA+6kjjUbF2Cz3CZCfnULxiw==',
    };
    const key = unwrapByRecoveryKey(wrap, exampleKey.vaultId, exampleBytes);
    expect(key?.bytes).toEqual(Buffer.from(exampleKey.bytes));
  });

  it('opens nothing that another has wrapped, nor for another vault', () => {
    const { text, wrap } = makeRecoveryKey(exampleKey);
    const bytes = readRecoveryKey(text) ?? Buffer.alloc(0);
    expect(unwrapByRecoveryKey(wrap, exampleKey.vaultId, exampleBytes)).toBeNull();
    expect(unwrapByRecoveryKey(wrap, 'f'.repeat(32), bytes)).toBeNull();
  });

  it.each([
    ['as it was shown', example],
    ['in small letters', example.toLowerCase()],
    ['without hyphens', example.replaceAll('-', '')],
    ['with blanks and line ends', `  ${example.replaceAll('-', ' ')}\r\n`],
    ['with dashes', example.replaceAll('-', ' – ')],
  ])('is read %s', (_how, typed) => {
    expect(readRecoveryKey(typed)).toEqual(exampleBytes);
  });

  it('is read with O for 0, and I or L for 1', () => {
    const zeros = '0000-0000-0000-0000-0000-0000-0000-0001-X7ZG';
    const bytes = readRecoveryKey(zeros);
    expect(bytes).not.toBeNull();
    expect(readRecoveryKey(zeros.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(bytes);
    expect(readRecoveryKey(zeros.replaceAll('0', 'O').replaceAll('1', 'I'))).toEqual(bytes);
  });

  it.each([
    ['nothing', ''],
    ['a passphrase', 'lantern quarry mellow finch'],
    ['one that ends early', example.slice(0, -1)],
    ['one that is too long', `${example}0`],
    ['one with a U', example.replace('S', 'U')],
    ['a long text', '0'.repeat(200)],
  ])('is not %s', (_what, typed) => {
    expect(readRecoveryKey(typed)).toBeNull();
  });

  it('shows every single typing error', () => {
    for (let at = 0; at < example.length; at++) {
      if (example[at] === '-') continue;
      for (const digit of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        const typed = example.slice(0, at) + digit + example.slice(at + 1);
        expect(readRecoveryKey(typed) === null).toBe(typed !== example);
      }
    }
  });

  it('is read from any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(readRecoveryKey(typed)).toBeNull();
      }),
    );
  });
});
