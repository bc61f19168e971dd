import { describe, expect, it } from 'vitest';
import {
  isCredentialHeader,
  requireNoSecret,
  wireSecrets,
  withoutCredentials,
} from '../../../../../src/main/core/exchange/credentials.ts';

describe('a header', () => {
  it.each([
    'Authorization',
    'Proxy-Authorization',
    'Cookie',
    'X-Gitlab-Token',
    'X-Api-Key',
    'apikey',
    'X-Auth-Token',
    'X-Telegram-Bot-Api-Secret-Token',
    'X-Webhook-Secret',
    'X-Session-Id',
  ])('%s is a credential', (name) => {
    expect(isCredentialHeader(name)).toBe(true);
  });

  it.each([
    'X-Hub-Signature-256',
    'Stripe-Signature',
    'Idempotency-Key',
    'Webhook-Id',
    'X-Author',
    'Content-Type',
    'X-Tokenizer',
  ])('%s is none', (name) => {
    expect(isCredentialHeader(name)).toBe(false);
  });
});

describe('without credentials', () => {
  it('the other headers stay as they are, and the names of those left out are told', () => {
    expect(withoutCredentials(['A', '1', 'cookie', 'x', 'a', '2'], [], [])).toEqual({
      rawHeaders: ['A', '1', 'a', '2'],
      leftOut: ['cookie'],
    });
  });

  it('a signature stays where it stands in Authorization', () => {
    const rawHeaders = ['Authorization', 'Bearer abc.def.ghi'];
    expect(withoutCredentials(rawHeaders, [], ['abc.def.ghi']).rawHeaders).toEqual(rawHeaders);
  });

  it('a header with one of the keys goes, whatever its name', () => {
    const { leftOut } = withoutCredentials(
      ['X-Any', 'is hush-hush!'],
      ['hush-hush'],
      ['hush-hush'],
    );
    expect(leftOut).toEqual(['X-Any']);
  });

  it('an empty signature keeps nothing', () => {
    expect(withoutCredentials(['Authorization', 'a'], [], ['']).rawHeaders).toEqual([]);
  });
});

describe('a key in a request', () => {
  it.each([
    ['path', '/in/a?key=hush-hush', ''],
    ['body', '/in/a', '{"key":"hush-hush"}'],
  ])('stops the export when it stands in the %s', (_, target, body) => {
    expect(() => requireNoSecret(1, target, Buffer.from(body), ['hush-hush'])).toThrow(
      'Event #1 has one of your keys in its path or body.',
    );
  });

  it('is looked for in UTF-8', () => {
    const body = Buffer.from('a geheim-gehütet b');
    expect(() => requireNoSecret(1, '/', body, wireSecrets(['geheim-gehütet']))).toThrow(
      'one of your keys',
    );
  });

  it('is not looked for when it is too short to mean anything, or not here', () => {
    expect(wireSecrets(['short', null])).toEqual([]);
  });
});
