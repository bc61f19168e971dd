/** Encryption by a passphrase: the key is made as the vault makes its own, AES-256-GCM seals. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { defaultScryptCost, deriveKey } from '../vault/passphrase.ts';
import type { Sealed } from './schema.ts';

const algorithm = 'aes-256-gcm';
const tagBytes = 16;

/** Seals a text. In: `bound`, what must be the same when it is opened; `N`, scrypt's cost. */
export const sealBox = async (
  text: string,
  passphrase: string,
  bound: Uint8Array,
  N: number = defaultScryptCost.N,
): Promise<Sealed> => {
  const kdf = { name: 'scrypt', N, r: 8, p: 1, salt: randomBytes(16).toString('base64') } as const;
  const nonce = randomBytes(12);
  const key = await deriveKey(passphrase, Buffer.from(kdf.salt, 'base64'), kdf);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(bound);
  const box = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { kdf, nonce: nonce.toString('base64'), box: box.toString('base64') };
};

/** Opens a box; null when the passphrase, the box or what is bound to it is not the same. */
export const openBox = async (
  { kdf, nonce, box }: Sealed,
  passphrase: string,
  bound: Uint8Array,
): Promise<string | null> => {
  const bytes = Buffer.from(box, 'base64');
  const key = await deriveKey(passphrase, Buffer.from(kdf.salt, 'base64'), kdf);
  const decipher = createDecipheriv(algorithm, key, Buffer.from(nonce, 'base64'), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(bound);
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const text = decipher.update(bytes.subarray(0, -tagBytes));
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    // The only failure of `final` here: the tag does not match.
    return null;
  }
};
