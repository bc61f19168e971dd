import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  createVerifier,
  judgeTime,
  type VerifierKey,
} from '../../../../../src/main/core/verify/engine.ts';
import { explain } from '../../../../../src/main/core/verify/explain.ts';
import type { WireRequest } from '../../../../../src/main/core/verify/request.ts';
import type { Scheme, SignatureScheme } from '../../../../../src/main/core/verify/scheme.ts';
import type { Reason } from '../../../../../src/shared/verdict.ts';

const nowS = 1_750_000_000;
const settings = { toleranceS: null, publicUrl: null, allowBodyOnly: false };

const mac = (key: string, text: string): string =>
  createHmac('sha256', key).update(text, 'latin1').digest('hex');

/** A made-up scheme that uses everything a scheme may have. */
const scheme: SignatureScheme = {
  kind: 'signature',
  id: 'test',
  algorithm: { kind: 'hmac', hash: 'sha256' },
  key: 'utf8',
  signature: {
    headers: ['x-sig', 'x-old-sig'],
    form: { kind: 'kv-list', separator: ',', key: 'v1' },
    encoding: 'hex',
  },
  fixedHeaders: { 'x-cipher': 'ONE' },
  timestamp: { from: { signatureField: 't' }, unit: 's', toleranceS: 300 },
  content: [
    {
      name: 'id.time.body',
      content: [
        { header: 'x-id' },
        { literal: '.' },
        { from: 'timestamp' },
        { literal: '.' },
        { from: 'body' },
      ],
    },
    {
      name: 'public',
      content: [{ from: 'public-target' }, { from: 'body' }],
      assurance: 'partial',
    },
    { name: 'body only', content: [{ from: 'body' }], isBodyOnly: true },
  ],
};

const request = (headers: Readonly<Record<string, string>>, body = 'hello'): WireRequest => ({
  method: 'POST',
  target: '/x',
  rawHeaders: Object.entries(headers).flat(),
  body: Buffer.from(body),
});

const key: VerifierKey = { id: 5, text: 'secret' };
const good = mac('secret', `id-1.${nowS}.hello`);

const judge = (
  headers: Readonly<Record<string, string>>,
  more: {
    keys?: readonly VerifierKey[];
    schemes?: readonly Scheme[];
    body?: string;
    toleranceS?: number | null;
    publicUrl?: string | null;
    allowBodyOnly?: boolean;
  } = {},
) => {
  const { keys = [key], schemes = [scheme], body, ...changed } = more;
  return createVerifier(schemes, keys, { ...settings, ...changed })(request(headers, body), nowS);
};

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

describe('several schemes', () => {
  const other: SignatureScheme = {
    ...scheme,
    id: 'other',
    acceptsKey: (text) => text.startsWith('other_'),
    signature: { ...scheme.signature, form: { kind: 'kv-list', separator: ',', key: 'v2' } },
  };
  const first = { ...scheme, acceptsKey: (text: string) => !text.startsWith('other_') };
  const schemes = [first, other];
  const keys = [key, { id: 6, text: 'other_secret' }];

  it('each use their own keys, and the one that got furthest is reported', () => {
    const second = mac('other_secret', `id-1.${nowS}.hello`);
    const sent = (list: string) => ({ 'X-Sig': `t=${nowS},${list}`, 'X-Id': 'id-1' });
    expect(judge(sent(`v2=${second}`), { schemes, keys })).toMatchObject({
      scheme: 'other',
      keyId: 6,
    });
    expect(judge(sent(`v1=${good},v2=aa`), { schemes, keys })).toMatchObject({
      scheme: 'test',
      keyId: 5,
    });
    expect(judge(sent(`v2=aa`), { schemes, keys })).toMatchObject({
      verdict: 'invalid',
      scheme: 'other',
    });
    expect(judge(sent(`v1=${second}`), { schemes, keys: [keys[1] ?? key] }).reason).toBe(
      'no_supported_signature',
    );
  });

  it('without a key that any of them takes are a bad key', () => {
    const none = [{ ...first, acceptsKey: () => false }];
    expect(judge({ 'X-Sig': 'v1=aa' }, { schemes: none })).toMatchObject({ reason: 'bad_key' });
  });
});

describe('judgeTime', () => {
  const spec = scheme.timestamp;
  it.each([
    [300, null, true],
    [300.5, null, false],
    [-300, null, true],
    [-301, null, false],
    [31_536_000, 0, true],
    [11, 10, false],
    [10, 10, true],
  ])('of a skew of %s s under %s: fresh %s', (skewS, toleranceS, isFresh) => {
    expect(judgeTime(spec, nowS - skewS, nowS, toleranceS)).toMatchObject({ skewS, isFresh });
  });

  it('is nothing where no time is signed', () => {
    expect(judgeTime(undefined, 1, nowS, null)).toBeNull();
    expect(judgeTime(spec, null, nowS, null)).toBeNull();
  });
});

describe('explain', () => {
  const headers = { 'X-Sig': `t=${nowS},v1=aa,v1=${good}`, 'X-Id': 'id-1' };

  it('shows every reading with its bytes and what would have been right', () => {
    const { candidates, received, algorithm, verification } = explain(
      [scheme],
      [key],
      settings,
      request(headers),
      nowS,
    );
    expect(verification).toMatchObject({ verdict: 'valid', matched: 'id.time.body' });
    expect(received).toEqual(['aa', good]);
    expect(algorithm).toBe('HMAC-SHA256');
    expect(candidates).toMatchObject([
      { name: 'id.time.body', isMatch: true, isWeak: false, expected: good, length: 21 },
      {
        name: 'body only',
        isMatch: false,
        isWeak: true,
        expected: mac('secret', 'hello'),
        length: 5,
      },
    ]);
    expect(candidates[0]?.parts).toEqual([
      { origin: 'header', label: 'x-id', bytes: new Uint8Array(Buffer.from('id-1')) },
      { origin: 'literal', label: 'fixed text', bytes: new Uint8Array(Buffer.from('.')) },
      { origin: 'header', label: 'timestamp', bytes: new Uint8Array(Buffer.from(String(nowS))) },
      { origin: 'literal', label: 'fixed text', bytes: new Uint8Array(Buffer.from('.')) },
      { origin: 'body', label: 'body', start: 0, end: 5 },
    ]);
  });

  it('without a key shows the readings, but nothing to compare with', () => {
    const { candidates, verification } = explain([scheme], [], settings, request(headers), nowS);
    expect(verification.reason).toBe('no_key');
    expect(candidates.map(({ expected, isMatch }) => [expected, isMatch])).toEqual([
      [null, false],
      [null, false],
    ]);
  });

  it('of a request that cannot be read shows the notes alone', () => {
    const noted = { ...scheme, notes: () => ['look here'] };
    const explanation = explain([noted], [key], settings, request({}), nowS);
    expect(explanation).toMatchObject({ received: [], candidates: [], notes: ['look here'] });
  });

  it('of no scheme at all is empty', () => {
    const explanation = explain([], [key], settings, request({}), nowS);
    expect(explanation).toMatchObject({ algorithm: null, candidates: [], plaintext: null });
  });
});
