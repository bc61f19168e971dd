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

type Frame = { readonly keys: Set<string> | null; isKeyNext: boolean };

const quote = 0x22;
const backslash = 0x5c;

const endOfString = (text: string, start: number): number => {
  let i = start + 1;
  while (text.charCodeAt(i) !== quote) i += text.charCodeAt(i) === backslash ? 2 : 1;
  return i + 1;
};

/** Walks text that JSON.parse has accepted. Iterative, so depth costs no stack. */
const scan = (text: string): Omit<JsonDocument, 'value'> => {
  const frames: Frame[] = [];
  const members = new Map<string, string>();
  let hasDuplicateKeys = false;
  let memberKey = '';
  let memberStart = -1;
  const endMember = (end: number): void => {
    if (frames.length !== 1 || memberStart < 0) return;
    members.set(memberKey, text.slice(memberStart, end).trim());
    memberStart = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const frame = frames.at(-1);
    switch (text.charAt(i)) {
      case '"': {
        const end = endOfString(text, i);
        if (frame?.keys && frame.isKeyNext) {
          const source = text.slice(i, end);
          const key = source.includes('\\') ? String(JSON.parse(source)) : source.slice(1, -1);
          if (frame.keys.has(key)) hasDuplicateKeys = true;
          frame.keys.add(key);
          frame.isKeyNext = false;
          if (frames.length === 1) memberKey = key;
        }
        i = end - 1;
        break;
      }
      case ':':
        if (frames.length === 1) memberStart = i + 1;
        break;
      case ',':
        endMember(i);
        if (frame?.keys) frame.isKeyNext = true;
        break;
      case '{':
        frames.push({ keys: new Set(), isKeyNext: true });
        break;
      case '[':
        frames.push({ keys: null, isKeyNext: false });
        break;
      case '}':
      case ']':
        endMember(i);
        frames.pop();
        break;
      default:
    }
  }
  return { hasDuplicateKeys, members };
};

/** Parses a body as JSON; null when it is not strict UTF-8 JSON or too large. */
export const parseJson = (body: Uint8Array): JsonDocument | null => {
  if (body.length === 0 || body.length > jsonLimitBytes) return null;
  const text = decodeUtf8(body);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return { value, ...scan(text) };
  } catch {
    // Not JSON: an ordinary thing for a body to be.
    return null;
  }
};

/** JSON.stringify as the documented samples call it; null when the value is nested too deeply. */
export const stringifyJson = (value: unknown): string | null => {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    // RangeError: JSON.stringify recurses.
    return null;
  }
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
