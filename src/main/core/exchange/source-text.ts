/** Literals that mean the same in JavaScript, Python and Go. */

const escape = (c: string): string =>
  c === '"' || c === '\\'
    ? `\\${c}`
    : String.raw`\x` + c.charCodeAt(0).toString(16).padStart(2, '0');

/** A string literal from wire text: in Go its bytes, elsewhere one character for each byte. */
export const literal = (wire: string): string => `"${wire.replace(/[^\x20-\x7e]|["\\]/g, escape)}"`;

/** A URL in ASCII alone, bytes beyond it as %xx. */
export const asciiUrl = (url: string): string =>
  url.replace(/[^\x21-\x7e]+/g, (text) =>
    [...Buffer.from(text)]
      .map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`)
      .join(''),
  );

/** Text for a comment: one line, in ASCII, so that nothing in it ends the comment. */
export const commentText = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, '?').slice(0, 200);

/** Base64 in lines of 76 characters. */
export const base64Lines = (bytes: Uint8Array): string[] =>
  Buffer.from(bytes)
    .toString('base64')
    .match(/.{1,76}/g) ?? [];
