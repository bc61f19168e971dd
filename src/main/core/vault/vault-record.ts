/**
 * The vault's own record, plain JSON: where secrets are kept, and the data key, wrapped. Nothing in
 * it opens anything without the key store, the passphrase or the recovery key. It is read back from
 * a file that anyone may have changed: it is trusted in nothing but its form, and costs are bounded.
 */
import { checkBytes, dataKeyBytes } from './data-key.ts';
import { envelopeOverheadBytes } from './envelope.ts';

/** Cost of scrypt (RFC 7914): memory is 128 · N · r bytes. */
export type ScryptCost = { readonly N: number; readonly r: number; readonly p: number };

/** The data key as the system's key store sealed it. Base64. */
export type KeychainWrap = { readonly backend: string; readonly sealed: string };

/** The data key in an envelope under a key derived from the passphrase. Base64. */
export type PassphraseWrap = {
  readonly kdf: ScryptCost & { readonly name: 'scrypt'; readonly salt: string };
  readonly box: string;
};

/** The data key in an envelope under a key derived from the recovery key. Base64. */
export type RecoveryWrap = { readonly salt: string; readonly box: string };

/** Where the data key is, with what opens it there. */
export type KeyPlace =
  | { readonly place: 'keychain'; readonly keychain: KeychainWrap }
  | {
      readonly place: 'passphrase';
      readonly passphrase: PassphraseWrap;
      /** 1 to 1440; null: never. */
      readonly lockAfterMinutes: number | null;
    };

export type LastingRecord = {
  readonly version: 1;
  /** 32 hex digits. */
  readonly id: string;
  /** What the data key is recognised by. Base64. */
  readonly check: string;
  readonly recovery: RecoveryWrap | null;
} & KeyPlace;

/** The user chose memory. */
export type SessionRecord = { readonly version: 1; readonly place: 'session' };

export type VaultRecord = LastingRecord | SessionRecord;

export const saltBytes = 16;
const boxBytes = envelopeOverheadBytes + dataKeyBytes;
const maxSealedChars = 16_384;
const maxBackendChars = 100;
/** Four times the cost we ask for: 512 MiB, and seconds of work. */
const maxCost = 2 ** 22;
const maxMinutes = 1440;

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1;

const isText = (value: unknown, maxChars: number): boolean =>
  typeof value === 'string' && value.length <= maxChars;

const isBase64Of = (value: unknown, bytes: number): boolean =>
  typeof value === 'string' &&
  /^[A-Za-z0-9+/]+={0,2}$/.test(value) &&
  Buffer.from(value, 'base64').length === bytes;

const isKdf = (value: unknown): boolean => {
  const { name, N, r, p, salt } = fieldsOf(value);
  return (
    name === 'scrypt' &&
    isCount(N) &&
    isCount(r) &&
    isCount(p) &&
    N > 1 &&
    Number.isInteger(Math.log2(N)) &&
    N * r * p <= maxCost &&
    isBase64Of(salt, saltBytes)
  );
};

const isKeychain = (value: unknown): boolean => {
  const { backend, sealed } = fieldsOf(value);
  return isText(backend, maxBackendChars) && isText(sealed, maxSealedChars);
};

const isPassphrase = (value: unknown): boolean => {
  const { kdf, box } = fieldsOf(value);
  return isKdf(kdf) && isBase64Of(box, boxBytes);
};

const isRecovery = (value: unknown): boolean => {
  const { salt, box } = fieldsOf(value);
  return isBase64Of(salt, saltBytes) && isBase64Of(box, boxBytes);
};

const isLockAfter = (value: unknown): boolean =>
  value === null || (isCount(value) && value <= maxMinutes);

const isLastingForm = (fields: Readonly<Record<string, unknown>>): boolean =>
  typeof fields['id'] === 'string' &&
  /^[0-9a-f]{32}$/.test(fields['id']) &&
  isBase64Of(fields['check'], checkBytes) &&
  (fields['recovery'] === null || isRecovery(fields['recovery'])) &&
  (fields['place'] === 'keychain'
    ? isKeychain(fields['keychain'])
    : isPassphrase(fields['passphrase']) && isLockAfter(fields['lockAfterMinutes']));

/** Out: null where it is damaged, or of a newer version. */
export const readVaultRecord = (value: unknown): VaultRecord | null => {
  const fields = fieldsOf(value);
  if (fields['version'] !== 1) return null;
  switch (fields['place']) {
    case 'session':
      return value as VaultRecord;
    case 'keychain':
    case 'passphrase':
      return isLastingForm(fields) ? (value as VaultRecord) : null;
    default:
      return null;
  }
};
