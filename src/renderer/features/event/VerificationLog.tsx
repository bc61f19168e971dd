import { type Message, message, t } from '../../../shared/text.ts';
import './diagnosis.css';
import type { EventDetail, VerificationCause, VerificationEntry } from '../../../shared/event.ts';
import type { Reverification } from '../../../shared/ipc.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import { shortReason } from '../../../shared/short-reasons.ts';
import type { Assurance } from '../../../shared/verdict.ts';
import { keyName } from '../../lib/key-words.ts';
import { formatMoment } from '../../lib/time.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import { useCheckAgain } from './use-check-again.ts';

const causeWords: Readonly<Record<VerificationCause, Message>> = {
  arrival: message('On arrival'),
  'key-added': message('A key was added'),
  'key-changed': message('Keys were opened or changed'),
  'key-disabled': message('A key was disabled'),
  'settings-changed': message('Settings were changed'),
  'scheme-changed': message('The scheme was changed'),
  'provider-changed': message('Another provider was chosen'),
  asked: message('Checked again on request'),
};

type VerificationLogProps = {
  readonly detail: EventDetail;
  readonly source: SourceInfo | null;
  readonly reverification: Reverification | null;
};

/** How the event came out each time it was judged, as far as that changed. */
export function VerificationLog({ detail, source, reverification }: VerificationLogProps) {
  const { log, summary } = detail;
  const now = detail.explanation.verification;
  return (
    <Section
      title={t('Verification log')}
      actions={source && <CheckAgain source={source} reverification={reverification} />}
    >
      {log.length > 0 && (
        <ol className="log" aria-label={t('Verifications, oldest first')}>
          {log.map((entry) => (
            <LogEntry
              key={`${entry.atMs} ${entry.cause} ${entry.verdict} ${entry.reason}`}
              entry={entry}
              assurance={summary.assurance}
              skewS={summary.skewS}
              // What was missing is not kept with the log; the same reason has it still.
              subject={entry.reason === now.reason ? now.subject : null}
              source={source}
            />
          ))}
        </ol>
      )}
      <p className="soft small">
        {t(
          'When keys or settings change, stored events are judged again. The answer that was sent, {status}, is never rewritten.',
          { status: detail.response.status },
        )}
      </p>
    </Section>
  );
}

type LogEntryProps = {
  readonly entry: VerificationEntry;
  /** Of the event as it is now; the log does not keep them. */
  readonly assurance: Assurance | null;
  readonly skewS: number | null;
  /** The header, part or setting in question; null where it is not known. */
  readonly subject: string | null;
  readonly source: SourceInfo | null;
};

function LogEntry({ entry, assurance, skewS, subject, source }: LogEntryProps) {
  const { atMs, lastMs, cause, verdict, reason, keyId, matched, engine } = entry;
  const key = source?.keys.find(({ id }) => id === keyId);
  const isHandshake = matched === 'handshake';
  const isDecrypted = matched === 'decrypted';
  const more = [
    isHandshake ? t('a check of the URL, not signed') : shortReason({ reason, subject, matched }),
    ...(key ? [t('key “{name}”', { name: keyName(key) })] : []),
    ...(keyId !== null && !key ? [t('a key that has since been removed')] : []),
    ...(matched === null || isHandshake || isDecrypted
      ? []
      : [t('reading “{name}”', { name: matched })]),
    t('engine {engine}', { engine }),
    ...(lastMs > atMs ? [t('confirmed {moment}', { moment: formatMoment(lastMs) })] : []),
  ];
  const facts = {
    verdict,
    reason,
    skewS,
    assurance: isDecrypted ? ('encryption-only' as const) : assurance,
  };
  return (
    <li className="log__entry">
      <time className="soft small" dateTime={new Date(atMs).toISOString()}>
        {formatMoment(atMs)}
      </time>
      <span className="log__line">
        <VerdictBadge facts={facts} />
        <span>{t(causeWords[cause])}</span>
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
  const { isBusy, start } = useCheckAgain(source, reverification);
  return (
    <Button
      isSmall
      action="event.verify"
      isBusy={isBusy}
      title={t('Judges all stored events of {source} with the keys and settings of today', {
        source: source.name,
      })}
      onClick={start}
    >
      {t('Check again')}
    </Button>
  );
}
