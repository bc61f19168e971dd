import { createHash, createHmac, createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  hmacJwtAlgorithms,
  isSha256Claim,
  numberClaim,
  parseJwt,
  signJwt,
} from '../../../../../src/main/core/verify/jwt.ts';

const part = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const mac = (text: string): string =>
  createHmac('sha256', 'secret').update(text).digest('base64url');
const token = (header: unknown = { alg: 'HS256' }, claims: unknown = { iat: 1 }): string => {
  const signed = `${part(header)}.${part(claims)}`;
  return `${signed}.${mac(signed)}`;
};
const parse = (text: string) => parseJwt(text, hmacJwtAlgorithms, 'authorization');

describe('a JSON Web Token', () => {
  it('is read into what is signed, what it says, and its signature', () => {
    const text = token({ typ: 'JWT', alg: 'HS256' }, { iat: 1, jti: 'x' });
    const [header, claims, signature] = text.split('.');
    expect(parse(text)).toEqual({
      ok: true,
      jwt: {
        algorithm: { kind: 'hmac', hash: 'sha256' },
        signedText: `${header}.${claims}`,
        signatureText: signature,
        signature: Buffer.from(signature ?? '', 'base64url'),
        claims: { iat: 1, jti: 'x' },
      },
    });
  });

  it('is made as it is read', () => {
    const text = signJwt({ iat: 1, jti: 'ä' }, createSecretKey('secret', 'utf8'));
    const parsed = parse(text);
    expect(parsed).toMatchObject({ ok: true, jwt: { claims: { iat: 1, jti: 'ä' } } });
    expect(text.split('.')[2]).toBe(mac(text.slice(0, text.lastIndexOf('.'))));
  });

  it.each([
    ['none', { alg: 'none' }],
    ['another one', { alg: 'RS256' }],
    ['one in another case', { alg: 'hs256' }],
    ['a member of every object', { alg: 'toString' }],
    ['a number', { alg: 256 }],
    ['nothing', {}],
    ['an extension that must be understood', { alg: 'HS256', crit: ['exp'] }],
  ])('that names as its algorithm %s is not supported', (_what, header) => {
    expect(parse(token(header))).toMatchObject({
      ok: false,
      reason: 'unsupported_algorithm',
      subject: 'authorization',
    });
  });

  const good = token();
  it.each([
    ['nothing', ''],
    ['one part', part({ alg: 'HS256' })],
    ['two parts', good.slice(0, good.lastIndexOf('.'))],
    ['four parts', `${good}.x`],
    ['five parts', `${good}.x.y`],
    ['an empty signature', `${good.slice(0, good.lastIndexOf('.'))}.`],
    ['padding', `${good}=`],
    ['a blank', `${good} `],
    ['a header that is no object', token([])],
    ['a header that is null', token('null')],
    ['a header with a member twice', token('{"alg":"none","alg":"HS256"}')],
    ['a header that is no JSON', token('{alg:HS256}')],
    ['claims that are no object', token({ alg: 'HS256' }, '"x"')],
    ['claims with a member twice', token({ alg: 'HS256' }, '{"iat":1,"iat":2}')],
    [
      'claims that are not UTF-8',
      `${part({ alg: 'HS256' })}.${Buffer.from([0xff]).toString('base64url')}.AA`,
    ],
    ['the alphabet of base64', `${good.split('.', 2).join('.')}.+/+/`],
  ])('of %s is malformed', (_what, text) => {
    expect(parse(text)).toMatchObject({ ok: false, reason: 'malformed_signature' });
  });
});

describe('a claim', () => {
  const parsed = parse(token({ alg: 'HS256' }, { iat: 1.5, exp: '2' }));

  it('is a number or is not there', () => {
    if (!parsed.ok) throw new Error('it cannot be read');
    const claims = ['iat', 'exp', 'nbf', 'toString'].map((name) => numberClaim(parsed.jwt, name));
    expect(claims).toEqual([1.5, null, null, null]);
  });

  it('is no time without end', () => {
    const endless = parseJwt(token({ alg: 'HS256' }, '{"iat":1e999}'), hmacJwtAlgorithms, 'token');
    expect(endless.ok && numberClaim(endless.jwt, 'iat')).toBeNull();
  });

  const hash = createHash('sha256').update('body').digest('hex');
  it.each([
    ['right', hash, true],
    ['right, in capitals', hash.toUpperCase(), true],
    ['of something else', createHash('sha256').update('x').digest('hex'), false],
    ['cut', hash.slice(2), false],
    ['followed by junk', `${hash}zz`, false],
    ['in base64', Buffer.from(hash, 'hex').toString('base64'), false],
    ['not there', undefined, false],
    ['a list', [hash], false],
  ])('that is a hash and %s: %3$s', (_what, claim, expected) => {
    expect(isSha256Claim(claim, 'body')).toBe(expected);
    expect(isSha256Claim(claim, Buffer.from('body'))).toBe(expected);
  });
});
