/** A stored event as verification sees it: by the time it arrived at, never by the present. */
import { type AppFailure, failure } from '../../shared/errors.ts';
import type { EventSummary } from '../../shared/event.ts';
import { t } from '../../shared/text.ts';
import type { Explanation, Verification } from '../../shared/verdict.ts';
import { type Source, verifierKeys } from './sources.ts';
import type { EventHead } from './store/schema.ts';
import { refused } from './verify/engine.ts';
import { explain, unexplained } from './verify/explain.ts';
import { urlFrom, type WireRequest } from './verify/request.ts';

export const noSuchEvent = (): AppFailure =>
  failure('event.not-found', t('This event is not in the history any more.'));

/** The request as it came, made of what is stored of it. */
export const requestOf = (method: string, head: EventHead, body: Uint8Array): WireRequest => ({
  method,
  target: head.target,
  rawHeaders: head.rawHeaders,
  body,
  url: head.origin === undefined ? null : urlFrom(head.origin, head.target),
});

/** Unix seconds at which an event is judged. */
export const judgedAtS = ({ receivedAtMs }: Pick<EventSummary, 'receivedAtMs'>): number =>
  Math.floor(receivedAtMs / 1000);

/** The verdict by the keys and settings that the source has now; null: its source is not here. */
export const verifyStored = (
  source: Source | null,
  summary: EventSummary,
  request: WireRequest,
): Verification => {
  if (summary.isTruncated) return refused('body_truncated', null, null);
  return source?.verify(request, judgedAtS(summary)) ?? refused('no_key', null, null);
};

/** The same with all that a person may want to see of it. */
export const explainStored = (
  source: Source | null,
  summary: EventSummary,
  request: WireRequest,
): Explanation => {
  const verification = verifyStored(source, summary, request);
  if (!source || summary.isTruncated) return { ...unexplained, verification };
  const { provider, settings } = source;
  const keys = verifierKeys(source.keys);
  const nowS = judgedAtS(summary);
  const explanation = explain(provider.schemes, keys, settings, request, nowS, provider.handshake);
  // The source knows of keys that are not here, too.
  return { ...explanation, verification };
};
