import { decodeUtf8 } from './encoding.ts';

/** A request as verification sees it: the bytes of the wire, nothing decoded. */
export type WireRequest = {
  readonly method: string;
  /** Request target as received: path with query. */
  readonly target: string;
  /** Name, value, name, value … in wire order; values as latin1 text, one character per byte. */
  readonly rawHeaders: readonly string[];
  readonly body: Uint8Array;
  /** The whole URL under which it reached us, as text; absent or null when it is not known. */
  readonly url?: string | null;
};

/** A target as text: its bytes are UTF-8 wherever they are not plain ASCII. */
const asText = (target: string): string => decodeUtf8(Buffer.from(target, 'latin1')) ?? target;

/** The whole URL of a request. In: scheme and host, and the target as it travelled. */
export const urlFrom = (origin: string, target: string): string =>
  // In absolute form it names scheme and host itself.
  origin + asText(target.replace(/^https?:\/\/[^/?#]*/i, ''));

/**
 * The URL as the provider knows it: the registered one with the query of this request, to which
 * providers add, or else the one it came by.
 */
export const urlOf = (request: WireRequest, publicUrl: string | null): string | null => {
  if (publicUrl === null) return request.url ?? null;
  // Half a character, which no URL has, would make later decoders throw.
  const registered = publicUrl.toWellFormed();
  const query = request.target.indexOf('?');
  if (query < 0) return registered;
  const [base = ''] = registered.split('?', 1);
  return base + asText(request.target.slice(query));
};

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;

/**
 * Drops spaces and tabs around a value, as HTTP does, and nothing else: `trim` would take 0xA0,
 * with which the UTF-8 of “à” ends.
 */
export const trimBlanks = (text: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
};

/**
 * Reads a header that must have one meaning.
 *
 * Out: its trimmed value; `''` when it is absent or empty, which is the same thing (rule P2);
 * `null` when it is there several times with different values.
 */
export const readHeader = (rawHeaders: readonly string[], lowerName: string): string | null => {
  let found = '';
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? '';
    if (name.length !== lowerName.length || name.toLowerCase() !== lowerName) continue;
    const value = trimBlanks(rawHeaders[i + 1] ?? '');
    if (value === '' || value === found) continue;
    if (found !== '') return null;
    found = value;
  }
  return found;
};

/**
 * Reads the headers `beginning1`, `beginning2`, … `beginning<most>`, each as `readHeader` does, in
 * the order of their numbers; absent and empty ones are left out. Cost: one pass.
 */
export const readNumbered = (
  rawHeaders: readonly string[],
  beginning: string,
  most: number,
): readonly (readonly [name: string, value: string | null])[] => {
  const values = new Map<number, string | null>();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? '';
    if (name.slice(0, beginning.length).toLowerCase() !== beginning) continue;
    const digits = name.slice(beginning.length);
    const number = /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : 0;
    const value = trimBlanks(rawHeaders[i + 1] ?? '');
    if (number === 0 || number > most || value === '' || value === values.get(number)) continue;
    values.set(number, values.has(number) ? null : value);
  }
  return [...values]
    .toSorted(([a], [b]) => a - b)
    .map(([number, value]) => [`${beginning}${number}`, value]);
};

/** True when the body is said to be an HTML form. */
export const isForm = (request: WireRequest): boolean =>
  /^application\/x-www-form-urlencoded\b/i.test(
    readHeader(request.rawHeaders, 'content-type') ?? '',
  );

/** Parts of the query, decoded as forms are; empty without one. */
export const queryOf = (target: string): URLSearchParams => {
  const at = target.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : Buffer.from(target.slice(at + 1), 'latin1').toString());
};
