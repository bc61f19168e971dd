/** Which events the feed shows: those of a source, of a verdict, or what a search finds. */
import type { EventSummary } from '../../../shared/event.ts';
import { type ParsedQuery, parseQuery, withoutTerm } from '../../../shared/search/grammar.ts';
import { matchesSummary } from '../../../shared/search/match.ts';
import type { Verdict } from '../../../shared/verdict.ts';

export type FeedSearch = { readonly text: string; readonly parsed: ParsedQuery };

export type FeedFilter = {
  readonly sourceId: number | null;
  /** The one verdict that is asked for, as a chip shows it. */
  readonly verdict: Verdict | null;
  /** As it stands in the search field. */
  readonly query?: string;
  /** Set when there is more to the query than a verdict. */
  readonly search?: FeedSearch | undefined;
};

const verdictTerms = ({ terms }: ParsedQuery) =>
  terms.filter(({ condition }) => condition.kind === 'verdict');

/** The filter that a query makes. */
export const filterOf = (sourceId: number | null, query: string): FeedFilter => {
  const parsed = parseQuery(query);
  const [one, ...others] = verdictTerms(parsed);
  const isOne = one && others.length === 0 && !one.isNegated && one.condition.kind === 'verdict';
  const verdict = isOne ? one.condition.verdict : null;
  const isSimple = parsed.terms.length === (verdict === null ? 0 : 1);
  return { sourceId, verdict, query, search: isSimple ? undefined : { text: query, parsed } };
};

/** Whether what is found depends on bodies. */
export const looksIntoBodies = ({ terms }: ParsedQuery): boolean =>
  terms.some(({ condition: { kind } }) => kind === 'text' || kind === 'body');

/** What a chip asks for: a verdict, or of what is good only the signed or only the decrypted. */
export type FeedChip = Verdict | 'signed' | 'decrypted';

const decryptedTerms = ({ terms }: ParsedQuery) =>
  terms.filter(({ condition }) => condition.kind === 'is' && condition.state === 'decrypted');

const chipQuery = (chip: FeedChip): string => {
  if (chip === 'decrypted') return 'is:decrypted';
  return chip === 'signed' ? 'verdict:valid -is:decrypted' : `verdict:${chip}`;
};

/** The query with this chip in place of any other. */
export const withChip = (query: string, chip: FeedChip | null): string => {
  const parsed = parseQuery(query);
  const others = [...verdictTerms(parsed), ...decryptedTerms(parsed)];
  const rest = others.toSorted((a, b) => a.from - b.from).reduceRight(withoutTerm, query.trim());
  return (chip === null ? rest : `${chipQuery(chip)} ${rest}`).trim();
};

/** The chip that stands for this filter; null for all events. */
export const chipOf = ({ verdict, query = '' }: FeedFilter): FeedChip | null => {
  const [decrypted] = decryptedTerms(parseQuery(query));
  if (!decrypted) return verdict;
  if (!decrypted.isNegated) return 'decrypted';
  return verdict === 'valid' ? 'signed' : verdict;
};

/** `unknown`: only the main process can tell. */
export const judge = (
  { sourceId, verdict, search }: FeedFilter,
  event: EventSummary,
): boolean | 'unknown' => {
  if (sourceId !== null && event.sourceId !== sourceId) return false;
  if (search) return matchesSummary(search.parsed, event, Date.now());
  return verdict === null || event.verdict === verdict;
};

/** Whether an event belongs into the list for certain. */
export const matches = (filter: FeedFilter, event: EventSummary): boolean =>
  judge(filter, event) === true;
