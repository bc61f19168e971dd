import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  checkKey,
  fingerprint,
  generateSecret,
  generateTestKey,
  keyFileText,
  last4,
  usesPublicKeys,
} from '../../../../src/main/core/keys.ts';
import type { Provider } from '../../../../src/main/core/providers/define.ts';
import { findProvider, providers } from '../../../../src/main/core/providers/index.ts';
import { loadKey } from '../../../../src/main/core/verify/keys.ts';
import { rsaPublicKey, standardEd25519 } from '../../../support/sign.ts';

const schemes = providers.flatMap(({ id, schemes: own }) =>
  own.map((scheme) => [`${id} ${scheme.id}`, scheme] as const),
);

const provider = (id: string): Provider => {
  const found = findProvider(id);
  if (!found) throw new Error(id);
  return found;
};

describe('what may be said of a key', () => {
  it('is eight digits of its SHA-256', () => {
    const digest = createHash('sha256').update('sécret').digest('hex');
    expect(fingerprint('sécret')).toBe(digest.slice(0, 8));
  });

  it.each([
    ['sixteen letters!', 'ers!'],
    ['fifteen letters', null],
    ['', null],
    ['-----BEGIN PUBLIC KEY-----\nabcd\n-----END PUBLIC KEY-----', null],
  ])('is of “%s” the last four: %s', (text, expected) => {
    expect(last4(text)).toBe(expected);
  });
});

describe('checkKey', () => {
  it.each([
    ['github', 'secret\n', 'secret', 'secret'],
    ['github', ' secret \r\n', ' secret ', 'secret'],
    ['stripe', 'whsec_x', 'whsec_x', 'secret'],
    ['standard-webhooks', 'whsec_c2VjcmV0', 'whsec_c2VjcmV0', 'secret'],
    ['standard-webhooks', standardEd25519.key, standardEd25519.key, 'public-key'],
    ['messagemedia', rsaPublicKey.base64, rsaPublicKey.base64, 'public-key'],
    ['messagemedia', rsaPublicKey.pem, rsaPublicKey.pem.trimEnd(), 'public-key'],
  ])('takes for %s “%s”', (id, pasted, text, kind) => {
    expect(checkKey(provider(id), pasted)).toEqual({ text, kind });
  });

  it.each([
    ['github', ''],
    ['github', ' \t\r\n'],
    ['github', '-----BEGIN RSA PRIVATE KEY-----\nx'],
    ['messagemedia', 'https://example.com'],
    ['standard-webhooks', 'whsec_'],
    ['standard-webhooks', 'whpk_c2VjcmV0'],
    ['standard-webhooks', 'not base64!'],
  ])('refuses for %s “%s” and says what to paste', (id, pasted) => {
    const { hint } = provider(id).secret;
    expect(() => checkKey(provider(id), pasted)).toThrow(
      expect.objectContaining({
        appError: expect.objectContaining({ code: 'key.unusable', hint }),
      }),
    );
  });
});

describe('a key file', () => {
  it.each<readonly [what: string, bytes: Uint8Array, text: string]>([
    ['text', Buffer.from('s\u00e9cret\n'), 's\u00e9cret\n'],
    ['text behind a byte order mark', Buffer.from('\ufeffsecret'), 'secret'],
    ['DER', rsaPublicKey.der, rsaPublicKey.base64],
    ['nothing', Buffer.alloc(0), ''],
  ])('of %s gives its text', (_what, bytes, text) => {
    expect(keyFileText(bytes)).toBe(text);
  });
});

describe('a new key', () => {
  it.each(schemes)('of %s is another each time, and one that its scheme takes', (_id, scheme) => {
    const [text, other] = [generateTestKey(scheme), generateTestKey(scheme)];
    expect(text).not.toBe(other);
    expect(loadKey(text, scheme.key)).not.toBeNull();
  });

  it.each(
    providers.filter(({ secret }) => secret.canGenerate).map((each) => [each.id, each] as const),
  )('secret of %s is one that the provider takes, with 32 random bytes', (_id, each) => {
    const text = generateSecret(each);
    expect(checkKey(each, text)).toEqual({ text, kind: 'secret' });
    expect(Buffer.from(text.replace('whsec_', ''), 'base64')).toHaveLength(32);
  });

  it('is a private one where the provider signs with its own', () => {
    expect(providers.filter(usesPublicKeys).map(({ id }) => id)).toEqual([
      'discord',
      'messagemedia',
      'paypal',
      'sendgrid',
      'telnyx',
    ]);
    expect(generateTestKey(provider('messagemedia').schemes[0])).toContain('PRIVATE KEY-----');
  });
});
