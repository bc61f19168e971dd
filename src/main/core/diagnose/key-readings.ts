/** One key's text read as other bytes, or as another kind of public key, than the scheme reads it. */
import {
  createPublicKey,
  createSecretKey,
  type JsonWebKey,
  type KeyObject,
  X509Certificate,
} from 'node:crypto';
import { decodeBase64, decodeBase64Url, decodeHex, decodeUtf8 } from '../verify/encoding.ts';
import { isPublicForm, type KeyForm, keyForms, loadKey } from '../verify/keys.ts';

/** A key with the text that makes the scheme read it so; null where no text does. */
export type KeyReading = {
  readonly code: string;
  readonly how: string;
  readonly key: KeyObject;
  readonly text: string | null;
};

type Decoder = (text: string) => Buffer | null;

const readings: readonly (readonly [code: string, how: string, decode: Decoder])[] = [
  ['as-text', 'taken as text, as it is', (text) => Buffer.from(text)],
  ['as-base64', 'decoded from base64', decodeBase64],
  ['as-hex', 'decoded from hex', decodeHex],
  ['as-base64url', 'decoded from base64url', decodeBase64Url],
];

/** The text that a scheme would read as these bytes. */
const secretText = (bytes: Buffer, form: KeyForm): string | null => {
  switch (form) {
    case 'utf8':
      return decodeUtf8(bytes);
    case 'hex':
      return bytes.toString('hex');
    case 'base64':
      return bytes.toString('base64');
    case 'whsec':
      return `whsec_${bytes.toString('base64')}`;
    default:
      return null;
  }
};

function* secretReadings(text: string, form: KeyForm): Generator<KeyReading> {
  const trimmed = text.trim();
  const bare = trimmed.replace(/^(?:whsec_|whpk_)/, '');
  for (const [code, how, decode] of readings) {
    for (const source of [text, trimmed, bare]) {
      const bytes = decode(source);
      if (!bytes || bytes.length === 0) continue;
      yield { code, how, key: createSecretKey(bytes), text: secretText(bytes, form) };
    }
  }
}

const orNull = <T>(make: () => T): T | null => {
  try {
    return make();
  } catch {
    // OpenSSL refuses what is not such a key by throwing.
    return null;
  }
};

const ofDer = (der: Buffer): KeyObject | null =>
  orNull(() => createPublicKey({ key: der, format: 'der', type: 'spki' })) ??
  orNull(() => createPublicKey({ key: der, format: 'der', type: 'pkcs1' })) ??
  orNull(() => new X509Certificate(der).publicKey);

const ofJwk = (text: string): KeyObject | null =>
  text.startsWith('{')
    ? orNull(() => createPublicKey({ key: JSON.parse(text) as JsonWebKey, format: 'jwk' }))
    : null;

/** PEM with its line ends put back where they are missing, as OpenSSL wants them. */
const mendedPem = (text: string): string | null => {
  const match = /-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \1-----/s.exec(text);
  if (!match) return null;
  const [, label = '', inner = ''] = match;
  const base64 = inner.replaceAll('\\n', '').replace(/\s+/g, '');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
};

const ofPem = (text: string): KeyObject | null => {
  const pem = mendedPem(text);
  // A private key has no place here; what it could verify is not for us to find out.
  if (pem === null || pem.includes('PRIVATE KEY-----')) return null;
  return pem.includes('CERTIFICATE-----')
    ? orNull(() => new X509Certificate(pem).publicKey)
    : orNull(() => createPublicKey(pem));
};

/** A public key in any of the wrappings that portals hand out. */
const publicKeyOf = (text: string): KeyObject | null => {
  const trimmed = text.trim();
  const joined = trimmed.replace(/\s+/g, '');
  const whole = ofPem(trimmed) ?? ofJwk(trimmed);
  if (whole) return whole;
  for (const form of keyForms) {
    const key = isPublicForm(form) ? loadKey(joined, form) : null;
    if (key) return key;
  }
  const bytes = decodeHex(joined) ?? decodeBase64(joined) ?? decodeBase64Url(joined);
  if (!bytes) return null;
  const raw = bytes.length === 32 ? loadKey(bytes.toString('hex'), 'ed25519-hex') : null;
  const inner = decodeUtf8(bytes);
  return raw ?? ofDer(bytes) ?? (inner === null ? null : ofPem(inner));
};

/** The text that a scheme would read as this public key. */
const publicText = (key: KeyObject, form: KeyForm): string | null => {
  const der = key.export({ format: 'der', type: 'spki' });
  const raw = der.subarray(-32);
  switch (form) {
    case 'rsa-public':
      return key.asymmetricKeyType === 'rsa' ? der.toString('base64') : null;
    case 'ec-public':
      return key.asymmetricKeyType === 'ec' ? der.toString('base64') : null;
    case 'ed25519-hex':
      return key.asymmetricKeyType === 'ed25519' ? raw.toString('hex') : null;
    case 'ed25519-base64':
      return key.asymmetricKeyType === 'ed25519' ? raw.toString('base64') : null;
    case 'whpk':
      return key.asymmetricKeyType === 'ed25519' ? `whpk_${raw.toString('base64')}` : null;
    default:
      return null;
  }
};

/** All other readings of a key's text. None has been compared with the scheme's own. */
export function* readingsOf(text: string, form: KeyForm): Generator<KeyReading> {
  if (!isPublicForm(form)) {
    yield* secretReadings(text, form);
    return;
  }
  const key = publicKeyOf(text);
  if (!key) return;
  yield {
    code: 'as-other-form',
    how: 'read as another form of public key',
    key,
    text: publicText(key, form),
  };
}
