/** The run of the history that the feed holds: newest first, without holes, of bounded length. */
import type { EventSummary } from '../../../shared/event.ts';
import { type FeedFilter, judge, matches } from './feed-filter.ts';

export const maxEvents = 2000;

export type FeedWindow = {
  readonly events: readonly EventSummary[];
  /** Older events exist that are not held. */
  readonly hasOlder: boolean;
  /** Newer events were let go while paging back. */
  readonly hasNewer: boolean;
};

export const emptyWindow: FeedWindow = { events: [], hasOlder: false, hasNewer: false };

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

const newestFirst = (a: EventSummary, b: EventSummary): number => b.seq - a.seq;

/** Puts events that were judged anew in place of the old ones; those that no longer match go. */
export const replaceIn = (
  held: readonly EventSummary[],
  changed: ReadonlyMap<number, EventSummary>,
  filter: FeedFilter,
): readonly EventSummary[] => {
  if (!held.some(({ seq }) => changed.has(seq))) return held;
  return held
    .map((event) => changed.get(event.seq) ?? event)
    .filter((event) => judge(filter, event) !== false);
};

/**
 * The same for the window, into which those now come that match only since they were judged anew.
 * In: up to which number the window knows all there is.
 */
export const changeIn = (
  window: FeedWindow,
  changed: ReadonlyMap<number, EventSummary>,
  filter: FeedFilter,
  edge: number,
): FeedWindow => {
  const tail = window.hasOlder ? (window.events.at(-1)?.seq ?? Number.MAX_SAFE_INTEGER) : 0;
  const held = new Set(window.events.map(({ seq }) => seq));
  const come = [...changed.values()].filter(
    (event) =>
      !held.has(event.seq) && event.seq < edge && event.seq > tail && matches(filter, event),
  );
  const kept = replaceIn(window.events, changed, filter);
  if (come.length === 0) return kept === window.events ? window : { ...window, events: kept };
  const all = [...kept, ...come].toSorted(newestFirst);
  return {
    ...window,
    events: all.slice(0, maxEvents),
    hasOlder: window.hasOlder || all.length > maxEvents,
  };
};
