/** How often slices of work may be asked of the storage thread, which has better to do. */
import { setTimeout as wait } from 'node:timers/promises';

/** Rest for each millisecond of work: it takes a seventh of the time, and a sixtieth of a busy one. */
const restShare = 6;
const busyRestShare = 60;

/** In: `isBusy` tells whether requests wait to be stored. Errors: AbortError. */
export const createPace =
  (isBusy: () => boolean, signal: AbortSignal) =>
  async (tookMs: number): Promise<void> => {
    await wait(Math.max(1, tookMs * restShare), undefined, { signal });
    if (isBusy()) await wait(tookMs * (busyRestShare - restShare), undefined, { signal });
  };
