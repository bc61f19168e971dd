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
    'X-Original-Authorization',
    'Cf-Access-Jwt-Assertion',
    'X-Original-Cookie',
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

  const key = 'kY+/"ü9=hush';
  const bytes = Buffer.from(key);
  const inJson = JSON.stringify({ key });

  it.each([
    ['in JSON', inJson],
    [
      'in JSON of ASCII alone',
      inJson.replace(/[^\x20-\x7e]/g, () => String.raw`\u00fc`).replace('/', String.raw`\/`),
    ],
    ['in a form', `payload=${encodeURIComponent(key)}`],
    ['in JSON in a form', `payload=${encodeURIComponent(inJson)}`],
    ['in hex', bytes.toString('hex')],
    ['in upper-case hex', bytes.toString('hex').toUpperCase()],
    ...['', 'a', 'user:'].flatMap((before) => [
      [`in base64 behind “${before}”`, Buffer.from(`${before}${key}z`).toString('base64')],
      [`in base64url behind “${before}”`, Buffer.from(before + key).toString('base64url')],
    ]),
  ])('is found %s, in body, path and headers', (_, text) => {
    const secrets = wireSecrets([key]);
    const wire = Buffer.from(text).toString('latin1');
    expect(() => requireNoSecret(1, '/', Buffer.from(text), secrets)).toThrow('one of your keys');
    expect(() => requireNoSecret(1, `/?a=${wire}`, Buffer.alloc(0), secrets)).toThrow('your keys');
    expect(withoutCredentials(['X-Any', wire], secrets, [wire]).leftOut).toEqual(['X-Any']);
  });

  it('is not looked for when it is too short to mean anything, or not here', () => {
    expect(wireSecrets(['short', null])).toEqual([]);
  });
});
