import { language, t } from '../../../shared/text.ts';
import './event.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Finding } from '../../../shared/diagnosis.ts';
import type { EventDetail, EventSummary } from '../../../shared/event.ts';
import type { Reverification } from '../../../shared/ipc.ts';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';
import { formatBytes } from '../../lib/bytes.ts';
import { formatMoment } from '../../lib/time.ts';
import { visibleLine } from '../../lib/visible-text.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { CrossIcon, TrashIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type Tab, Tabs } from '../../ui/Tabs.tsx';
import { CompareButton } from '../compare/CompareButton.tsx';
import { ExportMenu } from '../exchange/ExportMenu.tsx';
import type { FeedSelection } from '../feed/feed-selection.ts';
import { OrderTab } from '../order/OrderTab.tsx';
import { BodyTab } from './BodyTab.tsx';
import { DecryptTab, isEncrypted } from './DecryptTab.tsx';
import { createDiagnoser, type Diagnoser, isDiagnosable } from './diagnosis.ts';
import { EventMarks } from './EventMarks.tsx';
import type { EventView } from './event-view.ts';
import { HeadersTab } from './HeadersTab.tsx';
import { ResponseTab } from './ResponseTab.tsx';
import { SignedContentTab } from './SignedContentTab.tsx';
import { useEventKeys } from './use-event-keys.ts';
import { type EventContext, VerdictTab } from './VerdictTab.tsx';

type TabId = 'verdict' | 'body' | 'decrypted' | 'headers' | 'signed' | 'order' | 'response';

const tabsOf = (detail: EventDetail): readonly Tab<TabId>[] => [
  { id: 'verdict', label: t('Verdict') },
  { id: 'body', label: t('Body') },
  ...(isEncrypted(detail) ? [{ id: 'decrypted', label: t('Decrypted') } as const] : []),
  { id: 'headers', label: t('Headers') },
  { id: 'signed', label: t('Signed content') },
  { id: 'order', label: t('Order') },
  { id: 'response', label: t('Response') },
];

type EventPaneProps = {
  readonly view: EventView;
  readonly seq: number;
  /** Other events may be selected in the feed, to compare this one with. */
  readonly selection: FeedSelection;
  readonly sources: readonly SourceInfo[];
  readonly providers: readonly ProviderInfo[];
  readonly reverification: Reverification | null;
  readonly onClose: () => void;
  /** The source of the event has been changed from here. */
  readonly onChanged: () => void;
  readonly onDescribe: (seq: number, sourceId: number) => void;
  readonly onOpenEvent: (seq: number) => void;
  readonly onDelete: (event: EventSummary) => void;
  /** Leads to where a source says what its events are about. */
  readonly onChooseId: (sourceId: number) => void;
  /** Null while the secrets are not locked. */
  readonly onUnlock: (() => void) | null;
};

/** What a verdict, and what is said of it, depends on besides the request. */
const basisOf = (source: SourceInfo | null): string =>
  JSON.stringify([source?.provider, source?.keys, source?.settings, language()]);

/** Reads the open event again when keys or settings of its source, or the language, have changed. */
const useRefreshOnChange = (view: EventView, source: SourceInfo | null): void => {
  const seen = useRef({ id: 0, basis: '' });
  useEffect(() => {
    if (!source) return;
    const before = seen.current;
    const basis = basisOf(source);
    seen.current = { id: source.id, basis };
    if (before.id === source.id && before.basis !== basis) view.refresh();
  }, [view, source]);
};

/** Searches for the reason while the verdict of a refused event is shown; another event ends it. */
const useDiagnosis = (
  seq: number,
  detail: EventDetail | null,
  source: SourceInfo | null,
  isShown: boolean,
): Diagnoser => {
  const api = useApi();
  const [diagnoser] = useState(() => createDiagnoser(api));
  const isWanted = detail?.summary.seq === seq && isDiagnosable(detail);
  const basis = `${detail?.summary.reason} ${basisOf(source)}`;
  useEffect(() => {
    if (!isWanted) diagnoser.stop();
    else if (isShown) diagnoser.start(seq, basis);
  }, [diagnoser, isWanted, isShown, seq, basis]);
  useEffect(() => () => diagnoser.stop(), [diagnoser]);
  return diagnoser;
};

export function EventPane(props: EventPaneProps) {
  const { view, seq, sources, providers, onClose, onChanged, onDescribe } = props;
  const detail = useStore(view.store, (state) => state.detail);
  const error = useStore(view.store, (state) => state.error);
  const [wantedTab, setTab] = useState<TabId>('verdict');
  const [compared, setCompared] = useState<{ seq: number; finding: Finding } | null>(null);
  const source = sources.find(({ id }) => id === detail?.summary.sourceId) ?? null;
  // Judged by what its source is set to now, which may be another provider than at the time.
  const providerId = source?.provider ?? detail?.summary.provider;
  const provider = providers.find(({ id }) => id === providerId) ?? null;
  const tabs = detail ? tabsOf(detail) : [];
  const tab = tabs.some(({ id }) => id === wantedTab) ? wantedTab : 'verdict';
  useEffect(() => view.open(seq), [view, seq]);
  useEffect(() => () => view.open(null), [view]);
  useRefreshOnChange(view, source);
  useEventKeys(seq, detail, source, props.reverification);
  const diagnoser = useDiagnosis(seq, detail, source, tab === 'verdict');
  const changed = useCallback(() => {
    view.refresh();
    onChanged();
  }, [view, onChanged]);
  return (
    <section className="event" aria-label={t('Event')}>
      {error && (
        <div className="event__error">
          <Notice
            look="bad"
            action={
              !detail && (
                <Button isSmall onClick={onClose}>
                  {t('Close')}
                </Button>
              )
            }
          >
            {error.message} {error.hint}
          </Notice>
        </div>
      )}
      {detail && (
        <>
          <EventHead
            detail={detail}
            source={source}
            provider={provider}
            sources={sources}
            selection={props.selection}
            onDelete={props.onDelete}
            onClose={onClose}
          />
          <EventMarks key={detail.summary.seq} detail={detail} />
          <Tabs label={t('Parts of the event')} tabs={tabs} selected={tab} onSelect={setTab}>
            {tab === 'verdict' && (
              <VerdictTab
                detail={detail}
                source={source}
                provider={provider}
                reverification={props.reverification}
                diagnoser={diagnoser}
                onApplied={changed}
                onCompare={(finding) => {
                  setCompared({ seq: detail.summary.seq, finding });
                  setTab('signed');
                }}
                onDescribe={() => onDescribe(detail.summary.seq, detail.summary.sourceId)}
                onOpenEvent={props.onOpenEvent}
                onUnlock={props.onUnlock}
              />
            )}
            {tab === 'body' && (
              <BodyTab
                key={detail.summary.seq}
                view={view}
                detail={detail}
                onDecrypted={() => setTab('decrypted')}
              />
            )}
            {tab === 'decrypted' && (
              <DecryptTab detail={detail} source={source} provider={provider} onChanged={changed} />
            )}
            {tab === 'headers' && <HeadersTab detail={detail} />}
            {tab === 'signed' && (
              <SignedContentTab
                view={view}
                detail={detail}
                compared={compared?.seq === detail.summary.seq ? compared.finding : null}
                onCompareEnd={() => setCompared(null)}
              />
            )}
            {tab === 'order' && (
              <OrderTab
                detail={detail}
                onOpenEvent={props.onOpenEvent}
                onChooseId={source && provider && (() => props.onChooseId(source.id))}
              />
            )}
            {tab === 'response' && <ResponseTab detail={detail} />}
          </Tabs>
        </>
      )}
    </section>
  );
}

function EventHead({
  detail,
  source,
  provider,
  sources,
  selection,
  onDelete,
  onClose,
}: EventContext & Pick<EventPaneProps, 'sources' | 'selection' | 'onDelete' | 'onClose'>) {
  const { summary } = detail;
  const path = visibleLine(summary.path);
  const title = summary.eventName ?? summary.handshake;
  const name = title === null ? null : visibleLine(title);
  return (
    <header className="event__head">
      <div className="event__words">
        <h2 title={name ?? path}>{name ?? `${summary.method} ${path}`}</h2>
      </div>
      <div className="event__tools">
        <CompareButton seq={summary.seq} selection={selection} sources={sources} />
        <IconButton
          label={t('Delete event')}
          icon={<TrashIcon />}
          action="event.delete"
          onClick={() => onDelete(summary)}
        />
        <ExportMenu seqs={[summary.seq]} />
        <IconButton label={t('Close event')} icon={<CrossIcon />} onClick={onClose} />
      </div>
      <p className="event__meta soft small">
        <span>#{summary.seq}</span>
        <span className="event__source">{source?.name ?? provider?.name ?? summary.provider}</span>
        {name !== null && (
          <span className="mono" title={path}>
            {summary.method} {path}
          </span>
        )}
        <span>{formatBytes(summary.bodyBytes)}</span>
        <span>{formatMoment(summary.receivedAtMs)}</span>
      </p>
    </header>
  );
}
