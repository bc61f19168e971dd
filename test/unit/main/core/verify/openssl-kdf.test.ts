import { describe, expect, it } from 'vitest';
import {
  decryptCbc,
  deriveKeyAndIv,
  encryptCbc,
} from '../../../../../src/main/core/verify/openssl-kdf.ts';

describe('deriveKeyAndIv', () => {
  it('gives what `openssl enc -aes-256-cbc -md md5 -nosalt -pass pass:password -P` prints', () => {
    const { key, iv } = deriveKeyAndIv('password', 32, 16);
    expect(key.toString('hex').toUpperCase()).toBe(
      '5F4DCC3B5AA765D61D8327DEB882CF992B95990A9151374ABD8FF8C5A7A0FE08',
    );
    expect(iv.toString('hex').toUpperCase()).toBe('B7B4372CDFBCB3D16A2631B59B509E94');
  });
});

describe('decryptCbc', () => {
  it.each(['aes-128-cbc', 'aes-192-cbc', 'aes-256-cbc'] as const)(
    'undoes encryptCbc with %s',
    (cipher) => {
      const sealed = encryptCbc(cipher, 'app id', '{"a":"ë"}');
      expect(decryptCbc(cipher, 'app id', sealed)?.toString()).toBe('{"a":"ë"}');
    },
  );

  it.each([
    ['cut to nothing', Buffer.alloc(0)],
    ['no whole block', Buffer.alloc(15)],
    ['a block of zeros', Buffer.alloc(16)],
  ])('gives null, not an error, for ciphertext that is %s', (_what, bytes) => {
    expect(decryptCbc('aes-256-cbc', 'app id', bytes)).toBeNull();
  });
});
