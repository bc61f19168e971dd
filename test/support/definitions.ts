/** Arbitrary schemes as a person could describe them: all that the schema of a definition takes. */
import * as fc from 'fast-check';
import type { SchemeDefinition } from '../../src/shared/scheme-definition.ts';
import {
  definablePartSources,
  hashes,
  keyForms,
  textEncodings,
  timestampUnits,
} from '../../src/shared/scheme-names.ts';

const hash = fc.constantFrom(...hashes);
const kinds = ['hmac', 'hash', 'rsa-pkcs1', 'rsa-pss'] as const;

const algorithm: fc.Arbitrary<SchemeDefinition['algorithm']> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom(...kinds), hash }) },
  fc.record({
    kind: fc.constant('ecdsa' as const),
    hash,
    form: fc.constantFrom('der' as const, 'p1363' as const),
  }),
  fc.constant({ kind: 'ed25519' as const }),
  fc.constant({ kind: 'token' as const }),
);

/** Few names, so that two places often have the same one. */
const header = fc.oneof(
  fc.constantFrom('x-sig', 'x-time', 'x-id', 'content-type', 'user-agent', '__proto__'),
  fc.stringMatching(/^[a-z0-9!#$%&'*+.^_`|~-]{1,20}$/),
);
const fieldName = fc.oneof(
  fc.constantFrom('v1', 't', 'HMACSHA256', 'v1.2', 'a&b', 'a|b'),
  fc.stringMatching(/^[^\s,;=]{1,10}$/),
);
const separator = fc.constantFrom(...([',', ';', '&', '|', ' '] as const));
const text = fc.oneof(
  fc.constantFrom('.', ':', 'v0:', '\n', 'é', 'sha256='),
  fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }),
);
const jsonPath = fc.array(
  fc.oneof(
    fc.constantFrom('data', 'id', 'type', 'meta', '__proto__', 'toString'),
    fc.string({ minLength: 1, maxLength: 10 }),
    fc.nat(10_000),
  ),
  { minLength: 1, maxLength: 8 },
);

const form: fc.Arbitrary<SchemeDefinition['signature']['form']> = fc.oneof(
  fc.constant({ kind: 'whole' as const }),
  fc.record({ kind: fc.constant('prefix' as const), prefix: text }),
  fc.record({ kind: fc.constant('auth-scheme' as const), name: fieldName }),
  fc.record({ kind: fc.constant('kv-list' as const), separator, key: fieldName }),
  fc.record({ kind: fc.constant('versioned-list' as const), version: fieldName }),
  fc.record({ kind: fc.constant('list' as const), separator }),
);

const part: fc.Arbitrary<SchemeDefinition['content'][number]> = fc.oneof(
  fc.record({ literal: text }),
  fc.record({ header }),
  { weight: 3, arbitrary: fc.record({ from: fc.constantFrom(...definablePartSources) }) },
);

const timestamp: fc.Arbitrary<SchemeDefinition['timestamp']> = fc.option(
  fc.record({
    from: fc.oneof(
      fc.record({ header }),
      fc.record({ signatureField: fieldName }),
      fc.record({ json: jsonPath }),
    ),
    unit: fc.constantFrom(...timestampUnits),
    toleranceS: fc.oneof(fc.constantFrom(0, 1, 300), fc.nat(31_536_000)),
  }),
);

const fitting = {
  hmac: ['utf8', 'hex', 'base64', 'whsec'],
  hash: ['utf8', 'hex', 'base64', 'whsec'],
  token: ['utf8', 'hex', 'base64', 'whsec'],
  'rsa-pkcs1': ['rsa-public', 'certificate'],
  'rsa-pss': ['rsa-public', 'certificate'],
  ecdsa: ['ec-public'],
  ed25519: ['whpk', 'ed25519-hex', 'ed25519-base64'],
} as const;

const definitionWith = (
  keyOf: (algorithm: SchemeDefinition['algorithm']) => fc.Arbitrary<SchemeDefinition['key']>,
): fc.Arbitrary<SchemeDefinition> =>
  algorithm.chain((chosen) =>
    fc.record({
      format: fc.constant('countersign-scheme' as const),
      version: fc.constant(1 as const),
      name: fc.string({ minLength: 1, maxLength: 40 }).map((name) => `My ${name.trim()}.`),
      algorithm: fc.constant(chosen),
      key: keyOf(chosen),
      signature: fc.record({ header, form, encoding: fc.constantFrom(...textEncodings) }),
      timestamp,
      content: fc.array(part, { minLength: 1, maxLength: 8 }),
      eventName: fc.option(fc.oneof(fc.record({ header }), fc.record({ json: jsonPath }))),
    }),
  );

/** Any definition at all. */
export const anyDefinition = definitionWith(() => fc.constantFrom(...keyForms));

/** Definitions with the right kind of key; most of the others of their parts fit, too. */
export const likelyDefinition = definitionWith(({ kind }) => fc.constantFrom(...fitting[kind]));

/** An ordinary definition. */
export const acme: SchemeDefinition = {
  format: 'countersign-scheme',
  version: 1,
  name: 'Acme',
  algorithm: { kind: 'hmac', hash: 'sha256' },
  key: 'utf8',
  signature: {
    header: 'x-acme-signature',
    form: { kind: 'prefix', prefix: 'sha256=' },
    encoding: 'hex',
  },
  timestamp: { from: { header: 'x-acme-time' }, unit: 's', toleranceS: 300 },
  content: [{ from: 'timestamp' }, { literal: '.' }, { from: 'body' }],
  eventName: { json: ['event', 'name'] },
};
