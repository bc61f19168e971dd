/** What can be said of a key without showing it, and how new ones are made. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { failure } from '../../shared/errors.ts';
import type { Provider } from './providers/define.ts';
import type { KeyKind } from './store/schema.ts';
import { decodeUtf8 } from './verify/encoding.ts';
import { isPrivatePem, isPublicForm, type KeyForm, loadKey } from './verify/keys.ts';
import { type Scheme, takesKey } from './verify/scheme.ts';

const minLengthForLast4 = 16;

/** First 8 hex digits of the SHA-256 of the key's text. */
export const fingerprint = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 8);

/** Last four characters of a secret long enough to spare them; null for test keys' PEM. */
export const last4 = (text: string): string | null =>
  text.length >= minLengthForLast4 && !text.includes('-----') ? text.slice(-4) : null;

/** True when the provider signs with a private key of its own. */
export const usesPublicKeys = (provider: Provider): boolean =>
  provider.schemes.every(({ key }) => isPublicForm(key));

/**
 * Takes a key as pasted: line ends at its end are dropped, nothing else is changed.
 * Errors: `key.unusable`, with what to paste instead.
 */
export const checkKey = (provider: Provider, pasted: string): { text: string; kind: KeyKind } => {
  const text = pasted.replace(/[\r\n]+$/, '');
  const { label, hint } = provider.secret;
  if (isPrivatePem(text)) {
    throw failure('key.unusable', 'This is a private key. Only the public key belongs here.', hint);
  }
  if (text.trim() === '')
    throw failure('key.unusable', `The ${label.toLowerCase()} is empty.`, hint);
  const fits = provider.schemes.filter((scheme) => takesKey(scheme, text));
  const scheme = fits.find(({ key }) => loadKey(text, key) !== null);
  if (!scheme) {
    throw failure(
      'key.unusable',
      `This cannot be the ${label.toLowerCase()} of ${provider.name}.`,
      hint,
    );
  }
  const isPublic = isPublicForm(scheme.key);
  return { text, kind: isPublic ? 'public-key' : 'secret' };
};

/** Text of a key file: UTF-8 without its mark, or else base64 of the DER it must be. */
export const keyFileText = (bytes: Uint8Array): string => {
  const text = decodeUtf8(bytes);
  return text === null ? Buffer.from(bytes).toString('base64') : text.replace(/^\ufeff/, '');
};

/** Makes a strong secret in the form the scheme takes. 32 random bytes. */
const secretFor = (form: KeyForm): string => {
  const random = randomBytes(32);
  switch (form) {
    case 'whsec':
      return `whsec_${random.toString('base64')}`;
    case 'hex':
      return random.toString('hex').toUpperCase();
    case 'base64':
      return random.toString('base64');
    default:
      return random.toString('base64url');
  }
};

/** Makes a strong secret in the form the provider's first scheme with a secret takes. */
export const generateSecret = (provider: Provider): string => {
  const scheme = provider.schemes.find(({ key }) => !isPublicForm(key));
  return secretFor(scheme?.key ?? 'utf8');
};

const generatePrivateKey = (form: KeyForm): KeyObject => {
  switch (form) {
    case 'ec-public':
      return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    case 'rsa-public':
    case 'certificate':
      return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    default:
      return generateKeyPairSync('ed25519').privateKey;
  }
};

/**
 * A key to sign samples with where the user's own cannot: a secret in the scheme's form, or a
 * private key whose public half verifies.
 */
export const generateTestKey = (scheme: Scheme): string =>
  isPublicForm(scheme.key)
    ? generatePrivateKey(scheme.key).export({ type: 'pkcs8', format: 'pem' }).toString()
    : secretFor(scheme.key);
