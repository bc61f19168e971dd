import { type ParsedQuery, type Problem, withoutTerm } from '../../../shared/search/grammar.ts';
import { t } from '../../../shared/text.ts';
import { visibleLine } from '../../lib/visible-text.ts';
import { CrossIcon } from '../../ui/icons.tsx';
import { problemWords, termWords } from './search-words.ts';

type SearchTermsProps = {
  readonly text: string;
  readonly parsed: ParsedQuery;
  readonly onChange: (text: string) => void;
};

/** What the query was read as, piece by piece; pressing one takes it away. */
export function SearchTerms({ text, parsed, onChange }: SearchTermsProps) {
  if (parsed.terms.length === 0) return null;
  return (
    <ul className="search__terms" aria-label={t('Terms of the search')}>
      {parsed.terms.map((term) => (
        <li key={term.from}>
          <button
            type="button"
            className={term.isNegated ? 'search__term search__term--not' : 'search__term'}
            aria-label={t('Remove {term}', { term: termWords(term) })}
            title={t('Remove {term}', { term: termWords(term) })}
            onClick={() => onChange(withoutTerm(text, term))}
          >
            <span className="search__term-text">{termWords(term)}</span>
            <CrossIcon size={10} />
          </button>
        </li>
      ))}
    </ul>
  );
}

type SearchProblemsProps = {
  readonly id: string;
  readonly text: string;
  readonly problems: readonly Problem[];
};

/** What could not be read, underlined, and why. */
export function SearchProblems({ id, text, problems }: SearchProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <ul className="search__problems" id={id}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.from}`}>
          <span className="search__piece">
            {visibleLine(text.slice(problem.from, problem.to).slice(0, 80))}
          </span>{' '}
          {problemWords(problem)}
        </li>
      ))}
    </ul>
  );
}
