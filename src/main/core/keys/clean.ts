/** What copying adds to a key: blanks, quotation marks, its name. Taken away on request only. */
import { cleanings } from '../../../shared/key-lint.ts';
import { decodeBase64 } from '../verify/encoding.ts';
import { derKind } from './der.ts';

export type Cleaning = (typeof cleanings)[number];

/** What shows nothing, and controls; those that break lines or make blanks are not among them. */
const invisible = /(?![\t\n\v\f\r])[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

const lineBreak = /[\r\n\v\f\u2028\u2029]/;

const closing: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '„': '“',
  '”': '”',
  '‘': '’',
  '‚': '‘',
  '’': '’',
  '«': '»',
  '»': '«',
  '‹': '›',
};

/** Without quotation marks around it, and what stands behind them in code and configuration. */
const unquoted = (text: string): string => {
  const end = /^[;,]$/.test(text.slice(-1)) ? text.length - 1 : text.length;
  const isQuoted = end > 2 && closing[text.charAt(0)] === text.charAt(end - 1);
  return isQuoted ? text.slice(1, end - 1) : text;
};

/** A name with `=` or `:` behind it. What follows is not `=`, as in the padding of Base64. */
const assignment =
  /^(?<word>(?:export|set|const|let|var)\s+|\$env:)?(?<quote>["'`]?)(?<name>[A-Za-z_][\w. -]{0,60}?)\k<quote>\s{0,8}(?::=|=>?|:)\s{0,8}(?=[^=\s])(?!\/\/)/;

/** Names that secrets have in configuration files and on the pages of portals. */
const secretName = /secret|key|token|passw|signature|signing|webhook|hmac|auth/i;
const environmentName = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;

const unassigned = (text: string): string => {
  const groups = assignment.exec(text);
  const { word, quote = '', name = '' } = groups?.groups ?? {};
  const isKnown = secretName.test(name) || environmentName.test(name);
  const isName = word !== undefined || quote !== '' || isKnown;
  return groups && isName ? text.slice(groups[0].length) : text;
};

/** Without the word that goes before it in an `Authorization` header. */
const withoutScheme = (text: string): string =>
  text.replace(/^(?:Bearer|Basic|Token)\s+(?=\S+$)/i, '');

/** Base64 that was wrapped: joined where it is whole, and marked as one key by itself. */
const joined = (text: string): string => {
  if (!/\s/.test(text) || text.includes('-----')) return text;
  const whole = text.replace(/\s+/g, '');
  const prefix = /^wh(?:sec|pk)_/.exec(whole)?.[0] ?? '';
  const bytes = decodeBase64(whole.slice(prefix.length));
  return bytes && (prefix !== '' || derKind(bytes) !== null) ? whole : text;
};

const layers: readonly (readonly [Cleaning, (text: string) => string])[] = [
  ['assignment', unassigned],
  ['quotes', unquoted],
  ['bearer', withoutScheme],
];

/**
 * Takes away what surely does not belong to a key. Out: what is left, and what was found, in the
 * order of the list. The inside of a key is left alone, that of a PEM above all, but for invisible
 * characters and the line breaks of wrapped Base64.
 */
export const cleanKey = (
  pasted: string,
): { readonly text: string; readonly found: readonly Cleaning[] } => {
  const found = new Set<Cleaning>();
  let text = pasted.replace(invisible, '');
  if (text !== pasted) found.add('invisible');
  // Each turn takes something off either end, so that this ends, and costs little.
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.trim();
    const blanks =
      before.slice(0, before.length - before.trimStart().length) +
      before.slice(before.trimEnd().length);
    if (lineBreak.test(blanks)) found.add('line-break');
    if (/[^\S\r\n\v\f\u2028\u2029]/.test(blanks)) found.add('whitespace');
    for (const [cleaning, strip] of layers) {
      const inner = strip(text);
      if (inner !== text) found.add(cleaning);
      text = inner;
    }
  }
  const whole = joined(text);
  if (whole !== text) found.add('inner-whitespace');
  return { text: whole, found: cleanings.filter((cleaning) => found.has(cleaning)) };
};
