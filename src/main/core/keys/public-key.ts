/** Public keys in any of the wrappings that portals and tools hand out. Strict: nothing is guessed. */
import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { decodeBase64, decodeBase64Url, decodeHex, decodeUtf8 } from '../verify/encoding.ts';
import { isObject } from '../verify/json.ts';
import { type KeyForm, loadKey } from '../verify/keys.ts';
import { derKind } from './der.ts';
import { parseJwk } from './private-key.ts';

/**
 * How it was written: `pem` also stands for `whpk_`, which says itself what it is; `bare-spki` is
 * the Base64 of a PEM without the lines around it, `der` any other DER without armour.
 */
export type Wrapping = 'pem' | 'jwk' | 'bare-spki' | 'der';

export type PublicKey = {
  readonly key: KeyObject;
  readonly wrapping: Wrapping;
  /** The certificate it was taken from. */
  readonly certificate: X509Certificate | null;
};

const orNull = <T>(make: () => T): T | null => {
  try {
    return make();
  } catch {
    // OpenSSL refuses what is not such a key by throwing; its message would not help a person.
    return null;
  }
};

const bare = (key: KeyObject | null, wrapping: Wrapping): PublicKey | null =>
  key && { key, wrapping, certificate: null };

const certified = (made: string | Buffer, wrapping: Wrapping): PublicKey | null =>
  orNull(() => {
    const certificate = new X509Certificate(made);
    return { key: certificate.publicKey, wrapping, certificate };
  });

const ofDer = (der: Buffer, isBase64: boolean): PublicKey | null => {
  const kind = derKind(der);
  if (kind === 'certificate') return certified(der, 'der');
  if (kind !== 'spki' && kind !== 'pkcs1') return null;
  const key = orNull(() => createPublicKey({ key: der, format: 'der', type: kind }));
  return bare(key, isBase64 && kind === 'spki' ? 'bare-spki' : 'der');
};

/** A JSON Web Key, or the only one of a set. */
const ofJwk = (text: string): PublicKey | null => {
  const value = parseJwk(text);
  const set = value?.['keys'];
  const [jwk, ...others]: readonly unknown[] = Array.isArray(set) ? set : [value];
  if (!isObject(jwk) || 'd' in jwk || others.length > 0) return null;
  const key = orNull(() => createPublicKey({ key: jwk, format: 'jwk' }));
  return bare(key, 'jwk');
};

/** The first PEM of a text, its line ends put back where they are missing, as OpenSSL wants them. */
const mendedPem = (text: string): string | null => {
  const begin = /-----BEGIN ([A-Z0-9 ]{1,64})-----/.exec(text);
  const [line = '', label = ''] = begin ?? [];
  const from = (begin?.index ?? 0) + line.length;
  const to = begin ? text.indexOf(`-----END ${label}-----`, from) : -1;
  if (to === -1) return null;
  const base64 = text.slice(from, to).replace(/\\[rn]|\s+/g, '');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [line, ...lines, `-----END ${label}-----`, ''].join('\n');
};

const ofPem = (text: string): PublicKey | null => {
  const pem = mendedPem(text);
  // A private key has no place here; what it could verify is not for us to find out.
  if (pem === null || pem.includes('PRIVATE KEY-----')) return null;
  return pem.includes('CERTIFICATE-----')
    ? certified(pem, 'pem')
    : bare(
        orNull(() => createPublicKey(pem)),
        'pem',
      );
};

/**
 * Reads a public key that says itself what it is: PEM (with or without its line ends), a
 * certificate, a JSON Web Key, DER in Base64 or hex, `whpk_`. Null for anything else, the bare 32
 * bytes of an Ed25519 key among them, which could as well be a secret.
 */
export const readPublicKey = (text: string): PublicKey | null => {
  const trimmed = text.trim();
  const joined = trimmed.replace(/\s+/g, '');
  const whole = ofPem(trimmed) ?? ofJwk(trimmed) ?? bare(loadKey(joined, 'whpk'), 'pem');
  if (whole) return whole;
  const hex = decodeHex(joined);
  const bytes = hex ?? decodeBase64(joined) ?? decodeBase64Url(joined);
  if (!bytes) return null;
  const inner = decodeUtf8(bytes);
  return ofDer(bytes, hex === null) ?? (inner === null ? null : ofPem(inner));
};

/** The text that a scheme reads as this public key, as providers show it; null if there is none. */
export const publicText = (key: KeyObject, form: KeyForm): string | null => {
  const type = key.asymmetricKeyType;
  const der = key.export({ format: 'der', type: 'spki' });
  const raw = der.subarray(-32);
  switch (form) {
    case 'rsa-public':
      return type === 'rsa' ? der.toString('base64') : null;
    case 'ec-public':
      return type === 'ec' ? der.toString('base64') : null;
    case 'ed25519-hex':
      return type === 'ed25519' ? raw.toString('hex') : null;
    case 'ed25519-base64':
      return type === 'ed25519' ? raw.toString('base64') : null;
    case 'whpk':
      return type === 'ed25519' ? `whpk_${raw.toString('base64')}` : null;
    default:
      return null;
  }
};
