import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadKey } from '../../../../../src/main/core/verify/keys.ts';

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
