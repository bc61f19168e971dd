import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isPublicForm, loadKey } from '../../../../../src/main/core/verify/keys.ts';
import { keyForms } from '../../../../../src/shared/scheme-names.ts';
import { makeCertificate } from '../../../../support/certificate.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pss = generateKeyPairSync('rsa-pss', { modulusLength: 1024 });
const der = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'der' }).toString('base64');
const pem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();
const privatePem = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

describe('a secret used as text', () => {
  it('is its UTF-8, to the blank', () => {
    expect(loadKey(' sécret ', 'utf8')?.export().toString()).toBe(' sécret ');
  });
  it('is never empty', () => {
    expect(loadKey('', 'utf8')).toBeNull();
  });
});

describe('a secret in base64', () => {
  it.each([['whsec_c2VjcmV0'], ['c2VjcmV0']])('is taken as %s', (text) => {
    expect(loadKey(text, 'whsec')?.export().toString()).toBe('secret');
  });
  it.each([
    [''],
    ['whsec_'],
    ['whsec_c2VjcmV'],
    ['whsec_*'],
    ['WHSEC_c2VjcmV0'],
    ['whsec_whsec_c2Vj'],
  ])('is refused as “%s”', (text) => {
    expect(loadKey(text, 'whsec')).toBeNull();
  });
});

describe('an Ed25519 public key', () => {
  const bytes = Buffer.alloc(32, 7);
  it('is whpk_ and 32 bytes', () => {
    const key = loadKey(`whpk_${bytes.toString('base64')}`, 'whpk');
    expect(key?.asymmetricKeyType).toBe('ed25519');
  });
  it.each([
    ['31 bytes', `whpk_${bytes.subarray(1).toString('base64')}`],
    ['33 bytes', `whpk_${Buffer.alloc(33).toString('base64')}`],
    ['no prefix', bytes.toString('base64')],
    ['nothing', 'whpk_'],
    ['junk', 'whpk_***'],
  ])('is refused with %s', (_what, text) => {
    expect(loadKey(text, 'whpk')).toBeNull();
  });
});

describe('an RSA public key', () => {
  it.each([
    ['PEM', pem(rsa.publicKey)],
    ['PEM with blanks around', `\n ${pem(rsa.publicKey)} \n`],
    ['bare base64', der(rsa.publicKey)],
    ['base64 in lines', der(rsa.publicKey).replace(/(.{64})/g, '$1\r\n')],
    ['PKCS#1 PEM', rsa.publicKey.export({ type: 'pkcs1', format: 'pem' }).toString()],
    ['the test key’s private PEM', privatePem],
  ])('is taken as %s', (_what, text) => {
    const key = loadKey(text, 'rsa-public');
    expect(key?.type).toBe('public');
    expect(key?.equals(rsa.publicKey)).toBe(true);
  });

  it.each([
    ['an EC key', pem(ec.publicKey)],
    ['an EC key in base64', der(ec.publicKey)],
    ['a PSS key, which signs otherwise', pem(pss.publicKey)],
    ['a private EC key', ec.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['nothing', ''],
    ['text', 'hello'],
    ['base64 of nonsense', Buffer.from('nonsense').toString('base64')],
    ['half a PEM', pem(rsa.publicKey).slice(0, 80)],
    ['a PEM of nonsense', '-----BEGIN PUBLIC KEY-----\n!!\n-----END PUBLIC KEY-----'],
    ['a broken private PEM', privatePem.replace(/M/g, '!')],
  ])('is refused as %s', (_what, text) => {
    expect(loadKey(text, 'rsa-public')).toBeNull();
  });
});

describe('a secret in hex or base64', () => {
  it.each([
    ['hex', '736563726574'],
    ['base64', 'c2VjcmV0'],
  ] as const)('is decoded as %s', (form, text) => {
    expect(loadKey(text, form)?.export().toString()).toBe('secret');
  });

  it.each([
    ['hex', ''],
    ['hex', '73656372657'],
    ['hex', 'secret'],
    ['hex', ' 736563726574'],
    ['base64', ''],
    ['base64', 'c2VjcmV'],
    ['base64', 'whsec_c2VjcmV0'],
  ] as const)('is refused as %s “%s”', (form, text) => {
    expect(loadKey(text, form)).toBeNull();
  });
});

describe('32 bytes of an Ed25519 public key', () => {
  const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  const bytes = Buffer.from(x, 'base64url');

  it.each([
    ['ed25519-hex', 'hex'],
    ['ed25519-base64', 'base64'],
  ] as const)('are taken as %s', (form, encoding) => {
    const key = loadKey(` ${bytes.toString(encoding)}\n`, form);
    expect(key?.export({ format: 'jwk' })).toMatchObject({ crv: 'Ed25519', x });
    expect(loadKey(bytes.subarray(1).toString(encoding), form)).toBeNull();
    expect(loadKey('', form)).toBeNull();
    expect(loadKey(`whpk_${bytes.toString(encoding)}`, form)).toBeNull();
  });
});

describe('an elliptic-curve public key', () => {
  it.each([
    ['PEM', pem(ec.publicKey)],
    ['bare base64', der(ec.publicKey)],
    [
      'the test key’s private PEM',
      ec.privateKey.export({ type: 'sec1', format: 'pem' }).toString(),
    ],
  ])('is taken as %s', (_what, text) => {
    expect(loadKey(text, 'ec-public')?.equals(ec.publicKey)).toBe(true);
  });

  it.each([
    ['an RSA key', pem(rsa.publicKey)],
    ['a private RSA key', privatePem],
    ['nothing', ''],
  ])('is refused as %s', (_what, text) => {
    expect(loadKey(text, 'ec-public')).toBeNull();
  });
});

describe('a certificate', () => {
  it('gives its RSA key', () => {
    const { cert, key } = makeCertificate({ rsaBits: 2048 });
    const loaded = loadKey(`\n${cert} `, 'certificate');
    expect(loaded?.equals(createPublicKey(key))).toBe(true);
    expect(loadKey(privatePem, 'certificate')?.equals(rsa.publicKey)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a public key alone', pem(rsa.publicKey)],
    ['a certificate of another kind of key', makeCertificate().cert],
    ['half of one', '-----BEGIN CERTIFICATE-----\nMIIB'],
  ])('is refused as %s', (_what, text) => {
    expect(loadKey(text, 'certificate')).toBeNull();
  });
});

describe('a public form', () => {
  it.each(keyForms.map((form) => [form, isPublicForm(form)] as const))(
    'is %s: %s; no form takes a private key that is none',
    (form, isPublic) => {
      expect(isPublic).toBe(!['utf8', 'hex', 'base64', 'whsec'].includes(form));
      const nonsense = '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----';
      expect(loadKey(nonsense, form) === null).toBe(form !== 'utf8');
    },
  );
});
