/** The way of one request through the core: judge, store, then answer. */
import type { Arrival, EventSummary } from '../../shared/event.ts';
import type { Verification } from '../../shared/verdict.ts';
import type { Provider } from './providers/define.ts';
import { nameFromHeaders } from './providers/identify.ts';
import { decideReply, plainText, type Reply } from './receiver/reply.ts';
import type { Capture } from './receiver/server.ts';
import type { Source } from './sources.ts';
import type { Store } from './store/client.ts';
import type { EventHead, NewEvent, Stored } from './store/schema.ts';
import { refused } from './verify/engine.ts';
import { urlFrom, type WireRequest } from './verify/request.ts';

const notStored: Reply = { status: 503, contentType: plainText, body: '', isHandshake: false };

/** Scheme and host by which the sender reached us, as it knows them. */
export type OriginOf = (capture: Capture) => string;

/** Told of every stored event, in the order of storing. */
export type OnStored = (summary: EventSummary, target: string) => void;

const joined = (chunks: readonly Buffer[]): Buffer => {
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks);
};

/** Where a scheme of the user's own names its events; the storage thread knows only the library. */
const namePath = ({ eventName }: Provider): Pick<NewEvent, 'eventNamePath'> =>
  eventName && 'json' in eventName ? { eventNamePath: eventName.json } : {};

/** The target below the source's own URL, as the feed shows it. */
const pathBelow = (target: string, token: string): string => {
  const at = target.indexOf(token);
  // One that was imported may have come by another way.
  const path = at < 0 ? target : target.slice(at + token.length);
  return path === '' ? '/' : path;
};

const replyTo = (
  source: Source,
  request: WireRequest,
  verification: Verification,
  isTruncated: boolean,
): Reply => {
  const reply = { contentType: plainText, isHandshake: false };
  if (isTruncated)
    return { ...reply, status: 413, body: 'The body is larger than this endpoint takes.' };
  if (request.method === 'OPTIONS') return { ...reply, status: 405, body: '' };
  return decideReply(source, request, verification);
};

/** An event that was just stored as the feed shows it. */
export const toSummary = (event: NewEvent, stored: Stored): EventSummary => ({
  seq: stored.seq,
  sourceId: event.sourceId,
  provider: event.provider,
  receivedAtMs: event.receivedAtMs,
  method: event.method,
  path: event.path,
  eventName: stored.eventName,
  verdict: event.verdict,
  reason: event.reason,
  isSignatureGood: event.isSignatureGood,
  assurance: event.assurance,
  keyId: event.keyId,
  matched: event.matched,
  skewS: event.skewS,
  bodyBytes: event.bodyBytes,
  isTruncated: event.isTruncated,
  status: event.status,
  rejudgedAtMs: null,
  arrival: event.arrival,
  isFromBrowser: event.isFromBrowser,
  handshake: event.handshake,
  repeatOf: stored.repeatOf,
  isObsolete: stored.isObsolete,
  isPinned: false,
  tags: [],
  hasNote: false,
});

/** How a request came, and what became of it. */
type Circumstances = Pick<
  NewEvent,
  | 'receivedAtMs'
  | 'receiveMs'
  | 'bodyBytes'
  | 'isTruncated'
  | 'status'
  | 'arrival'
  | 'isFromBrowser'
>;

/** A judged request as it is stored. */
export const newEvent = (
  source: Source,
  request: WireRequest,
  verification: Verification,
  head: EventHead,
  circumstances: Circumstances,
): NewEvent => {
  const { provider, row, settings } = source;
  const names = nameFromHeaders(provider, request.rawHeaders);
  return {
    ...circumstances,
    sourceId: row.id,
    provider: provider.id,
    method: request.method,
    path: pathBelow(request.target, row.token),
    head: JSON.stringify(head),
    eventName: names.eventName ?? verification.handshake,
    deliveryId: names.deliveryId,
    ...(provider.isOwn && namePath(provider)),
    ...(settings.entity && { entity: settings.entity }),
    verdict: verification.verdict,
    reason: verification.reason,
    isSignatureGood: verification.isSignatureGood,
    assurance: verification.assurance,
    keyId: verification.keyId,
    matched: verification.matched,
    skewS: verification.time?.skewS ?? null,
    handshake: verification.handshake,
  };
};

/**
 * Makes the function that takes every captured request.
 * Order: verify the raw bytes, commit, then answer; a 2xx is on disk. When it cannot be stored
 * the sender is told 503, so that it sends again.
 */
export const createIntake =
  (
    store: Pick<Store, 'append'>,
    simulatorPorts: ReadonlySet<number>,
    originOf: OriginOf,
    onStored: OnStored,
  ) =>
  (source: Source, capture: Capture, reply: (reply: Reply) => void): void => {
    const { request, body } = capture;
    const target = request.url ?? '';
    const origin = originOf(capture);
    const wire: WireRequest = {
      url: urlFrom(origin, target),
      method: request.method ?? '',
      target,
      rawHeaders: request.rawHeaders,
      body: joined(body.chunks),
    };
    const verification = body.isTruncated
      ? refused('body_truncated', null, null)
      : source.verify(wire, Math.floor(capture.receivedAtMs / 1000));
    const answer = replyTo(source, wire, verification, body.isTruncated);
    const { remotePort = 0, remoteAddress = '' } = request.socket;
    const local: Arrival = simulatorPorts.has(remotePort) ? 'simulator' : 'loopback';
    const head: EventHead = {
      target,
      httpVersion: request.httpVersion,
      rawHeaders: request.rawHeaders,
      rawTrailers: request.rawTrailers,
      remoteAddress,
      remotePort,
      replyBody: answer.body,
      origin,
    };
    const event = newEvent(source, wire, verification, head, {
      receivedAtMs: capture.receivedAtMs,
      receiveMs: capture.receiveMs,
      bodyBytes: body.bodyBytes,
      isTruncated: body.isTruncated,
      status: answer.status,
      arrival: capture.isPublicHost ? 'tunnel' : local,
      isFromBrowser: capture.isFromBrowser,
    });
    store.append(event, [wire.body], (outcome) => {
      if (!outcome.ok) {
        reply(notStored);
        return;
      }
      reply(answer);
      onStored(toSummary(event, outcome.stored), target);
    });
  };
