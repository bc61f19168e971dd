/**
 * One JSON text in the ways that common serialisers would write it. Works on the text itself, so
 * that numbers keep their digits and members their order; only `rewritten` and `sorted` go through
 * the values. Linear in the length of the text.
 */
import { decodeUtf8 } from '../verify/encoding.ts';

/** Larger bodies are not written anew: it would take too long. */
const maxBytes = 2 * 1024 * 1024;
/** Sorting recurses, and indenting grows with the square of the depth. */
const maxDepth = 200;
/** How much longer a style may be; what is longer was never sent. */
const maxGrowth = 8;

export const spacings = ['compact', 'spaced', 'pretty-2', 'pretty-4', 'pretty-tab'] as const;
export type Spacing = (typeof spacings)[number];

export const writings = [
  'as-is',
  'rewritten',
  'plain',
  'ascii',
  'slash',
  'php',
  'html',
  'ascii-upper',
  'dotnet',
  'gson',
  'sorted',
  'sorted-ascii',
] as const;
/**
 * How strings, numbers and members are written.
 * - `as-is`: as in the text. `plain`: nothing escaped that need not be.
 * - `ascii`: `\u00eb`, as Python; `ascii-upper` in capitals. `slash`: `\/`; `php`: both.
 * - `html`: <, > and &, as Go and Rails; `gson`, `dotnet`: as these libraries do by default.
 * - `rewritten`: as JSON.stringify writes what JSON.parse has read. `sorted`: and by name.
 */
export type Writing = (typeof writings)[number];

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const blank = 0x20;
const lineEnd = 0x0a;

const isBlank = (byte: number): boolean =>
  byte === blank || byte === lineEnd || byte === 0x0d || byte === 0x09;
const isOpening = (byte: number): boolean => byte === 0x7b || byte === 0x5b;
const isClosing = (byte: number): boolean => byte === 0x7d || byte === 0x5d;

/** Leaves out the blanks between tokens. In: JSON. Out: null when it is nested too deeply. */
const compacted = (json: Uint8Array): Buffer | null => {
  const out = Buffer.allocUnsafe(json.length);
  let length = 0;
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < json.length; i++) {
    const byte = json[i] ?? 0;
    if (isInString) {
      if (byte === backslash) out[length++] = json[i++] ?? 0;
      else if (byte === quote) isInString = false;
    } else if (byte === quote) isInString = true;
    else if (isOpening(byte)) depth++;
    else if (isClosing(byte)) depth--;
    else if (isBlank(byte)) continue;
    if (depth > maxDepth) return null;
    out[length++] = json[i] ?? 0;
  }
  return out.subarray(0, length);
};

const units: Readonly<Record<Spacing, string>> = {
  compact: '',
  spaced: '',
  'pretty-2': '  ',
  'pretty-4': '    ',
  'pretty-tab': '\t',
};

/** A loop, because a call of `copy` costs more than the few bytes of most indents. */
const append = (out: Buffer, length: number, bytes: Buffer, count: number): number => {
  for (let i = 0; i < count; i++) out[length + i] = bytes[i] ?? 0;
  return length + count;
};

/** Puts blanks between the tokens of compact JSON. Out: null when it would grow too much. */
const laidOut = (json: Buffer, spacing: Spacing): Buffer | null => {
  if (spacing === 'compact') return json;
  const unit = units[spacing];
  const isIndented = unit !== '';
  // The longest indent with its line end; shorter ones are its beginning.
  const indent = Buffer.from(`\n${unit.repeat(maxDepth)}`);
  const limit = json.length * maxGrowth + indent.length;
  let out = Buffer.allocUnsafe(json.length * 2 + 2 * indent.length);
  let length = 0;
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < json.length; i++) {
    const byte = json[i] ?? 0;
    if (length + indent.length + 4 > out.length) {
      if (length > limit) return null;
      out = Buffer.concat([out], out.length * 2);
    }
    if (isInString) {
      out[length++] = byte;
      if (byte === backslash) out[length++] = json[++i] ?? 0;
      else if (byte === quote) isInString = false;
      continue;
    }
    let isLineEnd = false;
    if (isClosing(byte)) {
      depth--;
      length = isIndented ? append(out, length, indent, 1 + depth * unit.length) : length;
    }
    out[length++] = byte;
    if (byte === quote) isInString = true;
    else if (byte === colon) out[length++] = blank;
    else if (byte === comma) {
      if (isIndented) isLineEnd = true;
      else out[length++] = blank;
    } else if (isOpening(byte)) {
      // Nothing goes between the brackets of what is empty.
      if (isClosing(json[i + 1] ?? 0)) out[length++] = json[++i] ?? 0;
      else {
        depth++;
        isLineEnd = isIndented;
      }
    }
    if (isLineEnd) length = append(out, length, indent, 1 + depth * unit.length);
  }
  return out.subarray(0, length);
};

const hex4 = (char: string): string => char.charCodeAt(0).toString(16).padStart(4, '0');
const escaped = (char: string): string => `\\u${hex4(char)}`;
const escapedUpper = (char: string): string => `\\u${hex4(char).toUpperCase()}`;

/** Escapes everything from that character on. A loop, for bodies that consist of such characters. */
const inAscii = (json: string, first: number, digits: string): string => {
  const out = Buffer.allocUnsafe(json.length * 6);
  let length = 0;
  for (let i = 0; i < json.length; i++) {
    const unit = json.charCodeAt(i);
    if (unit < first) {
      out[length++] = unit;
      continue;
    }
    out[length++] = backslash;
    out[length++] = 0x75;
    for (let shift = 12; shift >= 0; shift -= 4) {
      out[length++] = digits.charCodeAt((unit >> shift) & 15);
    }
  }
  return out.toString('latin1', 0, length);
};

const lower = '0123456789abcdef';
const upper = '0123456789ABCDEF';

/** An escape, or two that stand for one character beyond U+FFFF. */
const escapes = /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\./g;

/** What an escape stands for, written as JSON.stringify would. */
const plainEscape = (escape: string): string => {
  if (escape.length === 2) return escape === '\\/' ? '/' : escape;
  const unit = Number.parseInt(escape.slice(2, 6), 16);
  const isPlain = unit >= 0x20 && unit !== quote && unit !== backslash && unit >> 11 !== 0x1b;
  // Surrogates are left to the parser, which knows a pair from half of one.
  return isPlain
    ? String.fromCharCode(unit)
    : JSON.stringify(JSON.parse(`"${escape}"`)).slice(1, -1);
};

/** Escapes only what must be. */
const plain = (json: string): string =>
  /\\[u/]/.test(json) ? json.replace(escapes, plainEscape) : json;

/** Of text in which only what must be is escaped. What is escaped anew stands in strings only. */
const escapings = {
  plain: (json) => json,
  ascii: (json) => inAscii(json, 0x7f, lower),
  'ascii-upper': (json) => inAscii(json, 0x7f, upper),
  slash: (json) => json.replaceAll('/', '\\/'),
  php: (json) => inAscii(json, 0x80, lower).replaceAll('/', '\\/'),
  html: (json) => json.replace(/[<>&\u2028\u2029]/g, escaped),
  gson: (json) => json.replace(/[<>&='\u2028\u2029]/g, escaped),
  dotnet: (json) =>
    inAscii(
      json
        .replace(/\\[\\"]/g, (pair) => (pair === '\\"' ? '\\u0022' : pair))
        // The plus of an exponent stays.
        .replace(/[<>&'`]|(?<!\d[eE])\+/g, escapedUpper),
      0x7f,
      upper,
    ),
} satisfies Record<string, (json: string) => string>;

/** As JSON.stringify writes it, but with members sorted by name: objects put numbers first. */
const sortedText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(sortedText).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([name, member]) => `${JSON.stringify(name)}:${sortedText(member)}`);
  return `{${members.join()}}`;
};

/** A JSON text, taken apart once, to be written in any style. */
export type JsonText = {
  /** Out: null when it grew too long. */
  readonly write: (spacing: Spacing, writing: Writing) => Buffer | null;
  /** True when another manner of writing, asked for before, gives the same text. */
  readonly isRepeated: (writing: Writing) => boolean;
};

const parse = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // Not JSON: an ordinary thing for a body to be.
    return null;
  }
};

/** Takes a body apart; null when it is not JSON, or too large or too deep to be written anew. */
export const readJsonText = (body: Uint8Array): JsonText | null => {
  if (body.length > maxBytes || body.length === 0) return null;
  const text = decodeUtf8(body);
  const parsed = text === null ? null : parse(text);
  const compact = parsed && compacted(body);
  if (!parsed || !compact) return null;
  const made = new Map<Writing, Buffer>([['as-is', compact]]);
  let plainText: string | undefined;
  const make = (writing: Exclude<Writing, 'as-is'>): string => {
    if (writing === 'rewritten') return JSON.stringify(parsed.value);
    if (writing === 'sorted') return sortedText(parsed.value);
    if (writing === 'sorted-ascii') return escapings.ascii(textIn('sorted').toString());
    plainText ??= plain(compact.toString());
    return escapings[writing](plainText);
  };
  const textIn = (writing: Writing): Buffer => {
    let bytes = made.get(writing);
    if (!bytes && writing !== 'as-is') bytes = Buffer.from(make(writing));
    if (!bytes) return compact;
    made.set(writing, bytes);
    return bytes;
  };
  return {
    write: (spacing, writing) => laidOut(textIn(writing), spacing),
    isRepeated: (writing) => {
      const bytes = textIn(writing);
      return [...made.values()].some((other) => other !== bytes && other.equals(bytes));
    },
  };
};
