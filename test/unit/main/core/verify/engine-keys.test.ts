import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../../src/main/core/verify/content.ts';
import { decodeHex } from '../../../../../src/main/core/verify/encoding.ts';
import type { VerifierKey } from '../../../../../src/main/core/verify/engine.ts';
import type {
  Check,
  CodeScheme,
  Scheme,
  SignatureScheme,
} from '../../../../../src/main/core/verify/scheme.ts';
import { good, judge, key, mac, nowS, scheme } from '../../../../support/made-up-scheme.ts';

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

describe('the scheme of a key', () => {
  const signedBy = (header: string) => ({
    ...scheme,
    id: header,
    signature: { ...scheme.signature, headers: [header] },
  });
  const [one, two] = [signedBy('x-one'), signedBy('x-two')];
  const schemes = [one, two];
  const headersOf = (name: string) => ({ [name]: `t=${nowS},v1=${good}`, 'X-Id': 'id-1' });

  it('is the first that accepts it, and no other', () => {
    expect(judge(headersOf('X-One'), { schemes })).toMatchObject({
      verdict: 'valid',
      scheme: 'x-one',
    });
    expect(judge(headersOf('X-Two'), { schemes })).toMatchObject({
      reason: 'missing_header',
      subject: 'x-one',
    });
  });

  it('is the one the user chose', () => {
    const chosen = { schemes, scheme: 'x-two' };
    expect(judge(headersOf('X-Two'), chosen)).toMatchObject({
      verdict: 'valid',
      scheme: 'x-two',
    });
    expect(judge(headersOf('X-One'), chosen)).toMatchObject({
      reason: 'missing_header',
      subject: 'x-two',
    });
  });

  it('is none when there is none of that name', () => {
    const gone = { schemes, scheme: 'x-three' };
    expect(judge(headersOf('X-One'), gone)).toMatchObject({ reason: 'bad_key', scheme: null });
    expect(judge({}, { ...gone, keys: [] })).toMatchObject({ reason: 'no_key', scheme: null });
  });
});

describe('a retired key', () => {
  const headers = { 'X-Sig': `t=${nowS},v1=${good}`, 'X-Id': 'id-1' };
  const retired = { ...key, retiredAtS: nowS };

  it.each([
    [null, 'valid'],
    [nowS + 1, 'valid'],
    [nowS, 'valid'],
    [nowS - 0.001, 'invalid'],
    [0, 'invalid'],
  ])('that was in use until %s makes what arrives now %s', (retiredAtS, verdict) => {
    expect(judge(headers, { keys: [{ ...key, retiredAtS }] }).verdict).toBe(verdict);
  });

  it('leaves the others in use', () => {
    const keys = [
      { ...retired, retiredAtS: 1 },
      { id: 6, text: 'secret' },
    ];
    expect(judge(headers, { keys })).toMatchObject({ verdict: 'valid', keyId: 6 });
  });

  it('still verifies what arrived while it was in use', () => {
    expect(judge(headers, { keys: [retired], atS: nowS - 100 }).verdict).toBe('valid');
    expect(judge(headers, { keys: [retired], atS: nowS + 100 }).reason).toBe('signature_mismatch');
  });

  it('opens nothing any more where the provider encrypts', () => {
    const opens: Scheme = {
      kind: 'encryption',
      id: 'box',
      key: 'utf8',
      open: () => ({
        ok: true,
        algorithm: 'none',
        decrypt: (text) =>
          text === 'secret'
            ? { ok: true, plaintext: Buffer.from('{}') }
            : { ok: false, reason: 'decrypt_failed', subject: null },
      }),
      algorithmWords: (name) => name,
      seal: () => ({ headers: [], body: '' }),
    };
    const at = (atS: number, keys: readonly VerifierKey[]) =>
      judge({}, { schemes: [opens], keys, atS });
    expect(at(nowS, [retired])).toMatchObject({ verdict: 'valid', assurance: 'encryption-only' });
    expect(at(nowS + 1, [retired])).toMatchObject({ verdict: 'error', reason: 'bad_key' });
    expect(at(nowS + 1, [retired, { id: 6, text: 'other' }]).reason).toBe('decrypt_failed');
  });
});

describe('several checks', () => {
  const candidate = (name: string, text: string, more: Partial<Candidate> = {}): Candidate => ({
    name,
    segments: [{ origin: 'derived', label: name, data: text }],
    assurance: 'partial',
    ...more,
  });
  const check = (signed: string, ...candidates: readonly Candidate[]): Check => ({
    signatures: [decodeHex(mac('secret', signed)) ?? Buffer.alloc(0)],
    candidates: () => candidates,
  });
  const judgeChecks = (...checks: readonly [Check, ...Check[]]) => {
    const code: CodeScheme = {
      kind: 'code',
      id: 'items',
      key: 'utf8',
      read: () => ({
        ok: true,
        reading: {
          algorithm: { kind: 'hmac', hash: 'sha256' },
          encoding: 'hex',
          received: [],
          checks,
          time: () => null,
        },
      }),
      sign: (unsigned) => unsigned,
    };
    return judge({}, { schemes: [code] });
  };
  const first = check('one', candidate('one', 'one'));
  const second = check('two', candidate('two', 'two'));

  it('are valid when every one matches, and the first names the reading', () => {
    expect(judgeChecks(first, second)).toMatchObject({
      verdict: 'valid',
      matched: 'one',
      assurance: 'partial',
    });
  });

  it.each([
    ['first', [check('x', candidate('one', 'one')), second]],
    ['last', [first, check('x', candidate('two', 'two'))]],
  ] as const)('are invalid when the %s does not', (_which, checks) => {
    expect(judgeChecks(...checks)).toMatchObject({
      verdict: 'invalid',
      reason: 'signature_mismatch',
      isSignatureGood: false,
    });
  });

  it('do not take the signature of one for another', () => {
    const swapped = [
      { ...first, signatures: second.signatures },
      { ...second, signatures: first.signatures },
    ] as const;
    expect(judgeChecks(...swapped).reason).toBe('signature_mismatch');
  });

  it.each([
    ['weak_match_only', { isWeak: true }],
    ['ambiguous_json', { refusal: 'ambiguous_json' }],
  ] as const)('are %s when one of them is', (reason, more) => {
    const worse = check('two', candidate('two', 'two', more));
    expect(judgeChecks(first, worse)).toMatchObject({ verdict: 'invalid', reason, matched: 'two' });
    expect(judgeChecks(worse, first)).toMatchObject({ verdict: 'invalid', reason, matched: 'two' });
  });
});
