import { t } from '../../../shared/text.ts';
import { escapeOf, hidden } from '../../lib/visible-text.ts';

/** Longer lines are not wrapped: only then does the editor draw no more of them than is in sight. */
export const longestWrapped = 10_000;
/** Each hidden character is drawn as an element of its own: more in one line would be too slow. */
const mostHidden = 300;

/** Whether a line, from `from` up to `end`, is as `test` says. Cost: one pass over the text. */
const someLine = (text: string, test: (from: number, end: number) => boolean): boolean => {
  for (let from = 0; from <= text.length; ) {
    const next = text.indexOf('\n', from);
    const end = next < 0 ? text.length : next;
    if (test(from, end)) return true;
    from = end + 1;
  }
  return false;
};

export const hasLongLine = (text: string): boolean =>
  someLine(text, (from, end) => end - from > longestWrapped);

/** Whether a line has more hidden characters than an editor can well draw. */
export const hasManyHidden = (text: string): boolean =>
  someLine(
    text,
    (from, end) =>
      end - from > mostHidden && (text.slice(from, end).match(hidden)?.length ?? 0) > mostHidden,
  );

/** The text with its hidden characters written out, as letters. */
export const escaped = (text: string): string => text.replace(hidden, (char) => escapeOf(char));

/** A text for a cell of a table: cut with a count when it is longer than `most` characters. */
export const shortened = (text: string, most: number): string =>
  text.length > most
    ? t('{start}… ({count, number} characters)', {
        start: text.slice(0, most),
        count: text.length,
      })
    : text;
