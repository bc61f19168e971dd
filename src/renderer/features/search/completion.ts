/** What may come next in the search field: fields first, then values that are known. */

import { type SearchField, searchFields, states } from '../../../shared/search/grammar.ts';
import { lex, quote, type Token } from '../../../shared/search/lex.ts';
import { t } from '../../../shared/text.ts';
import { verdicts } from '../../../shared/verdict.ts';
import { verdictWords } from '../../lib/verdict-look.ts';
import { fieldWords, stateWords } from './search-words.ts';

/** Values that occur here. */
export type KnownValues = Readonly<
  Record<'source' | 'provider' | 'type' | 'key' | 'tag', readonly string[]>
>;

export type Option = {
  /** What the token becomes. */
  readonly text: string;
  readonly detail: string;
  /** The value goes on after it. */
  readonly isOpen: boolean;
};

export type Completion = {
  readonly from: number;
  readonly to: number;
  readonly options: readonly Option[];
};

/** As many as there are fields, which are all shown. */
const maxOptions = searchFields.length;
const none: Completion = { from: 0, to: 0, options: [] };

const isField = (name: string): name is SearchField =>
  (searchFields as readonly string[]).includes(name);

const plain = (values: readonly string[]): readonly (readonly [string, string])[] =>
  values.map((value) => [value, ''] as const);

const valuesOf = (
  field: SearchField,
  known: KnownValues,
): readonly (readonly [value: string, detail: string])[] => {
  switch (field) {
    case 'verdict':
      return verdicts.map((verdict) => [verdict, t(verdictWords[verdict])] as const);
    case 'is':
      return states.map((state) => [state, t(stateWords[state])] as const);
    case 'source':
    case 'provider':
    case 'type':
    case 'key':
    case 'tag':
      return plain(known[field]);
    case 'after':
    case 'before':
      return plain(['10m', '1h', '24h', '7d']);
    case 'size':
      return plain(['>1kb', '>100kb', '>1mb']);
    case 'header':
    case 'body':
    case 'path':
    case 'note':
      return [];
  }
};

const optionsFor = (token: Pick<Token, 'field' | 'value'>, known: KnownValues): Option[] => {
  const { field } = token;
  const typed = token.value.toLowerCase();
  if (field === null) {
    return searchFields
      .filter((name) => name.startsWith(typed))
      .map((name) => ({ text: `${name}:`, detail: t(fieldWords[name]), isOpen: true }));
  }
  if (!isField(field)) return [];
  const values = valuesOf(field, known).filter(([value]) => value.toLowerCase().includes(typed));
  const starts = values.filter(([value]) => value.toLowerCase().startsWith(typed));
  const others = values.filter((value) => !starts.includes(value));
  return [...starts, ...others].map(([value, detail]) => ({
    text: `${field}:${quote(value)}`,
    detail,
    isOpen: false,
  }));
};

/** In: the text and where the caret stands in it. Out: choices for the word it stands at the end of. */
export const complete = (text: string, caret: number, known: KnownValues): Completion => {
  const tokens = lex(text);
  const token = tokens.find(({ from, to }) => from < caret && caret <= to);
  // In the midst of a word nothing is offered: it would be cut.
  if (token && token.to !== caret) return none;
  const from = token ? token.from + Number(token.isNegated) : caret;
  const options = optionsFor(token ?? { field: null, value: '' }, known).filter(
    (option) => option.text !== text.slice(from, caret),
  );
  return { from, to: caret, options: options.slice(0, maxOptions) };
};

/** The text after a choice, and where the caret goes. */
export const accept = (
  text: string,
  { from, to }: Completion,
  option: Option,
): { readonly text: string; readonly caret: number } => {
  const inserted = option.isOpen ? option.text : `${option.text} `;
  const rest = option.isOpen ? text.slice(to) : text.slice(to).trimStart();
  return { text: text.slice(0, from) + inserted + rest, caret: from + inserted.length };
};
