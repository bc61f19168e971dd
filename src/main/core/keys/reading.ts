/** What a key is, in a few words. */
import type { KeyObject, X509Certificate } from 'node:crypto';
import { t } from '../../../shared/text.ts';
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

/** “2048 bit”. */
export const bitWords = (bits: number): string => t('{bits} bit', { bits });

const sizeOf = ({ asymmetricKeyDetails: details }: KeyObject): string | null => {
  if (details?.modulusLength !== undefined) return bitWords(details.modulusLength);
  const { namedCurve } = details ?? {};
  return namedCurve === undefined ? null : (curves[namedCurve] ?? namedCurve);
};

const algorithmOf = ({ asymmetricKeyType: type }: KeyObject): string =>
  algorithms[type ?? ''] ?? type ?? '';

const publicKeyWords = (key: KeyObject): string => {
  const algorithm = algorithmOf(key);
  const size = sizeOf(key);
  return size === null
    ? t('{algorithm} public key', { algorithm })
    : t('{algorithm} public key, {size}', { algorithm, size });
};

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
  return day === null
    ? t('X.509 certificate, {algorithm}', { algorithm })
    : t('X.509 certificate, {algorithm}, until {day}', { algorithm, day });
};

/** “1 byte”, “2 bytes”. */
export const byteWords = (count: number): string =>
  t('{count, plural, one {# byte} other {# bytes}}', { count });

/** “32 bytes, Base64”, “20 bytes, hex” or “text, 14 characters”. */
export const secretReading = (text: string, form: KeyForm, key: KeyObject): string => {
  if (form === 'utf8') {
    const count = Array.from(text).length;
    return t('text, {count, plural, one {# character} other {# characters}}', { count });
  }
  const count = key.symmetricKeySize ?? 0;
  return form === 'hex'
    ? t('{count, plural, one {# byte} other {# bytes}}, hex', { count })
    : t('{count, plural, one {# byte} other {# bytes}}, Base64', { count });
};
