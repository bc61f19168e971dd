import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Outage } from '../../../shared/tunnel.ts';
import { FeedRow, rowId } from './FeedRow.tsx';
import type { Feed } from './feed.ts';
import {
  eventIndexAt,
  type FeedItem,
  heightOf,
  indexOfSeq,
  itemsOf,
  offsetOf,
  rowPx,
} from './feed-items.ts';
import { type ListRef, scrollerOf } from './feed-scroll.ts';
import { GapRow, gapRowId } from './GapRow.tsx';

/** How close to the top still counts as the top. */
const edgePx = 5;
const loadAheadRows = 30;

type FeedListProps = {
  readonly feed: Feed;
  readonly listRef: RefObject<HTMLDivElement | null>;
  /** Shown between the events, by time. */
  readonly outages: readonly Outage[];
  /** Outages before this are nobody's concern here. */
  readonly sinceMs: number;
  readonly onRedelivery: (() => void) | null;
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
const useAnchor = (list: ListRef, items: readonly FeedItem[], hasNewer: boolean): void => {
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

export function FeedList(props: FeedListProps) {
  const { feed, listRef, sourceNames, outages, sinceMs, onRedelivery, onOpen } = props;
  const window = useStore(feed.store, (state) => state.window);
  const { events, hasNewer, hasOlder } = window;
  const selectedSeq = useStore(feed.store, (state) => state.selectedSeq);
  const rows = useMemo(() => itemsOf(window, outages, sinceMs), [window, outages, sinceMs]);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by React's compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerOf(listRef),
    estimateSize: (index) => heightOf(rows[index]),
    overscan: 12,
    getItemKey: (index) => {
      const row = rows[index];
      return row?.kind === 'gap' ? `gap ${row.gap.id}` : (row?.event.seq ?? index);
    },
  });
  const items = virtual.getVirtualItems();
  useAnchor(listRef, rows, hasNewer);

  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= rows.length - loadAheadRows) void feed.loadOlder();
  }, [feed, lastShown, rows.length]);

  const onScroll = (): void => {
    const top = scrollerOf(listRef)?.scrollTop ?? 0;
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
    const viewPx = scrollerOf(listRef)?.clientHeight ?? rowPx;
    const pageRows = Math.max(1, Math.floor(viewPx / rowPx) - 1);
    const next = moved(event.key, at, events.length, pageRows);
    const target = next === null ? undefined : events[next];
    if (next === null || !target) return;
    event.preventDefault();
    feed.select(target.seq);
    // The very top, so that a gap above the first event is seen as well.
    if (next === 0) virtual.scrollToOffset(0);
    else virtual.scrollToIndex(indexOfSeq(rows, target.seq), { align: 'auto' });
  };

  const isSelectedDrawn = items.some(({ index }) => {
    const row = rows[index];
    return row?.kind === 'event' && row.event.seq === selectedSeq;
  });
  const gaps = items.filter(({ index }) => rows[index]?.kind === 'gap');
  return (
    <div className="feed-list" onScroll={onScroll}>
      <div
        ref={listRef}
        className="feed-list__rows"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot be virtualised
        role="listbox"
        aria-label="Events, newest first"
        aria-activedescendant={
          isSelectedDrawn && selectedSeq !== null ? rowId(selectedSeq) : undefined
        }
        tabIndex={0}
        style={{ height: virtual.getTotalSize() }}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {items.map(({ index, start }) => {
          const row = rows[index];
          const above = rows[index - 1];
          return (
            row?.kind === 'event' && (
              <FeedRow
                key={row.event.seq}
                event={row.event}
                sourceName={sourceNames.get(row.event.sourceId) ?? ''}
                isSelected={row.event.seq === selectedSeq}
                describedBy={above?.kind === 'gap' ? gapRowId(above.gap.id) : undefined}
                topPx={start}
              />
            )
          );
        })}
      </div>
      {gaps.length > 0 && (
        // Beside the list of events, not in it: a list to choose from holds nothing but choices.
        <ul className="feed-list__gaps" aria-label="Times without the tunnel">
          {gaps.map(({ index, start }) => {
            const row = rows[index];
            return (
              row?.kind === 'gap' && (
                <GapRow key={row.gap.id} gap={row.gap} topPx={start} onRedelivery={onRedelivery} />
              )
            );
          })}
        </ul>
      )}
      {!hasOlder && events.length > 20 && <p className="feed-list__end">No older events</p>}
    </div>
  );
}
