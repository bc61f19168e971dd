/** How often slices of work may be asked of the storage thread, which has better to do. */
import { setTimeout as wait } from 'node:timers/promises';

/** Rest for each millisecond of work: work then takes a fifth of the time. */
const restShare = 4;
/** What waits to be stored goes first, but not for ever. */
const maxYieldMs = 12;
const lookEveryMs = 4;

/** In: `isBusy` tells whether requests wait to be stored. Errors: AbortError. */
export const createPace =
  (isBusy: () => boolean, signal: AbortSignal) =>
  async (tookMs: number): Promise<void> => {
    await wait(Math.max(1, tookMs * restShare), undefined, { signal });
    for (let yieldedMs = 0; isBusy() && yieldedMs < maxYieldMs; yieldedMs += lookEveryMs) {
      await wait(lookEveryMs, undefined, { signal });
    }
  };
