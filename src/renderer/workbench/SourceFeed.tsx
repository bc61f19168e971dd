import type { RefObject } from 'react';
import { useStore } from 'zustand';
import type { EventSummary } from '../../shared/event.ts';
import type { AppState } from '../../shared/ipc.ts';
import type { SourceInfo } from '../../shared/provider.ts';
import { t } from '../../shared/text.ts';
import { FeedPane } from '../features/feed/FeedPane.tsx';
import type { Feed } from '../features/feed/feed.ts';
import type { FeedSelection } from '../features/feed/feed-selection.ts';
import { SearchBar } from '../features/search/SearchBar.tsx';
import { shortNameOf } from '../lib/provider-name.ts';
import { unsignedSources } from '../lib/verdict-counts.ts';
import { Button } from '../ui/Button.tsx';
import { ContinueSetUp } from './ContinueSetUp.tsx';
import { EmptySource } from './EmptySource.tsx';
import { KeyNotice } from './KeyNotice.tsx';
import type { TestButton } from './Panes.tsx';
import type { Chosen } from './use-chosen.ts';
import type { Ways } from './use-ways.ts';

/** The URL an event was sent to, as its source is reached now. */
const urlOf = (app: AppState, { sourceId, path }: EventSummary): string => {
  const source = app.sources.find(({ id }) => id === sourceId);
  return `${source?.publicUrl ?? source?.url ?? ''}${path === '/' ? '' : path}`;
};

/** Since when events could arrive here: outages before that are of no interest. */
const sinceMs = (app: AppState, source: SourceInfo | null): number =>
  Math.min(...(source ? [source] : app.sources).map(({ createdAtMs }) => createdAtMs));

type SourceFeedProps = {
  readonly app: AppState;
  readonly chosen: Chosen;
  readonly ways: Ways;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly feed: Feed;
  readonly selection: FeedSelection;
  readonly test: TestButton;
};

/** The events of the chosen source, or of all; above them what the source still lacks. */
export function SourceFeed(props: SourceFeedProps) {
  const { app, chosen, ways, listRef, feed, selection, test } = props;
  const { source, provider, shownProvider } = chosen;
  const isEventOpen = useStore(feed.store, (state) => state.selectedSeq !== null);
  const sourceNames = new Map(source ? [] : app.sources.map(({ id, name }) => [id, name]));
  return (
    <FeedPane
      feed={feed}
      listRef={listRef}
      selection={selection}
      title={source?.name ?? t('All sources')}
      search={<SearchBar feed={feed} app={app} listRef={listRef} />}
      skipped={app.search.skipped}
      actions={
        source && (
          <>
            <Button
              look="quiet"
              action="source.setUp"
              aria-pressed={!isEventOpen}
              onClick={ways.toSetUp}
            >
              {t('Set up')}
            </Button>
            {test('secondary', true)}
          </>
        )
      }
      notice={
        source && (
          <KeyNotice
            source={source}
            provider={provider}
            app={app}
            onAdd={ways.toKeyField}
            onSetUp={ways.toSetUp}
          />
        )
      }
      foot={
        source &&
        provider &&
        isEventOpen && (
          <ContinueSetUp
            source={source}
            provider={provider}
            keyMatches={app.keyMatches}
            onContinue={ways.toSetUp}
          />
        )
      }
      empty={
        <EmptySource
          source={source}
          providerName={provider && shortNameOf(provider)}
          test={test(source?.publicUrl === null ? 'secondary' : 'primary')}
        />
      }
      counts={app.counts}
      sources={app.sources}
      unsigned={unsignedSources(app.sources, app.providers)}
      sourceNames={sourceNames}
      urlOf={(event) => urlOf(app, event)}
      outages={app.tunnel.outages}
      sinceMs={sinceMs(app, source)}
      redelivery={shownProvider?.hasRedelivery ? shownProvider.id : null}
      onOpen={ways.toDetail}
    />
  );
}
