/**
 * When the index is filled: at full speed while nothing arrives; else in doses, smaller the more
 * time storing takes.
 */
import type { IndexProgress, SearchIndex } from './search-index.ts';

const everyMs = 50;
/** Of the time that storing leaves. */
const doseShare = 0.15;
/** One slice: however busy storing is, the index gets on. */
const leastDoseMs = 1;
/** Nothing has arrived for so long: idle. */
const idleAfterMs = 200;
const tellEveryMs = 250;
const retryAfterMs = 5000;

type Listeners = {
  /** Hears how far the index has come, now and then and at its end. */
  readonly tell: (progress: IndexProgress) => void;
  readonly committed: () => void;
  /** Resolves when nothing else writes to the disk. */
  readonly still: () => Promise<void>;
};

/** A batch never waits longer than for one slice: between two of them the thread takes its messages. */
export const createIndexing = (index: SearchIndex, { tell, committed, still }: Listeners) => {
  let next: { readonly cancel: () => void } | null = null;
  let isStopped = false;
  let lastBatchMs = Number.NEGATIVE_INFINITY;
  let doseFromMs = 0;
  let doseMs = 0;
  let spentMs = 0;
  let storingMs = 0;
  let toldMs = 0;
  let told = 0;

  const after = (delayMs: number): void => {
    if (next || isStopped) return;
    if (delayMs <= 0) {
      const immediate = setImmediate(begin);
      next = { cancel: () => clearImmediate(immediate) };
    } else {
      const timer = setTimeout(begin, delayMs);
      next = { cancel: () => clearTimeout(timer) };
    }
  };

  const begin = (): void => void still().then(step);

  const tellNow = (nowMs: number): void => {
    const progress = index.progress();
    if (progress.indexedTo === told) return;
    toldMs = nowMs;
    told = progress.indexedTo;
    tell(progress);
  };

  /** How long to wait before the next slice. */
  const pauseMs = (nowMs: number): number => {
    if (nowMs - lastBatchMs >= idleAfterMs) return 0;
    if (nowMs - doseFromMs >= everyMs) {
      doseFromMs = nowMs;
      doseMs = Math.max(leastDoseMs, (everyMs - storingMs) * doseShare);
      spentMs = 0;
      storingMs = 0;
    }
    return spentMs < doseMs ? 0 : doseFromMs + everyMs - nowMs;
  };

  const step = (): void => {
    next = null;
    if (isStopped) return;
    const fromMs = performance.now();
    try {
      const isMore = index.dropSlice() || index.fillSlice();
      committed();
      const nowMs = performance.now();
      spentMs += nowMs - fromMs;
      if (!isMore || nowMs - toldMs >= tellEveryMs) tellNow(nowMs);
      if (isMore) after(pauseMs(nowMs));
    } catch {
      // The disk may be full, which the next batch finds out and says: searches read the rest.
      after(retryAfterMs);
    }
  };

  return {
    /** A batch was stored, which took so long. */
    stored: (tookMs: number): void => {
      lastBatchMs = performance.now();
      storingMs += tookMs;
      after(pauseMs(lastBatchMs));
    },
    /** There may be something else to do: events have gone. */
    wake: (): void => after(pauseMs(performance.now())),
    stop: (): void => {
      isStopped = true;
      next?.cancel();
    },
  };
};
