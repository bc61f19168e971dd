/** New keys: secrets in the form a scheme takes, and key pairs to sign samples with. */
import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import type { Provider } from '../providers/define.ts';
import { isPublicForm, type KeyForm } from '../verify/keys.ts';
import type { Scheme } from '../verify/scheme.ts';

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
