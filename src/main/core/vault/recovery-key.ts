/**
 * The key a person writes down, for the day when the key store or the passphrase is gone: 160
 * random bits and a checksum of 20 in Crockford's base32, such as `7Q2M-XK0D-…`, nine groups.
 */
import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { openEnvelope, sealEnvelope, type VaultKey } from './envelope.ts';
import { type RecoveryWrap, saltBytes } from './vault-record.ts';

/** Crockford's digits: no I, L, O, U. Source: https://www.crockford.com/base32.html */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const recoveryKeyBytes = 20;
const checksumBits = 20n;
const digitCount = 36;
const wrapId = 'recovery';

/** The first 20 bits of the SHA-256. */
const checksum = (bytes: Uint8Array): bigint =>
  BigInt(createHash('sha256').update(bytes).digest().readUIntBE(0, 3) >> 4);

const toText = (bytes: Buffer): string => {
  const value = (BigInt(`0x${bytes.toString('hex')}`) << checksumBits) | checksum(bytes);
  const text = value
    .toString(digits.length)
    .padStart(digitCount, '0')
    .replace(/./g, (digit) => digits.charAt(Number.parseInt(digit, digits.length)));
  return text.match(/.{4}/g)?.join('-') ?? text;
};

/**
 * Reads a recovery key as typed: case, blanks and dashes do not matter, nor O for 0, nor I or L
 * for 1. Out: its 20 bytes; null where it cannot be one.
 */
export const readRecoveryKey = (typed: string): Buffer | null => {
  const text = typed
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const values = Array.from(text, (digit) => digits.indexOf(digit));
  if (values.length !== digitCount || values.includes(-1)) return null;
  const value = values.reduce((sum, digit) => sum * BigInt(digits.length) + BigInt(digit), 0n);
  const hex = (value >> checksumBits).toString(16).padStart(2 * recoveryKeyBytes, '0');
  const bytes = Buffer.from(hex, 'hex');
  return checksum(bytes) === BigInt.asUintN(Number(checksumBits), value) ? bytes : null;
};

/** What is random already needs no slow function. */
const derive = (recoveryKey: Buffer, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', recoveryKey, salt, 'countersign recovery key', 32));

/** A new recovery key and the data key wrapped by it. `text` is shown once and kept nowhere. */
export const makeRecoveryKey = ({
  vaultId,
  bytes,
}: VaultKey): { readonly text: string; readonly wrap: RecoveryWrap } => {
  const recoveryKey = randomBytes(recoveryKeyBytes);
  const salt = randomBytes(saltBytes);
  const box = sealEnvelope({ vaultId, bytes: derive(recoveryKey, salt) }, wrapId, bytes);
  return {
    text: toText(recoveryKey),
    wrap: { salt: salt.toString('base64'), box: Buffer.from(box).toString('base64') },
  };
};

/** In: the bytes of a recovery key. Out: the data key; null when the recovery key is another. */
export const unwrapByRecoveryKey = (
  { salt, box }: RecoveryWrap,
  vaultId: string,
  recoveryKey: Buffer,
): VaultKey | null => {
  const derived = derive(recoveryKey, Buffer.from(salt, 'base64'));
  const bytes = openEnvelope({ vaultId, bytes: derived }, wrapId, Buffer.from(box, 'base64'));
  return bytes && { vaultId, bytes };
};
