import './feed.css';
import type { ReactNode, RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { EventSummary } from '../../../shared/event.ts';
import type { VerdictCount } from '../../../shared/ipc.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import type { Outage } from '../../../shared/tunnel.ts';
import { useApi } from '../../api.ts';
import { sumOf, totalsOf } from '../../lib/verdict-counts.ts';
import { verdictWords } from '../../lib/verdict-look.ts';
import { Button } from '../../ui/Button.tsx';
import { ArrowUpIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { NothingFound } from '../search/NothingFound.tsx';
import { FeedEvents } from './FeedEvents.tsx';
import { FeedTools, PausedBar } from './FeedTools.tsx';
import { FilterChips } from './FilterChips.tsx';
import type { Feed } from './feed.ts';
import { chipOf, looksIntoBodies } from './feed-filter.ts';
import { focusList, scrollToTop } from './feed-scroll.ts';
import type { FeedSelection } from './feed-selection.ts';
import { useTimeStyle } from './time-style.ts';
import { useKeptFocus } from './use-kept-focus.ts';

type FeedPaneProps = {
  readonly feed: Feed;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly selection: FeedSelection;
  readonly title: string;
  /** Below the title. */
  readonly search: ReactNode;
  /** Bodies that no search looks into. */
  readonly skipped: number;
  /** At the right of the title. */
  readonly actions: ReactNode;
  /** Between the title and the list. */
  readonly notice: ReactNode;
  /** Below the list: what comes and goes with the event that is open must not move the rows. */
  readonly foot: ReactNode;
  /** Shown when nothing has arrived at all. */
  readonly empty: ReactNode;
  readonly counts: readonly VerdictCount[];
  /** Sources whose provider signs nothing. */
  readonly unsigned: ReadonlySet<number>;
  readonly sources: readonly SourceInfo[];
  readonly sourceNames: ReadonlyMap<number, string>;
  /** The URL that an event was sent to. */
  readonly urlOf: (event: EventSummary) => string;
  /** Times without the tunnel, shown as gaps. */
  readonly outages: readonly Outage[];
  /** Since when there is something here to arrive. */
  readonly sinceMs: number;
  /** The provider whose page says how to have events sent again; null when there is none. */
  readonly redelivery: string | null;
  readonly onOpen: () => void;
};

const noOutages: readonly Outage[] = [];

export function FeedPane(props: FeedPaneProps) {
  const { feed, listRef, counts, redelivery } = props;
  const api = useApi();
  const { report } = useNotices();
  const filter = useStore(feed.store, (state) => state.filter);
  const count = useStore(feed.store, (state) => state.window.events.length);
  const isLoading = useStore(feed.store, (state) => state.isLoading);
  const error = useStore(feed.store, (state) => state.error);
  const [timeStyle, setTimeStyle] = useTimeStyle();
  const totals = totalsOf(counts, filter.sourceId, props.unsigned);
  const total = sumOf(totals);
  const isEmpty = count === 0 && !isLoading && !error;
  const isFiltered = filter.verdict !== null || filter.search !== undefined;
  const isHidden = isEmpty && isFiltered && total > 0;
  useKeptFocus(listRef, count > 0, isHidden);
  const openRedelivery = async (providerId: string): Promise<void> => {
    const result = await api.call('docs.open', { providerId, page: 'redelivery' });
    if (!result.ok) report(result.error);
  };
  return (
    <section className="feed" aria-label={t('Feed')}>
      <header className="feed__head">
        <h1 className="feed__title" title={props.title}>
          {props.title}
        </h1>
        {props.actions}
        <FeedTools feed={feed} timeStyle={timeStyle} onTimeStyle={setTimeStyle} />
      </header>
      {total > 0 && props.search}
      {total > 0 && (
        <FilterChips
          totals={totals}
          selected={chipOf(filter)}
          onSelect={(chip) => {
            scrollToTop(listRef);
            feed.setVerdict(chip);
          }}
        />
      )}
      {props.notice}
      {error && (
        <div className="feed__notice">
          <Notice
            look="bad"
            action={
              <Button isSmall onClick={() => void feed.reload()}>
                {t('Try again')}
              </Button>
            }
          >
            {error.message} {error.hint}
          </Notice>
        </div>
      )}
      <PausedBar feed={feed} />
      <div className="feed__body">
        <NewEvents feed={feed} listRef={listRef} />
        {isHidden && filter.search && (
          <NothingFound
            query={filter.search.text}
            skipped={looksIntoBodies(filter.search.parsed) ? props.skipped : 0}
            onClear={() => feed.setQuery('')}
          />
        )}
        {isHidden && !filter.search && filter.verdict !== null && (
          <div className="blank">
            <p className="blank__title">
              {t('Nothing here is “{verdict}”', { verdict: t(verdictWords[filter.verdict]) })}
            </p>
            <Button onClick={() => feed.setVerdict(null)}>
              {t('Clear filter ({count, number} hidden)', { count: total })}
            </Button>
          </div>
        )}
        {isEmpty && !isHidden && props.empty}
        {count > 0 && (
          <FeedEvents
            feed={feed}
            listRef={listRef}
            selection={props.selection}
            sourceNames={props.sourceNames}
            urlOf={props.urlOf}
            sources={props.sources}
            timeStyle={timeStyle}
            // A filter leaves events out, so that gaps between the rest would mislead.
            outages={isFiltered ? noOutages : props.outages}
            sinceMs={props.sinceMs}
            onRedelivery={redelivery === null ? null : () => void openRedelivery(redelivery)}
            onOpen={props.onOpen}
          />
        )}
      </div>
      {props.foot}
    </section>
  );
}

/** Tells of events that arrived while the list was scrolled down. */
function NewEvents({ feed, listRef }: Pick<FeedPaneProps, 'feed' | 'listRef'>) {
  const waiting = useStore(feed.store, (state) => state.waitingCount);
  const isBehind = useStore(feed.store, (state) => state.isBehind);
  const isShown = useStore(
    feed.store,
    (state) => !state.isPaused && (!state.isFollowing || state.window.hasNewer),
  );
  const { announce } = useNotices();
  const spoken = useRef(false);
  const hasNews = isShown && (waiting > 0 || isBehind);
  useEffect(() => {
    // Once until they are looked at: not for every event.
    if (hasNews && !spoken.current) announce(t('New events have arrived'));
    spoken.current = hasNews;
  }, [hasNews, announce]);
  if (!hasNews) return null;
  const label = waiting > 0 ? t('{count, number} new', { count: waiting }) : t('New events');
  return (
    <button
      type="button"
      className="feed__new"
      aria-label={
        waiting > 0
          ? t('Show {count, plural, one {# new event} other {# new events}}', { count: waiting })
          : t('Show new events')
      }
      onClick={() => {
        scrollToTop(listRef);
        void feed.showNewest();
        focusList(listRef);
      }}
    >
      <ArrowUpIcon size={14} />
      {label}
    </button>
  );
}
