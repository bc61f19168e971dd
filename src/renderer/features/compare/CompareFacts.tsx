import type { EventDetail } from '../../../shared/event.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
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
  if (summary.keyId === null) return 'none';
  const key = sources.flatMap(({ keys }) => keys).find(({ id }) => id === summary.keyId);
  return key ? keyName(key) : 'one that has since been removed';
};

const skewWords = (skewS: number | null): string => {
  if (skewS === null) return 'not signed';
  const span = formatSpan(Math.abs(skewS) * 1000);
  return skewS < 0 ? `${span} in the future` : `${span} before it arrived`;
};

const factsOf = (detail: EventDetail, sources: readonly SourceInfo[]): readonly Fact[] => {
  const { summary } = detail;
  const source = sources.find(({ id }) => id === summary.sourceId);
  return [
    ['Source', source?.name ?? summary.provider],
    ['Event', summary.eventName ?? 'not named'],
    ['Verdict', lookOf(summary).word],
    ['Reason', summary.reason],
    ['Key', keyOf(detail, sources)],
    ['Reading', summary.matched ?? 'none'],
    ['Signed time', skewWords(summary.skewS)],
    ['Received', formatMoment(summary.receivedAtMs)],
    ['Request line', `${summary.method} ${detail.target} HTTP/${detail.httpVersion}`],
    ['Body', formatBytes(summary.bodyBytes)],
    ['SHA-256 of the body', detail.bodySha256],
    ['Answered', String(summary.status)],
  ];
};

/** What is known of both events, one fact a line. */
export function CompareFacts({ events, sources }: CompareFactsProps) {
  const [a, b] = events.map(({ detail }) => detail) as [EventDetail, EventDetail];
  const [first, second] = [factsOf(a, sources), factsOf(b, sources)];
  const gap = formatSpan(Math.abs(b.summary.receivedAtMs - a.summary.receivedAtMs));
  return (
    <div className="stack">
      <p className="soft">They arrived {gap} apart.</p>
      <CompareTable
        label="Facts of both events"
        nameTitle="Fact"
        seqs={[a.summary.seq, b.summary.seq]}
        rows={first.map(([name, before], at) => {
          const after = second[at]?.[1] ?? '';
          return { key: name, name, before, after, change: before === after ? '' : 'differs' };
        })}
      />
    </div>
  );
}
