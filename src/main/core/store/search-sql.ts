/** Pieces of SQL for searches. Every value is bound; none ever becomes part of the text. */
import { maxTextBytes } from './search-text.ts';

export type Clause = {
  readonly sql: string;
  readonly values: readonly (string | number)[];
  /** An index leads to the rows, so that it costs little to see whether they are few. */
  readonly isIndexed?: boolean;
};

/** A pattern of LIKE: `*` is anything, its own wildcards are letters. To be used with `ESCAPE '\'`. */
export const likePattern = (pattern: string): string =>
  pattern.replace(/[\\%_]/g, '\\$&').replaceAll('*', '%');

/** A statement takes 32,766 values, which many terms with many names each would pass. */
const maxListed = 100;

/** In: a column that has an index. */
export const isIn = (column: string, values: readonly (string | number)[]): Clause => {
  if (values.length === 1) return { sql: `${column} = ?`, values, isIndexed: true };
  return values.length <= maxListed
    ? { sql: `${column} IN (${values.map(() => '?').join(', ')})`, values, isIndexed: true }
    : {
        sql: `${column} IN (SELECT value FROM json_each(?))`,
        values: [JSON.stringify(values)],
        isIndexed: true,
      };
};

/** True also where the clause is about a NULL. */
export const not = ({ sql, values }: Clause): Clause => ({
  sql: `(${sql}) IS NOT TRUE`,
  values,
});

/**
 * Finds what contains the beginning of a pattern: enough to narrow down. LIKE begins anew at every
 * character, so that a long pattern of one letter in bodies of that letter would take minutes.
 */
const containing = (pattern: string): string => {
  const [first = ''] = /^[^]{0,16}/u.exec(pattern) ?? [];
  return `%${likePattern(first)}%`;
};

/** The bytes of a body that may be text to be found. Taking a part of it copies it. */
const beginning = `iif(length(body) <= ${maxTextBytes}, body, substr(body, 1, ${maxTextBytes}))`;
/** What of them is text, as far as SQL can tell: LIKE finds nothing in bytes. */
const bodyText = `CAST(${beginning} AS TEXT)`;
/** Payloads whose body may be packed, by their heads; among them all that are. */
export const mayBePacked: Clause = { sql: "head LIKE '%content-encoding%'", values: [] };
const hasOther = `length(CAST(head AS BLOB)) > length(head)
  OR length(${bodyText}) < min(length(body), ${maxTextBytes})`;

/** Payloads whose body may contain the pattern as it is stored; among them all that do. */
export const mayContain = (pattern: string): Clause => ({
  sql: `${bodyText} LIKE ? ESCAPE '\\'`,
  values: [containing(pattern)],
});

/**
 * Payloads that may hold a word; among them all that do. Letters beyond ASCII may be written in
 * ways that LIKE takes for different ones, so that texts with any are looked at in any case.
 */
export const mayHoldWord = (word: string): Clause => {
  const pattern = containing(word);
  return {
    sql: `(head LIKE ? ESCAPE '\\' OR ${bodyText} LIKE ? ESCAPE '\\' OR ${mayBePacked.sql} OR ${hasOther})`,
    values: [pattern, pattern],
  };
};

/** Payloads whose head may contain these characters as they stand there. */
export const mayHaveInHead = (text: string): Clause => ({
  sql: "head LIKE ? ESCAPE '\\'",
  values: [containing(text)],
});
