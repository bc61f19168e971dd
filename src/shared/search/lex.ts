/** The search field's text in pieces: split at white space outside of quotes. */

export type Token = {
  readonly from: number;
  readonly to: number;
  readonly isNegated: boolean;
  /** What stands before the first colon, lower case; null for a free word. */
  readonly field: string | null;
  /** Where the value begins in the text. */
  readonly valueFrom: number;
  /** Without quotes and escapes. */
  readonly value: string;
  /** Some of it stood in quotes. */
  readonly isQuoted: boolean;
  /** False when a quote has no end. */
  readonly isClosed: boolean;
};

const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/.test(char);
const fieldName = /([A-Za-z]{1,20}):/y;

/** Reads one value from `at`. In quotes, a backslash takes the next character as it is. */
const readValue = (text: string, at: number) => {
  let value = '';
  let isInQuotes = false;
  let isQuoted = false;
  let i = at;
  for (; i < text.length; i++) {
    const char = text[i] ?? '';
    if (!isInQuotes && isSpace(char)) break;
    if (char === '"') {
      isInQuotes = !isInQuotes;
      isQuoted = true;
    } else if (isInQuotes && char === '\\' && i + 1 < text.length) value += text[++i];
    else value += char;
  }
  return { value, to: i, isClosed: !isInQuotes, isQuoted };
};

/** Splits a query. Total, and linear in its length. */
export const lex = (written: string): Token[] => {
  // SQLite ends a text at a NUL.
  const text = written.replaceAll('\0', ' ');
  const tokens: Token[] = [];
  for (let i = 0; i < text.length; i++) {
    if (isSpace(text[i])) continue;
    const from = i;
    const isNegated = text[i] === '-' && i + 1 < text.length && !isSpace(text[i + 1]);
    if (isNegated) i++;
    fieldName.lastIndex = i;
    const field = fieldName.exec(text)?.[1]?.toLowerCase() ?? null;
    const valueFrom = field === null ? i : i + field.length + 1;
    const { to, ...rest } = readValue(text, valueFrom);
    tokens.push({ from, to, isNegated, field, valueFrom, ...rest });
    i = to;
  }
  return tokens;
};

/** A value as it may stand in a query: quoted where it would be read as something else. */
export const quote = (value: string): string =>
  value === '' || /[\s"\\]/.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
