import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cleaning, cleanKey } from '../../../../../src/main/core/keys/clean.ts';
import { rsa, spkiBase64, spkiPem, wrapped } from '../../../../support/key-material.ts';
import { typedKeyText } from '../../../../support/key-text.ts';

const pem = spkiPem(rsa.publicKey);
const base64 = spkiBase64(rsa.publicKey);
const whsec = `whsec_${Buffer.alloc(32, 11).toString('base64')}`;

describe('cleanKey', () => {
  it.each<readonly [pasted: string, text: string, ...found: Cleaning[]]>([
    ['s3cret ', 's3cret', 'whitespace'],
    ['\t s3cret\u00a0', 's3cret', 'whitespace'],
    ['s3cret\n', 's3cret', 'line-break'],
    ['\r\ns3cret', 's3cret', 'line-break'],
    [' \n s3cret', 's3cret', 'line-break', 'whitespace'],
    ['s3cret\u2028', 's3cret', 'line-break'],
    ['"s3cret"', 's3cret', 'quotes'],
    ["'s3cret'", 's3cret', 'quotes'],
    ['`s3cret`', 's3cret', 'quotes'],
    ['```s3cret```', 's3cret', 'quotes'],
    ['“s3cret”', 's3cret', 'quotes'],
    ['„s3cret“', 's3cret', 'quotes'],
    ['‘s3cret’', 's3cret', 'quotes'],
    ['«s3cret»', 's3cret', 'quotes'],
    ['"s3cret",', 's3cret', 'quotes'],
    ['" s3cret "', 's3cret', 'whitespace', 'quotes'],
    ['s3\u200bcret', 's3cret', 'invisible'],
    ['\ufeffs3cret', 's3cret', 'invisible'],
    ['s3cret\u00ad\u2060\u200e\u0000', 's3cret', 'invisible'],
    ['STRIPE_WEBHOOK_SECRET=s3cret', 's3cret', 'assignment'],
    ['A_B=s3cret', 's3cret', 'assignment'],
    ['export PASSPHRASE=s3cret', 's3cret', 'assignment'],
    ['export FOO="s3cret"', 's3cret', 'quotes', 'assignment'],
    ['$env:FOO = "s3cret"', 's3cret', 'quotes', 'assignment'],
    ["const foo = 's3cret';", 's3cret', 'quotes', 'assignment'],
    ['"foo": "s3cret",', 's3cret', 'quotes', 'assignment'],
    ['webhook_secret: s3cret', 's3cret', 'assignment'],
    ['Signing secret: s3cret', 's3cret', 'assignment'],
    ["'key' => 's3cret'", 's3cret', 'quotes', 'assignment'],
    ['SECRET=/s3cret', '/s3cret', 'assignment'],
    ['Bearer s3cret', 's3cret', 'bearer'],
    ['Authorization: Basic s3cret', 's3cret', 'assignment', 'bearer'],
    [wrapped(base64), base64, 'inner-whitespace'],
    [wrapped(base64, 76, '\r\n'), base64, 'inner-whitespace'],
    [wrapped(base64, 64, ' '), base64, 'inner-whitespace'],
    [`${whsec.slice(0, 20)}\n${whsec.slice(20)}`, whsec, 'inner-whitespace'],
    [`"${pem}"\n`, pem, 'line-break', 'quotes'],
    [`PUBLIC_KEY='${pem}'`, pem, 'quotes', 'assignment'],
  ])('makes of %j %j', (pasted, text, ...found) => {
    expect(cleanKey(pasted)).toEqual({ text, found });
  });

  it.each([
    ['a passphrase', 'correct horse battery staple'],
    ['two lines', 'abcdefgh\nabcdefgh'],
    ['quotation marks inside', `it's a "secret"`],
    ['one quotation mark', '"s3cret'],
    ['quotation marks alone', '""'],
    ['padding', 'c2VjcmV0a2V5MQ=='],
    ['padding after a telling name', 'secret=='],
    ['an equals sign', 'foo=bar'],
    ['a URL', 'https://example.com/?key=value'],
    ['a name and nothing else', 'SECRET='],
    ['a word of its own', 'Bearer of bad news'],
    ['a PEM', pem],
    ['a PEM with other line ends', pem.replaceAll('\n', '\r\n')],
    ['a JSON Web Key', '{"kty":"RSA","n":"AQ"}'],
    ['nothing', ''],
  ])('leaves %s as it is', (_what, text) => {
    expect(cleanKey(text)).toEqual({ text, found: [] });
  });

  it('finds nothing more in what it has cleaned', () => {
    fc.assert(
      fc.property(typedKeyText, (pasted) => {
        const { text, found } = cleanKey(pasted);
        expect(cleanKey(text)).toEqual({ text, found: [] });
        expect(found.length === 0).toBe(text === pasted);
      }),
      { numRuns: 2000 },
    );
  });
});
