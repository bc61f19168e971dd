import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  fingerprint,
  keyFileText,
  last4,
  usesPublicKeys,
} from '../../../../../src/main/core/keys/describe.ts';
import { providers } from '../../../../../src/main/core/providers/index.ts';
import { rsaPublicKey } from '../../../../support/sign.ts';

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

  it('is whether the provider signs with a private key of its own', () => {
    expect(providers.filter(usesPublicKeys).map(({ id }) => id)).toEqual([
      'discord',
      'messagemedia',
      'paypal',
      'sendgrid',
      'telnyx',
    ]);
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
