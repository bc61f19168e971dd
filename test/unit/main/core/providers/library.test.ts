/** One suite for every provider: adding one brings it all of these tests. */
import { describe, expect, it } from 'vitest';
import { generateTestKey } from '../../../../../src/main/core/keys.ts';
import { findProvider, providers } from '../../../../../src/main/core/providers/index.ts';
import { signSample } from '../../../../../src/main/core/simulate/sign.ts';
import { runCase } from '../../../../../src/main/core/vectors/run.ts';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import { explain } from '../../../../../src/main/core/verify/explain.ts';
import type { WireRequest } from '../../../../../src/main/core/verify/request.ts';
import { defaultSourceSettings } from '../../../../../src/shared/provider.ts';
import type { Verification } from '../../../../../src/shared/verdict.ts';
import {
  namesIn,
  providersFolder,
  readVectors,
  vectorsFolder,
} from '../../../../support/vectors.ts';

const nowMs = 1_750_000_000_000;
const target = '/in/AbCdEfGhIjKlMnOpQrStUv-_';

describe('the list of providers', () => {
  const ids = providers.map(({ id }) => id);

  it('is the folder of providers and the folder of vectors', () => {
    expect(ids).toEqual(namesIn(providersFolder, '.ts', ['define', 'identify', 'index']));
    expect(ids).toEqual(namesIn(vectorsFolder, '.json'));
  });

  it('is alphabetical and has no id twice', () => {
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });

  it('finds each by its id and nothing by another', () => {
    for (const provider of providers) expect(findProvider(provider.id)).toBe(provider);
    for (const id of ['', 'GitHub', 'toString', '__proto__']) expect(findProvider(id)).toBeNull();
  });
});

describe.each(providers.map((provider) => [provider.id, provider] as const))(
  '%s',
  (id, provider) => {
    const keyText = generateTestKey(provider);
    const keys = [{ id: 1, text: keyText }];
    const judge = (request: WireRequest, nowS = nowMs / 1000): Verification =>
      createVerifier(provider.schemes, keys, defaultSourceSettings)(request, nowS);
    const made = (
      sample = provider.samples[0],
      variant: Parameters<typeof signSample>[0]['variant'] = 'valid',
    ): WireRequest =>
      signSample({ provider, sample, variant, keyText, target, nowMs, toleranceS: null });
    const scheme = provider.schemes[0];
    const timestamp = scheme.kind === 'signature' ? scheme.timestamp : undefined;

    it.each(readVectors(id).map((vector) => [vector.name, vector] as const))(
      'vector %s',
      (_name, vector) => {
        expect(runCase(vector)).toBeNull();
      },
    );

    it('has vectors that are valid, invalid and errors', () => {
      const verdicts = new Set(readVectors(id).map((vector) => vector.expect));
      expect([...verdicts].toSorted()).toEqual(['error', 'invalid', 'valid']);
    });

    it('says what a person needs to set it up', () => {
      expect(provider.docsUrl).toMatch(/^https:\/\//);
      expect(provider.steps.filter((step) => step.includes('{url}'))).toHaveLength(1);
      for (const text of [
        provider.name,
        provider.summary,
        provider.secret.label,
        provider.secret.hint,
      ]) {
        expect(text.trim()).not.toBe('');
      }
      const names = provider.samples.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    });

    it.each(provider.samples.map((sample) => [sample.name, sample] as const))(
      'sample “%s” is valid, and otherwise in each variant',
      (_name, sample) => {
        expect(judge(made(sample))).toMatchObject({ verdict: 'valid', reason: 'ok', keyId: 1 });
        expect(judge(made(sample, 'tampered')).verdict).not.toBe('valid');
        expect(judge(made(sample, 'other-key')).verdict).toBe('invalid');
        expect(judge(made(sample, 'stale'))).toMatchObject(
          timestamp
            ? { reason: 'timestamp_out_of_tolerance', isSignatureGood: true }
            : { reason: 'ok' },
        );
      },
    );

    it('explains a valid sample with the same verdict and a matching reading', () => {
      const explanation = explain(
        provider.schemes,
        keys,
        defaultSourceSettings,
        made(),
        nowMs / 1000,
      );
      expect(explanation.verification).toEqual(judge(made()));
      const hasMatch = explanation.candidates.some(({ isMatch }) => isMatch);
      expect(hasMatch || explanation.plaintext !== null).toBe(true);
    });

    it('is not valid without any one of the headers that carry its signature', () => {
      const request = made();
      const signed = request.rawHeaders.filter(
        (name, i) =>
          i % 2 === 0 &&
          /signature|hmac|authorization|timestamp|^date$|^x-al|^x-fo|^x-en|webhook-id|digest/i.test(
            name,
          ),
      );
      const essential = signed.filter((name) => !/webhook-id$/i.test(name) || id !== 'shopify');
      expect(essential.length).toBeGreaterThan(0);
      for (const name of essential) {
        const at = request.rawHeaders.indexOf(name);
        const without = request.rawHeaders.toSpliced(at, 2);
        expect(judge({ ...request, rawHeaders: without })).toMatchObject({
          verdict: 'error',
          reason: 'missing_header',
        });
        const empty = request.rawHeaders.with(at + 1, ' ');
        expect(judge({ ...request, rawHeaders: empty }).reason).toBe('missing_header');
        const twice = [...request.rawHeaders, name, 'other'];
        expect(judge({ ...request, rawHeaders: twice }).reason).toBe('ambiguous_header');
      }
    });

    it('is fresh up to its tolerance in both directions; always, if it signs no time', () => {
      const request = made();
      const at = (skewS: number): string => judge(request, nowMs / 1000 + skewS).reason;
      const beyond = timestamp ? 'timestamp_out_of_tolerance' : 'ok';
      expect([at(300), at(-300)]).toEqual(['ok', 'ok']);
      expect([at(301), at(-301)]).toEqual([beyond, beyond]);
    });

    it('is never valid with a bad key, no key or an empty one', () => {
      const judgeWith = (...texts: readonly string[]): Verification =>
        createVerifier(
          provider.schemes,
          texts.map((text, i) => ({ id: i + 1, text })),
          defaultSourceSettings,
        )(made(), nowMs / 1000);
      expect(judgeWith()).toMatchObject({ verdict: 'unchecked', reason: 'no_key' });
      expect(judgeWith('')).toMatchObject({ verdict: 'error', reason: 'bad_key' });
      expect(judgeWith('wrong')).not.toMatchObject({ verdict: 'valid' });
      expect(judgeWith('', generateTestKey(provider), keyText)).toMatchObject({ keyId: 3 });
    });

    it.each([
      ['nothing at all', Buffer.alloc(0)],
      ['random bytes', Buffer.from([0, 255, 128, 10, 13])],
      ['JSON null', Buffer.from('null')],
      ['a JSON string', Buffer.from('"x"')],
      ['a deep JSON array', Buffer.from(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
      ['a deep JSON object', Buffer.from(`${'{"data":'.repeat(20_000)}1${'}'.repeat(20_000)}`)],
      ['data that cannot become text', Buffer.from('{"data":{"toString":1,"valueOf":1}}')],
      ['data with toJSON', Buffer.from('{"data":{"toJSON":1}}')],
    ])('judges %s without throwing, in every encoding it may be said to have', (_what, body) => {
      const request = made();
      for (const type of ['application/json', 'application/x-www-form-urlencoded', '\xff']) {
        const rawHeaders = [
          ...request.rawHeaders.filter(
            (_, i, all) => !/^content-type$/i.test(all[i - (i % 2)] ?? ''),
          ),
          'Content-Type',
          type,
        ];
        expect(judge({ ...request, rawHeaders, body }).verdict).not.toBe('valid');
      }
    });
  },
);
