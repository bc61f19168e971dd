import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeSignatures,
  findSignatures,
  formatSignature,
  listValues,
  type SignatureForm,
} from '../../../../../src/main/core/verify/signature.ts';

const whole: SignatureForm = { kind: 'whole' };
const hub: SignatureForm = { kind: 'prefix', prefix: 'sha256=' };
const slack: SignatureForm = { kind: 'prefix', prefix: 'v0=', isVersion: true };
const bracken: SignatureForm = { kind: 'auth-scheme', name: 'HMACSHA256' };
const stripe: SignatureForm = { kind: 'kv-list', separator: ',', key: 'v1' };
const paddle: SignatureForm = { kind: 'kv-list', separator: ';', key: 'h1' };
const standard: SignatureForm = { kind: 'versioned-list', version: 'v1' };

describe('findSignatures', () => {
  it.each<readonly [SignatureForm, string, readonly string[]]>([
    [whole, 'abc', ['abc']],
    [hub, 'sha256=abc', ['abc']],
    [hub, 'sha256=', ['']],
    [slack, 'v0=abc', ['abc']],
    [bracken, 'HMACSHA256 abc', ['abc']],
    [bracken, 'HMACSHA256  abc', [' abc']],
    [stripe, 't=1,v1=a,v1=b,v0=c', ['a', 'b']],
    [stripe, 'v1=a , t=1', ['a']],
    [paddle, 'ts=1;h1=a;h1=b', ['a', 'b']],
    [standard, 'v1,a v1a,b v1,c', ['a', 'c']],
    [standard, '  v1,a  ', ['a']],
  ])('finds in %j “%s”: %j', (form, header, texts) => {
    expect(findSignatures(header, form)).toEqual({ ok: true, texts });
  });

  it.each<readonly [SignatureForm, string, string]>([
    [hub, 'abc', 'malformed_signature'],
    [hub, 'sha1=abc', 'malformed_signature'],
    [hub, 'SHA256=abc', 'malformed_signature'],
    [slack, 'abc', 'malformed_signature'],
    [slack, 'v1=abc', 'no_supported_signature'],
    [bracken, 'HMACSHA256abc', 'malformed_signature'],
    [bracken, 'hmacsha256 abc', 'malformed_signature'],
    [bracken, 'Bearer abc', 'malformed_signature'],
    [stripe, 't=1', 'malformed_signature'],
    [stripe, 't=1,v0=c', 'no_supported_signature'],
    [stripe, 'xv1=a', 'malformed_signature'],
    [paddle, 'ts=1;v1=a', 'malformed_signature'],
    [standard, 'v1a,b', 'no_supported_signature'],
    [standard, 'abc', 'malformed_signature'],
    [standard, ',abc', 'malformed_signature'],
    [standard, ' ', 'malformed_signature'],
  ])('refuses in %j “%s”: %s', (form, header, reason) => {
    expect(findSignatures(header, form)).toEqual({ ok: false, reason });
  });

  it('looks at no more entries of a list than a sender could mean', () => {
    const header = `${'v1=x,'.repeat(10_000)}v1=y`;
    expect(listValues(header, ',', 'v1')).toHaveLength(64);
  });

  it('never throws and never makes up text', () => {
    const forms = [whole, hub, slack, bracken, stripe, paddle, standard];
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...forms), (header, form) => {
        const found = findSignatures(header, form);
        for (const text of found.ok ? found.texts : []) expect(header).toContain(text);
      }),
    );
  });
});

describe('formatSignature', () => {
  it.each<readonly [SignatureForm, string]>([
    [whole, 'abc'],
    [hub, 'sha256=abc'],
    [slack, 'v0=abc'],
    [bracken, 'HMACSHA256 abc'],
    [stripe, 't=1,v1=abc'],
    [standard, 'v1,abc'],
  ])('writes %j so that it is found again: %s', (form, header) => {
    expect(formatSignature('abc', form, [['t', '1']])).toBe(header);
    expect(findSignatures(header, form)).toEqual({ ok: true, texts: ['abc'] });
  });
});

describe('decodeSignatures', () => {
  it('skips what does not decode', () => {
    expect(decodeSignatures(['abcd', 'xyz', '', 'AB'], 'hex')).toEqual([
      Buffer.from([0xab, 0xcd]),
      Buffer.from([0xab]),
    ]);
  });
});
