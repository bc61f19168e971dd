import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeSignatures,
  findSignatures,
  formatSignature,
  listValues,
  type SignatureForm,
  separatorOf,
} from '../../../../../src/main/core/verify/signature.ts';

const whole: SignatureForm = { kind: 'whole' };
const hub: SignatureForm = { kind: 'prefix', prefix: 'sha256=' };
const slack: SignatureForm = { kind: 'prefix', prefix: 'v0=', isVersion: true };
const bracken: SignatureForm = { kind: 'auth-scheme', name: 'HMACSHA256' };
const stripe: SignatureForm = { kind: 'kv-list', separator: ',', key: 'v1' };
const paddle: SignatureForm = { kind: 'kv-list', separator: ';', key: 'h1' };
const standard: SignatureForm = { kind: 'versioned-list', version: 'v1' };
const dotted: SignatureForm = { kind: 'versioned-list', version: 'v1.2' };
const plivo: SignatureForm = { kind: 'list', separator: ',' };
const sinch: SignatureForm = { kind: 'keyed-auth', name: 'Application', parameter: 'id' };

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
    [dotted, 'v1,a v1.2,b', ['b']],
    [plivo, 'a', ['a']],
    [plivo, 'a, b ,\tc', ['a', 'b', 'c']],
    [plivo, 'a,,b', ['a', '', 'b']],
    [plivo, 'a\xa0', ['a\xa0']],
    [sinch, 'Application key-1:abc', ['abc']],
    [sinch, 'Application  a:b :abc', ['abc']],
    [sinch, 'Application :abc', ['abc']],
    [sinch, 'application key-1:abc', ['abc']],
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
    [stripe, 't=1', 'no_supported_signature'],
    [stripe, 't=1,v0=c', 'no_supported_signature'],
    [stripe, 'xv1=a', 'no_supported_signature'],
    [paddle, 'ts=1;v1=a', 'no_supported_signature'],
    [paddle, 'bad_header', 'malformed_signature'],
    [standard, 'v1a,b', 'no_supported_signature'],
    [standard, 'abc', 'malformed_signature'],
    [standard, ',abc', 'malformed_signature'],
    [standard, ' ', 'malformed_signature'],
    [dotted, 'v1,a', 'no_supported_signature'],
    [sinch, 'Applications key-1:abc', 'malformed_signature'],
    [sinch, 'Application key-1', 'malformed_signature'],
    [sinch, 'Application: abc', 'malformed_signature'],
    [sinch, 'Basic abc', 'malformed_signature'],
  ])('refuses in %j “%s”: %s', (form, header, reason) => {
    expect(findSignatures(header, form)).toEqual({ ok: false, reason });
  });

  it('looks at no more entries of a list than a sender could mean', () => {
    const header = `${'v1=x,'.repeat(10_000)}v1=y`;
    expect(listValues(header, ',', 'v1')).toHaveLength(64);
    expect(findSignatures(header, plivo)).toMatchObject({ texts: { length: 64 } });
    const versions = `${'v1,x '.repeat(10_000)}v1,y`;
    expect(findSignatures(versions, standard)).toMatchObject({ texts: { length: 64 } });
  });

  it('never throws and never makes up text', () => {
    const forms = [whole, hub, slack, bracken, stripe, paddle, standard, dotted, plivo, sinch];
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...forms), (header, form) => {
        const found = findSignatures(header, form);
        for (const text of found.ok ? found.texts : []) expect(header).toContain(text);
      }),
    );
  });
});

describe('the key id of keyed-auth', () => {
  const header = 'Application key-1:abc';
  it.each([
    ['the right one', { id: 'key-1' }, true],
    ['none', {}, true],
    ['an empty one', { id: '' }, true],
    ['another', { id: 'key-2' }, false],
    ['one in another case', { id: 'KEY-1' }, false],
    ['a part of it', { id: 'key' }, false],
  ])('set to %s', (_what, parameters, isFound) => {
    expect(findSignatures(header, sinch, parameters)).toEqual(
      isFound ? { ok: true, texts: ['abc'] } : { ok: false, reason: 'key_id_mismatch' },
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
    [plivo, 'abc'],
    [sinch, 'Application key-1:abc'],
  ])('writes %j so that it is found again: %s', (form, header) => {
    const parameters = { id: 'key-1' };
    expect(formatSignature('abc', form, [['t', '1']], parameters)).toBe(header);
    expect(findSignatures(header, form, parameters)).toEqual({ ok: true, texts: ['abc'] });
  });

  it('makes up a key id where none is set', () => {
    expect(findSignatures(formatSignature('abc', sinch, []), sinch).ok).toBe(true);
  });

  it.each<readonly [SignatureForm, string]>([
    [paddle, ';'],
    [{ kind: 'list', separator: '|' }, '|'],
    [whole, ','],
  ])('the members of %j are separated by “%s”', (form, separator) => {
    expect(separatorOf(form)).toBe(separator);
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
