import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { FeedRow, rowId } from './FeedRow.tsx';
import type { Feed } from './feed.ts';
import type { FeedWindow } from './feed-window.ts';

export const rowPx = 34;
/** How close to the top still counts as the top. */
const edgePx = 5;
const loadAheadRows = 30;

type FeedListProps = {
  readonly feed: Feed;
  readonly listRef: RefObject<HTMLDivElement | null>;
  /** By source id; empty where the list is of one source. */
  readonly sourceNames: ReadonlyMap<number, string>;
  readonly onOpen: () => void;
};

/** Where the selection goes for a key; null when the key is none of ours. */
const moved = (key: string, at: number, count: number, pageRows: number): number | null => {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
    case 'k':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(count - 1, at + pageRows);
    case 'PageUp':
      return Math.max(0, at - pageRows);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};

/**
 * Keeps what is on screen where it is when rows come or go above it. At the top of the history
 * new rows may push the others down; at the top of a part of it they may not.
 */
const useAnchor = (scroller: RefObject<HTMLDivElement | null>, window: FeedWindow): void => {
  const shown = useRef(window);
  useLayoutEffect(() => {
    const before = shown.current;
    const { events } = window;
    shown.current = window;
    const element = scroller.current;
    if (!element || (element.scrollTop <= edgePx && !before.hasNewer)) return;
    const anchor = before.events[Math.floor(element.scrollTop / rowPx)];
    if (!anchor) return;
    const wasAt = Math.floor(element.scrollTop / rowPx);
    const isAt = events.findIndex(({ seq }) => seq === anchor.seq);
    if (isAt >= 0 && isAt !== wasAt)
      element.scrollTo({ top: element.scrollTop + (isAt - wasAt) * rowPx });
  }, [window, scroller]);
};

export function FeedList({ feed, listRef, sourceNames, onOpen }: FeedListProps) {
  const window = useStore(feed.store, (state) => state.window);
  const { events, hasOlder } = window;
  const selectedSeq = useStore(feed.store, (state) => state.selectedSeq);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by React's compiler
  const virtual = useVirtualizer({
    count: events.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => rowPx,
    overscan: 12,
    getItemKey: (index) => events[index]?.seq ?? index,
  });
  const items = virtual.getVirtualItems();
  useAnchor(listRef, window);

  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= events.length - loadAheadRows) void feed.loadOlder();
  }, [feed, lastShown, events.length]);

  const onScroll = (): void => {
    const top = listRef.current?.scrollTop ?? 0;
    feed.setFollowing(top <= edgePx);
    if (top < loadAheadRows * rowPx) void feed.loadNewer();
  };

  // One listener for all rows: the focus stays on the list, which names the chosen row.
  const onClick = (event: MouseEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-seq]');
    if (row) feed.select(Number(row.dataset['seq']));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && selectedSeq !== null) {
      event.preventDefault();
      onOpen();
      return;
    }
    if (event.key === 'Escape') feed.select(null);
    const at = events.findIndex(({ seq }) => seq === selectedSeq);
    const pageRows = Math.max(1, Math.floor((listRef.current?.clientHeight ?? rowPx) / rowPx) - 1);
    const next = moved(event.key, at, events.length, pageRows);
    const target = next === null ? undefined : events[next];
    if (next === null || !target) return;
    event.preventDefault();
    feed.select(target.seq);
    virtual.scrollToIndex(next, { align: 'auto' });
  };

  const isSelectedDrawn = items.some(({ index }) => events[index]?.seq === selectedSeq);
  return (
    <div
      ref={listRef}
      className="feed-list"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot be virtualised
      role="listbox"
      aria-label="Events, newest first"
      aria-activedescendant={
        isSelectedDrawn && selectedSeq !== null ? rowId(selectedSeq) : undefined
      }
      tabIndex={0}
      onScroll={onScroll}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <div
        className="feed-list__rows"
        role="presentation"
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map((item) => {
          const event = events[item.index];
          return (
            event && (
              <FeedRow
                key={event.seq}
                event={event}
                sourceName={sourceNames.get(event.sourceId) ?? ''}
                isSelected={event.seq === selectedSeq}
                topPx={item.start}
              />
            )
          );
        })}
      </div>
      {!hasOlder && events.length > 20 && <p className="feed-list__end">No older events</p>}
    </div>
  );
}
