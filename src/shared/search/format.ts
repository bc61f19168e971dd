/** A parsed query as text again: what `parseQuery` reads as the same. */
import type { Condition, ParsedQuery, Term } from './grammar.ts';
import { quote } from './lex.ts';
import { formatSize } from './values.ts';

const fieldLike = /^[A-Za-z]{1,20}:/;

const inQuotes = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Free text, in quotes where it would read as a field, an opposite, or more than one word. */
const formatText = (text: string, isPrefix: boolean): string => {
  // What stood in quotes is never a beginning.
  if (isPrefix) return `${text}*`;
  return /^-|\*$/.test(text) || fieldLike.test(text) ? inQuotes(text) : quote(text);
};

export const formatCondition = (condition: Condition): string => {
  switch (condition.kind) {
    case 'text':
      return formatText(condition.text, condition.isPrefix);
    case 'verdict':
      return `verdict:${condition.verdict}`;
    case 'header': {
      const { name, value } = condition;
      return `header:${quote(value === null ? name : `${name}=${value}`)}`;
    }
    case 'size':
      return `size:${formatSize(condition)}`;
    case 'after':
    case 'before':
      return `${condition.kind}:${condition.time.written}`;
    case 'is':
      return `is:${condition.state}`;
    default:
      return `${condition.kind}:${quote(condition.text)}`;
  }
};

export const formatTerm = ({ isNegated, condition }: Pick<Term, 'isNegated' | 'condition'>) =>
  `${isNegated ? '-' : ''}${formatCondition(condition)}`;

/** The query in its shortest form; what had no meaning is left out. */
export const formatQuery = ({ terms }: Pick<ParsedQuery, 'terms'>): string =>
  terms.map(formatTerm).join(' ');
