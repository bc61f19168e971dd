/** What one provider does and no other. */
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { avayaSpaces } from '../../../../../src/main/core/providers/avaya-spaces.ts';
import { bracken } from '../../../../../src/main/core/providers/bracken.ts';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import { defaultSourceSettings } from '../../../../../src/shared/provider.ts';

const nowS = 1_750_000_000;
const keys = [{ id: 1, text: 'secret' }];
const mac = (text: string) => createHmac('sha256', 'secret').update(text).digest();

describe('Avaya Spaces', () => {
  const judge = (signed: string, body: string, type = 'application/json') => {
    const rawHeaders = [
      'X-Spaces-Signature',
      mac(`v0:${nowS}:${signed}`).toString('hex'),
      'X-Spaces-Request-Timestamp',
      String(nowS),
      'Content-Type',
      type,
    ];
    const request = { method: 'POST', target: '/', rawHeaders, body: Buffer.from(body) };
    return createVerifier(avayaSpaces.schemes, keys, defaultSourceSettings)(request, nowS);
  };
  const form = 'application/x-www-form-urlencoded';

  it('takes the one data field of a form', () => {
    expect(judge('a b', 'data=a+b&x=1', form)).toMatchObject({
      verdict: 'valid',
      matched: 'data-form',
    });
  });

  it.each([
    ['behind the signed one', 'data=signed&data=evil'],
    ['before the signed one', 'data=evil&data=signed'],
  ])('takes none when a form has a second one %s', (_where, body) => {
    expect(judge('signed', body, form).verdict).not.toBe('valid');
  });

  it.each([
    ['data-string', '{"data":"signed","data":"signed"}', 'signed'],
    ['data-json', '{"data":{"a":1,"a":1}}', '{"a":1}'],
    ['data-raw', '{"x":1,"x":2,"data":{"a": 1}}', '{"a": 1}'],
  ])('calls %s of a body with a repeated key ambiguous', (matched, body, signed) => {
    expect(judge(signed, body)).toMatchObject({
      verdict: 'invalid',
      reason: 'ambiguous_json',
      matched,
    });
  });

  it('reports a signature over the text of an object as weak', () => {
    expect(judge('[object Object]', '{"data":[{}]}')).toMatchObject({
      verdict: 'invalid',
      reason: 'weak_match_only',
      matched: 'data-to-string',
    });
  });
});

describe('Bracken', () => {
  const judge = (signed: string, body: string) => {
    const rawHeaders = ['Authorization', `HMACSHA256 ${mac(signed).toString('base64')}`];
    const request = { method: 'POST', target: '/', rawHeaders, body: Buffer.from(body) };
    return createVerifier(bracken.schemes, keys, defaultSourceSettings)(request, nowS);
  };

  it.each([
    ['raw-body', '{ "a": 1 }', '{ "a": 1 }'],
    ['json-restringify', '{ "b": 1.0, "1": "\\u00eb" }', '{"1":"ë","b":1}'],
    ['empty-object', '', '{}'],
  ])('takes %s', (matched, body, signed) => {
    expect(judge(signed, body)).toMatchObject({ verdict: 'valid', matched, assurance: 'body' });
  });

  it('calls a re-serialised body with a repeated key ambiguous', () => {
    expect(judge('{"a":1}', '{"a":0,"a":1}').reason).toBe('ambiguous_json');
  });

  it('does not stand {} for a body of blanks', () => {
    expect(judge('{}', ' ').reason).toBe('signature_mismatch');
  });
});
