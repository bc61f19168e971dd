/** What the storage thread does between batches, a slice at a time. */
import type { Config } from './config.ts';
import type { Reordering } from './entities.ts';
import type { EventWriter } from './events.ts';
import type { NewEvent } from './schema.ts';

const removalSliceEvents = 500;
const probeEveryMs = 50;
const maxProbeBytes = 1024 * 1024;
/** Time for batches between two slices of reading events anew. */
const reorderEveryMs = 30;

/** Removes the events of sources that are gone. `committed` is told of each slice. */
export const createRemover = (writer: EventWriter, config: Config, committed: () => void) => {
  const pending = new Set<number>();
  const known = new Set<number>();
  let isScheduled = false;
  const step = (): void => {
    isScheduled = false;
    const [sourceId] = pending;
    if (sourceId === undefined) return;
    try {
      if (!writer.deleteSlice(sourceId, removalSliceEvents)) {
        config.sourceIsGone(sourceId);
        pending.delete(sourceId);
      }
    } catch {
      // The disk may be full: the mark stays, and the next start goes on.
      pending.delete(sourceId);
      return;
    }
    committed();
    schedule();
  };
  const schedule = (): void => {
    if (isScheduled || pending.size === 0) return;
    isScheduled = true;
    setImmediate(step);
  };
  const remove = (sourceIds: readonly number[]): void => {
    for (const id of sourceIds) {
      pending.add(id);
      known.add(id);
    }
    schedule();
  };
  return {
    remove,
    /** Removes events that were on their way when their source went. */
    removeLate: (events: readonly NewEvent[]): void => {
      if (known.size > 0)
        remove(events.map((event) => event.sourceId).filter((id) => known.has(id)));
    },
  };
};

type ReorderListeners = {
  readonly committed: () => void;
  /** Hears of a source whose events have all been read anew. */
  readonly onDone: (sourceId: number) => void;
};

/** Reads the events of changed sources anew, a slice at a time between batches. */
export const createReorderer = (
  reordering: Reordering,
  { committed, onDone }: ReorderListeners,
) => {
  let timer: NodeJS.Timeout | null = null;
  const step = (): void => {
    timer = null;
    try {
      const { done, isIdle } = reordering.step();
      committed();
      if (done !== null) onDone(done);
      if (!isIdle) schedule();
    } catch {
      // The disk may be full: the mark stays, and the next start or change goes on.
    }
  };
  const schedule = (): void => {
    timer ??= setTimeout(step, reorderEveryMs);
  };
  return {
    schedule,
    stop: (): void => {
      if (timer) clearTimeout(timer);
    },
  };
};

/**
 * After a failure, tries to write about as much until that succeeds, then says so: on a full disk
 * the log may still have room for something small.
 */
export const createProbe = (config: Config, recovered: () => void) => {
  let timer: NodeJS.Timeout | null = null;
  let bytes = 0;
  const tryWrite = (): void => {
    try {
      config.putSetting('probe', ' '.repeat(bytes));
      config.putSetting('probe', '');
      stop();
      recovered();
    } catch {
      // Still failing; the next try is due in a moment.
    }
  };
  const stop = (): void => {
    if (timer) clearInterval(timer);
    timer = null;
    bytes = 0;
  };
  return {
    /** In: how much could not be stored, bytes. */
    start: (failedBytes: number): void => {
      bytes = Math.min(maxProbeBytes, Math.max(bytes, failedBytes));
      timer ??= setInterval(tryWrite, probeEveryMs);
    },
    stop,
  };
};
