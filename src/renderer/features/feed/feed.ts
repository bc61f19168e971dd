/**
 * The feed's state and everything that changes it. The database is the truth: pushes only save a
 * page from being read again, and after a gap the page is read again.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../../shared/errors.ts';
import type { EventSummary } from '../../../shared/event.ts';
import type { Pushes } from '../../../shared/ipc.ts';
import type { Verdict } from '../../../shared/verdict.ts';
import type { Api } from '../../api.ts';
import {
  addNewer,
  addOlder,
  changeIn,
  emptyWindow,
  type FeedFilter,
  type FeedWindow,
  matches,
  replaceIn,
} from './feed-window.ts';

export type FeedState = {
  readonly filter: FeedFilter;
  readonly window: FeedWindow;
  /** Arrived while the list was not at its top, newest first. */
  readonly waiting: readonly EventSummary[];
  readonly waitingCount: number;
  /** Some arrivals were missed: the newest page must be read again. */
  readonly isBehind: boolean;
  readonly isFollowing: boolean;
  readonly isLoading: boolean;
  readonly error: AppError | null;
  readonly selectedSeq: number | null;
  /** Newest position known of the whole history, whatever the filter. */
  readonly lastSeq: number | null;
};

export type Feed = {
  readonly store: StoreApi<FeedState>;
  readonly start: () => () => void;
  readonly setSource: (sourceId: number | null) => void;
  readonly setVerdict: (verdict: Verdict | null) => void;
  readonly setFollowing: (isFollowing: boolean) => void;
  readonly showNewest: () => Promise<void>;
  readonly loadOlder: () => Promise<void>;
  readonly loadNewer: () => Promise<void>;
  readonly select: (seq: number | null) => void;
  /** Reads the newest page again, as after a source went with its events. */
  readonly reload: () => Promise<void>;
};

const pageSize = 200;
const maxWaiting = 1000;

const initialState: FeedState = {
  filter: { sourceId: null, verdict: null },
  window: emptyWindow,
  waiting: [],
  waitingCount: 0,
  isBehind: false,
  isFollowing: true,
  isLoading: true,
  error: null,
  selectedSeq: null,
  lastSeq: null,
};

const noWaiting = { waiting: [], waitingCount: 0, isBehind: false } as const;

const larger = (a: number | null, b: number | undefined): number | null =>
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
  const isShownAtOnce = state.isFollowing && !state.isLoading && !state.window.hasNewer;
  if (isShownAtOnce && !isGap) return { ...next, window: addNewer(state.window, mine) };
  const waiting = [...mine, ...state.waiting];
  const isFull = waiting.length > maxWaiting;
  return {
    ...next,
    waiting: isFull ? [] : waiting,
    waitingCount: state.waitingCount + mine.length,
    isBehind: state.isBehind || isGap || isFull,
  };
};

/** One above the list that matches only now, and so is not among those that wait. */
const isMissing = ({ window, waiting, filter }: FeedState, event: EventSummary): boolean =>
  !window.hasNewer &&
  event.seq > (window.events[0]?.seq ?? 0) &&
  matches(filter, event) &&
  !waiting.some(({ seq }) => seq === event.seq);

/** The state after events were judged anew. */
export const rejudge = (state: FeedState, { events }: Pushes['events.changed']): FeedState => {
  const { filter } = state;
  const changed = new Map(events.map((event) => [event.seq, event]));
  const waiting = replaceIn(state.waiting, changed, filter);
  return {
    ...state,
    window: changeIn(state.window, changed, filter),
    waiting,
    waitingCount: state.waitingCount - (state.waiting.length - waiting.length),
    isBehind: state.isBehind || events.some((event) => isMissing(state, event)),
  };
};

/** Shows what waits, when nothing lies between it and the top of the list. */
const takeWaiting = (state: FeedState): FeedState =>
  state.waiting.length === 0 || state.isBehind || state.window.hasNewer
    ? state
    : { ...state, ...noWaiting, window: addNewer(state.window, state.waiting) };

export const createFeed = (api: Api): Feed => {
  const store = createStore<FeedState>(() => initialState);
  const { getState, setState } = store;
  /** Answers to questions asked before the filter changed are dropped. */
  let generation = 0;
  /** Judged anew while a page was on its way, which may still hold them as they were. */
  let changedMeanwhile = new Map<number, EventSummary>();

  const ask = async (
    range: { readonly before: number } | { readonly after: number } | Record<string, never>,
    apply: (events: readonly EventSummary[], hasMore: boolean) => void,
  ): Promise<void> => {
    const asked = generation;
    const { sourceId, verdict } = getState().filter;
    setState({ isLoading: true });
    changedMeanwhile = new Map();
    const result = await api.call('events.page', {
      ...(sourceId !== null && { sourceId }),
      ...(verdict !== null && { verdict }),
      ...range,
      limit: pageSize,
    });
    if (asked !== generation) return;
    setState({ isLoading: false, error: result.ok ? null : result.error });
    if (!result.ok) return;
    const { events, hasMore } = result.value;
    apply(replaceIn(events, changedMeanwhile, getState().filter), hasMore);
  };

  /** Reads what was missed, as soon as nothing else is being read. */
  const catchUp = (): void => {
    const { isBehind, isFollowing, isLoading } = getState();
    if (isBehind && isFollowing && !isLoading) void reload();
  };

  const reload = (): Promise<void> => {
    generation++;
    return ask({}, (events, hasOlder) => {
      const state = getState();
      const window = { events, hasOlder, hasNewer: false };
      const { lastSeq } = state;
      const next = { ...state, window, isBehind: false, lastSeq: larger(lastSeq, events[0]?.seq) };
      setState({ ...takeWaiting(next), ...noWaiting });
    });
  };

  const setFilter = (filter: FeedFilter): void => {
    setState({ filter, window: emptyWindow, ...noWaiting, isFollowing: true, error: null });
    void reload();
  };

  const showNewest = async (): Promise<void> => {
    setState({ isFollowing: true });
    const { isBehind, window } = getState();
    if (isBehind || window.hasNewer) await reload();
    else setState(takeWaiting);
  };

  return {
    store,
    start: () => {
      const stop = api.onPush((push) => {
        if (push.name === 'events.added') setState((state) => receive(state, push.data));
        else if (push.name !== 'events.changed') return;
        else {
          for (const event of push.data.events) changedMeanwhile.set(event.seq, event);
          setState((state) => rejudge(state, push.data));
        }
        catchUp();
      });
      void reload();
      return stop;
    },
    setSource: (sourceId) => {
      const { filter } = getState();
      if (filter.sourceId !== sourceId) setFilter({ ...filter, sourceId });
      setState({ selectedSeq: null });
    },
    setVerdict: (verdict) => setFilter({ ...getState().filter, verdict }),
    setFollowing: (isFollowing) => {
      if (getState().isFollowing === isFollowing) return;
      setState({ isFollowing });
      if (isFollowing && !getState().window.hasNewer) void showNewest();
    },
    showNewest,
    loadOlder: async () => {
      const { window, isLoading } = getState();
      const last = window.events.at(-1);
      if (isLoading || !window.hasOlder || !last) return;
      await ask({ before: last.seq }, (events, hasOlder) =>
        setState((state) => ({ window: addOlder(state.window, events, hasOlder) })),
      );
    },
    loadNewer: async () => {
      const { window, isLoading } = getState();
      const first = window.events[0];
      if (isLoading || !window.hasNewer || !first) return;
      await ask({ after: first.seq }, (events) =>
        setState((state) => ({
          window: { ...addNewer(state.window, events), hasNewer: events.length === pageSize },
        })),
      );
    },
    select: (selectedSeq) => setState({ selectedSeq }),
    reload,
  };
};
