import './diagnosis.css';
import { useState } from 'react';
import type { EventDetail, VerificationCause, VerificationEntry } from '../../../shared/event.ts';
import type { Reverification } from '../../../shared/ipc.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import type { Assurance } from '../../../shared/verdict.ts';
import { useApi } from '../../api.ts';
import { keyName } from '../../lib/key-words.ts';
import { shortReason } from '../../lib/short-reasons.ts';
import { formatMoment } from '../../lib/time.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';

const causeWords: Readonly<Record<VerificationCause, string>> = {
  arrival: 'On arrival',
  'key-added': 'A key was added',
  'key-changed': 'Keys were opened or changed',
  'key-disabled': 'A key was disabled',
  'settings-changed': 'Settings were changed',
  'scheme-changed': 'The scheme was changed',
  'provider-changed': 'Another provider was chosen',
  asked: 'Checked again on request',
};

type VerificationLogProps = {
  readonly detail: EventDetail;
  readonly source: SourceInfo | null;
  readonly reverification: Reverification | null;
};

/** How the event came out each time it was judged, as far as that changed. */
export function VerificationLog({ detail, source, reverification }: VerificationLogProps) {
  const { log, summary } = detail;
  return (
    <Section
      title="Verification log"
      actions={source && <CheckAgain source={source} reverification={reverification} />}
    >
      {log.length > 0 && (
        <ol className="log" aria-label="Verifications, oldest first">
          {log.map((entry) => (
            <LogEntry
              key={`${entry.atMs} ${entry.cause} ${entry.verdict} ${entry.reason}`}
              entry={entry}
              assurance={summary.assurance}
              skewS={summary.skewS}
              source={source}
            />
          ))}
        </ol>
      )}
      <p className="soft small">
        When keys or settings change, stored events are judged again. The answer that was sent,{' '}
        {detail.response.status}, is never rewritten.
      </p>
    </Section>
  );
}

type LogEntryProps = {
  readonly entry: VerificationEntry;
  /** Of the event as it is now; the log does not keep them. */
  readonly assurance: Assurance | null;
  readonly skewS: number | null;
  readonly source: SourceInfo | null;
};

function LogEntry({ entry, assurance, skewS, source }: LogEntryProps) {
  const { atMs, lastMs, cause, verdict, reason, keyId, matched, engine } = entry;
  const key = source?.keys.find(({ id }) => id === keyId);
  const isHandshake = matched === 'handshake';
  const more = [
    isHandshake ? 'a check of the URL, not signed' : shortReason({ reason, subject: null }),
    ...(key ? [`key “${keyName(key)}”`] : []),
    ...(keyId !== null && !key ? ['a key that has since been removed'] : []),
    ...(matched === null || isHandshake ? [] : [`reading “${matched}”`]),
    `engine ${engine}`,
    ...(lastMs > atMs ? [`confirmed ${formatMoment(lastMs)}`] : []),
  ];
  const facts = {
    verdict,
    reason,
    skewS,
    assurance: matched === 'decrypted' ? ('encryption-only' as const) : assurance,
  };
  return (
    <li className="log__entry">
      <time className="soft small" dateTime={new Date(atMs).toISOString()}>
        {formatMoment(atMs)}
      </time>
      <span className="log__line">
        <VerdictBadge facts={facts} />
        <span>{causeWords[cause]}</span>
      </span>
      <span className="log__more soft small">{more.join(', ')}</span>
    </li>
  );
}

type CheckAgainProps = {
  readonly source: SourceInfo;
  readonly reverification: Reverification | null;
};

/** Judges all stored events of the source with the keys and settings of today. */
export function CheckAgain({ source, reverification }: CheckAgainProps) {
  const api = useApi();
  const { report } = useNotices();
  const [isBusy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    setBusy(true);
    const result = await api.call('reverify.start', { sourceId: source.id });
    setBusy(false);
    if (!result.ok) report(result.error);
  };
  return (
    <Button
      isSmall
      isBusy={isBusy || reverification?.sourceId === source.id}
      title={`Judges all stored events of ${source.name} with the keys and settings of today`}
      onClick={() => void start()}
    >
      Check again
    </Button>
  );
}
