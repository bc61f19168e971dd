import { type ReactNode, type RefObject, useState } from 'react';
import type { AppState } from '../../shared/ipc.ts';
import { t } from '../../shared/text.ts';
import type { Consoles } from '../features/console/consoles.ts';
import type { EventView } from '../features/event/event-view.ts';
import type { Feed } from '../features/feed/feed.ts';
import { createFeedSelection } from '../features/feed/feed-selection.ts';
import { useEventActions } from '../features/feed/use-event-actions.ts';
import { SendTest } from '../features/simulate/SendTest.tsx';
import { SourcesPane } from '../features/sources/SourcesPane.tsx';
import { Splitter, usePaneSize } from '../ui/Splitter.tsx';
import { DetailPane } from './DetailPane.tsx';
import type { OpenDialog } from './Dialogs.tsx';
import { SourceFeed } from './SourceFeed.tsx';
import { TurnedAway } from './TurnedAway.tsx';
import type { Chosen } from './use-chosen.ts';
import type { Ways } from './use-ways.ts';

const sourcesLimits = { min: 176, max: 420 };
const feedLimits = { min: 300, max: 1600 };

/** Draws the button that sends a test event to the chosen source; null without one. */
export type TestButton = (look: 'primary' | 'secondary', isCompact?: boolean) => ReactNode;

type PanesProps = {
  readonly app: AppState;
  readonly chosen: Chosen;
  readonly ways: Ways;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly detailRef: RefObject<HTMLDivElement | null>;
  readonly feed: Feed;
  readonly view: EventView;
  readonly consoles: Consoles;
  readonly onChanged: () => void;
  readonly onDialog: (dialog: OpenDialog) => void;
};

/** Sources, their events, and the event or source that is looked at. */
export function Panes(props: PanesProps) {
  const { app, chosen, ways, listRef, detailRef, feed, view, consoles } = props;
  const { onChanged, onDialog } = props;
  const { source, provider } = chosen;
  const [selection] = useState(createFeedSelection);
  const sourcesSize = usePaneSize('sources-pane');
  const feedSize = usePaneSize('feed-pane');
  const { remove } = useEventActions(feed, selection);
  const test: TestButton = (look, isCompact = false) =>
    source &&
    provider && <SendTest source={source} provider={provider} look={look} isCompact={isCompact} />;
  return (
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
          selectedId={source?.id ?? null}
          onSelect={ways.toSource}
          onAdd={() => onDialog({ kind: 'add', provider: null })}
          onAction={(kind, target) => onDialog({ kind, source: target })}
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
        <SourceFeed
          app={app}
          chosen={chosen}
          ways={ways}
          listRef={listRef}
          feed={feed}
          selection={selection}
          test={test}
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
          feed={feed}
          source={source}
          provider={provider}
          consoles={consoles}
          test={test('secondary')}
          onCloseEvent={ways.backToList}
          onDeleteEvent={(event) => {
            void remove([event]);
            ways.toList();
          }}
          onSource={ways.toSource}
          onChanged={onChanged}
          onDialog={onDialog}
        />
      </div>
    </div>
  );
}
