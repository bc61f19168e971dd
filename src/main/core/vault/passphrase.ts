/** The data key under a passphrase, by scrypt. */
import { randomBytes, scrypt } from 'node:crypto';
import { openEnvelope, sealEnvelope, type VaultKey } from './envelope.ts';
import { type PassphraseWrap, type ScryptCost, saltBytes } from './vault-record.ts';

/** 128 MiB and about a quarter of a second: what OWASP asks for as a minimum. */
export const defaultScryptCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

const keyBytes = 32;
const wrapId = 'passphrase';

/** One spelling for what looks alike: an “é” may come as one character or as two. */
export const normalisePassphrase = (passphrase: string): string => passphrase.normalize('NFKC');

/** A 32-byte key from a passphrase, by scrypt (RFC 7914), in libuv's pool. */
export const deriveKey = (
  passphrase: string,
  salt: Buffer,
  { N, r, p }: ScryptCost,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // OpenSSL wants a little more than the 128 · N · r bytes of the algorithm itself.
    const maxmem = 128 * r * (N + p) + 2 ** 20;
    const text = normalisePassphrase(passphrase);
    scrypt(text, salt, keyBytes, { N, r, p, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/** Wraps the data key. */
export const wrapByPassphrase = async (
  { vaultId, bytes }: VaultKey,
  passphrase: string,
  { N, r, p }: ScryptCost,
): Promise<PassphraseWrap> => {
  const salt = randomBytes(saltBytes);
  const derived = await deriveKey(passphrase, salt, { N, r, p });
  const box = sealEnvelope({ vaultId, bytes: derived }, wrapId, bytes);
  derived.fill(0);
  return {
    kdf: { name: 'scrypt', N, r, p, salt: salt.toString('base64') },
    box: Buffer.from(box).toString('base64'),
  };
};

/** Out: the data key; null when the passphrase is another. */
export const unwrapByPassphrase = async (
  { kdf, box }: PassphraseWrap,
  vaultId: string,
  passphrase: string,
): Promise<VaultKey | null> => {
  const derived = await deriveKey(passphrase, Buffer.from(kdf.salt, 'base64'), kdf);
  const bytes = openEnvelope({ vaultId, bytes: derived }, wrapId, Buffer.from(box, 'base64'));
  derived.fill(0);
  return bytes && { vaultId, bytes };
};
