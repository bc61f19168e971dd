import { describe, expect, it } from 'vitest';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import type { Challenge } from '../../../../../src/main/core/verify/handshake.ts';
import { defaultSourceSettings as settings } from '../../../../../src/shared/provider.ts';
import type { Reason } from '../../../../../src/shared/verdict.ts';
import { good, key, nowS, request, scheme } from '../../../../support/made-up-scheme.ts';

describe('a check of the URL', () => {
  const recognised = (
    challenge: Challenge | null,
    headers: Readonly<Record<string, string>> = {},
    body = 'hello',
  ) => createVerifier([scheme], [key], settings, () => challenge)(request(headers, body), nowS);
  const answer = { status: 200, contentType: 'text/plain', body: 'x' } as const;
  const signed: Challenge = { isSigned: true, name: 'ping', answer: () => answer };
  const unsigned = (reason: Reason, subject: string | null): Challenge => ({
    isSigned: false,
    name: 'ping',
    reason,
    subject,
    answer,
  });

  it('that is signed is verified like any other request', () => {
    const headers = { 'X-Sig': `t=${nowS},v1=${good}`, 'X-Id': 'id-1' };
    expect(recognised(signed, headers)).toMatchObject({
      verdict: 'valid',
      handshake: 'ping',
      assurance: 'body',
      keyId: 5,
    });
    expect(recognised(signed)).toMatchObject({ reason: 'missing_header', handshake: 'ping' });
  });

  it('that is not signed is judged by what it carries', () => {
    expect(recognised(unsigned('ok', null), {}, '')).toMatchObject({
      verdict: 'valid',
      assurance: 'handshake',
      matched: 'handshake',
      handshake: 'ping',
      isSignatureGood: false,
      keyId: null,
    });
    expect(recognised(unsigned('missing_parameter', 'token'), {}, '')).toMatchObject({
      verdict: 'error',
      subject: 'token',
      assurance: null,
      matched: null,
      handshake: 'ping',
    });
  });

  it('that is not signed is none once it brings a body', () => {
    expect(recognised(unsigned('ok', null))).toMatchObject({
      reason: 'missing_header',
      handshake: null,
    });
  });

  it('is not seen in an ordinary request', () => {
    expect(recognised(null)).toMatchObject({ reason: 'missing_header', handshake: null });
  });
});
