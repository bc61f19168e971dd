/**
 * What of a stored event can be found by its words: the one definition for the index and for
 * searches that read the events themselves. Bodies are a sender's bytes: trusted in nothing.
 */
import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';
import type { EventHead } from './schema.ts';

/** Of a body, as stored and as unpacked, its beginning can be found. */
export const maxTextBytes = 256 * 1024;
/** A packed body that grows beyond this is not looked into. */
const maxUnpackedBytes = 4 * maxTextBytes;

export type SearchText = {
  /** `name: value`, one a line. */
  readonly headers: string;
  readonly body: string;
  /** The body is there and cannot be found by its words: binary, or packed in an unknown way. */
  readonly isSkipped: boolean;
};

const headerLines = ({ rawHeaders }: Pick<EventHead, 'rawHeaders'>): string => {
  let lines = '';
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    lines += `${rawHeaders[i]}: ${rawHeaders[i + 1]}\n`;
  }
  return lines;
};

const encodingOf = ({ rawHeaders }: Pick<EventHead, 'rawHeaders'>): string => {
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    if (rawHeaders[i]?.toLowerCase() === 'content-encoding') {
      return (rawHeaders[i + 1] ?? '').trim().toLowerCase();
    }
  }
  return '';
};

const options = {
  maxOutputLength: maxUnpackedBytes,
  // The beginning of a body that was cut is worth finding.
  finishFlush: constants.Z_SYNC_FLUSH,
} as const;

/** Null: it is not what it says it is, or grows too large. */
const unpack = (encoding: string, bytes: Uint8Array): Uint8Array | null => {
  try {
    switch (encoding) {
      case '':
      case 'identity':
        return bytes;
      case 'gzip':
      case 'x-gzip':
        return gunzipSync(bytes, options);
      case 'deflate':
        // Some senders leave out zlib's two bytes in front.
        return ((bytes[0] ?? 0) & 0x0f) === 8
          ? inflateSync(bytes, options)
          : inflateRawSync(bytes, options);
      case 'br':
        return brotliDecompressSync(bytes, {
          maxOutputLength: maxUnpackedBytes,
          finishFlush: constants.BROTLI_OPERATION_FLUSH,
        });
      default:
        return null;
    }
  } catch {
    return null;
  }
};

/** Without the bytes of a last character that was cut. */
const wholeCharacters = (bytes: Uint8Array): Uint8Array => {
  if (bytes.length <= maxTextBytes) return bytes;
  let end = maxTextBytes;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
};

const decoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null: not UTF-8, or holds a NUL, which no text does. */
const toText = (bytes: Uint8Array): string | null => {
  if (bytes.includes(0)) return null;
  try {
    return decoder().decode(wholeCharacters(bytes));
  } catch {
    return null;
  }
};

/**
 * In: the JSON of an `EventHead`, and the beginning of the body: `maxTextBytes` and a character.
 * Errors: none.
 */
export const searchTextOf = (head: string, body: Uint8Array | null): SearchText => {
  const parsed = JSON.parse(head) as EventHead;
  const headers = headerLines(parsed);
  // SQLite makes nothing of a part of nothing.
  if (body === null || body.length === 0) return { headers, body: '', isSkipped: false };
  const unpacked = unpack(encodingOf(parsed), body);
  const text = unpacked && toText(unpacked);
  return { headers, body: text ?? '', isSkipped: text === null };
};

/** How much of a body `searchTextOf` wants. */
export const readBytes = maxTextBytes + 4;
