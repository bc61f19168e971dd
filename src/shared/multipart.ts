/**
 * Multipart bodies (RFC 2046, section 5.1) as ranges of bytes. Trusts nothing: strict about CRLF
 * and boundaries, bounded in parts and headers, total, and linear in the size of the body.
 */
import type { HeaderPair } from './event.ts';

export const maxMultipartParts = 1000;
const maxHeaderBytes = 16 * 1024;
const maxHeaders = 64;

export type MultipartPart = {
  /** In the order sent; bytes as ISO 8859-1, so that none is lost. */
  readonly headers: readonly HeaderPair[];
  /** The content: bytes of the body from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
};

/** `no-boundary`: none of the body's lines is the boundary. `no-end`: the closing one is missing. */
export type MultipartProblem = 'no-boundary' | 'bad-header' | 'no-end' | 'too-many-parts';

/** The parts up to the first problem, and the problem. */
export type Multipart = {
  readonly parts: readonly MultipartPart[];
  readonly problem: MultipartProblem | null;
};

const parameterPattern =
  /;[ \t]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(?:"((?:[^"\\]|\\[^])*)"|([^;"\s]*))[ \t]*/y;

/** One parameter of a header such as `form-data; name="a"`; null when it is not there. */
export const headerParameter = (value: string, name: string): string | null => {
  const from = value.indexOf(';');
  if (from < 0) return null;
  parameterPattern.lastIndex = from;
  for (;;) {
    const found = parameterPattern.exec(value);
    if (!found) return null;
    if (found[1]?.toLowerCase() !== name) continue;
    return found[2]?.replace(/\\([^])/g, '$1') ?? found[3] ?? '';
  }
};

const boundaryPattern = /^[0-9A-Za-z'()+_,\-./:=? ]{0,69}[0-9A-Za-z'()+_,\-./:=?]$/;

/** The boundary of a multipart content type; null when it is none, or names no proper one. */
export const boundaryOf = (contentType: string): string | null => {
  if (!/^[ \t]*multipart\//i.test(contentType)) return null;
  const boundary = headerParameter(contentType, 'boundary');
  return boundary !== null && boundaryPattern.test(boundary) ? boundary : null;
};

const cr = 13;
const lf = 10;
const dash = 45;

const isAt = (bytes: Uint8Array, at: number, text: readonly number[]): boolean => {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
  return true;
};

const isCrlf = (bytes: Uint8Array, at: number): boolean => bytes[at] === cr && bytes[at + 1] === lf;

/** A boundary line: where the content before it ends, what comes after it, and whether it closes. */
type Delimiter = { readonly before: number; readonly after: number; readonly isClose: boolean };

/** Reads the rest of a boundary line; null when there is more in it than blanks. */
const delimiterAt = (bytes: Uint8Array, before: number, end: number): Delimiter | null => {
  if (bytes[end] === dash && bytes[end + 1] === dash) {
    return { before, after: end + 2, isClose: true };
  }
  let at = end;
  while (bytes[at] === 32 || bytes[at] === 9) at++;
  return isCrlf(bytes, at) ? { before, after: at + 2, isClose: false } : null;
};

const nextDelimiter = (
  bytes: Uint8Array,
  from: number,
  mark: readonly number[],
): Delimiter | null => {
  if (from === 0 && isAt(bytes, 0, mark)) {
    const first = delimiterAt(bytes, 0, mark.length);
    if (first) return first;
  }
  for (let at = bytes.indexOf(cr, from); at >= 0; at = bytes.indexOf(cr, at + 1)) {
    if (bytes[at + 1] !== lf || !isAt(bytes, at + 2, mark)) continue;
    const found = delimiterAt(bytes, at, at + 2 + mark.length);
    if (found) return found;
  }
  return null;
};

const latin1 = (bytes: Uint8Array, start: number, end: number): string => {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
};

/** Header lines up to the empty one, not beyond `limit`. Out: null when they are malformed. */
const readHeaders = (
  bytes: Uint8Array,
  from: number,
  limit: number,
): { readonly headers: HeaderPair[]; readonly start: number } | null => {
  const headers: HeaderPair[] = [];
  const last = Math.min(limit, from + maxHeaderBytes);
  let at = from;
  for (;;) {
    if (isCrlf(bytes, at) && at + 2 <= limit) return { headers, start: at + 2 };
    let end = at;
    while (end < last && !isCrlf(bytes, end)) end++;
    if (end >= last) return null;
    const line = latin1(bytes, at, end);
    const before = headers.at(-1);
    if (/^[ \t]/.test(line) && before) {
      // A folded line belongs to the header above it.
      headers[headers.length - 1] = [before[0], `${before[1]} ${line.trim()}`];
    } else {
      const colon = line.indexOf(':');
      if (colon < 1 || headers.length >= maxHeaders) return null;
      headers.push([line.slice(0, colon), line.slice(colon + 1).trim()]);
    }
    at = end + 2;
  }
};

/** In: the body, and the boundary as `boundaryOf` gives it. Cost: one pass over the bytes. */
export const parseMultipart = (bytes: Uint8Array, boundary: string): Multipart => {
  const mark = Array.from(`--${boundary}`, (char) => char.charCodeAt(0));
  const parts: MultipartPart[] = [];
  let open = nextDelimiter(bytes, 0, mark);
  if (!open) return { parts, problem: 'no-boundary' };
  while (!open.isClose) {
    if (parts.length >= maxMultipartParts) return { parts, problem: 'too-many-parts' };
    // The line end before the empty content of a part may be that of its boundary.
    const next = nextDelimiter(bytes, open.after - 2, mark);
    const limit = next ? Math.max(next.before, open.after) : bytes.length;
    const read = readHeaders(bytes, open.after, next ? next.before + 2 : limit);
    if (!read) return { parts, problem: 'bad-header' };
    parts.push({ headers: read.headers, start: Math.min(read.start, limit), end: limit });
    if (!next) return { parts, problem: 'no-end' };
    open = next;
  }
  return { parts, problem: null };
};
