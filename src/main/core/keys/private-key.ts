/** Private keys in every wrapping they come in. They have no place here, whatever else is true. */
import { decodeUtf8 } from '../verify/encoding.ts';
import { isObject } from '../verify/json.ts';
import { isPrivatePem } from '../verify/keys.ts';
import { derKind, looseBytes } from './der.ts';

type PrivateKind = 'private-key' | 'encrypted-private-key';

/** Its blanks may be of any kind, or written as in a URL. */
const armour = /BEGIN[^-]{1,80}PRIVATE[^-A-Z]{1,6}KEY/i;
const encryptedArmour = /BEGIN[^-A-Z]{1,6}ENCRYPTED[^-A-Z]{1,6}PRIVATE|Proc-Type: ?4,ENCRYPTED/i;

/** The members that tell a private JSON Web Key, wherever they stand in JSON, escaped or not. */
const keyType = /["']kty\\{0,8}["']|%22kty%22/;
const privatePart = /["']d\\{0,8}["']\s{0,8}:|%22d%22/;

/** PEM, OpenPGP, PuTTY's own files, the XML of .NET, and JSON Web Keys within something else. */
const ofText = (text: string): PrivateKind | null => {
  if (isPrivatePem(text) || armour.test(text)) {
    return encryptedArmour.test(text) ? 'encrypted-private-key' : 'private-key';
  }
  if (text.includes('PuTTY-User-Key-File-')) {
    return /^Encryption: none\s*$/m.test(text) ? 'private-key' : 'encrypted-private-key';
  }
  const isXml = text.includes('<RSAKeyValue>') && text.includes('<D>');
  return isXml || (keyType.test(text) && privatePart.test(text)) ? 'private-key' : null;
};

/** The members of a JSON object; null for anything else. */
export const parseJwk = (text: string): Readonly<Record<string, unknown>> | null => {
  if (!text.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    // Not JSON after all.
    return null;
  }
};

/** JSON Web Keys, alone or in a set: `d` is the private part (RFC 7518, 6). */
const ofJwk = (text: string): PrivateKind | null => {
  const value = parseJwk(text);
  if (!value) return null;
  const keys: readonly unknown[] = Array.isArray(value['keys']) ? value['keys'] : [value];
  const isPrivate = keys.some((key) => isObject(key) && 'kty' in key && 'd' in key);
  return isPrivate ? 'private-key' : null;
};

/** The private half in Standard Webhooks: 32 bytes, or 64 with the public half behind them. */
const isWhsk = (text: string): boolean => {
  const bytes = text.startsWith('whsk_') ? looseBytes(text.slice(5)) : null;
  return bytes?.length === 32 || bytes?.length === 64;
};

/** What a file of OpenSSH begins with, inside of its armour. */
const opensshMagic = Buffer.from('openssh-key-v1\0', 'latin1');

const ofBytes = (bytes: Buffer): PrivateKind | null => {
  const kind = derKind(bytes);
  if (kind === 'private') return 'private-key';
  if (kind === 'encrypted') return 'encrypted-private-key';
  if (opensshMagic.equals(bytes.subarray(0, opensshMagic.length))) return 'private-key';
  // Without its zero bytes UTF-16 reads as what it is. Each turn leaves a shorter text.
  const text = decodeUtf8(bytes)?.replaceAll('\0', '');
  return text ? privateKind(text) : null;
};

/** Tells whether a text is or holds a private key, damaged or not; null when it does not. */
export const privateKind = (text: string): PrivateKind | null => {
  const trimmed = text.trim();
  const found = ofText(trimmed) ?? ofJwk(trimmed);
  if (found || isWhsk(trimmed)) return found ?? 'private-key';
  const bytes = looseBytes(trimmed);
  return bytes && ofBytes(bytes);
};
