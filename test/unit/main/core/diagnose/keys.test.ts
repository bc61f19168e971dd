import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { KnownKey } from '../../../../../src/main/core/diagnose/change.ts';
import { keyVariants } from '../../../../../src/main/core/diagnose/keys.ts';
import type { KeyForm } from '../../../../../src/main/core/verify/keys.ts';
import { knownKey } from '../../../../support/broken/genuine.ts';

const nowS = 1_750_000_000;
const variantsOf = (keys: readonly KnownKey[], form: KeyForm = 'utf8') => [
  ...keyVariants(keys, form, nowS, () => true),
];
const codesOf = (keys: readonly KnownKey[], form?: KeyForm): string[] =>
  variantsOf(keys, form).flatMap(({ changes }) => changes.map(({ code }) => code));

describe('keys to try', () => {
  it('are never the same twice', () => {
    const keys = [
      knownKey('secret'),
      knownKey(' secret', { id: 2 }),
      knownKey('secret', { id: 3, ofSource: 'Other' }),
      knownKey('another', { id: 4, ofSource: 'Other' }),
      knownKey('another', { id: 5, retiredAtS: 1 }),
    ];
    const texts = variantsOf(keys).map(({ value }) => value.export().toString('hex'));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).not.toContain(Buffer.from('secret').toString('hex'));
  });

  it('begin with the retired ones of the source, and count one until it is retired', () => {
    const keys = [
      knownKey('one', { retiredAtS: nowS - 1 }),
      knownKey('two', { id: 2, retiredAtS: nowS + 1 }),
    ];
    expect(codesOf(keys)[0]).toBe('key.retired');
    expect(codesOf(keys).filter((code) => code === 'key.retired')).toHaveLength(1);
  });

  it('name the day, and the year where it is another one', () => {
    const titleOf = (retiredAtMs: number): string =>
      variantsOf([knownKey('x', { label: 'old', retiredAtS: retiredAtMs / 1000 })])[0]?.changes[0]
        ?.title ?? '';
    expect(titleOf(Date.UTC(2025, 4, 12, 12))).toBe('Matches key “old” that you retired on 12 May');
    expect(titleOf(Date.UTC(2023, 4, 12, 12))).toBe(
      'Matches key “old” that you retired on 12 May 2023',
    );
  });

  it('are the newest hundred of other sources', () => {
    const keys = Array.from({ length: 130 }, (_, i) =>
      knownKey(`key ${i}`, { id: i, label: `no. ${i}`, ofSource: 'Other' }),
    );
    const labels = variantsOf(keys).map(({ label }) => label);
    expect(labels).toHaveLength(100);
    expect(labels[0]).toBe('no. 129');
  });

  it('leave out what the scheme does not take', () => {
    const belongs = ({ text }: KnownKey): boolean => text.startsWith('whsec_');
    const variants = [...keyVariants([knownKey('c2VjcmV0')], 'whsec', nowS, belongs)];
    expect(variants.flatMap(({ changes }) => changes.map(({ code }) => code))).toContain(
      'key.prefix-missing',
    );
  });

  it('offer no fix where no text would be read so', () => {
    const bytes = Buffer.from('ff00ff00ff00ff00', 'hex');
    const [variant] = variantsOf([knownKey(bytes.toString('hex'))]).filter(({ changes }) =>
      changes.some(({ code }) => code === 'key.as-hex'),
    );
    expect(variant?.changes[0]?.fix).toBeUndefined();
  });
});

describe('public keys', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

  it.each([
    ['base64 of a PEM', Buffer.from(pem).toString('base64')],
    ['PEM in quotes', JSON.stringify(pem)],
    ['PKCS#1 in base64', publicKey.export({ type: 'pkcs1', format: 'der' }).toString('base64')],
    ['base64url of DER', publicKey.export({ type: 'spki', format: 'der' }).toString('base64url')],
    ['JWK', JSON.stringify(publicKey.export({ format: 'jwk' }))],
  ])('are found in %s', (_name, text) => {
    const found = variantsOf([knownKey(text)], 'rsa-public').filter(({ value }) =>
      value.equals(publicKey),
    );
    expect(found).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['words', 'not a key'],
    ['broken PEM', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'],
    ['a broken certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
    ['broken JWK', '{"kty":"RSA"}'],
    ['half a JSON', '{'],
    ['base64 of noise', Buffer.alloc(300, 7).toString('base64')],
  ])('are not found in %s', (_name, text) => {
    expect(variantsOf([knownKey(text)], 'rsa-public')).toEqual([]);
  });

  it('are not taken from what holds a private key', () => {
    const text = privateKey
      .export({ type: 'pkcs8', format: 'pem' })
      .toString()
      .replaceAll('\n', ' ');
    expect(variantsOf([knownKey(text)], 'ed25519-hex')).toEqual([]);
  });
});
