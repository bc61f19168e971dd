/** Strict decoders: `Buffer.from` skips or stops at what it does not like, which hides forgeries. */
import type { textEncodings } from '../../../shared/scheme-names.ts';

export type TextEncoding = (typeof textEncodings)[number];

/** Decodes hex in either case; null unless every character is a digit and their number is even. */
export const decodeHex = (text: string): Buffer | null => {
  const bytes = Buffer.from(text, 'hex');
  // Buffer.from stops at a bad digit, and takes U+0130, for its low byte, as a zero.
  const isWhole = bytes.length * 2 === text.length && !/[\u0100-\uffff]/.test(text);
  return isWhole && bytes.length > 0 ? bytes : null;
};

const decodeAs = (text: string, encoding: 'base64' | 'base64url'): Buffer | null => {
  const bytes = Buffer.from(text, encoding);
  return bytes.length > 0 && bytes.toString(encoding) === text ? bytes : null;
};

/** Decodes padded standard base64; null for anything that its encoder would not have written. */
export const decodeBase64 = (text: string): Buffer | null => decodeAs(text, 'base64');

/** Decodes base64url without padding, as in JWTs; null for anything else. */
export const decodeBase64Url = (text: string): Buffer | null => decodeAs(text, 'base64url');

export const decodeText = (text: string, encoding: TextEncoding): Buffer | null => {
  switch (encoding) {
    case 'hex':
    case 'hex-upper':
      return decodeHex(text);
    case 'base64':
      return decodeBase64(text);
    case 'base64url':
      return decodeBase64Url(text);
    case 'text':
      return Buffer.from(text, 'latin1');
  }
};

/** Writes a signature as the provider does. */
export const encodeText = (bytes: Buffer, encoding: TextEncoding): string => {
  switch (encoding) {
    case 'hex':
    case 'base64':
    case 'base64url':
      return bytes.toString(encoding);
    case 'hex-upper':
      return bytes.toString('hex').toUpperCase();
    case 'text':
      return bytes.toString('latin1');
  }
};

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes UTF-8, byte order mark kept; null when the bytes are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    // The only failure a fatal decoder has.
    return null;
  }
};
