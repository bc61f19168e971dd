import { type Message, message, t } from '../../../shared/text.ts';
import { formatCount } from '../../lib/plural.ts';
import { countedLooks, type VerdictTotals } from '../../lib/verdict-counts.ts';
import { VerdictIcon } from '../../ui/VerdictBadge.tsx';

const words: Readonly<Record<keyof VerdictTotals, Message>> = {
  valid: message('{count, number} verified'),
  decrypted: message('{count, number} decrypted, not signed'),
  invalid: message('{count, number} invalid'),
  error: message('{count, number} could not be checked'),
  unchecked: message('{count, number} not checked'),
};

const kinds = ['valid', 'decrypted', 'invalid', 'error', 'unchecked'] as const;

/** How many came out as what; only what is not zero. */
export function SourceCounts({ totals }: { readonly totals: VerdictTotals }) {
  const shown = kinds.filter((kind) => totals[kind] > 0);
  if (shown.length === 0) return null;
  return (
    <span className="source__counts">
      {shown.map((kind) => {
        const spoken = t(words[kind], { count: totals[kind] });
        const look = countedLooks[kind];
        return (
          <span key={kind} className={`count verdict--${look}`} title={spoken}>
            <VerdictIcon look={look} size={12} />
            <span aria-hidden="true">{formatCount(totals[kind])}</span>
            <span className="visually-hidden">{spoken}</span>
          </span>
        );
      })}
    </span>
  );
}
