/** The encoding axis: the bytes a signature may stand for, however it is written. */
import { decodeBase64, decodeBase64Url, decodeHex, decodeText } from '../verify/encoding.ts';
import { signatureHeaderNames } from '../verify/reading.ts';
import { trimBlanks, type WireRequest } from '../verify/request.ts';
import type { Check, SignatureScheme } from '../verify/scheme.ts';
import { findSignatures, type SignatureForm } from '../verify/signature.ts';
import type { SearchSettings, Variant } from './change.ts';
import {
  blanks,
  duplicated,
  encodedTwice,
  inList,
  otherPrefix,
  padding,
  percentEncoded,
  prefixMissing,
  quotes,
  readAs,
  truncated,
} from './signature-changes.ts';

const minBytes = 8;
const maxBytes = 1024;
const maxGoals = 48;
const maxHeaderChars = 4096;
const maxEntries = 16;
const maxNumbered = 8;

/** Signature bytes to be matched. */
export type Goal = Variant<Buffer>;

/** Every value of a header, duplicates included. */
export const headerValues = (rawHeaders: readonly string[], lowerName: string): string[] => {
  const values: string[] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    if (rawHeaders[i]?.toLowerCase() === lowerName)
      values.push(trimBlanks(rawHeaders[i + 1] ?? ''));
  }
  return values.filter((value) => value !== '' && value.length <= maxHeaderChars);
};

/** What the scheme puts in front of a signature. */
const prefixOf = (form: SignatureForm): string | null => {
  switch (form.kind) {
    case 'prefix':
      return form.prefix;
    case 'auth-scheme':
      return `${form.name} `;
    case 'kv-list':
      return `${form.key}=`;
    case 'versioned-list':
      return `${form.version},`;
    case 'whole':
    case 'list':
    case 'keyed-auth':
      return null;
  }
};

const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded after all.
    return text;
  }
};

/** The same text without what a header picks up on its way. */
function* cleaned(value: string): Generator<Variant<string>> {
  yield { changes: [], value };
  const quoted = /^["'](.*)["']$/s.exec(value)?.[1];
  if (quoted !== undefined) yield { changes: [quotes()], value: quoted };
  if (/%[0-9a-f]{2}/i.test(value)) {
    yield { changes: [percentEncoded()], value: percentDecoded(value) };
  }
}

/** Where in a header's value a signature may stand, if not where the scheme has it. */
function* placesIn(value: string, prefix: string | null): Generator<Variant<string>> {
  yield { changes: prefix === null ? [] : [prefixMissing(prefix)], value };
  const joined = value.replace(/\s+/g, '');
  if (joined !== value) yield { changes: [blanks()], value: joined };
  for (const entry of value.split(/[\s,;]+/).slice(0, maxEntries)) {
    const bare = entry.replace(/^[A-Za-z][A-Za-z0-9_-]{0,15}[=:]/, '');
    if (bare === '' || bare === value) continue;
    const found = entry.slice(0, entry.length - bare.length);
    yield { changes: [found === '' ? inList() : otherPrefix(found, prefix)], value: bare };
  }
}

const decoders = [
  ['hex', decodeHex],
  ['base64', decodeBase64],
  ['base64url', decodeBase64Url],
] as const;

/** As much of a text as decodes, where its end is missing. */
const cutOff = (text: string, encoding: string): Buffer | null =>
  encoding === 'hex'
    ? decodeHex(text.slice(0, -1))
    : decodeBase64(text.slice(0, text.length - (text.length % 4)));

/** Bytes for one text in every encoding it may be in. */
function* bytesOf(text: string, encoding: string): Generator<Variant<Buffer>> {
  const usual = encoding === 'hex-upper' ? 'hex' : encoding;
  for (const [name, decode] of decoders) {
    const bytes = decode(text);
    if (!bytes) continue;
    const changes = name === usual ? [] : [readAs(name)];
    yield { changes, value: bytes };
    const inner = bytes.toString('latin1');
    const twice = decodeHex(inner) ?? decodeBase64(inner);
    if (twice) yield { changes: [encodedTwice()], value: twice };
  }
  const padded = text.padEnd(Math.ceil(text.length / 4) * 4, '=');
  const whole = padded === text ? null : decodeBase64(padded);
  if (whole) yield { changes: usual === 'base64' ? [padding()] : [readAs('base64')], value: whole };
  const beginning = cutOff(text, usual);
  if (beginning) yield { changes: [truncated()], value: beginning };
}

/** The texts the scheme itself would take from one value of its header. */
const usualTexts = (
  { signature }: SignatureScheme,
  value: string,
  parameters: Readonly<Record<string, string>>,
): readonly string[] => {
  const found = findSignatures(value, signature.form, parameters);
  return found.ok ? found.texts : [];
};

/** Everything one value may mean, as the scheme reads it first. */
function* goalsIn(
  scheme: SignatureScheme,
  value: string,
  parameters: Readonly<Record<string, string>>,
): Generator<Goal> {
  const { form, encoding } = scheme.signature;
  const usual = usualTexts(scheme, value, parameters);
  for (const text of usual) {
    const bytes = decodeText(text, encoding);
    if (bytes) yield { changes: [], value: bytes };
  }
  // A token is a secret: nothing of it may be named, and nothing about it guessed.
  if (encoding === 'text') return;
  const prefix = prefixOf(form);
  for (const clean of cleaned(value)) {
    const texts = usualTexts(scheme, clean.value, parameters);
    const places = texts.flatMap((text) => [...cleaned(text), ...placesIn(text, null)]);
    for (const place of [...places, ...placesIn(clean.value, texts.length > 0 ? null : prefix)]) {
      for (const bytes of bytesOf(place.value, encoding)) {
        yield {
          changes: [...clean.changes, ...place.changes, ...bytes.changes],
          value: bytes.value,
        };
      }
    }
  }
}

const headerNames = (scheme: SignatureScheme, settings: SearchSettings): ReadonlySet<string> => {
  const names = signatureHeaderNames(scheme, settings);
  const numbers = Array.from({ length: maxNumbered }, (_, i) => i + 1);
  return new Set(
    names.flatMap((name) =>
      scheme.signature.isNumbered
        ? numbers.map((number) => `${name}${number}`)
        : [name, scheme.headerAliases?.[name] ?? name],
    ),
  );
};

/** All that the signature of a request may be; the same bytes once, with the fewest changes. */
export const goalsOf = (
  scheme: SignatureScheme,
  { rawHeaders }: WireRequest,
  settings: SearchSettings,
): readonly Goal[] => {
  const shortest = scheme.signature.encoding === 'text' ? 1 : minBytes;
  const goals: Goal[] = [];
  for (const name of headerNames(scheme, settings)) {
    const values = [...new Set(headerValues(rawHeaders, name))];
    const also = values.length > 1 && !scheme.signature.isNumbered ? [duplicated()] : [];
    for (const value of values) {
      for (const goal of goalsIn(scheme, value, settings.parameters)) {
        if (goal.value.length < shortest || goal.value.length > maxBytes) continue;
        goals.push({ changes: [...also, ...goal.changes], value: goal.value });
      }
    }
  }
  const seen = new Set<string>();
  return goals
    .toSorted((a, b) => a.changes.length - b.changes.length)
    .filter(({ value }) => {
      const mark = value.toString('latin1');
      return !seen.has(mark) && seen.add(mark);
    })
    .slice(0, maxGoals);
};

/** Of a scheme in code, only what it reads itself. */
export const goalsOfCheck = ({ signatures }: Check): readonly Goal[] =>
  signatures.map((value) => ({ changes: [], value }));
