/** What is told of events while a page is on its way, which may still hold them as they were. */
import type { EventSummary } from '../../../shared/event.ts';
import type { FeedFilter } from './feed-filter.ts';
import { replaceIn } from './feed-window.ts';

export const createMeanwhile = () => {
  const changed = new Map<number, EventSummary>();
  const removed = new Set<number>();
  return {
    forget: (): void => {
      changed.clear();
      removed.clear();
    },
    change: (events: readonly EventSummary[]): void => {
      for (const event of events) {
        changed.set(event.seq, event);
        removed.delete(event.seq);
      }
    },
    remove: (seqs: readonly number[]): void => {
      for (const seq of seqs) removed.add(seq);
    },
    /** The events of a page as they are now. */
    applyTo: (page: readonly EventSummary[], filter: FeedFilter): readonly EventSummary[] =>
      replaceIn(
        page.filter(({ seq }) => !removed.has(seq)),
        changed,
        filter,
      ),
  };
};
