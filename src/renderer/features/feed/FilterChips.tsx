import { message, t } from '../../../shared/text.ts';
import { formatCount } from '../../lib/plural.ts';
import { countedLooks, sumOf, type VerdictTotals } from '../../lib/verdict-counts.ts';
import { verdictWords } from '../../lib/verdict-look.ts';
import { VerdictIcon } from '../../ui/VerdictBadge.tsx';
import type { FeedChip } from './feed-filter.ts';

const kinds = [
  { kind: 'valid', word: verdictWords.valid },
  { kind: 'decrypted', word: message('Decrypted only') },
  { kind: 'invalid', word: verdictWords.invalid },
  { kind: 'error', word: verdictWords.error },
  { kind: 'unchecked', word: verdictWords.unchecked },
] as const;

type FilterChipsProps = {
  readonly totals: VerdictTotals;
  readonly selected: FeedChip | null;
  readonly onSelect: (chip: FeedChip | null) => void;
};

/** One chip for every verdict, with its count; pressing the chosen one again shows all. */
export function FilterChips({ totals, selected, onSelect }: FilterChipsProps) {
  const hasDecrypted = totals.decrypted > 0 || selected === 'decrypted';
  return (
    <fieldset className="chips" aria-label={t('Filter by verdict')}>
      <button
        type="button"
        className="chip"
        aria-pressed={selected === null}
        onClick={() => onSelect(null)}
      >
        {t('All')} <span className="chip__count">{formatCount(sumOf(totals))}</span>
      </button>
      {kinds
        .filter(({ kind }) => kind !== 'decrypted' || hasDecrypted)
        .map(({ kind, word }) => {
          const isChosen = kind === (selected === 'signed' ? 'valid' : selected);
          // What could merely be decrypted has a chip of its own.
          const chip = kind === 'valid' && hasDecrypted ? 'signed' : kind;
          return (
            <button
              key={kind}
              type="button"
              className="chip"
              aria-pressed={isChosen}
              aria-label={`${t(word)} ${formatCount(totals[kind])}`}
              title={
                kind === 'decrypted'
                  ? t('Could be read with the key; nobody signed it, so the sender is not proven')
                  : t(word)
              }
              onClick={() => onSelect(isChosen ? null : chip)}
            >
              <VerdictIcon look={countedLooks[kind]} size={14} />
              <span className="chip__word">{t(word)}</span>{' '}
              <span className="chip__count">{formatCount(totals[kind])}</span>
            </button>
          );
        })}
    </fieldset>
  );
}
