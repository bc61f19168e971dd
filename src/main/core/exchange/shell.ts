/**
 * Words for a POSIX shell. What is quoted is taken literally; what a terminal might take for a key
 * press, or show in another order, is written in escapes.
 * Sources: POSIX.1-2024, Shell Command Language 2.2 and printf; bash, ANSI-C quoting.
 */

import { message } from '../../../shared/text.ts';
import { decodeUtf8 } from '../verify/encoding.ts';

/** A single argument must stay below 128 KiB on Linux (execve(2), MAX_ARG_STRLEN). */
const maxArgumentBytes = 100 * 1024;

/** Printable text and line feeds: no control character, no invisible direction mark. */
const plain = /^[\n\P{C}]*$/u;

/** Quotes text for sh. */
export const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The text of bytes that can be pasted as one quoted argument; null for all others. */
export const pasteable = (bytes: Uint8Array): string | null => {
  const text = bytes.length <= maxArgumentBytes ? decodeUtf8(bytes) : null;
  return text !== null && plain.test(text) ? text : null;
};

/** In a format, % and \ have escapes of their own; the octal ones are read before they are. */
const formatEscape = (c: string): string =>
  c === '%' || c === '\\' ? c + c : `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`;
const hex = (c: string): string => String.raw`\x` + c.charCodeAt(0).toString(16).padStart(2, '0');

/** Writes any bytes, NUL too, to standard output: what no argument can hold. */
export const printed = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes).toString('latin1');
  // A hyphen at its beginning would be an option.
  return `printf '${text.replace(/^-|[^\x20-\x7e]|[%'\\]/g, formatEscape)}'`;
};

export type ShellWord = {
  readonly text: string;
  /** Needs $'…', which bash, zsh and POSIX of 2024 have. */
  readonly isAnsi: boolean;
};

/** One argument from wire text. In: no NUL. */
export const wireWord = (wire: string): ShellWord => {
  const text = pasteable(Buffer.from(wire, 'latin1'));
  return text === null
    ? { text: `$'${wire.replace(/[^\x20-\x7e]|['\\]/g, hex)}'`, isAnsi: true }
    : { text: quoted(text), isAnsi: false };
};

export const ansiWarning = message(
  'A header has bytes that are not plain text: the command needs bash or zsh.',
);
