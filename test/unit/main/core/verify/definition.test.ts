/** Schemes that people describe themselves: any of them, signed and verified by the same data. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateTestKey } from '../../../../../src/main/core/keys/generate.ts';
import type { Provider } from '../../../../../src/main/core/providers/define.ts';
import { providerOf, schemeOf } from '../../../../../src/main/core/schemes/definition.ts';
import { definitionProblem } from '../../../../../src/main/core/schemes/problem.ts';
import { signSample } from '../../../../../src/main/core/simulate/sign.ts';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import { explain } from '../../../../../src/main/core/verify/explain.ts';
import type { KeyForm } from '../../../../../src/main/core/verify/keys.ts';
import type { WireRequest } from '../../../../../src/main/core/verify/request.ts';
import { defaultSourceSettings } from '../../../../../src/shared/provider.ts';
import {
  type SchemeDefinition,
  schemeDefinitionSchema,
} from '../../../../../src/shared/scheme-definition.ts';
import { anyDefinition, likelyDefinition } from '../../../../support/definitions.ts';
import { flip } from '../../../../support/flip.ts';

const nowMs = 1_750_000_000_000;
const working = likelyDefinition.filter((definition) => definitionProblem(definition) === null);

/** RSA keys take long to make: one of each form is enough. */
const keys = new Map<KeyForm, string>();
const keyOf = (provider: Provider): string => {
  const [scheme] = provider.schemes;
  const key = keys.get(scheme.key) ?? generateTestKey(scheme);
  keys.set(scheme.key, key);
  return key;
};

const provided = (definition: SchemeDefinition): Provider => providerOf({ id: 'mine', definition });

const signed = (provider: Provider, keyText = keyOf(provider)): WireRequest =>
  signSample({
    provider,
    sample: provider.samples[0],
    variant: 'valid',
    keyText,
    target: '/in/x?a=1',
    origin: 'http://127.0.0.1:8080',
    nowMs,
    settings: defaultSourceSettings,
  });

const judge = (provider: Provider, request: WireRequest, text = keyOf(provider)) =>
  createVerifier(provider.schemes, [{ id: 1, text }], defaultSourceSettings)(request, nowMs / 1000);

describe('a scheme that fits together', () => {
  it('is one that the schema takes as it is', () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        expect(schemeDefinitionSchema.parse(definition)).toEqual(definition);
      }),
    );
  });

  it('verifies what it signs, and says what that proves', () => {
    fc.assert(
      fc.property(working, (definition) => {
        const provider = provided(definition);
        const [scheme] = provider.schemes;
        const content =
          'content' in scheme && typeof scheme.content !== 'function' && scheme.content;
        expect(judge(provider, signed(provider))).toMatchObject({
          verdict: 'valid',
          reason: 'ok',
          matched: 'custom',
          assurance: content && content[0]?.assurance,
        });
      }),
      { numRuns: 400 },
    );
  });

  it('never takes a body of which one bit was flipped, if it signs the body', () => {
    fc.assert(
      fc.property(working, fc.nat(), (definition, bit) => {
        const provider = provided(definition);
        const request = signed(provider);
        const { assurance } = judge(provider, request);
        fc.pre(assurance !== 'none');
        const changed = { ...request, body: flip(request.body, bit) };
        expect(judge(provider, changed).verdict).not.toBe('valid');
      }),
      { numRuns: 300 },
    );
  });

  it('never takes what another key signed', () => {
    fc.assert(
      fc.property(working, (definition) => {
        const provider = provided(definition);
        fc.pre(!/^rsa|certificate/.test(definition.key));
        const other = signed(provider, generateTestKey(provider.schemes[0]));
        expect(judge(provider, other)).toMatchObject({ reason: 'signature_mismatch' });
      }),
    );
  });
});

describe('any scheme at all', () => {
  it('judges and explains any request without throwing, and never as valid', () => {
    const headerOf = ({ signature, timestamp, content }: SchemeDefinition) =>
      fc.tuple(
        fc.constantFrom(
          signature.header,
          ...(timestamp && 'header' in timestamp.from ? [timestamp.from.header] : []),
          ...content.flatMap((part) => ('header' in part ? [part.header] : [])),
        ),
        fc.oneof(
          fc.string({ unit: 'binary-ascii' }),
          fc.constantFrom('', 'aa', 'AAAA', 'v1=aa', 't=1750000000,v1=aa', '1750000000'),
        ),
      );
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom('00', 'AAAA', 'whsec_AAAA', '-----BEGIN PRIVATE KEY-----'),
    );
    const scenario = anyDefinition.chain((definition) =>
      fc.record({
        definition: fc.constant(definition),
        headers: fc.array(headerOf(definition), { maxLength: 6 }),
        body: fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        key,
        url: fc.constantFrom(null, 'http://127.0.0.1:8080/x', ''),
        method: fc.string(),
      }),
    );
    fc.assert(
      fc.property(scenario, ({ definition, headers, body, key: text, url, method }) => {
        const schemes = [schemeOf(definition)];
        const request = { method, target: '/x', rawHeaders: headers.flat(), body, url };
        const of = [schemes, [{ id: 1, text }], defaultSourceSettings] as const;
        const verification = createVerifier(...of)(request, nowMs / 1000);
        const { kind } = definition.algorithm;
        // A token may be guessed, and a plain hash without a secret may be made by anybody.
        if (kind !== 'token' && kind !== 'hash') expect(verification.verdict).not.toBe('valid');
        expect(explain(...of, request, nowMs / 1000).verification).toEqual(verification);
      }),
      { numRuns: 1000 },
    );
  });
});
