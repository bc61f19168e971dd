/** The slices of work on the history, one after the other. */
import type { Store } from '../store/client.ts';
import type { Limits, RemovedSlice } from '../store/retention.ts';

export type SlicesDeps = {
  readonly store: Store;
  /** Rests after a slice that took so long. Errors: AbortError when all is to end. */
  readonly pace: (tookMs: number) => Promise<void>;
  readonly onRemoved: (slice: RemovedSlice) => void;
};

/** Called between slices: false ends the work. */
export type GoesOn = (progress: { readonly done: number; readonly left: number }) => boolean;

const always: GoesOn = () => true;

/** Pages of the feed are read in a few milliseconds; a copy takes as long as it takes. */
const logTries = 50;
const logRestMs = 5;

export const createHistorySlices = ({ store, pace, onRemoved }: SlicesDeps) => {
  const removeAll = async (
    next: (afterSeq: number) => Promise<RemovedSlice>,
    goesOn = always,
  ): Promise<number> => {
    let removed = 0;
    for (let afterSeq = 0; ; ) {
      const slice = await next(afterSeq);
      removed += slice.seqs.length;
      if (slice.seqs.length > 0) onRemoved(slice);
      if (slice.isDone || !goesOn({ done: removed, left: 0 })) return removed;
      afterSeq = slice.lastSeq;
      await pace(slice.tookMs);
    }
  };

  return {
    /** Empties the write-ahead log, unless somebody keeps using it. */
    emptyLog: async (): Promise<void> => {
      for (let tries = 0; tries < logTries; tries++) {
        if (await store.config.emptyLog()) return;
        await pace(logRestMs);
      }
    },

    /** Out: how many events went. */
    removeOldest: (limits: Limits): Promise<number> =>
      removeAll((afterSeq) => store.config.removeOldest(afterSeq, limits)),

    purgeDeleted: (beforeMs: number): Promise<number> =>
      removeAll(() => store.config.purgeDeleted(beforeMs)),

    removeUpTo: (uptoSeq: number, keepPinned: boolean, goesOn: GoesOn): Promise<number> =>
      removeAll((afterSeq) => store.config.removeUpTo(afterSeq, uptoSeq, keepPinned), goesOn),

    /** Gives free pages back, but `spare` of them. Out: false when it was ended before. */
    giveBack: async (spare: number, goesOn = always): Promise<boolean> => {
      for (let done = 0; ; ) {
        const { freed, freePages, tookMs } = await store.config.giveBack(spare);
        done += freed;
        if (freed <= 0 || freePages <= spare) return true;
        if (!goesOn({ done, left: freePages - spare })) return false;
        await pace(tookMs);
      }
    },
  };
};
