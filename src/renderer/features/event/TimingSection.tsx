import type { ReactNode } from 'react';
import type { EventDetail, VerificationEntry } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import { rich } from '../../lib/rich.tsx';
import { formatDuration, formatLongAgo, formatMoment, formatWholeMs } from '../../lib/time.ts';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { useNow } from '../../ui/now.tsx';
import { soft } from '../../ui/rich-parts.tsx';

/** What the sender's clock says beside ours. */
const skewWords = (skewS: number): string => {
  if (skewS === 0) return t('Signed in the second it was received.');
  const length = formatDuration(skewS);
  return skewS > 0
    ? t('Signed {length} before it was received.', { length })
    : t('Signed {length} after it was received: the clocks differ.', { length });
};

/** When the verdict came out as it stands, and whether it ever was another. */
const verdictAges = (
  first: VerificationEntry,
  last: VerificationEntry,
  nowMs: number,
): ReactNode => {
  const values = {
    since: formatLongAgo(last.atMs, nowMs),
    confirmed: formatLongAgo(last.lastMs, nowMs),
    first: formatLongAgo(first.atMs, nowMs),
    soft,
  };
  const isConfirmed = last.lastMs > last.atMs;
  if (first === last) {
    return isConfirmed
      ? rich(
          'First came out so {since}, confirmed {confirmed}<soft>, and never otherwise</soft>',
          values,
        )
      : rich('First came out so {since}<soft>, and never otherwise</soft>', values);
  }
  return isConfirmed
    ? rich(
        'First came out so {since}, confirmed {confirmed}<soft>; first judged {first}</soft>',
        values,
      )
    : rich('First came out so {since}<soft>; first judged {first}</soft>', values);
};

/** When it came, how long that took, and how old the verdict is. */
export function TimingSection({ detail }: { readonly detail: EventDetail }) {
  const nowMs = useNow();
  const { summary, receiveMs, log } = detail;
  const first = log[0];
  const last = log.at(-1);
  return (
    <Section title={t('Timing')}>
      <Facts>
        <Fact name={t('Received')}>
          {rich('{moment} <soft>when its headers were here</soft>', {
            moment: formatMoment(summary.receivedAtMs),
            soft,
          })}
        </Fact>
        <Fact name={t('Reading took')}>
          {rich('{duration} <soft>until the last byte of the body</soft>', {
            duration: formatWholeMs(receiveMs),
            soft,
          })}
        </Fact>
        <Fact name={t('Stored')}>
          {rich('After {moment} <soft>and before the sender was answered</soft>', {
            moment: formatMoment(summary.receivedAtMs + receiveMs),
            soft,
          })}
        </Fact>
        <Fact name={t('Clock skew')}>
          {summary.skewS === null
            ? soft(t('No signed time to compare with.'))
            : skewWords(summary.skewS)}
        </Fact>
        {first && last && <Fact name={t('Verdict')}>{verdictAges(first, last, nowMs)}</Fact>}
      </Facts>
    </Section>
  );
}
