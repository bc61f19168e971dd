import { describe, expect, it } from 'vitest';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import { defaultSourceSettings as settings } from '../../../../../src/shared/provider.ts';
import type { Reason } from '../../../../../src/shared/verdict.ts';
import { good, judge, key, mac, nowS, scheme } from '../../../../support/made-up-scheme.ts';

describe('what is found first is reported first', () => {
  const wrongTime = 'yesterday';
  it.each<readonly [Reason, string | null, Readonly<Record<string, string>>]>([
    ['missing_header', 'x-sig', {}],
    ['missing_header', 'x-sig', { 'X-Id': 'id-1' }],
    ['missing_header', 'x-id', { 'X-Sig': 'junk' }],
    ['unsupported_algorithm', 'x-cipher', { 'X-Sig': 'junk', 'X-Id': 'id-1', 'X-Cipher': 'TWO' }],
    ['malformed_signature', 'x-sig', { 'X-Sig': 'junk', 'X-Id': 'id-1', 'X-Cipher': 'one' }],
    ['no_supported_signature', 'x-sig', { 'X-Sig': 'v0=aa', 'X-Id': 'id-1' }],
    ['malformed_signature', 'x-sig', { 'X-Sig': `t=${wrongTime},v1=zz`, 'X-Id': 'id-1' }],
    ['malformed_timestamp', null, { 'X-Sig': `t=${wrongTime},v1=aa`, 'X-Id': 'id-1' }],
    ['malformed_timestamp', null, { 'X-Sig': 'v1=aa', 'X-Id': 'id-1' }],
    ['signature_mismatch', null, { 'X-Sig': 't=1,v1=aa', 'X-Id': 'id-1' }],
  ])('%s of %s', (reason, subject, headers) => {
    expect(judge(headers)).toMatchObject({ reason, subject, isSignatureGood: false });
  });

  it('a bad key only after the request has been read', () => {
    const keys = [{ id: 1, text: '' }];
    expect(judge({}, { keys }).reason).toBe('missing_header');
    expect(judge({ 'X-Sig': `t=${nowS},v1=${good}`, 'X-Id': 'id-1' }, { keys }).reason).toBe(
      'bad_key',
    );
  });

  it('no key before everything', () => {
    expect(judge({}, { keys: [] })).toMatchObject({ verdict: 'unchecked', reason: 'no_key' });
  });

  it('freshness last, so that genuine but old can be told', () => {
    const old = nowS - 301;
    const signature = mac('secret', `id-1.${old}.hello`);
    expect(judge({ 'X-Sig': `t=${old},v1=${signature}`, 'X-Id': 'id-1' })).toMatchObject({
      verdict: 'invalid',
      reason: 'timestamp_out_of_tolerance',
      isSignatureGood: true,
      keyId: 5,
      assurance: 'body',
      time: { skewS: 301, isFresh: false },
    });
  });
});

describe('a header with two meanings', () => {
  it.each([
    ['the signature', ['X-Sig', 'a', 'X-Sig', 'b'], 'x-sig'],
    ['a signed header', ['X-Sig', 'v1=aa', 'X-Id', '1', 'X-Id', '2'], 'x-id'],
  ])('as %s is ambiguous', (_what, rawHeaders, subject) => {
    const verify = createVerifier([scheme], [key], settings);
    const found = verify({ method: 'POST', target: '/', rawHeaders, body: Buffer.alloc(0) }, nowS);
    expect(found).toMatchObject({ verdict: 'error', reason: 'ambiguous_header', subject });
  });

  it('is not made unambiguous by its other name', () => {
    const verify = createVerifier([scheme], [key], settings);
    const rawHeaders = [
      'X-Sig',
      'a',
      'X-Sig',
      'b',
      'X-Old-Sig',
      `t=${nowS},v1=${good}`,
      'X-Id',
      'id-1',
    ];
    expect(
      verify({ method: 'POST', target: '/', rawHeaders, body: Buffer.from('hello') }, nowS).reason,
    ).toBe('ambiguous_header');
  });
});

describe('rotation', () => {
  const at = (signatures: readonly string[]): Record<string, string> => ({
    'X-Sig': [`t=${nowS}`, ...signatures.map((text) => `v1=${text}`)].join(','),
    'X-Id': 'id-1',
  });

  it.each([
    ['the only one', [good]],
    ['the second', ['aa', good]],
    ['behind one that does not decode', ['zz', good]],
    ['before one that does not decode', [good, 'zz']],
    ['in upper case', [good.toUpperCase()]],
  ])('a good signature counts as %s', (_where, signatures) => {
    expect(judge(at(signatures)).verdict).toBe('valid');
  });

  it.each([
    ['signature_mismatch', ['aa', 'zz']],
    ['malformed_signature', ['zz', 'yy']],
    ['signature_mismatch', [good.slice(2)]],
    ['signature_mismatch', [`${good}00`]],
    ['malformed_signature', [`${good}zz`]],
  ])('none that matches is %s', (reason, signatures) => {
    expect(judge(at(signatures)).reason).toBe(reason);
  });

  it('names the key that matched, whichever it is', () => {
    const keys = [{ id: 1, text: 'old' }, { id: 2, text: '' }, key, { id: 9, text: 'secret' }];
    expect(judge(at([good]), { keys })).toMatchObject({ verdict: 'valid', keyId: 5 });
  });
});

describe('readings of the content', () => {
  const signedAs = (text: string): Record<string, string> => ({
    'X-Sig': `t=${nowS},v1=${mac('secret', text)}`,
    'X-Id': 'id-1',
  });

  it('use the public URL’s path and query when there is one', () => {
    const headers = signedAs('/hook?a=1hello');
    const publicUrl = 'https://example.com/hook?a=1';
    expect(judge(headers, { publicUrl })).toMatchObject({
      matched: 'public',
      assurance: 'partial',
    });
    expect(judge(headers).reason).toBe('signature_mismatch');
    expect(judge(headers, { publicUrl: 'nonsense' }).reason).toBe('signature_mismatch');
  });

  it('that bind less are weak unless they are allowed', () => {
    const headers = signedAs('hello');
    expect(judge(headers)).toMatchObject({
      verdict: 'invalid',
      reason: 'weak_match_only',
      matched: 'body only',
      isSignatureGood: true,
      assurance: null,
    });
    expect(judge(headers, { allowBodyOnly: true })).toMatchObject({
      verdict: 'valid',
      matched: 'body only',
    });
  });

  it('prefer a refused match to a weak one and a good one to both', () => {
    const candidate = (name: string, text: string, more: object = {}) => ({
      name,
      segments: [{ origin: 'literal' as const, label: name, data: text }],
      assurance: 'body' as const,
      ...more,
    });
    const weak = candidate('weak', 'a', { isWeak: true });
    const refused = candidate('refused', 'a', { refusal: 'ambiguous_json' });
    const fine = candidate('fine', 'a');
    const found = (...order: readonly ReturnType<typeof candidate>[]) => {
      const { timestamp: _unused, ...rest } = scheme;
      const content = () => order;
      return judge({ 'X-Sig': `v1=${mac('secret', 'a')}` }, { schemes: [{ ...rest, content }] });
    };
    expect(found(weak, refused, fine).matched).toBe('fine');
    expect(found(weak, refused).reason).toBe('ambiguous_json');
    expect(found(refused, weak).reason).toBe('ambiguous_json');
    expect(found(weak)).toMatchObject({ verdict: 'invalid', reason: 'weak_match_only' });
  });

  it('take header bytes as they came, not as UTF-8', () => {
    const id = '\xe4\xff';
    const headers = { ...signedAs(`${id}.${nowS}.hello`), 'X-Id': id };
    expect(judge(headers).verdict).toBe('valid');
  });
});
