/**
 * The words of one command, as a shell would hand them to the program, with nothing ever expanded:
 * what only a shell could fill in is an error. Text is latin1, one character per byte.
 *
 * Sources: POSIX.1-2024, Shell Command Language, 2.2; the Bash manual, 3.1.2.4 (ANSI-C quoting);
 * for cmd.exe, what Chromium writes (devtools-frontend, NetworkLogView.ts, escapeStringWin).
 */

import { t } from '../../../../shared/text.ts';
import { toWire, unreadable } from './parts.ts';

type Shell = 'bash' | 'cmd';
type Cursor = { readonly text: string; at: number };

/** Far more than a command for one request has. */
const maxWords = 5000;

const expansion = () =>
  unreadable(
    t('The curl command has $… or `…` outside single quotes, which only a shell can fill in.'),
    t('Put what it stands for in its place, or put the text into single quotes.'),
  );

/** Goes past what a sticky pattern matches here. Out: whether it does. */
const skip = (cursor: Cursor, pattern: RegExp): boolean => {
  pattern.lastIndex = cursor.at;
  const isThere = pattern.test(cursor.text);
  if (isThere) cursor.at = pattern.lastIndex;
  return isThere;
};

/** Goes past a quoted text that begins at `start`. Out: what is between its quotes. */
const takeQuoted = (cursor: Cursor, start: number, quote: '"' | "'", escape: string): string => {
  const { text } = cursor;
  const [quoteCode, escapeCode] = [quote.charCodeAt(0), escape.charCodeAt(0)];
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === quoteCode) break;
    if (code === escapeCode) end++;
  }
  if (end >= text.length) {
    throw unreadable(
      t('The curl command opens a quote ({quote}) that nothing closes.', { quote }),
      t('Copy the whole command.'),
    );
  }
  cursor.at = end + 1;
  return text.slice(start, end);
};

/** A $ before anything else is an ordinary character. */
const expanding = /`|\$[\w{([@*#?$!-]/;

const readDouble = (cursor: Cursor, shell: Shell): string => {
  const inside = takeQuoted(cursor, cursor.at + 1, '"', '\\');
  if (inside === '') return '';
  if (shell === 'cmd') return inside.replace(/\\(["\\])/g, '$1');
  if (expanding.test(inside.replace(/\\[^]/g, ' '))) throw expansion();
  return inside.replace(/\\(?:(["\\$`])|\r?\n)/g, '$1');
};

const letters: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Two \u that are the halves of one character come first: browsers write UTF-16. */
const ansiEscape =
  /\\(?:["'?\\abeEfnrtv]|u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{1,4}|U[\da-fA-F]{1,8}|x[\da-fA-F]{1,2}|[0-7]{1,3}|c[\x20-\x7f])/g;

const fromHex = (digits: string): number => Number.parseInt(digits, 16);

/** In: `00e9`, `0001F600`, or the two halves `d83d\ude00`. */
const fromUnicode = (digits: string): string => {
  if (digits.length > 8) {
    return toWire(String.fromCharCode(fromHex(digits.slice(0, 4)), fromHex(digits.slice(6))));
  }
  const code = fromHex(digits);
  if (code < 0x80) return String.fromCharCode(code);
  return toWire(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
};

const fromAnsi = (escape: string): string => {
  const kind = escape.charAt(1);
  const rest = escape.slice(2);
  switch (kind) {
    case 'u':
    case 'U':
      return fromUnicode(rest);
    case 'x':
      return String.fromCharCode(fromHex(rest));
    case 'c':
      return String.fromCharCode(rest.charCodeAt(0) & 0x1f);
    default:
      return /\d/.test(kind)
        ? String.fromCharCode(Number.parseInt(escape.slice(1), 8) & 0xff)
        : (letters[kind] ?? kind);
  }
};

const readAnsi = (cursor: Cursor): string =>
  takeQuoted(cursor, cursor.at + 2, "'", '\\').replace(ansiEscape, fromAnsi);

/** Reads from a character on that is special outside quotes. */
const readSpecial = (cursor: Cursor, shell: Shell): string => {
  const found = cursor.text.charAt(cursor.at);
  const next = cursor.text.charAt(cursor.at + 1);
  switch (found) {
    case '"':
      return readDouble(cursor, shell);
    case "'":
      return takeQuoted(cursor, cursor.at + 1, "'", '');
    case '$':
    case '`':
      if (found === '$' && next === "'") return readAnsi(cursor);
      throw expansion();
    case '\\':
      cursor.at = Math.min(cursor.at + 2, cursor.text.length);
      return next;
    default:
      throw unreadable(
        found === '\n'
          ? t('The curl command has a second line outside quotes.')
          : t('The curl command has “{found}” outside quotes.', { found }),
        t('Keep only the curl command, and put its URL and data into single quotes.'),
      );
  }
};

/** Undoes the carets of cmd.exe: a caret makes the next character, or two line breaks one, plain. */
const withoutCarets = (text: string): string =>
  text.replace(/\^(?:\r?(\n)\r?\n|\r?\n|([^]))/g, '$1$2');

/** What ends a run of ordinary characters. */
const special = {
  bash: /[ \t\r\n"'\\;&|<>()]|\^(?=\r?\n)|`|\$(?=[\w{([@*#?$!"'-])/g,
  cmd: /[ \t\r\n"&|<>]/g,
};
/** A line that goes on in the next; an editor may have ended it with CRLF. */
const continued = /[\\^]\r?\n/y;
const blanks = /[ \t\r]+/y;
const lastLineEnd = /\n[ \t\r\n]*$/y;

export type CommandWords = {
  readonly words: readonly string[];
  /** The shell it was written for. */
  readonly shell: Shell;
};

/** Splits a command. Errors: `request.unreadable`. Cost: linear. */
export const splitCommand = (command: string): CommandWords => {
  const shell: Shell = /^[^'"\\$]*\^"/.test(command.slice(0, 200)) ? 'cmd' : 'bash';
  const cursor = { text: shell === 'cmd' ? withoutCarets(command) : command, at: 0 };
  const words: string[] = [];
  // Null between words: '' is a word, too.
  let word: string | null = null;
  for (;;) {
    const start = cursor.at;
    special[shell].lastIndex = start;
    cursor.at = special[shell].exec(cursor.text)?.index ?? cursor.text.length;
    if (cursor.at > start) word = (word ?? '') + cursor.text.slice(start, cursor.at);
    const isEnd = cursor.at === cursor.text.length;
    if (isEnd || skip(cursor, blanks) || skip(cursor, lastLineEnd)) {
      if (word !== null) words.push(word);
      word = null;
      if (isEnd) return { words, shell };
      if (words.length > maxWords) {
        throw unreadable(
          t('The curl command has more than {most} words.', { most: maxWords }),
          t('Quote its data.'),
        );
      }
    } else if (shell === 'cmd' || !skip(cursor, continued)) {
      word = (word ?? '') + readSpecial(cursor, shell);
    }
  }
};
