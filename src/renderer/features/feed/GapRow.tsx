import './gap-row.css';
import { t } from '../../../shared/text.ts';
import { formatMinute, formatRange, formatSpan } from '../../lib/time.ts';
import { BrokenIcon, ExternalIcon } from '../../ui/icons.tsx';
import { useNow } from '../../ui/now.tsx';
import type { Gap } from './feed-items.ts';

/** When, and for how long. */
export const gapWords = ({ fromMs, toMs, downMs, count }: Gap, nowMs: number): string => {
  if (toMs === null || downMs === null) {
    return t('Tunnel down since {since} ({span} so far).', {
      since: formatMinute(fromMs, nowMs),
      span: formatSpan(nowMs - fromMs),
    });
  }
  const range = formatRange(fromMs, toMs, nowMs);
  const span = formatSpan(downMs);
  return count === 1
    ? t('Tunnel down {range} ({span}).', { range, span })
    : t('Tunnel down {count, number} times, {range} ({span} in all).', { count, range, span });
};

export const gapRowId = (id: number): string => `gap-${id}`;

type GapRowProps = {
  readonly gap: Gap;
  readonly topPx: number;
  /** Opens the provider's page about sending events again; null when there is none. */
  readonly onRedelivery: (() => void) | null;
};

/** A time in which nothing could arrive: no event, so nothing to select. */
export function GapRow({ gap, topPx, onRedelivery }: GapRowProps) {
  const nowMs = useNow();
  return (
    <li className="gap-row" style={{ transform: `translateY(${topPx}px)` }}>
      <BrokenIcon />
      <div className="gap-row__words">
        <p className="gap-row__when" id={gapRowId(gap.id)}>
          {gapWords(gap, nowMs)}
        </p>
        <p className="gap-row__next">
          <span className="gap-row__more">
            {gap.toMs === null
              ? t('Nothing arrives until it is back.')
              : t('The provider may have tried again.')}
          </span>
          {onRedelivery && (
            <button
              type="button"
              className="gap-row__link"
              title={t('Opens in your browser')}
              onClick={onRedelivery}
            >
              {t('How to have events sent again')}
              <ExternalIcon size={12} />
            </button>
          )}
        </p>
      </div>
    </li>
  );
}
