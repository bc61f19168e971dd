/**
 * What the formats of a request file share. Such files come from tools and from strangers: every
 * part is checked as it is read, and text is kept as on the wire, one latin1 character per byte.
 */
import { failure } from '../../../../shared/errors.ts';
import { t } from '../../../../shared/text.ts';
import { decodeUtf8 } from '../../verify/encoding.ts';
import { readHeader, type WireRequest } from '../../verify/request.ts';

/** One request as its file has it. */
export type ReadRequest = {
  readonly request: WireRequest;
  /** Unix seconds at which the file says it was sent; null when it does not say. */
  readonly receivedAtS: number | null;
  /** What a person should know of the reading, a sentence each. */
  readonly notes: readonly string[];
};

/** A request with what its file says about it besides. */
export type ReadEntry = {
  readonly read: ReadRequest;
  /** Unix milliseconds; null when it does not say. */
  readonly receivedAtMs: number | null;
  /** What was answered; 0 when it does not say. */
  readonly status: number;
  /** Only the first part of its body is there. */
  readonly isTruncated: boolean;
};

export const unreadable = (message: string, hint: string) =>
  failure('request.unreadable', message, hint);

/** Far more than any server takes. */
export const maxHeaders = 1000;
export const maxTargetChars = 64 * 1024;
const maxHeaderChars = 1024 * 1024;

export const toWire = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Wire text as a person would read it; as it is when its bytes are not UTF-8. */
export const fromWire = (wire: string): string => decodeUtf8(Buffer.from(wire, 'latin1')) ?? wire;

const token = /^[!#$%&'*+.^_`|~\w-]+$/;
/** The longest that is registered has 17. */
const maxMethodChars = 64;

export const checkMethod = (method: string): void => {
  if (method.length <= maxMethodChars && token.test(method)) return;
  throw unreadable(
    t('The request has no method that HTTP allows.'),
    t('A method is a word like POST.'),
  );
};

/** Checks a list of names and values. Source: RFC 9110, 5.1 and 5.5. */
export const checkHeaders = (rawHeaders: readonly string[]): void => {
  if (rawHeaders.length > 2 * maxHeaders) {
    throw unreadable(
      t('The request has more than {most} headers.', { most: maxHeaders }),
      t('Keep those that were signed, and the signature.'),
    );
  }
  if (rawHeaders.reduce((sum, text) => sum + text.length, 0) > maxHeaderChars) {
    throw unreadable(
      t('The headers of the request are larger than 1 MiB.'),
      t('Keep those that were signed, and the signature.'),
    );
  }
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (token.test(rawHeaders[i] ?? '') && !/[^\t\x20-\x7e\x80-\xff]/.test(rawHeaders[i + 1] ?? ''))
      continue;
    throw unreadable(
      t('Header {number} of the request has a name or a value that HTTP does not allow.', {
        number: i / 2 + 1,
      }),
      t('Write each header on one line, as “Name: value”.'),
    );
  }
};

const hostPattern = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** True for a host that can be part of a URL, its port included. */
export const isHost = (host: string): boolean => host.length <= 300 && hostPattern.test(host);

export type SplitUrl = {
  readonly url: string;
  readonly host: string;
  /** As on the wire. */
  readonly target: string;
};

/** Splits a whole URL as it is written; what is after a # is never sent. */
export const splitUrl = (text: string): SplitUrl => {
  if (text.length > maxTargetChars) {
    throw unreadable(t('The URL is longer than 64 KiB.'), t('Check that the file is whole.'));
  }
  const [, scheme, host, rest] = /^(https?:\/\/)([^/?#]*)([^#]*)/i.exec(text) ?? [];
  if (scheme === undefined || host === undefined || rest === undefined) {
    throw unreadable(t('The URL is not a whole one.'), t('Begin it with https:// or http://.'));
  }
  if (!isHost(host)) {
    throw unreadable(
      t('The URL has no host name of letters, digits, dots and hyphens.'),
      t('Take a user name and password out of it, and write other letters as xn--….'),
    );
  }
  // A space, or what cannot be seen: a browser would have written %20.
  if (/[\0-\x20\x7f]/.test(rest)) {
    throw unreadable(t('The URL has a space or a control character.'), t('Write it as %20.'));
  }
  const path = rest.startsWith('/') ? rest : `/${rest}`;
  return { url: scheme + host + path, host, target: toWire(path) };
};

/** Says so when the body is not as long as the request says. */
export const lengthNotes = (rawHeaders: readonly string[], body: Uint8Array): string[] => {
  const declared = readHeader(rawHeaders, 'content-length');
  return declared === null || !/^\d+$/.test(declared) || Number(declared) === body.length
    ? []
    : [
        t(
          'Content-Length says {declared} bytes, but the body here has {length}: it is not as it was sent.',
          { declared: Number(declared), length: body.length },
        ),
      ];
};
