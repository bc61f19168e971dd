/** From the text a person pastes to a key the crypto functions take. Strict: nothing is guessed. */
import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  type KeyObject,
  X509Certificate,
} from 'node:crypto';
import { type keyForms, secretKeyForms } from '../../../shared/scheme-names.ts';
import { decodeBase64, decodeHex } from './encoding.ts';

export type KeyForm = (typeof keyForms)[number];

/** Forms of which we hold only the public half. */
export const isPublicForm = (form: KeyForm): boolean =>
  !(secretKeyForms as readonly KeyForm[]).includes(form);

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

/** OpenSSL refuses what is not a key by throwing; its message would not help a person. */
const orNull = (make: () => KeyObject | null): KeyObject | null => {
  try {
    return make();
  } catch {
    return null;
  }
};

const isPem = (text: string): boolean => text.includes('-----BEGIN');
/** True of what the app itself makes to sign samples with, where only a public key verifies. */
export const isPrivatePem = (text: string): boolean => text.includes('PRIVATE KEY-----');

/** The public half of what the app itself signs samples with. */
const fromPrivate = (text: string, type: string): KeyObject | null =>
  orNull(() => {
    const key = createPublicKey(createPrivateKey(text));
    return key.asymmetricKeyType === type ? key : null;
  });

const fromSpki = (text: string, type: 'rsa' | 'ec'): KeyObject | null =>
  orNull(() => {
    const der = isPem(text) ? null : decodeBase64(text.replace(/\s+/g, ''));
    if (!isPem(text) && !der) return null;
    const key = createPublicKey(der ? { key: der, format: 'der', type: 'spki' } : text);
    return key.asymmetricKeyType === type ? key : null;
  });

const fromCertificate = (text: string): KeyObject | null =>
  orNull(() => {
    const key = new X509Certificate(text).publicKey;
    return key.asymmetricKeyType === 'rsa' ? key : null;
  });

const secretOf = (bytes: Buffer | null): KeyObject | null => bytes && createSecretKey(bytes);

const privateTypes: Readonly<Partial<Record<KeyForm, string>>> = {
  'rsa-public': 'rsa',
  certificate: 'rsa',
  'ec-public': 'ec',
  whpk: 'ed25519',
  'ed25519-hex': 'ed25519',
  'ed25519-base64': 'ed25519',
};

/** Makes a key of the pasted text; null when it cannot be one of that form (rule P10). */
export const loadKey = (text: string, form: KeyForm): KeyObject | null => {
  const privateType = privateTypes[form];
  if (privateType !== undefined && isPrivatePem(text)) return fromPrivate(text, privateType);
  switch (form) {
    case 'utf8':
      return text === '' ? null : createSecretKey(text, 'utf8');
    case 'hex':
      return secretOf(decodeHex(text));
    case 'base64':
      return secretOf(decodeBase64(text));
    case 'whsec':
      return secretOf(decodeBase64(text.startsWith('whsec_') ? text.slice(6) : text));
    case 'whpk':
      return fromEd25519Bytes(text.startsWith('whpk_') ? decodeBase64(text.slice(5)) : null);
    case 'ed25519-hex':
      return fromEd25519Bytes(decodeHex(text.trim()));
    case 'ed25519-base64':
      return fromEd25519Bytes(decodeBase64(text.trim()));
    case 'rsa-public':
      return fromSpki(text.trim(), 'rsa');
    case 'ec-public':
      return fromSpki(text.trim(), 'ec');
    case 'certificate':
      return fromCertificate(text.trim());
  }
};
