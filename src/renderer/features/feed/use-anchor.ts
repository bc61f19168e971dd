import { useLayoutEffect, useRef } from 'react';
import { eventIndexAt, type FeedItem, indexOfSeq, offsetOf } from './feed-items.ts';
import { type ListRef, scrollerOf } from './feed-scroll.ts';

/** How close to the top still counts as the top. */
export const edgePx = 5;

/**
 * Keeps what is on screen where it is when rows come or go above it. At the top of the history
 * new rows may push the others down; at the top of a part of it they may not.
 */
export const useAnchor = (list: ListRef, items: readonly FeedItem[], hasNewer: boolean): void => {
  const shown = useRef({ items, hasNewer });
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { items, hasNewer };
    const scroller = scrollerOf(list);
    if (!scroller || (scroller.scrollTop <= edgePx && !before.hasNewer)) return;
    const wasAt = eventIndexAt(before.items, scroller.scrollTop);
    const anchor = before.items[wasAt];
    if (anchor?.kind !== 'event') return;
    const isAt = indexOfSeq(items, anchor.event.seq);
    const movedPx = offsetOf(items, isAt) - offsetOf(before.items, wasAt);
    if (isAt >= 0 && movedPx !== 0) scroller.scrollTo({ top: scroller.scrollTop + movedPx });
  }, [items, hasNewer, list]);
};
