/** The list of events, with all that can be done to those that are selected. */
import './selection.css';
import { type ComponentProps, useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { EventSummary } from '../../../shared/event.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { ActionsContext, useActions } from '../../lib/actions.ts';
import { ContextMenu, type Point } from '../../ui/ContextMenu.tsx';
import { CompareDialog } from '../compare/CompareDialog.tsx';
import { eventMenu } from './event-menu.tsx';
import { FeedList } from './FeedList.tsx';
import type { ListAction } from './feed-keys.ts';
import { focusList } from './feed-scroll.ts';
import { selectedEvents } from './feed-selection.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { TagDialog } from './TagDialog.tsx';
import { useCopyEvents } from './use-copy-events.ts';
import { useEventActions } from './use-event-actions.ts';

type FeedEventsProps = Omit<ComponentProps<typeof FeedList>, 'onMenu'> & {
  /** The URL that an event was sent to. */
  readonly urlOf: (event: EventSummary) => string;
  readonly sources: readonly SourceInfo[];
};

export function FeedEvents({ urlOf, sources, ...list }: FeedEventsProps) {
  const { feed, listRef, selection } = list;
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const [isTagging, setTagging] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const events = useStore(feed.store, (state) => state.window.events);
  const openSeq = useStore(feed.store, (state) => state.selectedSeq);
  const chosen = useStore(selection.store);
  const selected = useMemo(
    () => selectedEvents(events, chosen, openSeq),
    [events, chosen, openSeq],
  );
  const actions = useEventActions(feed, selection);
  const copy = useCopyEvents(urlOf);
  const inWindow = useContext(ActionsContext);
  // The list holds the newest first.
  const [newer, older] = selected;
  useEffect(
    () =>
      feed.store.subscribe((now, before) => {
        // Another filter is another list.
        if (now.filter !== before.filter) selection.clear();
      }),
    [feed, selection],
  );

  const act = (action: ListAction): void => {
    if (selected.length === 0) return;
    if (action === 'tag') setTagging(true);
    else {
      if (action === 'pin') void actions.pin(selected);
      else void actions.remove(selected);
      focusList(listRef);
    }
  };
  const hasSome = selected.length > 0;
  useActions({
    'event.pin': hasSome ? () => void actions.pin(selected) : null,
    'event.tag': hasSome ? () => setTagging(true) : null,
    'event.delete': hasSome ? () => void actions.remove(selected) : null,
    // Marks the open event: others may be opened without taking that back.
    'event.select': openSeq === null ? null : () => selection.mark(openSeq),
    'event.selectAll': events.length > 0 ? () => selection.selectAll(events) : null,
  });
  return (
    <div className="feed-events">
      <div className="feed-events__list">
        <FeedList {...list} onMenu={setMenuAt} />
      </div>
      {chosen.seqs.size > 0 && selected.length > 0 && (
        <SelectionBar
          events={selected}
          onAct={act}
          onCompare={() => setComparing(true)}
          onClear={() => {
            selection.clear();
            focusList(listRef);
          }}
        />
      )}
      {menuAt && (
        <ContextMenu
          // Another place is another menu.
          key={`${menuAt.leftPx} ${menuAt.topPx}`}
          label={selected.length === 1 ? t('Event') : t('Selected events')}
          groups={eventMenu(selected, { run: (id) => inWindow?.run(id), act, copy })}
          at={menuAt}
          onClose={(takesFocusBack) => {
            setMenuAt(null);
            if (takesFocusBack) focusList(listRef);
          }}
        />
      )}
      {isComparing && older && newer && (
        <CompareDialog
          seq={newer.seq}
          others={[older.seq]}
          before={null}
          sources={sources}
          onClose={() => {
            setComparing(false);
            focusList(listRef);
          }}
        />
      )}
      {isTagging && selected.length > 0 && (
        <TagDialog
          events={selected}
          onAdd={(tag) => void actions.tag(selected, { add: [tag], remove: [] })}
          onRemove={(tag) => void actions.tag(selected, { add: [], remove: [tag] })}
          onClose={() => setTagging(false)}
        />
      )}
    </div>
  );
}
