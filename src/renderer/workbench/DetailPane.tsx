import { type ReactNode, useState } from 'react';
import type { EventSummary } from '../../shared/event.ts';
import type { AppState } from '../../shared/ipc.ts';
import type { ProviderInfo, SourceInfo } from '../../shared/provider.ts';
import { t } from '../../shared/text.ts';
import type { Consoles } from '../features/console/consoles.ts';
import { EventPane } from '../features/event/EventPane.tsx';
import type { EventView } from '../features/event/event-view.ts';
import type { Feed } from '../features/feed/feed.ts';
import type { FeedSelection } from '../features/feed/feed-selection.ts';
import { SourcePanel } from '../features/sources/SourcePanel.tsx';
import type { OpenDialog } from './Dialogs.tsx';
import { useRestedSeq } from './use-rested-seq.ts';

type DetailPaneProps = {
  readonly app: AppState;
  readonly view: EventView;
  readonly selection: FeedSelection;
  readonly feed: Feed;
  readonly source: SourceInfo | null;
  readonly provider: ProviderInfo | null;
  readonly consoles: Consoles;
  readonly test: ReactNode;
  readonly onCloseEvent: () => void;
  readonly onDeleteEvent: (event: EventSummary) => void;
  readonly onSource: (id: number) => void;
  readonly onChanged: () => void;
  readonly onDialog: (dialog: OpenDialog) => void;
};

/** On the right: the event that is open, else the source that is chosen. */
export function DetailPane(props: DetailPaneProps) {
  const { app, view, feed, source, provider, test, onDialog } = props;
  const seq = useRestedSeq(feed);
  // The source whose panel is to begin where it says what its events are about.
  const [askedForId, setAskedForId] = useState<number | null>(null);
  if (seq !== null) {
    return (
      <EventPane
        view={view}
        selection={props.selection}
        seq={seq}
        sources={app.sources}
        providers={app.providers}
        reverification={app.reverification}
        onClose={props.onCloseEvent}
        onChanged={props.onChanged}
        onDescribe={(of, sourceId) =>
          onDialog({ kind: 'scheme', schemeId: null, seq: of, sourceId })
        }
        onOpenEvent={feed.select}
        onDelete={props.onDeleteEvent}
        onChooseId={(sourceId) => {
          setAskedForId(sourceId);
          props.onSource(sourceId);
        }}
        onUnlock={
          app.vault.status === 'locked' ? () => onDialog({ kind: 'vault', step: 'unlock' }) : null
        }
      />
    );
  }
  if (source) {
    return (
      <SourcePanel
        key={source.id}
        source={source}
        provider={provider}
        providers={app.providers}
        keyMatches={app.keyMatches}
        beginsAt={askedForId === source.id ? 'entity' : 'setup'}
        onBegun={() => setAskedForId(null)}
        vault={app.vault}
        consoles={props.consoles}
        test={test}
        onChanged={props.onChanged}
        onRename={() => onDialog({ kind: 'rename', source })}
        onRemove={() => onDialog({ kind: 'remove', source })}
        onEditScheme={(schemeId) =>
          onDialog({ kind: 'scheme', schemeId, seq: null, sourceId: source.id })
        }
        onVault={(step) => onDialog({ kind: 'vault', step })}
        onOpenEvent={feed.select}
      />
    );
  }
  return (
    <div className="blank">
      <p className="blank__title">{t('No event chosen')}</p>
      <p className="soft">
        {t('Choose one in the feed to see why it was judged as it was, or a source to set it up.')}
      </p>
    </div>
  );
}
