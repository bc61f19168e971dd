/** A stored request on its way out: what the texts of all formats are made of. */
import type { HeaderPair } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import type { EventHead } from '../store/schema.ts';
import { urlFrom, type WireRequest } from '../verify/request.ts';
import { isHost, splitUrl } from './requests/parts.ts';

/** One request, every string as on the wire, but the URL, which is text. */
export type Outgoing = WireRequest & {
  /** Whole, as far as it is known by which host it came. */
  readonly url: string;
  readonly httpVersion: string;
  readonly rawTrailers: readonly string[];
};

/** A text for elsewhere, and what a person should know of it, a sentence each. */
export type Written = { readonly text: string; readonly warnings: readonly string[] };

/** Pairs of a flat list of names and values. */
export const pairsOf = (flat: readonly string[]): HeaderPair[] => {
  const pairs: HeaderPair[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) pairs.push([flat[i] ?? '', flat[i + 1] ?? '']);
  return pairs;
};

/** Headers that belong to the connection or to its framing: whoever sends again makes its own. */
const ofConnection = new Set([
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** The headers that a client is told to send: without those of the connection, and Host if usual. */
export const headersToSend = ({ rawHeaders, url }: Outgoing): HeaderPair[] => {
  const host = hostOf(url);
  return pairsOf(rawHeaders).filter(([name, value]) => {
    const lower = name.toLowerCase();
    return !ofConnection.has(lower) && !(lower === 'host' && value === host);
  });
};

/** True when a header of that lower-case name is there. */
export const hasHeader = (pairs: readonly HeaderPair[], lowerName: string): boolean =>
  pairs.some(([name]) => name.toLowerCase() === lowerName);

/** Host and port as the URL has them. */
const hostOf = (url: string): string => /^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';

/** Warns where a URL cannot hold the target as it came. */
export const targetWarnings = ({ url, target }: Outgoing): string[] => {
  const isSame = /^[\x21-\x7e]*$/.test(target) && splitUrl(url).target === target;
  return isSame
    ? []
    : [t('The path has bytes that a URL cannot have, so it will be sent a little otherwise.')];
};

/** A URL for a request that came before hosts were kept. */
const originFromHost = (rawHeaders: readonly string[]): string => {
  const host = pairsOf(rawHeaders).find(([name]) => name.toLowerCase() === 'host')?.[1] ?? '';
  return `http://${isHost(host) ? host : 'localhost'}`;
};

/** Makes it from what is stored. In: `rawHeaders`, those of the head that may go out. */
export const outgoing = (
  method: string,
  head: EventHead,
  body: Uint8Array,
  rawHeaders: readonly string[],
): Outgoing => ({
  method,
  target: head.target,
  rawHeaders,
  body,
  url: urlFrom(head.origin ?? originFromHost(head.rawHeaders), head.target),
  httpVersion: head.httpVersion,
  rawTrailers: head.rawTrailers,
});
