/** The way from one failure to the next. */
import type { EventSummary } from '../../../shared/event.ts';
import type { Feed } from './feed.ts';

export type Direction = 'older' | 'newer';

/** Pages read at most in search of one. */
const mostPages = 25;

const isFailure = ({ verdict }: EventSummary): boolean =>
  verdict === 'invalid' || verdict === 'error';

/** The nearest one in what the feed holds; from its newest or oldest end where none is open. */
const findIn = (feed: Feed, direction: Direction): EventSummary | undefined => {
  const { window, selectedSeq } = feed.store.getState();
  const { events } = window;
  return direction === 'older'
    ? events.find((event) => isFailure(event) && event.seq < (selectedSeq ?? Infinity))
    : events.findLast((event) => isFailure(event) && event.seq > (selectedSeq ?? 0));
};

/** Reads on until there is one. Out: its number; null when there is none, or none that is near. */
export const nextFailure = async (feed: Feed, direction: Direction): Promise<number | null> => {
  for (let page = 0; page < mostPages; page++) {
    const found = findIn(feed, direction);
    if (found) return found.seq;
    const { window } = feed.store.getState();
    if (!(direction === 'older' ? window.hasOlder : window.hasNewer)) return null;
    await (direction === 'older' ? feed.loadOlder() : feed.loadNewer());
    // It reads already, or must not.
    if (feed.store.getState().window === window) return null;
  }
  return null;
};
