import type { ReactNode } from 'react';
import { type Message, message, t } from '../../../shared/text.ts';
import { formatCount } from '../../lib/plural.ts';
import type { VerdictTotals } from '../../lib/verdict-counts.ts';
import type { VerdictLook } from '../../lib/verdict-look.ts';
import { CheckIcon, CrossIcon, DashIcon, DecryptedIcon } from '../../ui/icons.tsx';

type Kind = 'good' | 'decrypted' | 'bad' | 'unchecked';

const looks: Readonly<Record<Kind, VerdictLook>> = {
  good: 'verified',
  decrypted: 'decrypted',
  bad: 'invalid',
  unchecked: 'unchecked',
};

const words: Readonly<Record<Kind, Message>> = {
  good: message('{count, number} verified'),
  decrypted: message('{count, number} decrypted, not signed'),
  bad: message('{count, number} invalid or not checkable'),
  unchecked: message('{count, number} not checked'),
};

const icons: Readonly<Record<Kind, ReactNode>> = {
  good: <CheckIcon size={12} />,
  decrypted: <DecryptedIcon size={12} />,
  bad: <CrossIcon size={12} />,
  unchecked: <DashIcon size={12} />,
};

const kinds = ['good', 'decrypted', 'bad', 'unchecked'] as const;

/** How many were good, not good, not checked; only what is not zero. */
export function SourceCounts({ totals }: { readonly totals: VerdictTotals }) {
  const counts: Readonly<Record<Kind, number>> = {
    good: totals.valid,
    decrypted: totals.decrypted,
    bad: totals.invalid + totals.error,
    unchecked: totals.unchecked,
  };
  const shown = kinds.filter((kind) => counts[kind] > 0);
  if (shown.length === 0) return null;
  return (
    <span className="source__counts">
      {shown.map((kind) => {
        const spoken = t(words[kind], { count: counts[kind] });
        return (
          <span key={kind} className={`count verdict--${looks[kind]}`} title={spoken}>
            {icons[kind]}
            <span aria-hidden="true">{formatCount(counts[kind])}</span>
            <span className="visually-hidden">{spoken}</span>
          </span>
        );
      })}
    </span>
  );
}
