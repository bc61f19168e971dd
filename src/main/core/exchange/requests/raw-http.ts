/**
 * A request as captured from the wire, or as a tool shows it: request line, headers, an empty line
 * and the body, byte for byte. Source: RFC 9112, 2 to 7.
 *
 * Not node:http: its parser works on sockets only, and would refuse or cut what is to be explained
 * here, such as a body that an editor ended with a line break.
 */

import { t } from '../../../../shared/text.ts';
import { readHeader, trimBlanks } from '../../verify/request.ts';
import {
  checkHeaders,
  checkMethod,
  fromWire,
  isHost,
  maxHeaders,
  maxTargetChars,
  type ReadRequest,
  splitUrl,
  unreadable,
} from './parts.ts';

/** HTTP/2 and 3 have no such line, but tools show their requests in this form. */
const requestLine = /^(\S+) (\S+) HTTP\/(?:1\.[01]|2|3)$/;

type Line = { readonly text: string; readonly next: number };

/** The line from `at` on, ended by LF or CRLF; null when nothing ends it. */
const lineAt = (bytes: Buffer, at: number): Line | null => {
  const end = bytes.indexOf(0x0a, at);
  if (end < 0) return null;
  const isCrLf = end > at && bytes[end - 1] === 0x0d;
  return { text: bytes.toString('latin1', at, isCrLf ? end - 1 : end), next: end + 1 };
};

/** Servers skip empty lines before a request, too (2.2). */
const firstLine = (bytes: Buffer): Line | null => {
  let at = 0;
  while (bytes[at] === 0x0a || bytes[at] === 0x0d) at++;
  return lineAt(bytes, at);
};

export const isRawHttp = (bytes: Buffer): boolean => requestLine.test(firstLine(bytes)?.text ?? '');

const readHeaders = (bytes: Buffer, start: number): { headers: string[]; bodyAt: number } => {
  const headers: string[] = [];
  let line = lineAt(bytes, start);
  for (; line !== null && line.text !== ''; line = lineAt(bytes, line.next)) {
    const { text } = line;
    if (text.startsWith(' ') || text.startsWith('\t')) {
      throw unreadable(
        t('A header goes on in a second line, which HTTP no longer allows.'),
        t('Join the two lines with a space.'),
      );
    }
    const colon = text.indexOf(':');
    if (colon < 0) {
      throw unreadable(
        t('Line {number} of the request is not a header.', { number: headers.length / 2 + 2 }),
        t('Put an empty line between the headers and the body.'),
      );
    }
    headers.push(text.slice(0, colon), trimBlanks(text.slice(colon + 1)));
    if (headers.length > 2 * maxHeaders) break;
  }
  checkHeaders(headers);
  if (line === null) {
    throw unreadable(
      t('The request ends before the empty line after its headers.'),
      t('Add an empty line, even when there is no body.'),
    );
  }
  return { headers, bodyAt: line.next };
};

/** True for nothing, or the one line break that an editor puts at the end of a file. */
const isEditorEnd = (bytes: Buffer): boolean => /^(?:\r?\n)?$/.test(bytes.toString('latin1', 0, 3));

/** The position after a line break at `at`; null when there is none. */
const afterBreak = (bytes: Buffer, at: number): number | null => {
  const lf = bytes[at] === 0x0d ? at + 1 : at;
  return bytes[lf] === 0x0a ? lf + 1 : null;
};

/** The position after the empty line that ends the trailers; null when there is none. */
const afterTrailers = (bytes: Buffer, start: number): number | null => {
  let at = start;
  for (;;) {
    const end = afterBreak(bytes, at);
    const lf = bytes.indexOf(0x0a, at);
    if (end !== null || lf < 0) return end;
    at = lf + 1;
  }
};

/** Undoes the chunked coding; null when this is not what the bytes are in. Trailers are dropped. */
const decodeChunks = (bytes: Buffer): Buffer | null => {
  const decoded = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let line = lineAt(bytes, 0);
  while (line !== null) {
    const [, digits] = /^([\da-f]{1,8})[ \t]*(?:;|$)/i.exec(line.text) ?? [];
    if (digits === undefined) return null;
    const end = line.next + Number.parseInt(digits, 16);
    if (end === line.next) {
      const rest = afterTrailers(bytes, end);
      const isWhole = rest !== null && isEditorEnd(bytes.subarray(rest));
      return isWhole ? decoded.subarray(0, length) : null;
    }
    length += bytes.copy(decoded, length, line.next, end);
    const next = afterBreak(bytes, end);
    line = next === null ? null : lineAt(bytes, next);
  }
  return null;
};

/** The declared length; null without one. Several must agree. */
const declaredLength = (headers: readonly string[]): number | null => {
  const value = readHeader(headers, 'content-length');
  if (value === '') return null;
  if (value !== null && /^\d{1,15}$/.test(value)) return Number(value);
  throw unreadable(
    t('Content-Length is not a number, or is there twice with different numbers.'),
    t('Leave the header as it was received, or take it out.'),
  );
};

const cutBody = (bytes: Buffer, declared: number | null, notes: string[]): Buffer => {
  if (declared === null) {
    if (bytes.at(-1) === 0x0a) {
      notes.push(
        t('Without Content-Length, the line break at the end of the file is in the body.'),
      );
    }
    return bytes;
  }
  if (bytes.length < declared) {
    throw unreadable(
      t('The body is truncated: Content-Length says {declared} bytes, the file has {length}.', {
        declared,
        length: bytes.length,
      }),
      t('Capture the request again, or look for line breaks that were changed on the way.'),
    );
  }
  const rest = bytes.subarray(declared);
  if (rest.length > 0) {
    notes.push(
      isEditorEnd(rest)
        ? t('The line break after the body, beyond Content-Length, was left out.')
        : t(
            'The file has {length} bytes after the {declared} of Content-Length: they were left out.',
            { length: rest.length, declared },
          ),
    );
  }
  return bytes.subarray(0, declared);
};

const readBody = (bytes: Buffer, headers: readonly string[], notes: string[]): Buffer => {
  const coding = readHeader(headers, 'transfer-encoding')?.toLowerCase().split(',').at(-1)?.trim();
  if (coding !== 'chunked') return cutBody(bytes, declaredLength(headers), notes);
  const decoded = decodeChunks(bytes);
  if (decoded !== null) {
    notes.push(t('The body was put together from its chunks (Transfer-Encoding: chunked).'));
    return decoded;
  }
  notes.push(t('Transfer-Encoding says chunked, but the body is not: it was taken as it is.'));
  return cutBody(bytes, declaredLength(headers), notes);
};

const loopback = /^(?:localhost|[\w.-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

const urlOf = (target: string, headers: readonly string[], notes: string[]): string | null => {
  const host = readHeader(headers, 'host');
  if (host !== null && isHost(host)) {
    return `${loopback.test(host) ? 'http' : 'https'}://${host}${fromWire(target)}`;
  }
  notes.push(t('The request has no usable Host header: its URL is not known.'));
  return null;
};

/** Reads the bytes of one request. Errors: `request.unreadable`. Cost: a pass over the bytes. */
export const readRawHttp = (bytes: Buffer): ReadRequest => {
  const line = firstLine(bytes);
  const [, method, asked] = requestLine.exec(line?.text ?? '') ?? [];
  if (line === null || method === undefined || asked === undefined) {
    throw unreadable(
      t('The file does not begin with a request line.'),
      t('Its first line must be like “POST /path HTTP/1.1”.'),
    );
  }
  checkMethod(method);
  const whole = /^https?:/i.test(asked) ? splitUrl(fromWire(asked)) : null;
  const target = whole?.target ?? asked;
  if (!target.startsWith('/') || target.length > maxTargetChars || /[\0-\x20\x7f]/.test(target)) {
    throw unreadable(
      t('The request line has no path, or one that is not possible.'),
      t('The second word must be a path, like “/webhooks?id=1”, or a whole URL.'),
    );
  }
  const notes: string[] = [];
  const { headers, bodyAt } = readHeaders(bytes, line.next);
  const body = readBody(bytes.subarray(bodyAt), headers, notes);
  const url = whole?.url ?? urlOf(target, headers, notes);
  return {
    request: { method, target, rawHeaders: headers, body, url },
    receivedAtS: null,
    notes,
  };
};
