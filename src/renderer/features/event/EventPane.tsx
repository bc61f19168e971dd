import './event.css';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { formatBytes } from '../../lib/bytes.ts';
import { formatMoment } from '../../lib/time.ts';
import { visibleLine } from '../../lib/visible-text.ts';
import { IconButton } from '../../ui/Button.tsx';
import { CrossIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type Tab, Tabs } from '../../ui/Tabs.tsx';
import { BodyTab } from './BodyTab.tsx';
import type { EventView } from './event-view.ts';
import { HeadersTab } from './HeadersTab.tsx';
import { ResponseTab } from './ResponseTab.tsx';
import { SignedContentTab } from './SignedContentTab.tsx';
import { type EventContext, VerdictTab } from './VerdictTab.tsx';

type TabId = 'verdict' | 'body' | 'headers' | 'signed' | 'response';

const tabs: readonly Tab<TabId>[] = [
  { id: 'verdict', label: 'Verdict' },
  { id: 'body', label: 'Body' },
  { id: 'headers', label: 'Headers' },
  { id: 'signed', label: 'Signed content' },
  { id: 'response', label: 'Response' },
];

type EventPaneProps = {
  readonly view: EventView;
  readonly seq: number;
  readonly sources: readonly SourceInfo[];
  readonly providers: readonly ProviderInfo[];
  readonly onClose: () => void;
};

/** Judges the open event again when keys or settings of its source have changed. */
const useRefreshOnChange = (view: EventView, source: SourceInfo | null): void => {
  const seen = useRef({ id: 0, basis: '' });
  useEffect(() => {
    if (!source) return;
    const before = seen.current;
    const basis = JSON.stringify([source.keys, source.settings]);
    seen.current = { id: source.id, basis };
    if (before.id === source.id && before.basis !== basis) view.refresh();
  }, [view, source]);
};

export function EventPane(props: EventPaneProps) {
  const { view, seq, sources, providers, onClose } = props;
  const detail = useStore(view.store, (state) => state.detail);
  const error = useStore(view.store, (state) => state.error);
  const [tab, setTab] = useState<TabId>('verdict');
  const source = sources.find(({ id }) => id === detail?.summary.sourceId) ?? null;
  const provider = providers.find(({ id }) => id === detail?.summary.provider) ?? null;
  useEffect(() => view.open(seq), [view, seq]);
  useEffect(() => () => view.open(null), [view]);
  useRefreshOnChange(view, source);
  return (
    <section className="event" aria-label="Event">
      {error && (
        <div className="event__error">
          <Notice look="bad">
            {error.message} {error.hint}
          </Notice>
        </div>
      )}
      {detail && (
        <>
          <EventHead detail={detail} source={source} provider={provider} onClose={onClose} />
          <Tabs label="Parts of the event" tabs={tabs} selected={tab} onSelect={setTab}>
            {tab === 'verdict' && (
              <VerdictTab detail={detail} source={source} provider={provider} />
            )}
            {tab === 'body' && (
              <BodyTab
                key={detail.summary.seq}
                view={view}
                detail={detail}
                caveat={provider?.caveat ?? null}
              />
            )}
            {tab === 'headers' && <HeadersTab detail={detail} />}
            {tab === 'signed' && <SignedContentTab view={view} detail={detail} />}
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
  onClose,
}: EventContext & { readonly onClose: () => void }) {
  const { summary } = detail;
  const path = visibleLine(summary.path);
  const name = summary.eventName === null ? null : visibleLine(summary.eventName);
  return (
    <header className="event__head">
      <div className="event__words">
        <h2 title={name ?? path}>{name ?? `${summary.method} ${path}`}</h2>
        <p className="event__meta soft small">
          <span>#{summary.seq}</span>
          <span className="event__source">
            {source?.name ?? provider?.name ?? summary.provider}
          </span>
          {name !== null && (
            <span className="mono" title={path}>
              {summary.method} {path}
            </span>
          )}
          <span>{formatBytes(summary.bodyBytes)}</span>
          <span>{formatMoment(summary.receivedAtMs)}</span>
        </p>
      </div>
      <IconButton label="Close event" icon={<CrossIcon />} onClick={onClose} />
    </header>
  );
}
