/**
 * The feed's state and everything that changes it. The database is the truth: pushes only save a
 * page from being read again, and after a gap the page is read again.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EventSummary } from '../../../shared/event.ts';
import type { Api } from '../../api.ts';
import { type FeedChip, type FeedFilter, filterOf, withChip } from './feed-filter.ts';
import { createMeanwhile } from './feed-meanwhile.ts';
import { type PageRange, pageSize, readPage } from './feed-pages.ts';
import { removeFrom } from './feed-removal.ts';
import {
  type FeedState,
  initialState,
  larger,
  noWaiting,
  receive,
  rejudge,
  takeWaiting,
} from './feed-state.ts';
import { addNewer, addOlder, emptyWindow } from './feed-window.ts';

export type Feed = {
  readonly store: StoreApi<FeedState>;
  readonly start: () => () => void;
  readonly setSource: (sourceId: number | null) => void;
  /** Shows what a chip asks for; null for everything. */
  readonly setVerdict: (chip: FeedChip | null) => void;
  /** Shows what the text of the search field asks for. */
  readonly setQuery: (query: string) => void;
  /** Ends a search under way; what it found stays. */
  readonly stopSearch: () => void;
  readonly resumeSearch: () => Promise<void>;
  readonly setFollowing: (isFollowing: boolean) => void;
  /** Stops showing arrivals, or shows those that wait and goes on. */
  readonly setPaused: (isPaused: boolean) => void;
  readonly showNewest: () => Promise<void>;
  readonly loadOlder: () => Promise<void>;
  readonly loadNewer: () => Promise<void>;
  readonly select: (seq: number | null) => void;
  /** Reads the newest page again, as after a source went with its events. */
  readonly reload: () => Promise<void>;
};

/** Rest between two readings of what was missed, however much arrives. */
const restMs = 200;

export const createFeed = (api: Api): Feed => {
  const store = createStore<FeedState>(() => initialState);
  const { getState, setState } = store;
  /** Answers to questions asked before the filter changed are dropped. */
  let generation = 0;
  const meanwhile = createMeanwhile();
  /** Up to here searches have looked; what arrived since is asked about when it is in doubt. */
  let checkedTo = 0;
  let restsUntilMs = 0;
  let isWaiting = false;

  const ask = async (
    range: PageRange,
    apply: (events: readonly EventSummary[], hasMore: boolean) => void,
  ): Promise<void> => {
    const asked = generation;
    const { filter } = getState();
    setState({ isLoading: true, progress: null });
    meanwhile.forget();
    const current = (events: readonly EventSummary[]): readonly EventSummary[] =>
      meanwhile.applyTo(events, filter);
    const isWanted = (): boolean => asked === generation && !getState().progress?.isStopped;
    const result = await readPage(api, filter, range, {
      isWanted,
      onPart: (events, progress) => {
        if (!isWanted()) return;
        apply(current(events), true);
        setState({ progress: { ...progress, isStopped: false } });
      },
    });
    if (asked !== generation) return;
    const { progress } = getState();
    setState({
      isLoading: false,
      error: result.ok ? null : result.error,
      progress: progress?.isStopped ? progress : null,
    });
    const isOlder = range.before !== undefined;
    // What waited was let go for what could not be read.
    if (!result.ok && !isOlder) setState({ isBehind: true });
    if (!result.ok) return;
    const { events, hasMore, newest } = result.value;
    apply(current(events), hasMore);
    if (isOlder) return;
    checkedTo = newest ?? checkedTo;
    if (newest !== null && (getState().lastSeq ?? 0) > newest) setState({ isBehind: true });
    if (getState().isBehind) catchUpLater();
  };

  const catchUpLater = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      catchUp();
    }, restMs);
  };

  /** Reads what was missed, as soon as nothing else is being read. */
  const catchUp = (): void => {
    const { isBehind, isFollowing, isPaused, isLoading, filter, window } = getState();
    if (!isBehind || !isFollowing || isPaused || isLoading) return;
    if (performance.now() < restsUntilMs) {
      catchUpLater();
      return;
    }
    restsUntilMs = performance.now() + restMs;
    if (filter.search && !window.hasNewer && checkedTo > 0) void searchNewer();
    else void reload();
  };

  /** Looks through what has arrived since the last search, not through everything again. */
  const searchNewer = (): Promise<void> => {
    setState(noWaiting);
    return ask({ after: checkedTo }, (events, hasMore) => {
      if (hasMore) void reload();
      else setState((state) => takeWaiting({ ...state, window: addNewer(state.window, events) }));
    });
  };

  const reload = (): Promise<void> => {
    generation++;
    // All that waits is about to be read; what is missed from now on may be missing there, too.
    setState(noWaiting);
    return ask({}, (events, hasOlder) =>
      setState((state) =>
        takeWaiting({
          ...state,
          window: { events, hasOlder, hasNewer: false },
          lastSeq: larger(state.lastSeq, events[0]?.seq),
        }),
      ),
    );
  };

  const takeAway = (seqs: readonly number[]): void => {
    if (getState().isLoading) meanwhile.remove(seqs);
    setState((state) => removeFrom(state, seqs));
    const { window } = getState();
    // Nothing is left to scroll, which would have read more.
    if (window.events.length === 0 && (window.hasOlder || window.hasNewer)) void reload();
  };

  const setFilter = (filter: FeedFilter): void => {
    const { filter: former, isLoading } = getState();
    if (former.search && isLoading) void api.call('search.cancel', {});
    checkedTo = 0;
    setState({
      filter,
      progress: null,
      window: emptyWindow,
      ...noWaiting,
      isFollowing: true,
      error: null,
    });
    void reload();
  };

  const showNewest = async (): Promise<void> => {
    setState({ isFollowing: true, isPaused: false });
    const { isBehind, window } = getState();
    if (isBehind || window.hasNewer) await reload();
    else setState(takeWaiting);
  };

  return {
    store,
    start: () => {
      const stop = api.onPush((push) => {
        if (push.name === 'events.added') setState((state) => receive(state, push.data));
        else if (push.name === 'events.removed') takeAway(push.data.seqs);
        else if (push.name !== 'events.changed') return;
        else {
          if (getState().isLoading) meanwhile.change(push.data.events);
          setState((state) => rejudge(state, push.data));
        }
        catchUp();
      });
      void reload();
      return stop;
    },
    setSource: (sourceId) => {
      const { filter } = getState();
      if (filter.sourceId !== sourceId) setFilter(filterOf(sourceId, filter.query ?? ''));
      setState({ selectedSeq: null });
    },
    setVerdict: (chip) => {
      const { sourceId, query = '' } = getState().filter;
      setFilter(filterOf(sourceId, withChip(query, chip)));
    },
    setQuery: (query) => {
      const { filter } = getState();
      if ((filter.query ?? '') !== query) setFilter(filterOf(filter.sourceId, query));
    },
    stopSearch: () => {
      const { progress } = getState();
      if (!progress) return;
      setState({ progress: { ...progress, isStopped: true } });
      void api.call('search.cancel', {});
    },
    resumeSearch: async () => {
      const { progress, isLoading } = getState();
      if (!progress || isLoading) return;
      const held = getState().window;
      await ask({ before: progress.searchedTo }, (events, hasOlder) =>
        setState({ window: addOlder(held, events, hasOlder) }),
      );
    },
    setFollowing: (isFollowing) => {
      if (getState().isFollowing === isFollowing) return;
      setState({ isFollowing });
      const { isPaused, window } = getState();
      if (isFollowing && !isPaused && !window.hasNewer) void showNewest();
    },
    setPaused: (isPaused) => {
      if (isPaused) setState({ isPaused });
      else void showNewest();
    },
    showNewest,
    loadOlder: async () => {
      const { window, isLoading } = getState();
      const last = window.events.at(-1);
      if (isLoading || !window.hasOlder || !last || getState().progress) return;
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
