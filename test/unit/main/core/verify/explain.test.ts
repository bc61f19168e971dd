import { describe, expect, it } from 'vitest';
import { explain } from '../../../../../src/main/core/verify/explain.ts';
import type { SignatureScheme } from '../../../../../src/main/core/verify/scheme.ts';
import { defaultSourceSettings as settings } from '../../../../../src/shared/provider.ts';
import { good, key, mac, nowS, request, scheme } from '../../../../support/made-up-scheme.ts';

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

  it('never shows a token, neither ours nor the one that was sent', () => {
    const token: SignatureScheme = {
      kind: 'signature',
      id: 'token',
      algorithm: { kind: 'token' },
      key: 'utf8',
      signature: { headers: ['x-token'], form: { kind: 'whole' }, encoding: 'text' },
      content: [{ name: 'token', content: [], assurance: 'none' }],
    };
    const sent = request({ 'X-Token': 'nearly-secret' });
    const { received, candidates, algorithm } = explain([token], [key], settings, sent, nowS);
    expect(algorithm).toBe('comparison with the token');
    expect(received).toEqual([]);
    expect(candidates).toMatchObject([{ name: 'token', expected: null, isMatch: false }]);
  });

  it('describes no more readings than a person would look at', () => {
    const content = Array.from({ length: 100 }, (_, i) => ({
      name: String(i),
      content: [{ literal: String(i) }],
    }));
    const { candidates } = explain(
      [{ ...scheme, content }],
      [key],
      settings,
      request(headers),
      nowS,
    );
    expect(candidates).toHaveLength(24);
  });

  it('of an unsigned check of the URL is its verification alone', () => {
    const answer = { status: 200, contentType: 'text/plain', body: 'x' } as const;
    const recognise = () =>
      ({ isSigned: false, name: 'ping', reason: 'ok', subject: null, answer }) as const;
    const shown = explain([scheme], [key], settings, request(headers, ''), nowS, recognise);
    expect(shown).toMatchObject({ candidates: [], received: [], algorithm: null });
    expect(shown.verification.handshake).toBe('ping');
  });

  it('of no scheme at all is empty', () => {
    const explanation = explain([], [key], settings, request({}), nowS);
    expect(explanation).toMatchObject({ algorithm: null, candidates: [], plaintext: null });
  });
});
