/** What the feed shows and knows, and what a push makes of it: pure. */
import type { AppError } from '../../../shared/errors.ts';
import type { EventSummary } from '../../../shared/event.ts';
import type { Pushes } from '../../../shared/ipc.ts';
import { type FeedFilter, filterOf, judge, matches } from './feed-filter.ts';
import type { SearchProgress } from './feed-pages.ts';
import { addNewer, changeIn, emptyWindow, type FeedWindow, replaceIn } from './feed-window.ts';

export type FeedState = {
  readonly filter: FeedFilter;
  readonly window: FeedWindow;
  /** Arrived while the list was not at its top, newest first. */
  readonly waiting: readonly EventSummary[];
  readonly waitingCount: number;
  /** Some arrivals were missed: the newest page must be read again. */
  readonly isBehind: boolean;
  readonly isFollowing: boolean;
  /** The view stands still; what arrives waits. */
  readonly isPaused: boolean;
  readonly isLoading: boolean;
  /** Set while a search takes long; `isStopped` once the user has had enough of it. */
  readonly progress: (SearchProgress & { readonly isStopped: boolean }) | null;
  readonly error: AppError | null;
  readonly selectedSeq: number | null;
  /** Newest position known of the whole history, whatever the filter. */
  readonly lastSeq: number | null;
};

const maxWaiting = 1000;
/** So many fill any view, with room to scroll until older ones have been read. */
const fullPage = 100;

export const initialState: FeedState = {
  filter: filterOf(null, ''),
  window: emptyWindow,
  waiting: [],
  waitingCount: 0,
  isBehind: false,
  isFollowing: true,
  isPaused: false,
  isLoading: true,
  progress: null,
  error: null,
  selectedSeq: null,
  lastSeq: null,
};

export const noWaiting = { waiting: [], waitingCount: 0, isBehind: false } as const;

export const larger = (a: number | null, b: number | undefined): number | null =>
  b === undefined ? a : Math.max(a ?? 0, b);

/** The state after a push; pure, so that following and waiting can be read in one place. */
export const receive = (state: FeedState, added: Pushes['events.added']): FeedState => {
  const { lastSeq, filter } = state;
  const fresh = added.events.filter(({ seq }) => seq > (lastSeq ?? 0));
  const oldest = fresh.at(-1)?.seq ?? added.lastSeq + 1;
  const newest = fresh[0]?.seq ?? lastSeq ?? 0;
  const isGap = lastSeq !== null && (oldest > lastSeq + 1 || added.lastSeq > newest);
  const next = { ...state, lastSeq: larger(lastSeq, added.lastSeq) };
  const mine = fresh.filter((event) => matches(filter, event));
  // Others the main process must be asked about, and all that come after them wait for that.
  const hasUnknown = fresh.some((event) => judge(filter, event) === 'unknown');
  const isOpen = state.isBehind || hasUnknown;
  const isFollowing = state.isFollowing && !state.isPaused;
  if (isFollowing && !state.isLoading && !state.window.hasNewer) {
    if (!isGap && !isOpen) return { ...next, window: addNewer(state.window, mine) };
    // In a flood pushes hold only the newest: as good as a page that is read.
    const isPage = mine.length >= fullPage && !hasUnknown && newest === added.lastSeq;
    if (isPage) {
      return { ...next, ...noWaiting, window: { ...emptyWindow, events: mine, hasOlder: true } };
    }
  }
  const waiting = [...mine, ...state.waiting];
  const isFull = waiting.length > maxWaiting;
  return {
    ...next,
    waiting: isFull ? [] : waiting,
    waitingCount: state.waitingCount + mine.length,
    isBehind: state.isBehind || isGap || isFull || isOpen,
  };
};

/** Up to here the list knows all there is: above it arrivals wait, or were missed. */
const edgeOf = ({ window, waiting, isBehind, isLoading, lastSeq }: FeedState): number =>
  window.hasNewer || isBehind || isLoading
    ? (window.events[0]?.seq ?? 0)
    : (waiting.at(-1)?.seq ?? (lastSeq ?? 0) + 1);

/** One above the edge that matches only now, and so is not among those that wait. */
const isMissing = (state: FeedState, event: EventSummary): boolean =>
  !state.window.hasNewer &&
  event.seq > edgeOf(state) &&
  matches(state.filter, event) &&
  !state.waiting.some(({ seq }) => seq === event.seq);

/** The state after events were judged anew, marked, or brought back. */
export const rejudge = (state: FeedState, { events }: Pushes['events.changed']): FeedState => {
  const { filter } = state;
  const changed = new Map(events.map((event) => [event.seq, event]));
  const waiting = replaceIn(state.waiting, changed, filter);
  return {
    ...state,
    window: changeIn(state.window, changed, filter, edgeOf(state)),
    waiting,
    waitingCount: state.waitingCount - (state.waiting.length - waiting.length),
    isBehind: state.isBehind || events.some((event) => isMissing(state, event)),
  };
};

/** Shows what waits, when nothing lies between it and the top of the list. */
export const takeWaiting = (state: FeedState): FeedState =>
  state.waiting.length === 0 || state.isBehind || state.window.hasNewer
    ? state
    : { ...state, ...noWaiting, window: addNewer(state.window, state.waiting) };
