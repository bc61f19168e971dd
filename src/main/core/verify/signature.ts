/** Finds the signatures in a header value, by the form the provider's scheme describes. */
import type { Reason } from '../../../shared/verdict.ts';
import { decodeText, type TextEncoding } from './encoding.ts';

/**
 * How signatures stand in the header.
 * - `whole`: the value is the signature.
 * - `prefix`: `sha256=…`; a version label (`v0=`) that is another version is told apart.
 * - `auth-scheme`: `HMACSHA256 …`.
 * - `kv-list`: `t=…,v1=…,v1=…`.
 * - `versioned-list`: `v1,… v1a,…`.
 */
export type SignatureForm =
  | { readonly kind: 'whole' }
  | { readonly kind: 'prefix'; readonly prefix: string; readonly isVersion?: boolean }
  | { readonly kind: 'auth-scheme'; readonly name: string }
  | { readonly kind: 'kv-list'; readonly separator: string; readonly key: string }
  | { readonly kind: 'versioned-list'; readonly version: string };

export type FoundSignatures =
  | { readonly ok: true; readonly texts: readonly string[] }
  | { readonly ok: false; readonly reason: Reason };

/** Most entries looked at: a header holds at most a few, an attacker's may hold thousands. */
const maxEntries = 64;

const malformed: FoundSignatures = { ok: false, reason: 'malformed_signature' };
const unsupported: FoundSignatures = { ok: false, reason: 'no_supported_signature' };
const found = (texts: readonly string[]): FoundSignatures => ({ ok: true, texts });

/** Value of `key=` in a list such as `t=1,v1=a`; every one, in order. */
export const listValues = (header: string, separator: string, key: string): string[] =>
  header
    .split(separator, maxEntries)
    .map((entry) => entry.trim())
    .filter((entry) => entry.startsWith(`${key}=`))
    .map((entry) => entry.slice(key.length + 1));

const fromVersionedList = (header: string, version: string): FoundSignatures => {
  const entries = header.split(' ', maxEntries).filter((entry) => entry !== '');
  const labelled = entries.filter((entry) => /^[a-z0-9]+,/i.test(entry));
  const texts = labelled
    .filter((entry) => entry.startsWith(`${version},`))
    .map((entry) => entry.slice(version.length + 1));
  if (texts.length > 0) return found(texts);
  return labelled.length > 0 ? unsupported : malformed;
};

const fromKeyValueList = (header: string, separator: string, key: string): FoundSignatures => {
  const texts = listValues(header, separator, key);
  if (texts.length > 0) return found(texts);
  const hasOtherVersion = /^v\d+$/.test(key) && /(?:^|[^a-z0-9])v\d+=/i.test(header);
  return hasOtherVersion ? unsupported : malformed;
};

/** Finds the texts of the signatures that this scheme may check. */
export const findSignatures = (header: string, form: SignatureForm): FoundSignatures => {
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
  }
};

/** Decodes what decodes (rule P7); empty when nothing does. */
export const decodeSignatures = (
  texts: readonly string[],
  encoding: TextEncoding,
): readonly Buffer[] =>
  texts.map((text) => decodeText(text, encoding)).filter((bytes) => bytes !== null);

/** Writes a signature the way the provider does. `fields` are the other members of a list. */
export const formatSignature = (
  text: string,
  form: SignatureForm,
  fields: readonly (readonly [key: string, value: string])[],
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
  }
};
