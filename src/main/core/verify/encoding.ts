/** Strict decoders: `Buffer.from` skips or stops at what it does not like, which hides forgeries. */

export type TextEncoding = 'hex' | 'base64';

/** Decodes hex in either case; null unless every character is a digit and their number is even. */
export const decodeHex = (text: string): Buffer | null =>
  // Asked first: Buffer.from stops at a bad digit and takes U+0130, for its low byte, as a zero.
  text.length % 2 === 0 && /^[0-9a-f]+$/i.test(text) ? Buffer.from(text, 'hex') : null;

/** Decodes padded standard base64; null for anything that its encoder would not have written. */
export const decodeBase64 = (text: string): Buffer | null => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length > 0 && bytes.toString('base64') === text ? bytes : null;
};

export const decodeText = (text: string, encoding: TextEncoding): Buffer | null =>
  encoding === 'hex' ? decodeHex(text) : decodeBase64(text);

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
