/**
 * The history's limits and its care: old events go, space is given back, copies are made. All of
 * it in small steps beside storing, one thing at a time.
 */
import { undoMs } from '../../../shared/annotations.ts';
import { AppFailure, failure } from '../../../shared/errors.ts';
import type { HistoryState, HistoryTask } from '../../../shared/history.ts';
import type { Settings } from '../../../shared/settings.ts';
import { t } from '../../../shared/text.ts';
import type { Log } from '../ports.ts';
import type { Store } from '../store/client.ts';
import type { RemovedSlice } from '../store/retention.ts';
import { threadGone } from '../store/threads.ts';
import { createTurns } from '../turns.ts';
import { createPace } from './pace.ts';
import { createHistorySlices, type GoesOn } from './slices.ts';

/** The start has other things to do. */
const firstRoundMs = 5000;
const roundEveryMs = 60_000;
const roundEveryEvents = 1000;
/** Kept for what arrives next: giving back all would only take it anew. 4 MiB. */
const sparePages = 512;
const dayMs = 86_400_000;
/** The window needs no more often to be told how far a task is. */
const tellEveryMs = 150;

export type HistoryCareDeps = {
  readonly store: Store;
  readonly now: () => number;
  readonly log: Log;
  readonly retention: () => Settings['retention'];
  /** Events that are gone; by how much the kept counts moved. */
  readonly onRemoved: (slice: RemovedSlice) => void;
  readonly onChange: () => void;
};

export type HistoryCare = ReturnType<typeof createHistoryCare>;

const busy = () =>
  failure(
    'history.busy',
    t('Something else is being done with the history.'),
    t('Wait until it is done, or cancel it.'),
  );

export const createHistoryCare = (deps: HistoryCareDeps) => {
  const { store, now, log, retention, onChange } = deps;
  const inTurn = createTurns();
  const stopping = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  let oldestSeq = 0;
  let task: HistoryTask | null = null;
  let isCancelled = false;
  let cancelBackup: () => void = () => undefined;
  let toldMs = 0;
  let storedSince = 0;
  let isRoundWaiting = false;

  const slices = createHistorySlices({
    store,
    pace: createPace(store.isBusy, stopping.signal),
    onRemoved: deps.onRemoved,
  });

  const look = async (): Promise<void> => {
    const before = oldestSeq;
    ({ oldestSeq } = await store.reads.historyFacts());
    if (oldestSeq !== before) onChange();
  };

  const round = async (): Promise<void> => {
    isRoundWaiting = false;
    const { maxEvents, maxAgeDays, maxBytes } = retention();
    const keepFromMs = maxAgeDays === null ? null : now() - maxAgeDays * dayMs;
    await slices.purgeDeleted(now() - undoMs);
    await slices.removeOldest({ maxEvents, keepFromMs, maxBytes });
    await slices.giveBack(sparePages);
    await look();
  };

  /** Rounds wait for a task, and a task for a round. What fails is tried by the next one. */
  const run = (): Promise<void> => {
    isRoundWaiting = true;
    storedSince = 0;
    return inTurn(round).catch((error: unknown) => {
      // A full disk or a thread that is gone is what the store's own state tells.
      const isKnown = error instanceof AppFailure && error.appError.code !== 'internal';
      if (stopping.signal.aborted || isKnown) return;
      log.error('Old events could not be removed.', error);
    });
  };
  const wish = (): void => {
    if (!isRoundWaiting && !stopping.signal.aborted) void run();
  };

  const tell = (progress: Pick<HistoryTask, 'done' | 'total'>): void => {
    if (!task) return;
    task = { ...task, ...progress };
    if (performance.now() - toldMs < tellEveryMs) return;
    toldMs = performance.now();
    onChange();
  };

  /** Runs one of the tasks that a person asks for. Errors: `history.busy`. */
  const perform = async <T>(kind: HistoryTask['kind'], work: () => Promise<T>): Promise<T> => {
    if (task) throw busy();
    task = { kind, done: 0, total: 0 };
    isCancelled = false;
    onChange();
    try {
      return await inTurn(work);
    } catch (error) {
      throw stopping.signal.aborted ? threadGone(error) : error;
    } finally {
      task = null;
      onChange();
    }
  };

  const goesOn =
    (total: number): GoesOn =>
    ({ done, left }) => {
      tell({ done, total: total || done + left });
      return !isCancelled;
    };

  const compact = async (): Promise<boolean> => {
    const { canGiveBack } = await store.reads.historyFacts();
    if (!canGiveBack) await store.config.rewrite();
    const isDone = await slices.giveBack(0, goesOn(0));
    await slices.emptyLog();
    return isDone;
  };

  return {
    /** Begins to keep to the limits. The store is open. */
    start: (): void => {
      if (stopping.signal.aborted) return;
      void look().catch(() => undefined);
      timers.push(setTimeout(wish, firstRoundMs).unref());
      timers.push(setInterval(wish, roundEveryMs).unref());
    },
    /** An event was stored. */
    countStored: (): void => {
      storedSince++;
      if (storedSince >= roundEveryEvents) wish();
    },
    /** Keeps to the limits now. Resolves when it is done. */
    run,
    state: (): HistoryState => ({ oldestSeq, task }),

    /** Out: how many events went. In: the newest event there is, and how many there are. */
    clear: (uptoSeq: number, events: number, keepPinned: boolean): Promise<number> =>
      perform('clear', async () => {
        const removed = await slices.removeUpTo(uptoSeq, keepPinned, goesOn(events));
        // What is cleared is to be gone from the disk as well.
        if (!isCancelled) await slices.giveBack(0);
        await slices.emptyLog();
        await look();
        return removed;
      }),

    /** Out: false when cancelled. */
    compact: (): Promise<boolean> => perform('compact', compact),

    /** Out: false when cancelled. Errors: `file.unwritable`. */
    backUp: (file: string): Promise<boolean> =>
      perform('backup', () => {
        const backup = store.backUp(file, (done, total) => tell({ done, total }));
        cancelBackup = backup.cancel;
        if (isCancelled) backup.cancel();
        return backup.ended;
      }),

    cancel: (): void => {
      isCancelled = true;
      cancelBackup();
    },

    /** Ends what is under way; the next start goes on with it. */
    stop: async (): Promise<void> => {
      isCancelled = true;
      cancelBackup();
      stopping.abort();
      for (const timer of timers) clearTimeout(timer);
      await inTurn(() => Promise.resolve());
    },
  };
};
