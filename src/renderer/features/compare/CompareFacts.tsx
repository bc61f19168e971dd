import type { EventDetail } from '../../../shared/event.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import { shortReason } from '../../../shared/short-reasons.ts';
import { t } from '../../../shared/text.ts';
import { formatBytes } from '../../lib/bytes.ts';
import { keyName } from '../../lib/key-words.ts';
import { formatMoment, formatSpan } from '../../lib/time.ts';
import { lookOf } from '../../lib/verdict-look.ts';
import { CompareTable } from './CompareTable.tsx';
import type { ComparedEvent } from './use-compared.ts';

type CompareFactsProps = {
  readonly events: readonly [ComparedEvent, ComparedEvent];
  readonly sources: readonly SourceInfo[];
};

type Fact = readonly [name: string, value: string];

const keyOf = ({ summary }: EventDetail, sources: readonly SourceInfo[]): string => {
  if (summary.keyId === null)
    return t('{fact, select, reading {none} other {none}}', { fact: 'key' });
  const key = sources.flatMap(({ keys }) => keys).find(({ id }) => id === summary.keyId);
  return key ? keyName(key) : t('one that has since been removed');
};

const skewWords = (skewS: number | null): string => {
  if (skewS === null) return t('not signed');
  const span = formatSpan(Math.abs(skewS) * 1000);
  return skewS < 0 ? t('{span} in the future', { span }) : t('{span} before it arrived', { span });
};

/** What the judgement was about is known only where it would come out the same today. */
const reasonOf = ({ summary, explanation }: EventDetail): string => {
  const { reason, matched } = summary;
  const { verification } = explanation;
  const subject = verification.reason === reason ? verification.subject : null;
  return shortReason({ reason, subject, matched });
};

const factsOf = (detail: EventDetail, sources: readonly SourceInfo[]): readonly Fact[] => {
  const { summary } = detail;
  const source = sources.find(({ id }) => id === summary.sourceId);
  return [
    [t('Source'), source?.name ?? summary.provider],
    [t('Event'), summary.eventName ?? t('not named')],
    [t('Verdict'), lookOf(summary).word],
    [t('Reason'), reasonOf(detail)],
    [t('Key'), keyOf(detail, sources)],
    [
      t('Reading'),
      summary.matched ?? t('{fact, select, reading {none} other {none}}', { fact: 'reading' }),
    ],
    [t('Signed time'), skewWords(summary.skewS)],
    [t('Received'), formatMoment(summary.receivedAtMs)],
    [t('Request line'), `${summary.method} ${detail.target} HTTP/${detail.httpVersion}`],
    [t('Body'), formatBytes(summary.bodyBytes)],
    [t('SHA-256 of the body'), detail.bodySha256],
    [t('Answered'), String(summary.status)],
  ];
};

/** What is known of both events, one fact a line. */
export function CompareFacts({ events, sources }: CompareFactsProps) {
  const [a, b] = events.map(({ detail }) => detail) as [EventDetail, EventDetail];
  const [first, second] = [factsOf(a, sources), factsOf(b, sources)];
  const gapMs = Math.abs(b.summary.receivedAtMs - a.summary.receivedAtMs);
  return (
    <div className="stack">
      <p className="soft">
        {gapMs < 1000
          ? t('They arrived less than a second apart.')
          : t('They arrived {gap} apart.', { gap: formatSpan(gapMs) })}
      </p>
      <CompareTable
        label={t('Facts of both events')}
        nameTitle={t('Fact')}
        seqs={[a.summary.seq, b.summary.seq]}
        rows={first.map(([name, before], at) => {
          const after = second[at]?.[1] ?? '';
          return { key: name, name, before, after, change: before === after ? '' : t('differs') };
        })}
      />
    </div>
  );
}
