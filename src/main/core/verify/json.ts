/**
 * What verification needs of JSON beyond JSON.parse: the exact source text of a member, and
 * whether any object repeats a key. A repeated key means two readers may see two documents.
 */
import { decodeUtf8 } from './encoding.ts';

/** Above this size a body is only checked as raw bytes: re-serialising would hold up the receiver. */
export const jsonLimitBytes = 1024 * 1024;

export type JsonDocument = {
  readonly value: unknown;
  /** True when an object at any depth repeats a key. */
  readonly hasDuplicateKeys: boolean;
  /** Source text of the members of the outermost object; the last one of a repeated key. */
  readonly members: ReadonlyMap<string, string>;
};

type Scanned = Pick<JsonDocument, 'hasDuplicateKeys' | 'members'>;

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const colon = 0x3a;
const comma = 0x2c;

/** Index behind the closing quote of the string that begins at `start`, or the text's end. */
const endOfString = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return end + 1;
  }
  return text.length;
};

/** No sender nests deeper; parsers slow down with depth, and recursive ones give up. */
const maxDepth = 2000;

/** Asked before parsing, of any text: true when brackets are open more than `maxDepth` deep. */
const isTooDeep = (text: string): boolean => {
  // Each level takes two characters at least.
  if (text.length < maxDepth * 2) return false;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === quote) i = endOfString(text, i) - 1;
    else if (unit === openBrace || unit === openBracket) depth++;
    else if (unit === closeBrace || unit === closeBracket) depth--;
    if (depth > maxDepth) return true;
  }
  return false;
};

const keyOf = (text: string, start: number, end: number): string => {
  const source = text.slice(start, end);
  return source.includes('\\') ? String(JSON.parse(source)) : source.slice(1, -1);
};

/** Walks text that JSON.parse has accepted. Iterative, so depth costs no stack. */
const scan = (text: string): Scanned => {
  // Keys of the open objects, outermost first; null for an array, undefined before the first key.
  const open: (Set<string> | null | undefined)[] = [];
  const members = new Map<string, string>();
  let hasDuplicateKeys = false;
  let isKeyNext = false;
  let memberKey = '';
  let memberStart = -1;
  const endMember = (end: number): void => {
    if (open.length !== 1 || memberStart < 0) return;
    members.set(memberKey, text.slice(memberStart, end).trim());
    memberStart = -1;
  };
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case quote: {
        const end = endOfString(text, i);
        if (isKeyNext) {
          const key = keyOf(text, i, end);
          const depth = open.length - 1;
          const keys = open[depth];
          if (!keys) open[depth] = new Set([key]);
          else if (keys.has(key)) hasDuplicateKeys = true;
          else keys.add(key);
          isKeyNext = false;
          if (depth === 0) memberKey = key;
        }
        i = end - 1;
        break;
      }
      case colon:
        if (open.length === 1) memberStart = i + 1;
        break;
      case comma:
        endMember(i);
        isKeyNext = open.at(-1) !== null;
        break;
      case openBrace:
        open.push(undefined);
        isKeyNext = true;
        break;
      case openBracket:
        open.push(null);
        isKeyNext = false;
        break;
      case closeBrace:
      case closeBracket:
        endMember(i);
        open.pop();
        isKeyNext = false;
        break;
      default:
    }
  }
  return { hasDuplicateKeys, members };
};

/** Scanned only when asked: an unsigned request need not cost more than its parsing. */
const withScan = (value: unknown, text: string): JsonDocument => {
  let scanned: Scanned | null = null;
  const once = (): Scanned => (scanned ??= scan(text));
  return {
    value,
    get hasDuplicateKeys() {
      return once().hasDuplicateKeys;
    },
    get members() {
      return once().members;
    },
  };
};

/** Parses a body as JSON; null when it is not strict UTF-8 JSON, too large or too deep. */
export const parseJson = (body: Uint8Array): JsonDocument | null => {
  if (body.length === 0 || body.length > jsonLimitBytes) return null;
  const text = decodeUtf8(body);
  if (text === null || isTooDeep(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return withScan(value, text);
  } catch {
    // Not JSON: an ordinary thing for a body to be.
    return null;
  }
};

/** True for a number that was too large: it would be written as null, which was never sent. */
const holdsInfinity = (root: unknown): boolean => {
  const open: unknown[] = [root];
  for (let value = open.pop(); open.length > 0 || value !== undefined; value = open.pop()) {
    if (typeof value === 'number' && !Number.isFinite(value)) return true;
    if (typeof value === 'object' && value !== null) {
      for (const member of Object.values(value)) open.push(member);
    }
  }
  return false;
};

/** JSON.stringify as the documented samples call it; null when the value is nested too deeply. */
export const stringifyJson = (value: unknown): string | null => {
  try {
    const text = JSON.stringify(value) ?? null;
    return text?.includes('null') && holdsInfinity(value) ? null : text;
  } catch {
    // RangeError: JSON.stringify recurses.
    return null;
  }
};

/**
 * The text of a scalar, as it goes into a signed content; an absent one or null is empty. Null for
 * anything else, and for numbers that another reader may write or round differently.
 */
export const scalarText = (value: unknown): string | null => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : null;
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
