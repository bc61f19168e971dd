/** Gathers new events into pushes: the first leaves at once, later ones together. */
import type { EventSummary } from '../../../shared/event.ts';

const everyMs = 50;
/** More than the window can show at once would be read again from the database anyway. */
const maxEvents = 200;

/** In: `push` gets the newest events, newest first, and the newest `seq` of all. */
export const createFeed = (push: (events: readonly EventSummary[], lastSeq: number) => void) => {
  let waiting: EventSummary[] = [];
  let lastSeq = 0;
  let timer: NodeJS.Timeout | null = null;

  const flush = (): void => {
    const newest = waiting.slice(-maxEvents).toReversed();
    waiting = [];
    if (newest.length > 0) push(newest, lastSeq);
  };
  const onTimer = (): void => {
    timer = null;
    if (waiting.length === 0) return;
    flush();
    timer = setTimeout(onTimer, everyMs);
  };

  return {
    add: (summary: EventSummary): void => {
      waiting.push(summary);
      if (waiting.length > maxEvents * 2) waiting = waiting.slice(-maxEvents);
      lastSeq = summary.seq;
      if (timer) return;
      flush();
      timer = setTimeout(onTimer, everyMs);
    },
    stop: (): void => {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
};
