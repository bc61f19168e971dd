/** The list of events, with all that can be done to those that are selected. */
import './selection.css';
import { type ComponentProps, useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { annotationLimits } from '../../../shared/annotations.ts';
import type { EventSummary } from '../../../shared/event.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import { type Message, message, t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { useActions } from '../../lib/actions.ts';
import { ContextMenu, type Point } from '../../ui/ContextMenu.tsx';
import { CopyContext } from '../../ui/copy.tsx';
import { CopyIcon, PinIcon, TagIcon, TrashIcon } from '../../ui/icons.tsx';
import type { MenuGroup } from '../../ui/MenuPopup.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { CompareDialog } from '../compare/CompareDialog.tsx';
import { FeedList } from './FeedList.tsx';
import type { ListAction } from './feed-keys.ts';
import { focusList } from './feed-scroll.ts';
import { selectedEvents } from './feed-selection.ts';
import { pinWord, SelectionBar } from './SelectionBar.tsx';
import { TagDialog } from './TagDialog.tsx';
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
    'event.select': openSeq === null ? null : () => void selection.toggle(openSeq, null),
    'event.selectAll': events.length > 0 ? () => selection.selectAll(events) : null,
  });
  const menu: readonly MenuGroup[] = [
    {
      items: [
        {
          id: 'pin',
          action: 'event.pin',
          label: pinWord(selected),
          icon: <PinIcon />,
          onSelect: () => act('pin'),
        },
        {
          id: 'tag',
          action: 'event.tag',
          label: t('Tags…'),
          icon: <TagIcon />,
          onSelect: () => act('tag'),
        },
      ],
    },
    {
      items: [
        {
          id: 'url',
          label: t('Copy URL'),
          icon: <CopyIcon />,
          onSelect: () => copy('URL', selected),
        },
        {
          id: 'id',
          label: t('Copy delivery ID'),
          detail: t('As the provider names it'),
          icon: <CopyIcon />,
          onSelect: () => copy('delivery', selected),
        },
        {
          id: 'number',
          label: t('Copy number'),
          detail: t('Its place in this history'),
          icon: <CopyIcon />,
          onSelect: () => copy('number', selected),
        },
      ],
    },
    {
      items: [
        {
          id: 'delete',
          action: 'event.delete',
          label: t('Delete'),
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
          groups={menu}
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

type Copied = 'URL' | 'delivery' | 'number';

const copiedWords: Readonly<Record<Copied, Message>> = {
  URL: message('URL'),
  delivery: message('Delivery ID'),
  number: message('Number'),
};

/** Copies what identifies events, one a line. */
const useCopyEvents = (urlOf: FeedEventsProps['urlOf']) => {
  const api = useApi();
  const copyText = useContext(CopyContext);
  const { inform, report } = useNotices();
  const linesOf = async (
    what: Copied,
    events: readonly EventSummary[],
  ): Promise<readonly string[] | null> => {
    if (what === 'URL') return events.map(urlOf);
    if (what === 'number') return events.map(({ seq }) => String(seq));
    const result = await api.call('events.deliveryIds', {
      seqs: events.slice(0, annotationLimits.events).map(({ seq }) => seq),
    });
    if (result.ok) return result.value.filter((id) => id !== null);
    report(result.error);
    return null;
  };
  const copy = async (what: Copied, events: readonly EventSummary[]): Promise<void> => {
    const lines = await linesOf(what, events);
    if (!lines) return;
    if (lines.length === 0) {
      inform(t('No delivery ID in the request'), t('The provider sends none, or it is not known.'));
      return;
    }
    const isCopied = await copyText([...new Set(lines)].join('\n'));
    if (isCopied) inform(t('{what} copied', { what: t(copiedWords[what]) }));
  };
  return (what: Copied, events: readonly EventSummary[]): void => void copy(what, events);
};
