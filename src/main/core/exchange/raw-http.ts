/**
 * A request as the bytes of HTTP/1.1, read back by requests/raw-http.ts. Source: RFC 9112, 2 to 7.
 * The head is as it came. The body is kept without its framing, so that is made again where the
 * head says that it was chunked, and a length that is not true is put right.
 */

import { t } from '../../../shared/text.ts';
import { readHeader } from '../verify/request.ts';
import { type Outgoing, pairsOf } from './outgoing.ts';

export type RawHttp = { readonly bytes: Buffer; readonly warnings: readonly string[] };

const linesOf = (flat: readonly string[]): string =>
  pairsOf(flat)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

const isChunked = (rawHeaders: readonly string[]): boolean =>
  readHeader(rawHeaders, 'transfer-encoding')?.toLowerCase().split(',').at(-1)?.trim() ===
  'chunked';

const chunked = (body: Uint8Array, trailers: readonly string[]): Buffer[] => [
  ...(body.length > 0
    ? [Buffer.from(`${body.length.toString(16)}\r\n`), Buffer.from(body), Buffer.from('\r\n')]
    : []),
  Buffer.from(`0\r\n${linesOf(trailers)}\r\n`, 'latin1'),
];

/** The headers with a length that is true; as they are where it already is, or none is needed. */
const withLength = (rawHeaders: readonly string[], bodyBytes: number): readonly string[] => {
  const declared = readHeader(rawHeaders, 'content-length');
  if (declared === String(bodyBytes) || (declared === '' && bodyBytes === 0)) return rawHeaders;
  const others = pairsOf(rawHeaders).filter(([name]) => name.toLowerCase() !== 'content-length');
  return [...others.flat(), 'Content-Length', String(bodyBytes)];
};

/** Writes the bytes. Errors: none. */
export const toRawHttp = (request: Outgoing): RawHttp => {
  const { method, target, body, rawTrailers } = request;
  const isInChunks = isChunked(request.rawHeaders);
  const rawHeaders = isInChunks ? request.rawHeaders : withLength(request.rawHeaders, body.length);
  // Other versions have no such line; tools show them in this form, too.
  const version = request.httpVersion === '1.0' ? '1.0' : '1.1';
  const head = `${method} ${target} HTTP/${version}\r\n${linesOf(rawHeaders)}\r\n`;
  const end = isInChunks ? chunked(body, rawTrailers) : [Buffer.from(body)];
  return {
    bytes: Buffer.concat([Buffer.from(head, 'latin1'), ...end]),
    warnings: [
      ...(rawHeaders === request.rawHeaders
        ? []
        : [t('Content-Length was set to the length of the body.')]),
      ...(isInChunks ? [t('The body is in one chunk, however many there were.')] : []),
    ],
  };
};
