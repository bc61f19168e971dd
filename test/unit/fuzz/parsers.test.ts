/** Every parser of headers, bodies, keys and files takes anything, and answers without throwing. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFromBody } from '../../../src/main/core/providers/identify.ts';
import { providers } from '../../../src/main/core/providers/index.ts';
import { parseDefinition } from '../../../src/main/core/schemes/parse.ts';
import { decodeHex, decodeText, decodeUtf8 } from '../../../src/main/core/verify/encoding.ts';
import { parseJson, stringifyJson } from '../../../src/main/core/verify/json.ts';
import { loadKey } from '../../../src/main/core/verify/keys.ts';
import { parsePairs, queryText } from '../../../src/main/core/verify/parameters.ts';
import { queryOf, readHeader } from '../../../src/main/core/verify/request.ts';
import { findSignatures, type SignatureForm } from '../../../src/main/core/verify/signature.ts';
import { parseTimestamp } from '../../../src/main/core/verify/timestamp.ts';
import { AppFailure } from '../../../src/shared/errors.ts';
import { keyForms, textEncodings, timestampUnits } from '../../../src/shared/scheme-names.ts';
import { fuzz, fuzzTimeoutMs } from '../../support/fuzz.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'{}[]",:\\ =&%+;.v1tT0-/'.split('')), maxLength: 300 }),
  fc.json(),
);
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  anyText.map((text) => Buffer.from(text)),
);

const forms: readonly SignatureForm[] = [
  { kind: 'whole' },
  { kind: 'prefix', prefix: 'v0=', isVersion: true },
  { kind: 'auth-scheme', name: 'HMACSHA256' },
  { kind: 'kv-list', separator: ',', key: 'v1' },
  { kind: 'versioned-list', version: 'v1' },
  { kind: 'list', separator: ',' },
  { kind: 'keyed-auth', name: 'Application', parameter: 'applicationKey' },
];

/** Name, and what it does with any text and any bytes. */
const parsers: readonly (readonly [string, (text: string, bytes: Uint8Array) => void])[] = [
  [
    'the signature forms',
    (text) => {
      for (const form of forms) {
        const found = findSignatures(text, form, { applicationKey: 'x' });
        expect(typeof found.ok).toBe('boolean');
      }
    },
  ],
  [
    'the timestamp units',
    (text) => {
      for (const unit of timestampUnits) {
        const value = parseTimestamp(text, unit);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }
    },
  ],
  [
    'the encodings, which give back what they were given',
    (text) => {
      for (const encoding of textEncodings) {
        const bytes = decodeText(text, encoding);
        if (bytes === null || encoding === 'text') continue;
        const again = encoding.startsWith('hex') ? decodeHex(bytes.toString('hex')) : bytes;
        expect(again).toEqual(bytes);
      }
    },
  ],
  [
    'the forms of keys',
    (text) => {
      for (const form of keyForms) loadKey(text, form);
    },
  ],
  [
    'forms and queries',
    (text) => {
      const pairs = parsePairs(text);
      expect(pairs === null || pairs.every((pair) => pair.length === 2)).toBe(true);
      queryOf(`/in/x?${text}`);
      queryText(text);
    },
  ],
  ['headers', (text) => void readHeader(['x', text, 'X', 'y', text, 'z'], 'x')],
  [
    'JSON bodies',
    (_text, bytes) => {
      const document = parseJson(bytes);
      if (document === null) return;
      expect(document.value).toEqual(JSON.parse(decodeUtf8(bytes) ?? ''));
      expect(typeof document.hasDuplicateKeys).toBe('boolean');
      expect(document.members.size).toBeGreaterThanOrEqual(0);
      stringifyJson(document.value);
    },
  ],
  [
    'names of events and deliveries',
    (_text, bytes) => {
      for (const provider of providers) nameFromBody(provider, bytes);
    },
  ],
  [
    'exported schemes',
    (text) => {
      try {
        parseDefinition(text);
      } catch (error) {
        expect(error).toBeInstanceOf(AppFailure);
      }
    },
  ],
];

describe('any text and any bytes', () => {
  it.each(parsers)(
    'are taken by %s',
    (_name, parse) => {
      expect(() => fuzz(fc.property(anyText, anyBytes, parse))).not.toThrow();
    },
    fuzzTimeoutMs,
  );
});
