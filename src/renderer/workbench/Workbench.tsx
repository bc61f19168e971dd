/** The three panes put together: which source, which event, and what is shown on the right. */
import './workbench.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { EventSummary } from '../../shared/event.ts';
import type { AppState } from '../../shared/ipc.ts';
import type { SourceInfo } from '../../shared/provider.ts';
import { t } from '../../shared/text.ts';
import type { Consoles } from '../features/console/consoles.ts';
import type { EventView } from '../features/event/event-view.ts';
import { FeedPane } from '../features/feed/FeedPane.tsx';
import type { Feed } from '../features/feed/feed.ts';
import { focusList, scrollToTop } from '../features/feed/feed-scroll.ts';
import { createFeedSelection } from '../features/feed/feed-selection.ts';
import { Welcome } from '../features/onboarding/Welcome.tsx';
import { SchemeLinks } from '../features/schemes/SchemeLinks.tsx';
import { SearchBar } from '../features/search/SearchBar.tsx';
import { SendTest } from '../features/simulate/SendTest.tsx';
import { SourcesPane } from '../features/sources/SourcesPane.tsx';
import { TunnelStatus } from '../features/tunnel/TunnelStatus.tsx';
import type { TunnelPanelStore } from '../features/tunnel/tunnel-panel.ts';
import { useTunnelSwitch } from '../features/tunnel/use-tunnel.ts';
import { useVaultFocus } from '../features/vault/use-vault-focus.ts';
import { shortNameOf } from '../lib/provider-name.ts';
import { unsignedSources } from '../lib/verdict-counts.ts';
import { Button } from '../ui/Button.tsx';
import { LayerContext } from '../ui/layer.ts';
import { Splitter, usePaneSize } from '../ui/Splitter.tsx';
import { Banners } from './Banners.tsx';
import { ChangedUrl } from './ChangedUrl.tsx';
import { ContinueSetUp } from './ContinueSetUp.tsx';
import { DetailPane } from './DetailPane.tsx';
import { Dialogs, firstDialog, newScheme } from './Dialogs.tsx';
import { EmptySource } from './EmptySource.tsx';
import { Header } from './Header.tsx';
import { KeyNotice } from './KeyNotice.tsx';
import { TunnelSide } from './TunnelSide.tsx';
import { TurnedAway } from './TurnedAway.tsx';
import { usePresence } from './use-presence.ts';
import { useWindowActions } from './use-window-actions.ts';

type WorkbenchProps = {
  readonly app: AppState;
  readonly feed: Feed;
  readonly view: EventView;
  readonly panel: TunnelPanelStore;
  readonly consoles: Consoles;
  readonly refresh: () => Promise<void>;
};

const sourcesLimits = { min: 176, max: 420 };
const feedLimits = { min: 300, max: 1600 };

/** The URL an event was sent to, as its source is reached now. */
const urlOf = (app: AppState, { sourceId, path }: EventSummary): string => {
  const source = app.sources.find(({ id }) => id === sourceId);
  return `${source?.publicUrl ?? source?.url ?? ''}${path === '/' ? '' : path}`;
};

/** Since when events could arrive here: outages before that are of no interest. */
const sinceMs = (app: AppState, source: SourceInfo | null): number =>
  Math.min(...(source ? [source] : app.sources).map(({ createdAtMs }) => createdAtMs));

export function Workbench({ app, feed, view, panel, consoles, refresh }: WorkbenchProps) {
  const [dialog, setDialog] = useState(() => firstDialog(app));
  const [selection] = useState(createFeedSelection);
  const sourceId = useStore(feed.store, (state) => state.filter.sourceId);
  const selectedSeq = useStore(feed.store, (state) => state.selectedSeq);
  const sourcesSize = usePaneSize('sources-pane');
  const feedSize = usePaneSize('feed-pane');
  const listRef = useRef<HTMLDivElement>(null);
  const detailRef = useRef<HTMLDivElement>(null);
  const [main, setMain] = useState<HTMLElement | null>(null);

  const source = app.sources.find(({ id }) => id === sourceId) ?? null;
  const provider = app.providers.find(({ id }) => id === source?.provider) ?? null;
  const shownSource = source ?? (app.sources.length === 1 ? (app.sources[0] ?? null) : null);
  const shownProvider = app.providers.find(({ id }) => id === shownSource?.provider) ?? null;
  const tunnelSwitch = useTunnelSwitch(app.tunnel, panel);
  const sourceNames = new Map(source ? [] : app.sources.map(({ id, name }) => [id, name]));
  const changed = useCallback(() => void refresh(), [refresh]);
  const openSettings = (): void => setDialog({ kind: 'settings', section: null });
  const findList = useCallback(() => listRef.current, []);
  useVaultFocus(app.vault, dialog !== null, findList);
  const selectSource = (id: number | null): void => {
    scrollToTop(listRef);
    feed.setSource(id);
  };
  const started = async (id: number, isTested: boolean): Promise<void> => {
    await refresh();
    selectSource(id);
    await feed.reload();
    if (isTested) feed.select(feed.store.getState().window.events[0]?.seq ?? null);
    else focusKeyField();
  };
  const removed = async (gone: SourceInfo): Promise<void> => {
    setDialog(null);
    if (sourceId === gone.id) feed.setSource(null);
    feed.select(null);
    await refresh();
    await feed.reload();
  };

  usePresence(feed, sourceId, listRef);
  // A source that went away takes the view back to all of them.
  const isGone = sourceId !== null && source === null;
  useEffect(() => {
    if (isGone) feed.setSource(null);
  }, [isGone, feed]);

  const focusKeyField = (): void => {
    feed.select(null);
    // The field is there once the source has taken the place of the event.
    requestAnimationFrame(() =>
      detailRef.current?.querySelector<HTMLElement>('.add-key [name="value"]')?.focus(),
    );
  };
  const focusDetail = (): void =>
    detailRef.current?.querySelector<HTMLElement>('[role="tabpanel"]')?.focus();
  useWindowActions({
    app,
    source,
    shownSource,
    provider,
    tunnelSwitch,
    panel,
    onDialog: setDialog,
    onSource: selectSource,
    onSetUp: () => feed.select(null),
    onAddKey: focusKeyField,
    onList: () => focusList(listRef),
    onDetail: focusDetail,
  });
  const test = (look: 'primary' | 'secondary', isCompact = false) =>
    source &&
    provider && <SendTest source={source} provider={provider} look={look} isCompact={isCompact} />;

  return (
    <LayerContext value={main}>
      <div className="workbench">
        <Header
          receiver={app.receiver}
          source={shownSource}
          hasSources={app.sources.length > 0}
          tunnel={app.tunnel.state}
          isOwnUrlProven={app.isOwnUrlProven}
          tunnelStatus={<TunnelStatus tunnel={app.tunnel} panel={panel} />}
          onSettings={openSettings}
        />
        <main className="workbench__main" ref={setMain}>
          <Banners
            app={app}
            onSettings={openSettings}
            onVault={(step) => setDialog({ kind: 'vault', step })}
            panel={panel}
          />
          {shownSource && (
            <ChangedUrl
              key={shownSource.id}
              source={shownSource}
              providerName={shownProvider && shortNameOf(shownProvider)}
            />
          )}
          {app.sources.length === 0 ? (
            <Welcome
              providers={app.providers}
              onStarted={(id, isTested) => void started(id, isTested)}
              schemes={
                <SchemeLinks
                  hasSchemes={app.schemes.length > 0}
                  onDescribe={() => setDialog(newScheme)}
                  onSchemes={() => setDialog({ kind: 'schemes' })}
                />
              }
            />
          ) : (
            <div className="panes">
              <div
                id="sources-pane"
                className="pane pane--sources"
                style={{ width: sourcesSize.size ?? undefined }}
              >
                <SourcesPane
                  sources={app.sources}
                  providers={app.providers}
                  counts={app.counts}
                  selectedId={sourceId}
                  onSelect={selectSource}
                  onAdd={() => setDialog({ kind: 'add', provider: null })}
                  onAction={(kind, target) => setDialog({ kind, source: target })}
                  footer={<TurnedAway counts={app.turnedAway} />}
                />
              </div>
              <Splitter
                label={t('Width of the sources')}
                controls="sources-pane"
                pane={sourcesSize}
                {...sourcesLimits}
              />
              <div
                id="feed-pane"
                className="pane pane--feed"
                data-keys="feed"
                style={{ width: feedSize.size ?? undefined }}
              >
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
                          aria-pressed={selectedSeq === null}
                          onClick={() => feed.select(null)}
                        >
                          {t('Set up')}
                        </Button>
                        {test('secondary', true)}
                      </>
                    )
                  }
                  notice={
                    source && (
                      <>
                        <KeyNotice
                          source={source}
                          provider={provider}
                          app={app}
                          onAdd={focusKeyField}
                          onSetUp={() => feed.select(null)}
                        />
                        {provider && selectedSeq !== null && (
                          <ContinueSetUp
                            source={source}
                            provider={provider}
                            keyMatches={app.keyMatches}
                            onContinue={() => feed.select(null)}
                          />
                        )}
                      </>
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
                  onOpen={focusDetail}
                />
              </div>
              <Splitter
                label={t('Width of the feed')}
                controls="feed-pane"
                pane={feedSize}
                {...feedLimits}
              />
              <div className="pane pane--detail" data-keys="feed" ref={detailRef}>
                <DetailPane
                  app={app}
                  view={view}
                  selection={selection}
                  selectedSeq={selectedSeq}
                  source={source}
                  provider={provider}
                  consoles={consoles}
                  test={test('secondary')}
                  onOpenEvent={feed.select}
                  onCloseEvent={() => {
                    feed.select(null);
                    focusList(listRef);
                  }}
                  onChanged={changed}
                  onDialog={setDialog}
                />
              </div>
            </div>
          )}
        </main>
        <TunnelSide app={app} panel={panel} source={shownSource} onChanged={changed} />
        <Dialogs
          dialog={dialog}
          app={app}
          onDialog={setDialog}
          onClose={() => setDialog(null)}
          onChanged={changed}
          onAdded={(added) => {
            setDialog(null);
            void started(added.id, false);
          }}
          onRemoved={(gone) => void removed(gone)}
          choices={{
            onSource: selectSource,
            onSearch: (query) => {
              scrollToTop(listRef);
              feed.setQuery(query);
            },
            onProvider: (chosen) => setDialog({ kind: 'add', provider: chosen }),
          }}
        />
      </div>
    </LayerContext>
  );
}
