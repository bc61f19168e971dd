/**
 * Events as entries of a HAR 1.2 file, read back by requests/har.ts.
 * Source: http://www.softwareishard.com/blog/har-12-spec/. Bodies that are not UTF-8 are base64,
 * with the `encoding` that the format has for responses, as browsers do.
 */

import { t } from '../../../shared/text.ts';
import { decodeUtf8 } from '../verify/encoding.ts';
import { readHeader } from '../verify/request.ts';
import { type Outgoing, pairsOf, targetWarnings } from './outgoing.ts';
import type { Prepared } from './prepare.ts';
import { fromWire, toWire } from './requests/parts.ts';

type NameValue = { readonly name: string; readonly value: string };

const nameValues = (flat: readonly string[]): NameValue[] =>
  pairsOf(flat).map(([name, value]) => ({ name, value: fromWire(value) }));

const queryOf = (url: string): NameValue[] => {
  const at = url.indexOf('?');
  const pairs = new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
  return [...pairs].map(([name, value]) => ({ name, value }));
};

const postData = ({ rawHeaders, body }: Outgoing) => {
  const mimeType = readHeader(rawHeaders, 'content-type') ?? '';
  const text = decodeUtf8(body);
  return text === null
    ? { mimeType, text: Buffer.from(body).toString('base64'), encoding: 'base64' }
    : { mimeType, text };
};

/** One entry, and where it cannot be exact. */
export const harEntry = ({ request, summary, head, warnings }: Prepared) => {
  const { method, url, httpVersion, rawHeaders, body } = request;
  const isExact = pairsOf(rawHeaders).every(([, value]) => toWire(fromWire(value)) === value);
  const version = `HTTP/${httpVersion}`;
  return {
    entry: {
      startedDateTime: new Date(summary.receivedAtMs).toISOString(),
      time: 0,
      request: {
        method,
        url,
        httpVersion: version,
        cookies: [],
        headers: nameValues(rawHeaders),
        queryString: queryOf(url),
        ...(body.length > 0 && { postData: postData(request) }),
        headersSize: -1,
        bodySize: body.length,
      },
      response: {
        status: summary.status,
        statusText: '',
        httpVersion: version,
        cookies: [],
        headers: [],
        content: {
          size: Buffer.byteLength(head.replyBody),
          mimeType: 'text/plain',
          text: head.replyBody,
        },
        redirectURL: '',
        headersSize: -1,
        bodySize: Buffer.byteLength(head.replyBody),
      },
      cache: {},
      timings: { send: 0, wait: 0, receive: 0 },
      comment: `Countersign, event #${summary.seq}: ${summary.verdict}, ${summary.reason}`,
    },
    warnings: [
      ...warnings,
      ...targetWarnings(request),
      ...(isExact ? [] : [t('A header is not UTF-8, and HAR keeps only text.')]),
    ],
  };
};

/** What stands before and after the entries. */
export const harFrame = (version: string): readonly [head: string, tail: string] => {
  const log = { version: '1.2', creator: { name: 'Countersign', version }, entries: [] };
  const [head = '', tail = ''] = JSON.stringify({ log }).split('[]');
  return [`${head}[\n`, `\n]${tail}\n`];
};
