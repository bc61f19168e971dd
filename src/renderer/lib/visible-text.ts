/**
 * Makes invisible characters of strangers' text visible: control characters, characters that
 * change the direction of text, and those without width. What comes out is still only text.
 */

export type TextRun = { readonly text: string; readonly isEscape: boolean };

/** Everything hidden but line feed and tab; those are ordinary in a body. */
export const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** Those, and everything that is only seen by the gap it leaves. */
const hiddenOrGap = new RegExp(
  `${hidden.source}|[\\t\\n \\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]`,
  'gu',
);

const short: Readonly<Record<string, string>> = {
  '\r': '\\r',
  // The line still ends here, so that the text keeps its shape.
  '\n': '\\n\n',
  '\t': '\\t',
  ' ': '·',
};

/** How a hidden character is shown. */
export const escapeOf = (char: string): string => {
  const code = char.codePointAt(0) ?? 0;
  if (short[char]) return short[char];
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
};

/** Cuts text into plain runs and escapes; with `hasGaps`, spaces and line ends are escapes, too. */
export const visibleRuns = (text: string, hasGaps = false): TextRun[] => {
  const runs: TextRun[] = [];
  let from = 0;
  for (const match of text.matchAll(hasGaps ? hiddenOrGap : hidden)) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index), isEscape: false });
    runs.push({ text: escapeOf(match[0]), isEscape: true });
    from = match.index + match[0].length;
  }
  if (from < text.length || runs.length === 0) {
    runs.push({ text: text.slice(from), isEscape: false });
  }
  return runs;
};

/** One line of plain text: hidden characters, line feeds and tabs as escapes. */
export const visibleLine = (text: string): string =>
  text.replace(hidden, escapeOf).replace(/[\n\t]/g, (char) => escapeOf(char).trimEnd());
