import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/**
 * OpenSSL's EVP_BytesToKey with MD5, no salt and one round: what `crypto.createDecipher` did
 * before Node 22. D1 = MD5(password), Dn = MD5(Dn-1 ‖ password); key and IV are cut from D1‖D2‖…
 * Weak by today's standards; here only because a provider's scheme needs it.
 */
export const deriveKeyAndIv = (
  password: string,
  keyBytes: number,
  ivBytes: number,
): { readonly key: Buffer; readonly iv: Buffer } => {
  const secret = Buffer.from(password, 'utf8');
  let digest = Buffer.alloc(0);
  let derived = Buffer.alloc(0);
  while (derived.length < keyBytes + ivBytes) {
    digest = createHash('md5')
      .update(Buffer.concat([digest, secret]))
      .digest();
    derived = Buffer.concat([derived, digest]);
  }
  return {
    key: derived.subarray(0, keyBytes),
    iv: derived.subarray(keyBytes, keyBytes + ivBytes),
  };
};

export type CbcCipher = 'aes-128-cbc' | 'aes-192-cbc' | 'aes-256-cbc';
const ivBytes = 16;
const keyBytesOf = (cipher: CbcCipher): number => Number(cipher.slice(4, 7)) / 8;

/** Decrypts; null when the padding is wrong, which a wrong password makes nearly certain. */
export const decryptCbc = (
  cipher: CbcCipher,
  password: string,
  ciphertext: Uint8Array,
): Buffer | null => {
  const { key, iv } = deriveKeyAndIv(password, keyBytesOf(cipher), ivBytes);
  const decipher = createDecipheriv(cipher, key, iv);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    // Bad padding is the only thing final() can object to.
    return null;
  }
};

export const encryptCbc = (cipher: CbcCipher, password: string, plaintext: string): Buffer => {
  const { key, iv } = deriveKeyAndIv(password, keyBytesOf(cipher), ivBytes);
  const encipher = createCipheriv(cipher, key, iv);
  return Buffer.concat([encipher.update(plaintext, 'utf8'), encipher.final()]);
};
