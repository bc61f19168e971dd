/** The run of the history that the feed holds: newest first, without holes, of bounded length. */
import type { EventSummary } from '../../../shared/event.ts';
import type { Verdict } from '../../../shared/verdict.ts';

export const maxEvents = 2000;

export type FeedFilter = { readonly sourceId: number | null; readonly verdict: Verdict | null };

export type FeedWindow = {
  readonly events: readonly EventSummary[];
  /** Older events exist that are not held. */
  readonly hasOlder: boolean;
  /** Newer events were let go while paging back. */
  readonly hasNewer: boolean;
};

export const emptyWindow: FeedWindow = { events: [], hasOlder: false, hasNewer: false };

export const matches = (filter: FeedFilter, event: EventSummary): boolean =>
  (filter.sourceId === null || event.sourceId === filter.sourceId) &&
  (filter.verdict === null || event.verdict === filter.verdict);

/** Puts newer events (newest first) on top; what is held already is skipped. */
export const addNewer = (window: FeedWindow, newer: readonly EventSummary[]): FeedWindow => {
  const head = window.events[0]?.seq ?? 0;
  const fresh = newer.filter(({ seq }) => seq > head);
  if (fresh.length === 0) return window;
  const all = [...fresh, ...window.events];
  const isCut = all.length > maxEvents;
  return {
    ...window,
    events: isCut ? all.slice(0, maxEvents) : all,
    hasOlder: window.hasOlder || isCut,
  };
};

/** Puts a page of older events at the end; the newest ones go when there are too many. */
export const addOlder = (
  window: FeedWindow,
  older: readonly EventSummary[],
  hasOlder: boolean,
): FeedWindow => {
  const tail = window.events.at(-1)?.seq ?? Number.MAX_SAFE_INTEGER;
  const all = [...window.events, ...older.filter(({ seq }) => seq < tail)];
  const isCut = all.length > maxEvents;
  return {
    events: isCut ? all.slice(-maxEvents) : all,
    hasOlder,
    hasNewer: window.hasNewer || isCut,
  };
};
