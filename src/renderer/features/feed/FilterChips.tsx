import { type Verdict, verdicts } from '../../../shared/verdict.ts';
import { formatCount } from '../../lib/plural.ts';
import { type VerdictLook, verdictWords } from '../../lib/verdict-look.ts';
import { VerdictIcon } from '../../ui/VerdictBadge.tsx';

export type VerdictTotals = Readonly<Record<Verdict, number>>;

const looks: Readonly<Record<Verdict, VerdictLook>> = {
  valid: 'verified',
  invalid: 'invalid',
  error: 'error',
  unchecked: 'unchecked',
};

type FilterChipsProps = {
  readonly totals: VerdictTotals;
  readonly selected: Verdict | null;
  readonly onSelect: (verdict: Verdict | null) => void;
};

/** One chip for every verdict, with its count; pressing the chosen one again shows all. */
export function FilterChips({ totals, selected, onSelect }: FilterChipsProps) {
  const all = verdicts.reduce((sum, verdict) => sum + totals[verdict], 0);
  return (
    <fieldset className="chips" aria-label="Filter by verdict">
      <button
        type="button"
        className="chip"
        aria-pressed={selected === null}
        onClick={() => onSelect(null)}
      >
        All <span className="chip__count">{formatCount(all)}</span>
      </button>
      {verdicts.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className="chip"
          aria-pressed={verdict === selected}
          aria-label={`${verdictWords[verdict]} ${formatCount(totals[verdict])}`}
          title={verdictWords[verdict]}
          onClick={() => onSelect(verdict === selected ? null : verdict)}
        >
          <VerdictIcon look={looks[verdict]} size={14} />
          <span className="chip__word">{verdictWords[verdict]}</span>
          <span className="chip__count">{formatCount(totals[verdict])}</span>
        </button>
      ))}
    </fieldset>
  );
}
