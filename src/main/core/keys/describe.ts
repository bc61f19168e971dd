/** What can be said of a key without showing it. */
import { createHash } from 'node:crypto';
import type { Provider } from '../providers/define.ts';
import { decodeUtf8 } from '../verify/encoding.ts';
import { isPublicForm } from '../verify/keys.ts';

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

/** Text of a key file: UTF-8 without its mark, or else base64 of the DER it must be. */
export const keyFileText = (bytes: Uint8Array): string => {
  const text = decodeUtf8(bytes);
  return text === null ? Buffer.from(bytes).toString('base64') : text.replace(/^\ufeff/, '');
};
