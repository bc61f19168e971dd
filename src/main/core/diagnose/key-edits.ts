/** Mishaps of copying a secret, each with the text that was probably meant. */
import { type Message, message, type TextValues } from '../../../shared/text.ts';

export type Edit = {
  readonly code: string;
  readonly weight: number;
  readonly title: Message;
  readonly phrase: Message;
  /** What stands in both. */
  readonly values?: TextValues;
  /** What is to be known and done, a sentence each. */
  readonly details: readonly Message[];
  /** Out: what was meant; null or the same text when this is not what happened. */
  readonly mend: (text: string, trimmed: string) => string | null;
};

const pasteAgain = message(
  'Replace the key: what is kept here is not exactly what the provider signs with.',
);

const group = (pattern: RegExp, text: string): string | null => pattern.exec(text)?.[1] ?? null;

const decodePercent = (text: string): string | null => {
  try {
    return /%[0-9a-f]{2}/i.test(text) ? decodeURIComponent(text) : null;
  } catch {
    // Not percent-encoded after all.
    return null;
  }
};

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Of the prefixes that providers give their secrets. */
const prefixes = /^(?:whsec_|whpk_|sk_|pdl_ntfset_|secret_|lin_wh_|v\d+[,=:])/;

const withPrefix = (prefix: string): Edit => ({
  code: 'prefix-missing',
  weight: 2,
  title: message(
    'Matches the secret with {prefix} in front: the prefix was left out when it was copied',
  ),
  phrase: message('{prefix} is put in front of the secret'),
  values: { prefix },
  details: [message('The prefix belongs to the key.'), pasteAgain],
  mend: (_text, trimmed) => (prefixes.test(trimmed) ? null : prefix + trimmed),
});

/** Likeliest first. */
export const edits: readonly Edit[] = [
  {
    code: 'trailing-newline',
    weight: 1,
    title: message('The secret has a trailing newline'),
    phrase: message('the line end behind the secret is left out'),
    details: [message('Matches once it is trimmed.'), pasteAgain],
    mend: (text, trimmed) => (/[\r\n]/.test(text.slice(text.trimEnd().length)) ? trimmed : null),
  },
  {
    code: 'blanks',
    weight: 1,
    title: message('The secret has blanks at its beginning or end'),
    phrase: message('the blanks around the secret are left out'),
    details: [message('Matches once it is trimmed.'), pasteAgain],
    mend: (_text, trimmed) => trimmed,
  },
  {
    code: 'quotes',
    weight: 1,
    title: message('The secret has quotation marks around it'),
    phrase: message('the quotation marks around the secret are left out'),
    details: [message('They belong to the file or the code it was copied from.'), pasteAgain],
    mend: (_text, trimmed) => group(/^["'`“‘«](.+)["'`”’»]$/s, trimmed),
  },
  {
    code: 'invisible-characters',
    weight: 1,
    title: message('The secret has characters in it that cannot be seen'),
    phrase: message('the invisible characters of the secret are left out'),
    details: [message('Web pages and chat programs add them.'), pasteAgain],
    mend: (text) => text.replace(/[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad\u00a0]/g, ''),
  },
  {
    code: 'typographic-dashes',
    weight: 1,
    title: message('The secret has a typographic dash in place of a hyphen'),
    phrase: message('the dashes of the secret are made hyphens'),
    details: [message('A word processor or chat program replaced it.'), pasteAgain],
    mend: (_text, trimmed) => trimmed.replace(/[\u2010-\u2015\u2212]/g, '-'),
  },
  {
    code: 'assignment',
    weight: 2,
    title: message('The secret was pasted with its name in front'),
    phrase: message('the name in front of the secret is left out'),
    details: [message('Only what comes after the sign belongs to it.'), pasteAgain],
    mend: (_text, trimmed) =>
      group(/^(?:export\s+)?["']?[A-Za-z_][\w.-]*["']?\s*[=:]\s*["']?(.+?)["']?[;,]?$/s, trimmed),
  },
  {
    code: 'auth-word',
    weight: 2,
    title: message('The secret was pasted with a word such as “Bearer” in front'),
    phrase: message('the word in front of the secret is left out'),
    details: [pasteAgain],
    mend: (_text, trimmed) => group(/^(?:Bearer|Basic|Token|Secret)\s+(.+)$/is, trimmed),
  },
  {
    code: 'inner-blanks',
    weight: 2,
    title: message('The secret has blanks or line ends inside'),
    phrase: message('the blanks inside the secret are left out'),
    details: [message('It was probably wrapped where it was copied from.'), pasteAgain],
    mend: (text) => text.replace(/\s+/g, ''),
  },
  {
    code: 'escapes',
    weight: 2,
    title: message('The secret has backslashes of a JSON or configuration file in it'),
    phrase: message('the backslash escapes of the secret are resolved'),
    details: [pasteAgain],
    mend: (_text, trimmed) =>
      trimmed.replaceAll('\\r', '').replaceAll('\\n', '\n').replaceAll('\\/', '/').trim(),
  },
  {
    code: 'percent-encoded',
    weight: 2,
    title: message('The secret is percent-encoded, as in a URL'),
    phrase: message('the secret is decoded from its percent-encoding'),
    details: [pasteAgain],
    mend: (_text, trimmed) => decodePercent(trimmed),
  },
  {
    code: 'html-entities',
    weight: 2,
    title: message('The secret has HTML entities such as &amp; in it'),
    phrase: message('the HTML entities of the secret are resolved'),
    details: [message('It was copied from the source of a web page.'), pasteAgain],
    mend: (_text, trimmed) =>
      trimmed.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity),
  },
  withPrefix('whsec_'),
  withPrefix('whpk_'),
  withPrefix('pdl_ntfset_'),
  {
    code: 'prefix-not-signed',
    weight: 3,
    title: message('Matches the secret without its prefix'),
    phrase: message('the prefix of the secret is left out'),
    details: [message('The sender signs with what comes after the prefix.')],
    mend: (_text, trimmed) => trimmed.replace(prefixes, ''),
  },
  {
    code: 'lower-case',
    weight: 3,
    title: message('Matches the secret in lower case'),
    phrase: message('the secret is written in lower case'),
    details: [pasteAgain],
    mend: (_text, trimmed) => trimmed.toLowerCase(),
  },
  {
    code: 'upper-case',
    weight: 3,
    title: message('Matches the secret in upper case'),
    phrase: message('the secret is written in upper case'),
    details: [pasteAgain],
    mend: (_text, trimmed) => trimmed.toUpperCase(),
  },
  {
    code: 'newline-at-provider',
    weight: 4,
    title: message('Matches the secret with a line end after it: the provider has one in its copy'),
    phrase: message('a line end is added to the secret'),
    details: [
      message(
        'The secret was given to the provider with a line end, for instance by echo without -n. Enter it there again.',
      ),
    ],
    mend: (text) => `${text}\n`,
  },
];
