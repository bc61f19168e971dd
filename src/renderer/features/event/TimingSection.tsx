import type { EventDetail } from '../../../shared/event.ts';
import { formatDuration, formatLongAgo, formatMoment, formatMs } from '../../lib/time.ts';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { useNow } from '../../ui/now.tsx';

/** What the sender's clock says beside ours. */
const skewWords = (skewS: number): string => {
  if (skewS === 0) return 'Signed in the second it was received.';
  const length = formatDuration(skewS);
  return skewS > 0
    ? `Signed ${length} before it was received.`
    : `Signed ${length} after it was received: the clocks differ.`;
};

/** When it came, how long that took, and how old the verdict is. */
export function TimingSection({ detail }: { readonly detail: EventDetail }) {
  const nowMs = useNow();
  const { summary, receiveMs, log } = detail;
  const first = log[0];
  const last = log.at(-1);
  return (
    <Section title="Timing">
      <Facts>
        <Fact name="Received">
          {formatMoment(summary.receivedAtMs)}{' '}
          <span className="soft">when its headers were here</span>
        </Fact>
        <Fact name="Reading took">
          {formatMs(receiveMs)} <span className="soft">until the last byte of the body</span>
        </Fact>
        <Fact name="Stored">
          After {formatMoment(summary.receivedAtMs + receiveMs)}{' '}
          <span className="soft">and before the sender was answered</span>
        </Fact>
        <Fact name="Clock skew">
          {summary.skewS === null ? (
            <span className="soft">No signed time to compare with.</span>
          ) : (
            skewWords(summary.skewS)
          )}
        </Fact>
        {first && last && (
          <Fact name="Verdict">
            First came out so {formatLongAgo(last.atMs, nowMs)}
            {last.lastMs > last.atMs && `, confirmed ${formatLongAgo(last.lastMs, nowMs)}`}
            <span className="soft">
              {first === last
                ? ', and never otherwise'
                : `; first judged ${formatLongAgo(first.atMs, nowMs)}`}
            </span>
          </Fact>
        )}
      </Facts>
    </Section>
  );
}
