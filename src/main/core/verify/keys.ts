/** From the text a person pastes to a key the crypto functions take. Strict: nothing is guessed. */
import { createPrivateKey, createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';
import { decodeBase64 } from './encoding.ts';

/**
 * How the pasted text becomes a key.
 * - `utf8`: the text itself, prefix included.
 * - `whsec`: optional `whsec_`, then base64.
 * - `whpk`: `whpk_`, then base64 of a 32-byte Ed25519 public key.
 * - `rsa-public`: PEM, or base64 of the DER SubjectPublicKeyInfo.
 */
export type KeyForm = 'utf8' | 'whsec' | 'whpk' | 'rsa-public';

/** DER header of an Ed25519 SubjectPublicKeyInfo (RFC 8410); the 32 key bytes follow. */
const ed25519SpkiHeader = Buffer.from('302a300506032b6570032100', 'hex');

const fromEd25519Bytes = (bytes: Buffer | null): KeyObject | null =>
  bytes?.length === 32
    ? createPublicKey({
        key: Buffer.concat([ed25519SpkiHeader, bytes]),
        format: 'der',
        type: 'spki',
      })
    : null;

const fromSpki = (text: string, type: 'rsa'): KeyObject | null => {
  try {
    const isPem = text.includes('-----BEGIN');
    const isPrivate = text.includes('PRIVATE KEY-----');
    const der = isPem ? null : decodeBase64(text.replace(/\s+/g, ''));
    if (!isPem && !der) return null;
    const key = isPrivate
      ? createPublicKey(createPrivateKey(text))
      : createPublicKey(der ? { key: der, format: 'der', type: 'spki' } : text);
    return key.asymmetricKeyType === type ? key : null;
  } catch {
    // OpenSSL refuses what is not a key; its message would not help a person.
    return null;
  }
};

/** Makes a key of the pasted text; null when it cannot be one of that form (rule P10). */
export const loadKey = (text: string, form: KeyForm): KeyObject | null => {
  switch (form) {
    case 'utf8':
      return text === '' ? null : createSecretKey(text, 'utf8');
    case 'whsec': {
      const bytes = decodeBase64(text.startsWith('whsec_') ? text.slice(6) : text);
      return bytes && createSecretKey(bytes);
    }
    case 'whpk':
      return fromEd25519Bytes(text.startsWith('whpk_') ? decodeBase64(text.slice(5)) : null);
    case 'rsa-public':
      return fromSpki(text.trim(), 'rsa');
  }
};
