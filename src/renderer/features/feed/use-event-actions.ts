/** What can be done to the selected events: pin, tag, and delete with a chance to undo it. */

import { annotationLimits } from '../../../shared/annotations.ts';
import type { EventSummary } from '../../../shared/event.ts';
import type { CommandInput, CommandName } from '../../../shared/ipc.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { useNotices } from '../../ui/notices.tsx';
import type { Feed } from './feed.ts';
import { type FeedSelection, neighbourOf } from './feed-selection.ts';

export type EventActions = {
  /** Pins all of them, or unpins them when all are pinned. */
  readonly pin: (events: readonly EventSummary[]) => Promise<void>;
  readonly tag: (
    events: readonly EventSummary[],
    change: { readonly add: readonly string[]; readonly remove: readonly string[] },
  ) => Promise<void>;
  /** Deletes them at once, and offers to bring them back. */
  readonly remove: (events: readonly EventSummary[]) => Promise<void>;
};

type OnMany = Extract<
  CommandName,
  'events.pin' | 'events.tag' | 'events.delete' | 'events.restore'
>;

export const useEventActions = (feed: Feed, selection: FeedSelection): EventActions => {
  const api = useApi();
  const { announce, offer, report } = useNotices();

  /** As many calls as it takes; the first that fails is the last. Out: the events done. */
  const onAll = async <Name extends OnMany>(
    name: Name,
    seqs: readonly number[],
    inputFor: (seqs: number[]) => CommandInput<Name>,
  ): Promise<readonly number[]> => {
    const done: number[] = [];
    for (let at = 0; at < seqs.length; at += annotationLimits.events) {
      const part = seqs.slice(at, at + annotationLimits.events);
      const result = await api.call(name, inputFor(part));
      if (!result.ok) {
        report(result.error);
        break;
      }
      done.push(...(result.value === null ? part : result.value.seqs));
    }
    return done;
  };
  const seqsOf = (events: readonly EventSummary[]): number[] => events.map(({ seq }) => seq);

  const restore = async (seqs: readonly number[]): Promise<void> => {
    const back = await onAll('events.restore', seqs, (part) => ({ seqs: part }));
    const count = back.length;
    if (count === 0) return;
    // Only the main process can tell whether a search finds them.
    if (feed.store.getState().filter.search) void feed.reload();
    announce(t('{count, plural, one {# event} other {# events}} brought back', { count }));
  };

  return {
    pin: async (events) => {
      const isPinned = !events.every((event) => event.isPinned);
      const input = (seqs: number[]) => ({ seqs, isPinned });
      const done = await onAll('events.pin', seqsOf(events), input);
      if (done.length > 0) announce(t(isPinned ? 'Pinned' : 'Unpinned'));
    },
    tag: async (events, { add, remove }) => {
      const input = (seqs: number[]) => ({ seqs, add: [...add], remove: [...remove] });
      await onAll('events.tag', seqsOf(events), input);
    },
    remove: async (events) => {
      const { window, selectedSeq } = feed.store.getState();
      const gone = new Set(seqsOf(events));
      // The next one opens before the event goes, so that nothing else flashes up in between.
      if (selectedSeq !== null && gone.has(selectedSeq)) {
        feed.select(neighbourOf(window.events, selectedSeq, gone));
      }
      selection.clear();
      const seqs = await onAll('events.delete', [...gone], (part) => ({ seqs: part }));
      if (seqs.length === 0) return;
      const accept = (): void => void restore(seqs);
      const count = seqs.length;
      offer(t('{count, plural, one {# event} other {# events}} deleted', { count }), {
        label: t('Undo'),
        accept,
      });
    },
  };
};
