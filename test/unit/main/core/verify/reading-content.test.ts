/** What a declared scheme signs beside the body, and the time that it reads. */
import { describe, expect, it } from 'vitest';
import { judgeTime } from '../../../../../src/main/core/verify/reading.ts';
import type { SignatureScheme } from '../../../../../src/main/core/verify/scheme.ts';
import type { SourceSettings } from '../../../../../src/shared/provider.ts';
import { hex, judge, nowS, plain } from '../../../../support/plain-scheme.ts';

describe('what the signed content needs', () => {
  const over = (
    ...content: Exclude<SignatureScheme['content'], (...args: never) => unknown>[0]['content']
  ) => ({
    ...plain,
    content: [{ name: 'x', content }],
  });

  it('is asked for by name when it is missing', () => {
    const sig = ['X-Sig', 'aa'];
    expect(judge(over({ header: 'x-id' }), sig)).toMatchObject({
      reason: 'missing_header',
      subject: 'x-id',
    });
    expect(judge(over({ parameter: 'webhookId' }), sig)).toMatchObject({
      reason: 'missing_parameter',
      subject: 'webhookId',
    });
    for (const from of ['url', 'public-target', 'url-partly-decoded'] as const) {
      expect(judge(over({ from }), sig)).toMatchObject({
        verdict: 'error',
        reason: 'missing_parameter',
        subject: 'url',
      });
    }
  });

  it('may be a header that is not there', () => {
    const scheme = over({ header: 'x-id', isOptional: true }, { from: 'body' });
    expect(judge(scheme, ['X-Sig', hex('hello')]).verdict).toBe('valid');
    expect(judge(scheme, ['X-Sig', hex('1hello'), 'X-Id', '1']).verdict).toBe('valid');
    expect(judge(scheme, ['X-Sig', hex('hello'), 'X-Id', '1']).reason).toBe('signature_mismatch');
  });

  it('may be the URL as registered, with the query that came', () => {
    const publicUrl = 'https://shop.example/hook';
    const scheme = over({ from: 'url' }, { from: 'body' });
    const rawHeaders = ['X-Sig', hex('https://shop.example/hook?a=1hello')];
    expect(judge(scheme, rawHeaders, { publicUrl }).verdict).toBe('valid');
    const url = 'http://127.0.0.1:1/x?a=1';
    expect(judge(scheme, rawHeaders, {}, { url }).reason).toBe('signature_mismatch');
    expect(judge(scheme, ['X-Sig', hex(`${url}hello`)], {}, { url }).verdict).toBe('valid');
  });
});

describe('a time in the body', () => {
  const timed: SignatureScheme = {
    ...plain,
    timestamp: { from: { json: ['meta', 'at'] }, unit: 'ms', toleranceS: 60 },
  };
  const send = (text: string, settings: Partial<SourceSettings> = {}) =>
    judge(timed, ['X-Sig', hex(text)], settings, { body: Buffer.from(text) });
  const at = (ms: unknown): string => JSON.stringify({ meta: { at: ms } });

  it.each([
    [nowS * 1000, 'ok'],
    [String(nowS * 1000), 'ok'],
    [nowS * 1000 - 60_000, 'ok'],
    [nowS * 1000 - 60_001, 'timestamp_out_of_tolerance'],
    [nowS * 1000 + 60_001, 'timestamp_out_of_tolerance'],
    [1e21, 'malformed_timestamp'],
    [1.5, 'malformed_timestamp'],
    [null, 'malformed_timestamp'],
    [[1], 'malformed_timestamp'],
  ])('of %j is %s', (ms, reason) => {
    expect(send(at(ms)).reason).toBe(reason);
  });

  it.each(['', '[]', 'null', '{"meta":1}', '{"at":1}', '{'])('is malformed in %s', (text) => {
    expect(send(text).reason).toBe('malformed_timestamp');
  });

  it('need not be there where freshness is not checked', () => {
    expect(send('[]', { toleranceS: 0 })).toMatchObject({ verdict: 'valid', time: null });
  });

  it('is not rescued by a header', () => {
    const text = at(1);
    const rawHeaders = ['X-Sig', hex(text), 'at', String(nowS * 1000)];
    expect(judge(timed, rawHeaders, {}, { body: Buffer.from(text) }).reason).toBe(
      'timestamp_out_of_tolerance',
    );
  });
});

describe('judgeTime', () => {
  it.each([
    [300, 300, true],
    [300.001, 300, false],
    [-300, 300, true],
    [-300.001, 300, false],
    [31_536_000, 0, true],
    [11, 10, false],
    [10, 10, true],
  ])('of a skew of %s s under %s: fresh %s', (skewS, toleranceS, isFresh) => {
    expect(judgeTime(1000, 1000 + skewS, toleranceS)).toMatchObject({
      signedAtS: 1000,
      skewS: expect.closeTo(skewS, 6),
      toleranceS,
      isFresh,
    });
  });
});
