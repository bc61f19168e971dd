/** Finds the signatures in a header value, by the form the provider's scheme describes. */
import type { Reason } from '../../../shared/verdict.ts';
import { decodeText, type TextEncoding } from './encoding.ts';
import { trimBlanks } from './request.ts';

/**
 * How signatures stand in the header.
 * - `whole`: the value is the signature.
 * - `prefix`: `sha256=…`; a version label (`v0=`) that is another version is told apart.
 * - `auth-scheme`: `HMACSHA256 …`.
 * - `kv-list`: `t=…,v1=…,v1=…`.
 * - `versioned-list`: `v1,… v1a,…`.
 * - `list`: signatures side by side, each of a key of its own.
 * - `keyed-auth`: `Application key:…`; the key's name must be the one set by the user, if any.
 */
export type SignatureForm =
  | { readonly kind: 'whole' }
  | { readonly kind: 'prefix'; readonly prefix: string; readonly isVersion?: boolean | undefined }
  | { readonly kind: 'auth-scheme'; readonly name: string }
  | { readonly kind: 'kv-list'; readonly separator: string; readonly key: string }
  | { readonly kind: 'versioned-list'; readonly version: string }
  | { readonly kind: 'list'; readonly separator: string }
  | { readonly kind: 'keyed-auth'; readonly name: string; readonly parameter: string };

export type FoundSignatures =
  | { readonly ok: true; readonly texts: readonly string[] }
  | { readonly ok: false; readonly reason: Reason };

/** Most entries looked at: a header holds at most a few, an attacker's may hold thousands. */
const maxEntries = 64;

const malformed: FoundSignatures = { ok: false, reason: 'malformed_signature' };
const unsupported: FoundSignatures = { ok: false, reason: 'no_supported_signature' };
const found = (texts: readonly string[]): FoundSignatures => ({ ok: true, texts });

/** Value of `key=` in a list such as `t=1,v1=a`; every one, in order. */
export const listValues = (header: string, separator: string, key: string): string[] => {
  const start = `${key}=`;
  const values: string[] = [];
  for (const entry of header.split(separator, maxEntries)) {
    const text = trimBlanks(entry);
    if (text.startsWith(start)) values.push(text.slice(start.length));
  }
  return values;
};

const fromVersionedList = (header: string, version: string): FoundSignatures => {
  const entries = header.split(' ', maxEntries).filter((entry) => entry !== '');
  const texts = entries
    .filter((entry) => entry.startsWith(`${version},`))
    .map((entry) => entry.slice(version.length + 1));
  if (texts.length > 0) return found(texts);
  return entries.some((entry) => /^[a-z0-9]+,/i.test(entry)) ? unsupported : malformed;
};

const fromKeyValueList = (header: string, separator: string, key: string): FoundSignatures => {
  const texts = listValues(header, separator, key);
  if (texts.length > 0) return found(texts);
  // Read as a list, it has everything but the one version that counts.
  const isList = header.split(separator, maxEntries).some((entry) => /^\s*\w+=[^=]/.test(entry));
  return isList ? unsupported : malformed;
};

const fromKeyedAuth = (
  header: string,
  name: string,
  expectedId: string | undefined,
): FoundSignatures => {
  const start = `${name} `;
  const colon = header.lastIndexOf(':');
  // Names of authentication schemes are case-insensitive (RFC 9110, 11.1).
  const isNamed = header.slice(0, start.length).toLowerCase() === start.toLowerCase();
  if (!isNamed || colon < start.length) return malformed;
  const keyId = trimBlanks(header.slice(start.length, colon));
  if (expectedId !== undefined && expectedId !== '' && keyId !== expectedId) {
    return { ok: false, reason: 'key_id_mismatch' };
  }
  return found([header.slice(colon + 1)]);
};

/** What separates the members of a list in the signature's header. */
export const separatorOf = (form: SignatureForm): string =>
  form.kind === 'kv-list' || form.kind === 'list' ? form.separator : ',';

/**
 * Finds the texts of the signatures that this scheme may check.
 * In: `parameters`, the user's settings by name.
 */
export const findSignatures = (
  header: string,
  form: SignatureForm,
  parameters: Readonly<Record<string, string>> = {},
): FoundSignatures => {
  switch (form.kind) {
    case 'whole':
      return found([header]);
    case 'prefix':
      if (header.startsWith(form.prefix)) return found([header.slice(form.prefix.length)]);
      return form.isVersion && /^v\d+=/.test(header) ? unsupported : malformed;
    case 'auth-scheme': {
      const start = `${form.name} `;
      return header.startsWith(start) ? found([header.slice(start.length)]) : malformed;
    }
    case 'kv-list':
      return fromKeyValueList(header, form.separator, form.key);
    case 'versioned-list':
      return fromVersionedList(header, form.version);
    case 'list':
      return found(header.split(form.separator, maxEntries).map(trimBlanks));
    case 'keyed-auth':
      return fromKeyedAuth(header, form.name, parameters[form.parameter]);
  }
};

/** Decodes what decodes (rule P7); empty when nothing does. */
export const decodeSignatures = (
  texts: readonly string[],
  encoding: TextEncoding,
): readonly Buffer[] => {
  const signatures: Buffer[] = [];
  for (const text of texts) {
    const bytes = decodeText(text, encoding);
    if (bytes) signatures.push(bytes);
  }
  return signatures;
};

/** Writes a signature the way the provider does. `fields` are the other members of a list. */
export const formatSignature = (
  text: string,
  form: SignatureForm,
  fields: readonly (readonly [key: string, value: string])[],
  parameters: Readonly<Record<string, string>> = {},
): string => {
  switch (form.kind) {
    case 'whole':
      return text;
    case 'prefix':
      return form.prefix + text;
    case 'auth-scheme':
      return `${form.name} ${text}`;
    case 'kv-list':
      return [...fields, [form.key, text] as const]
        .map(([key, value]) => `${key}=${value}`)
        .join(form.separator);
    case 'versioned-list':
      return `${form.version},${text}`;
    case 'list':
      return text;
    case 'keyed-auth':
      return `${form.name} ${parameters[form.parameter] || 'sample-key'}:${text}`;
  }
};
