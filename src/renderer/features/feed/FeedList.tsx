import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { actions } from '../../../shared/actions.ts';
import { shortcutsOf } from '../../../shared/key-map.ts';
import { language, t } from '../../../shared/text.ts';
import type { Outage } from '../../../shared/tunnel.ts';
import { ariaShortcuts } from '../../lib/shortcut-words.ts';
import { useChosenKeys } from '../../lib/use-key-hint.ts';
import type { Point } from '../../ui/ContextMenu.tsx';
import { classNames } from '../../ui/class-names.ts';
import { createDrawnRows } from './drawn-rows.ts';
import { FeedRow, rowId } from './FeedRow.tsx';
import type { Feed } from './feed.ts';
import { heightOf, indexOfSeq, itemsOf, rowPx } from './feed-items.ts';
import { moved } from './feed-keys.ts';
import { scrollerOf } from './feed-scroll.ts';
import type { FeedSelection } from './feed-selection.ts';
import { GapRow, gapRowId } from './GapRow.tsx';
import { createRowKeys } from './row-keys.ts';
import type { TimeStyle } from './time-style.ts';
import { edgePx, useAnchor } from './use-anchor.ts';
import { useListActions } from './use-list-actions.ts';

/** The event of the row that was pressed. */
const seqAt = (event: MouseEvent): number | null => {
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-seq]');
  return row ? Number(row.dataset['seq']) : null;
};

/** Done to the rows by keys, and told of the list. */
const listed = ['event.pin', 'event.tag', 'event.delete', 'event.select'] as const;

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
  readonly selection: FeedSelection;
  readonly timeStyle: TimeStyle;
  /** A menu for the selected events is wanted. */
  readonly onMenu: (at: Point) => void;
};

export function FeedList(props: FeedListProps) {
  const { feed, listRef, sourceNames, outages, sinceMs, onRedelivery, onOpen } = props;
  const { selection, timeStyle, onMenu } = props;
  const window = useStore(feed.store, (state) => state.window);
  const { events, hasNewer, hasOlder } = window;
  const selectedSeq = useStore(feed.store, (state) => state.selectedSeq);
  const chosen = useStore(selection.store, (state) => state.seqs);
  const isSelected = (seq: number): boolean =>
    chosen.size > 0 ? chosen.has(seq) : seq === selectedSeq;
  const rows = useMemo(() => itemsOf(window, outages, sinceMs), [window, outages, sinceMs]);
  const [drawnRows] = useState(createDrawnRows);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by React's compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerOf(listRef),
    estimateSize: useCallback((index: number) => heightOf(rows[index]), [rows]),
    rangeExtractor: drawnRows,
    // The same function for the same rows: for another one all of them are measured again.
    getItemKey: useCallback(
      (index: number) => {
        const row = rows[index];
        return row?.kind === 'gap' ? `gap ${row.gap.id}` : (row?.event.seq ?? index);
      },
      [rows],
    ),
  });
  const items = virtual.getVirtualItems();
  const [keysFor] = useState(createRowKeys);
  const rowKeys = keysFor(
    items.flatMap(({ index }) => {
      const row = rows[index];
      return row?.kind === 'event' ? [row.event.seq] : [];
    }),
  );
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
    const seq = seqAt(event);
    if (seq === null) return;
    if (event.shiftKey) selection.extendTo(events, seq, selectedSeq);
    else if (event.ctrlKey || event.metaKey) {
      // One that was taken out stays closed.
      if (!selection.toggle(seq, selectedSeq)) return;
    } else selection.leave();
    feed.select(seq);
  };

  const onContextMenu = (event: MouseEvent): void => {
    const pointed = seqAt(event);
    const seq = pointed ?? selectedSeq;
    if (seq === null) return;
    event.preventDefault();
    const isAmongOthers = chosen.size > 1 && isSelected(seq);
    if (!isSelected(seq)) selection.clear();
    // What is done to a single event is done where it is open.
    if (!isAmongOthers) feed.select(seq);
    // Asked for by a key, it opens below the row.
    const box =
      pointed === null ? document.getElementById(rowId(seq))?.getBoundingClientRect() : null;
    onMenu({ leftPx: box?.left ?? event.clientX, topPx: box?.bottom ?? event.clientY });
  };

  const moveTo = (seq: number, isFirst: boolean): void => {
    feed.select(seq);
    // The very top, so that a gap above the first event is seen as well.
    const [top] = isFirst ? [0] : (virtual.getOffsetForIndex(indexOfSeq(rows, seq)) ?? []);
    // At once: rows have known heights, so that there is nothing to be corrected frame by frame.
    if (top !== undefined) scrollerOf(listRef)?.scrollTo({ top });
  };

  useListActions(feed, listRef, moveTo);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a' || event.shiftKey) return;
      event.preventDefault();
      selection.selectAll(events);
      return;
    }
    if (event.key === 'Enter' && selectedSeq !== null) {
      event.preventDefault();
      onOpen();
      return;
    }
    if (event.key === 'Escape') {
      if (chosen.size > 0) selection.clear();
      else feed.select(null);
    }
    const at = events.findIndex(({ seq }) => seq === selectedSeq);
    const viewPx = scrollerOf(listRef)?.clientHeight ?? rowPx;
    const pageRows = Math.max(1, Math.floor(viewPx / rowPx) - 1);
    const next = moved(event.key, at, events.length, pageRows);
    const target = next === null ? undefined : events[next];
    if (next === null || !target) return;
    event.preventDefault();
    if (event.shiftKey) selection.extendTo(events, target.seq, selectedSeq);
    else selection.leave();
    moveTo(target.seq, next === 0);
  };

  const chosenKeys = useChosenKeys();
  const keys = ariaShortcuts([
    ...listed.flatMap((id) => shortcutsOf(id, chosenKeys)),
    ...(actions['event.selectAll'].listKeys ?? []),
  ]);
  const isSelectedDrawn = items.some(({ index }) => {
    const row = rows[index];
    return row?.kind === 'event' && row.event.seq === selectedSeq;
  });
  const gaps = items.filter(({ index }) => rows[index]?.kind === 'gap');
  return (
    <div className="feed-list" onScroll={onScroll}>
      <div
        ref={listRef}
        className={classNames(
          'feed-list__rows',
          timeStyle === 'absolute' && 'feed-list__rows--absolute',
        )}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot be virtualised
        role="listbox"
        aria-multiselectable
        aria-keyshortcuts={keys}
        aria-label={t('Events, newest first')}
        aria-activedescendant={
          isSelectedDrawn && selectedSeq !== null ? rowId(selectedSeq) : undefined
        }
        tabIndex={0}
        style={{ height: virtual.getTotalSize() }}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
      >
        {items.map(({ index, start }) => {
          const row = rows[index];
          const above = rows[index - 1];
          return (
            row?.kind === 'event' && (
              <FeedRow
                key={rowKeys.get(row.event.seq)}
                event={row.event}
                sourceName={sourceNames.get(row.event.sourceId) ?? ''}
                isSelected={isSelected(row.event.seq)}
                isOpen={row.event.seq === selectedSeq}
                timeStyle={timeStyle}
                describedBy={above?.kind === 'gap' ? gapRowId(above.gap.id) : undefined}
                topPx={start}
                language={language()}
              />
            )
          );
        })}
      </div>
      {gaps.length > 0 && (
        // Beside the list of events, not in it: a list to choose from holds nothing but choices.
        <ul className="feed-list__gaps" aria-label={t('Times without the tunnel')}>
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
      {!hasOlder && events.length > 20 && <p className="feed-list__end">{t('No older events')}</p>}
    </div>
  );
}
