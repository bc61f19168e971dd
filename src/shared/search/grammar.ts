/**
 * The language of the search field: free words and “phrases”, `field:value`, and `-` before any
 * of them for its opposite. Everything can be read: what has no meaning becomes a problem with
 * its place in the text, never an error.
 */
import type { Verdict } from '../verdict.ts';
import { lex, type Token } from './lex.ts';
import { parseSize, parseTime, type SizeBound, type TimeBound, verdictNames } from './values.ts';

export const maxQueryChars = 1000;
/** More terms than a person writes; the rest is left out, and said so. */
export const maxTerms = 40;

export const searchFields = [
  'verdict',
  'source',
  'provider',
  'type',
  'header',
  'body',
  'path',
  'key',
  'size',
  'after',
  'before',
  'is',
  'tag',
  'note',
] as const;
export type SearchField = (typeof searchFields)[number];

export const states = [
  'pinned',
  'truncated',
  'test',
  'tunnel',
  'repeat',
  'handshake',
  'decrypted',
  'obsolete',
] as const;
export type State = (typeof states)[number];

/** Fields whose value is a text as it stands, with `*` for anything. */
export const textFields = [
  'source',
  'provider',
  'type',
  'body',
  'path',
  'key',
  'tag',
  'note',
] as const;
export type TextField = (typeof textFields)[number];

type OfText<Field> = Field extends TextField
  ? { readonly kind: Field; readonly text: string }
  : never;

export type Condition =
  /** Words next to each other, in headers or body; with `isPrefix` the last one may go on. */
  | { readonly kind: 'text'; readonly text: string; readonly isPrefix: boolean }
  | OfText<TextField>
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  /** A header of that name (lower case), whose value contains `value`. */
  | { readonly kind: 'header'; readonly name: string; readonly value: string | null }
  | ({ readonly kind: 'size' } & SizeBound)
  | { readonly kind: 'after' | 'before'; readonly time: TimeBound }
  | { readonly kind: 'is'; readonly state: State };

/** `from` and `to` are UTF-16 positions in the text that was parsed. */
export type Term = {
  readonly from: number;
  readonly to: number;
  readonly isNegated: boolean;
  readonly condition: Condition;
};

export const problemCodes = [
  'unknown-field',
  'missing-value',
  'bad-verdict',
  'bad-size',
  'bad-time',
  'bad-state',
  'unclosed-quote',
  'too-many-terms',
  'too-long',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
export type Problem = {
  readonly code: ProblemCode;
  readonly from: number;
  readonly to: number;
  /** The field or value it is about. */
  readonly subject: string;
};

export type ParsedQuery = {
  readonly terms: readonly Term[];
  readonly problems: readonly Problem[];
};

const isField = (name: string): name is SearchField =>
  (searchFields as readonly string[]).includes(name);
const isTextField = (field: SearchField): field is TextField =>
  (textFields as readonly string[]).includes(field);

type Read = { readonly condition: Condition } | { readonly problem: ProblemCode };

const readText = ({ value, isQuoted }: Token): Condition => {
  const stem = isQuoted ? value : value.replace(/\*+$/, '');
  return stem === '' || isQuoted
    ? { kind: 'text', text: value, isPrefix: false }
    : { kind: 'text', text: stem, isPrefix: stem !== value };
};

const readHeader = (value: string): Read => {
  const at = value.indexOf('=');
  const name = (at < 0 ? value : value.slice(0, at)).trim().toLowerCase();
  const rest = at < 0 ? '' : value.slice(at + 1);
  if (name === '') return { problem: 'missing-value' };
  return { condition: { kind: 'header', name, value: rest === '' ? null : rest } };
};

/** In: a value that is not empty. */
const readField = (field: SearchField, value: string): Read => {
  if (isTextField(field)) return { condition: { kind: field, text: value } as Condition };
  const word = value.toLowerCase();
  switch (field) {
    case 'verdict': {
      const verdict = verdictNames.get(word);
      return verdict ? { condition: { kind: 'verdict', verdict } } : { problem: 'bad-verdict' };
    }
    case 'header':
      return readHeader(value);
    case 'size': {
      const size = parseSize(word);
      return size ? { condition: { kind: 'size', ...size } } : { problem: 'bad-size' };
    }
    case 'after':
    case 'before': {
      const time = parseTime(value);
      return time ? { condition: { kind: field, time } } : { problem: 'bad-time' };
    }
    case 'is': {
      const state = states.find((name) => name === word);
      return state ? { condition: { kind: 'is', state } } : { problem: 'bad-state' };
    }
  }
};

/** Reads a query. Total: any text has a reading. Linear in its length. Errors: none. */
export const parseQuery = (text: string): ParsedQuery => {
  const terms: Term[] = [];
  const problems: Problem[] = [];
  if (text.length > maxQueryChars) {
    problems.push({ code: 'too-long', from: maxQueryChars, to: text.length, subject: '' });
  }
  const tokens = lex(text.slice(0, maxQueryChars));
  for (const token of tokens) {
    const { from, to, isNegated, isClosed, field, value } = token;
    const problem = (code: ProblemCode, subject: string): void => {
      problems.push({ code, from, to, subject });
    };
    if (terms.length === maxTerms) {
      problems.push({ code: 'too-many-terms', from, to: tokens.at(-1)?.to ?? to, subject: '' });
      break;
    }
    if (!isClosed) problem('unclosed-quote', value);
    if (field === null || !isField(field)) {
      if (field !== null) problem('unknown-field', field);
      const whole =
        field === null ? token : { ...token, value: `${field}:${value}`, isQuoted: true };
      if (whole.value.trim() === '') continue;
      terms.push({ from, to, isNegated, condition: readText(whole) });
    } else if (value.trim() === '') {
      problem('missing-value', field);
    } else {
      const read = readField(field, value);
      if ('problem' in read) problem(read.problem, value);
      else terms.push({ from, to, isNegated, condition: read.condition });
    }
  }
  return { terms, problems };
};

/** The text without one of its terms: what the user wrote of the others stays as it is. */
export const withoutTerm = (text: string, { from, to }: Pick<Term, 'from' | 'to'>): string =>
  `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim();
