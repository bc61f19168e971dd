/** Takes secrets out of what a provider answers: it may hand out a token, or echo what it got. */
import { dots } from './request.ts';

const escapeUnit = (unit: string): string =>
  `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The ways an API may write a text: as it is, in JSON of several libraries, in URLs and forms. */
const writings = (text: string): string[] => {
  const json = JSON.stringify(text).slice(1, -1);
  const encoded = encodeURIComponent(text.toWellFormed());
  return [
    text,
    json,
    json.replaceAll('/', '\\/'),
    json.replace(/[^\x20-\x7e]/g, escapeUnit),
    // What System.Text.Json escapes by default.
    json.replaceAll('\\"', '\\u0022').replace(/[&'+<>`]|[^\x20-\x7e]/g, escapeUnit),
    encoded,
    encoded.replaceAll('%20', '+'),
  ];
};

/** What base64 makes of the bytes wherever they stand in a longer text, but for their edges. */
const withinBase64 = (bytes: Buffer): string[] =>
  [0, 1, 2].map((offset) => {
    const base64 = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const whole = Math.floor((offset + bytes.length) / 3) * 4;
    return base64.slice(offset === 0 ? 0 : offset + 1, whole);
  });

/** Too little of base64 could be anything. */
const minBase64 = 6;

const encodings = (text: string): string[] => {
  const bytes = Buffer.from(text);
  const base64 = [
    bytes.toString('base64'),
    bytes.toString('base64').replace(/=+$/, ''),
    ...withinBase64(bytes).filter(({ length }) => length >= minBase64),
  ];
  const base64url = base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  return [text, ...base64, ...base64url, bytes.toString('hex')];
};

const entityNames: Readonly<Record<string, string>> = {
  '&': '|amp',
  '<': '|lt',
  '>': '|gt',
  '"': '|quot',
  "'": '|apos',
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A pattern for one character as it is, or as a page of HTML may have it: by number or name. */
const inHtml = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const number = `#0{0,4}${code}|#x0{0,4}${code.toString(16)}`;
  return `(?:${escaped(character)}|&(?:${number}${entityNames[character] ?? ''});)`;
};

/** A pattern for a text, any character of which that HTML escapes may be escaped. */
const patternOf = (form: string): string =>
  form.replace(/[^\w \n]/gu, (character) =>
    /[&<>"'+=`]|[^\x20-\x7e]/.test(character) ? inHtml(character) : escaped(character),
  );

const secretNames =
  'access_token|refresh_token|id_token|client_secret|api_secret|secret|password|authorization';
/** A member of a JSON document by such a name; its end may be missing where the text was cut. */
const secretMember = new RegExp(`("(?:${secretNames})"\\s*:\\s*")(?:[^"\\\\]|\\\\.)*`, 'gis');
const secretField = new RegExp(`\\b((?:${secretNames})=)[^&\\s"<]+`, 'gi');

/** In: the secrets that were sent. Out: what takes them, and members with telling names, away. */
export const createMask = (secrets: readonly string[]): ((text: string) => string) => {
  const forms = new Set(secrets.flatMap(writings).flatMap(encodings).flatMap(writings));
  forms.delete('');
  const known = [...forms]
    .toSorted((a, b) => b.length - a.length)
    .map(patternOf)
    .join('|');
  const pattern = known === '' ? null : new RegExp(known, 'gi');
  return (text) => {
    const rest = pattern ? text.replace(pattern, dots) : text;
    return rest.replace(secretMember, `$1${dots}`).replace(secretField, `$1${dots}`);
  };
};
