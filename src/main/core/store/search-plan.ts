/**
 * A query as the database can answer it: clauses about columns, words for the full-text index,
 * and for the rest a narrow choice of candidates with a test of their text.
 */
import type { Condition, ParsedQuery, State } from '../../../shared/search/grammar.ts';
import { containsPattern } from '../../../shared/search/match.ts';
import { timeOf } from '../../../shared/search/values.ts';
import {
  type Clause,
  isIn,
  likePattern,
  mayContain,
  mayHaveInHead,
  mayHoldWord,
  not,
} from './search-sql.ts';
import type { SearchText } from './search-text.ts';

/** What names stand for in this database. */
export type Lookup = {
  readonly sourcesNamed: (pattern: string) => readonly number[];
  readonly sourcesOf: (provider: string) => readonly number[];
  readonly keysLike: (pattern: string) => readonly number[];
  /** Null: there are too many names to say. */
  readonly eventNames: (pattern: string) => readonly string[] | null;
};

export type Plan = {
  /** About a row of `events`; exact. */
  readonly columns: readonly Clause[];
  /** Expressions of FTS5 that all must match, each; exact for what they stand for. */
  readonly words: readonly string[];
  readonly notWords: readonly string[];
  /** Expressions that narrow down what `tests` are run on. */
  readonly hints: readonly string[];
  /** About a row of `payloads`; true for all that matches, and for some that does not. */
  readonly candidates: readonly Clause[];
  /** The same, but only where the body is not packed. */
  readonly bodies: readonly Clause[];
  /** The same for `words`, where there is no index to ask. */
  readonly wordCandidates: readonly Clause[];
  /** What the text must satisfy besides. */
  readonly tests: readonly ((text: SearchText) => boolean)[];
};

type Draft = { readonly [Name in keyof Plan]: Plan[Name][number][] };

const states: Readonly<Record<State, string>> = {
  pinned: 'pinned = 1',
  truncated: 'truncated = 1',
  test: "arrival = 'simulator'",
  tunnel: "arrival = 'tunnel'",
  repeat: 'repeat_of IS NOT NULL',
  handshake: 'handshake IS NOT NULL',
  decrypted: "assurance = 'encryption-only'",
  obsolete: 'obsolete = 1',
};

/** States that have an index of their own. */
const indexedStates: ReadonlySet<State> = new Set([
  'pinned',
  'truncated',
  'test',
  'repeat',
  'handshake',
]);

const like = (column: string, pattern: string): Clause => ({
  sql: `${column} LIKE ? ESCAPE '\\'`,
  values: [likePattern(pattern)],
});

const typeClause = (pattern: string, lookup: Lookup): Clause => {
  const names = lookup.eventNames(pattern);
  return names === null ? like('event_name', pattern) : isIn('event_name', names);
};

type Content = Extract<Condition, { kind: 'text' | 'header' | 'body' }>;
type Column = Exclude<Condition, Content>;

const columnClause = (condition: Column, lookup: Lookup, nowMs: number): Clause => {
  switch (condition.kind) {
    case 'verdict':
      return { sql: 'verdict = ?', values: [condition.verdict], isIndexed: true };
    case 'source':
      return isIn('source_id', lookup.sourcesNamed(condition.text));
    case 'provider':
      return isIn('source_id', lookup.sourcesOf(condition.text));
    case 'type':
      return typeClause(condition.text, lookup);
    case 'path':
      return like('path', `*${condition.text}*`);
    case 'key':
      return isIn('key_id', lookup.keysLike(`*${condition.text}*`));
    case 'size':
      return { sql: `body_bytes ${condition.compare} ?`, values: [condition.bytes] };
    case 'after':
      return { sql: 'received_ms >= ?', values: [timeOf(condition.time, nowMs)] };
    case 'before':
      return { sql: 'received_ms < ?', values: [timeOf(condition.time, nowMs)] };
    case 'is':
      return {
        sql: states[condition.state],
        values: [],
        isIndexed: indexedStates.has(condition.state),
      };
    case 'tag': {
      const { sql, values } = like('value', condition.text);
      return {
        sql: `tags <> '[]' AND EXISTS (SELECT 1 FROM json_each(tags) WHERE ${sql})`,
        values,
      };
    }
    case 'note':
      return like('note', `*${condition.text}*`);
  }
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const hasWords = (text: string): boolean => /[\p{L}\p{N}\p{Co}_-]/u.test(text);

/** Words of a piece of text that are whole wherever it occurs: it shows both of their ends. */
const wholeWords = (text: string): readonly string[] =>
  text.match(/(?<=[\0-,./:-@[-^`{-\x7f])[\w-]+(?=[\0-,./:-@[-^`{-\x7f])/g) ?? [];

/** Stands in JSON as it is. */
const isPlain = (text: string): boolean => /^[ !#-[\]-~]+$/.test(text);

/** Words of one term that narrow down: an expression of SQLite is at most 1,000 levels deep. */
const maxNarrowing = 8;

const addText = (plan: Draft, text: string, isPrefix: boolean, isNegated: boolean): void => {
  if (hasWords(text)) {
    const expression = quoted(text) + (isPrefix ? ' *' : '');
    (isNegated ? plan.notWords : plan.words).push(expression);
    if (!isNegated) {
      const words = text.match(/[\w-]+/g)?.slice(0, maxNarrowing) ?? [];
      plan.wordCandidates.push(...words.map(mayHoldWord));
    }
    return;
  }
  const pattern = isPrefix ? `${text}*` : text;
  plan.tests.push(
    ({ headers, body }) =>
      (containsPattern(pattern, headers) || containsPattern(pattern, body)) !== isNegated,
  );
};

const addBody = (plan: Draft, text: string, isNegated: boolean): void => {
  plan.tests.push(({ body }) => containsPattern(text, body) !== isNegated);
  if (isNegated) return;
  plan.bodies.push(mayContain(text));
  plan.hints.push(
    ...text
      .split('*')
      .flatMap(wholeWords)
      .map((word) => `body : ${quoted(word)}`),
  );
};

const hasHeader = (headers: string, name: string, value: string | null): boolean =>
  headers.split('\n').some((line) => {
    const at = line.indexOf(':');
    if (line.slice(0, at).toLowerCase() !== name) return false;
    return value === null || containsPattern(value, line.slice(at + 2));
  });

const addHeader = (plan: Draft, name: string, value: string | null, isNegated: boolean): void => {
  plan.tests.push(({ headers }) => hasHeader(headers, name, value) !== isNegated);
  if (isNegated) return;
  // The value first: it tells more events apart than the name does.
  if (value !== null && isPlain(value)) plan.candidates.push(mayHaveInHead(value));
  if (isPlain(name)) plan.candidates.push(mayHaveInHead(`"${name}"`));
  // A name that most events have would make the index slower than reading them.
  if (value === null && /^[\w-]+$/.test(name)) plan.hints.push(`headers : ${quoted(name)}`);
};

/** In: `lookup` for the names in the query. Errors: none of its own. */
export const planQuery = (
  { terms }: Pick<ParsedQuery, 'terms'>,
  lookup: Lookup,
  nowMs: number,
): Plan => {
  const plan: Draft = {
    columns: [],
    words: [],
    notWords: [],
    hints: [],
    candidates: [],
    bodies: [],
    wordCandidates: [],
    tests: [],
  };
  for (const { condition, isNegated } of terms) {
    switch (condition.kind) {
      case 'text':
        addText(plan, condition.text, condition.isPrefix, isNegated);
        break;
      case 'body':
        addBody(plan, condition.text, isNegated);
        break;
      case 'header':
        addHeader(plan, condition.name, condition.value, isNegated);
        break;
      default: {
        const clause = columnClause(condition, lookup, nowMs);
        plan.columns.push(isNegated ? not(clause) : clause);
      }
    }
  }
  return plan;
};
