/** The list of events, with all that can be done to those that are selected. */
import './selection.css';
import { type ComponentProps, useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { EventSummary } from '../../../shared/event.ts';
import { ContextMenu, type Point } from '../../ui/ContextMenu.tsx';
import { CopyContext } from '../../ui/copy.tsx';
import { CopyIcon, PinIcon, TagIcon, TrashIcon } from '../../ui/icons.tsx';
import type { MenuGroup } from '../../ui/MenuPopup.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { FeedList } from './FeedList.tsx';
import type { ListAction } from './feed-keys.ts';
import { focusList } from './feed-scroll.ts';
import { createFeedSelection, selectedEvents } from './feed-selection.ts';
import { pinWord, SelectionBar } from './SelectionBar.tsx';
import { TagDialog } from './TagDialog.tsx';
import { useEventActions } from './use-event-actions.ts';

type FeedEventsProps = Omit<ComponentProps<typeof FeedList>, 'selection' | 'onAct' | 'onMenu'> & {
  /** The URL that an event was sent to. */
  readonly urlOf: (event: EventSummary) => string;
};

export function FeedEvents({ urlOf, ...list }: FeedEventsProps) {
  const { feed, listRef } = list;
  const [selection] = useState(createFeedSelection);
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const [isTagging, setTagging] = useState(false);
  const events = useStore(feed.store, (state) => state.window.events);
  const openSeq = useStore(feed.store, (state) => state.selectedSeq);
  const chosen = useStore(selection.store);
  const selected = useMemo(
    () => selectedEvents(events, chosen, openSeq),
    [events, chosen, openSeq],
  );
  const actions = useEventActions(feed, selection);
  const copy = useCopyEvents(urlOf);
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
  const menu: readonly MenuGroup[] = [
    {
      items: [
        { id: 'pin', label: pinWord(selected), icon: <PinIcon />, onSelect: () => act('pin') },
        { id: 'tag', label: 'Tags…', icon: <TagIcon />, onSelect: () => act('tag') },
      ],
    },
    {
      items: [
        { id: 'url', label: 'Copy URL', icon: <CopyIcon />, onSelect: () => copy('URL', selected) },
        { id: 'id', label: 'Copy ID', icon: <CopyIcon />, onSelect: () => copy('ID', selected) },
      ],
    },
    {
      items: [
        {
          id: 'delete',
          label: 'Delete',
          icon: <TrashIcon />,
          isDangerous: true,
          onSelect: () => act('delete'),
        },
      ],
    },
  ];
  return (
    <div className="feed-events">
      <div className="feed-events__list">
        <FeedList {...list} selection={selection} onAct={act} onMenu={setMenuAt} />
      </div>
      {chosen.seqs.size > 0 && selected.length > 0 && (
        <SelectionBar
          events={selected}
          onAct={act}
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
          label={selected.length === 1 ? 'Event' : 'Selected events'}
          groups={menu}
          at={menuAt}
          onClose={(takesFocusBack) => {
            setMenuAt(null);
            if (takesFocusBack) focusList(listRef);
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

/** Copies what identifies events, one a line. */
const useCopyEvents = (urlOf: FeedEventsProps['urlOf']) => {
  const copyText = useContext(CopyContext);
  const { inform } = useNotices();
  return (what: 'URL' | 'ID', events: readonly EventSummary[]): void => {
    const lines = events.map((event) => (what === 'URL' ? urlOf(event) : String(event.seq)));
    void copyText([...new Set(lines)].join('\n')).then((isCopied) => {
      if (isCopied) inform(`${what} copied`);
    });
  };
};
