/** What a key is, in a few words. */
import type { KeyObject, X509Certificate } from 'node:crypto';
import type { KeyForm } from '../verify/keys.ts';
import type { PublicKey } from './public-key.ts';

const curves: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

const algorithms: Readonly<Record<string, string>> = {
  rsa: 'RSA',
  'rsa-pss': 'RSA-PSS',
  ec: 'EC',
  dsa: 'DSA',
  dh: 'DH',
  ed25519: 'Ed25519',
  ed448: 'Ed448',
  x25519: 'X25519',
  x448: 'X448',
};

const sizeOf = ({ asymmetricKeyDetails: details }: KeyObject): string | null => {
  if (details?.modulusLength !== undefined) return `${details.modulusLength} bit`;
  const { namedCurve } = details ?? {};
  return namedCurve === undefined ? null : (curves[namedCurve] ?? namedCurve);
};

const algorithmOf = ({ asymmetricKeyType: type }: KeyObject): string =>
  algorithms[type ?? ''] ?? type ?? '';

const publicKeyWords = (key: KeyObject): string =>
  [`${algorithmOf(key)} public key`, sizeOf(key) ?? []].flat().join(', ');

/** The last moment of a certificate, Unix milliseconds. */
export const validUntilMs = ({ validTo }: X509Certificate): number => Date.parse(validTo);

/** The day of that moment in UTC, as in 2027-03-01; null where a certificate has none. */
export const dayOf = (atMs: number): string | null =>
  Number.isNaN(atMs) ? null : new Date(atMs).toISOString().slice(0, 10);

/** “RSA public key, 2048 bit”, or “X.509 certificate, RSA 2048 bit, until 2027-03-01”. */
export const publicReading = ({
  key,
  certificate,
}: Pick<PublicKey, 'key' | 'certificate'>): string => {
  if (!certificate) return publicKeyWords(key);
  const algorithm = [algorithmOf(key), sizeOf(key) ?? []].flat().join(' ');
  const day = dayOf(validUntilMs(certificate));
  return `X.509 certificate, ${algorithm}${day === null ? '' : `, until ${day}`}`;
};

/** “1 byte”, “2 bytes”. */
export const plural = (count: number, unit: string): string =>
  `${count} ${unit}${count === 1 ? '' : 's'}`;

/** “32 bytes, Base64”, “20 bytes, hex” or “text, 14 characters”. */
export const secretReading = (text: string, form: KeyForm, key: KeyObject): string =>
  form === 'utf8'
    ? `text, ${plural(Array.from(text).length, 'character')}`
    : `${plural(key.symmetricKeySize ?? 0, 'byte')}, ${form === 'hex' ? 'hex' : 'Base64'}`;
