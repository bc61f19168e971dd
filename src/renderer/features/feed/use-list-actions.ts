import { useEffect, useRef } from 'react';
import { t } from '../../../shared/text.ts';
import { useActions } from '../../lib/actions.ts';
import { useNotices } from '../../ui/notices.tsx';
import type { Feed } from './feed.ts';
import { type Direction, nextFailure } from './feed-failures.ts';
import { focusList, type ListRef } from './feed-scroll.ts';

/** What moves through the list, from wherever the focus is. In: `moveTo` opens and shows an event. */
export const useListActions = (
  feed: Feed,
  list: ListRef,
  moveTo: (seq: number, isFirst: boolean) => void,
): void => {
  const { inform } = useNotices();
  const latest = useRef(moveTo);
  useEffect(() => {
    latest.current = moveTo;
  });
  const move = (seq: number, isFirst = false): void => {
    // What has been read is drawn first.
    requestAnimationFrame(() => latest.current(seq, isFirst));
    if (!document.activeElement?.closest('[data-keys="feed"]')) focusList(list);
  };
  const step = (by: 1 | -1): void => {
    const { window, selectedSeq } = feed.store.getState();
    const { events } = window;
    const at = events.findIndex(({ seq }) => seq === selectedSeq);
    const next = Math.max(0, Math.min(events.length - 1, at + by));
    const event = events[next];
    if (event) move(event.seq, next === 0);
  };
  const toFailure = async (direction: Direction): Promise<void> => {
    const seq = await nextFailure(feed, direction);
    if (seq !== null) move(seq);
    else inform(t(direction === 'older' ? 'No older failure' : 'No newer failure'));
  };
  const toNewest = async (): Promise<void> => {
    await feed.showNewest();
    const [newest] = feed.store.getState().window.events;
    if (newest) move(newest.seq, true);
  };
  useActions({
    'event.next': () => step(1),
    'event.previous': () => step(-1),
    'event.newest': () => void toNewest(),
    'event.nextFailure': () => void toFailure('older'),
    'event.previousFailure': () => void toFailure('newer'),
  });
};
