/** One suite for every provider and every scheme of it: adding one brings it all of these tests. */
import { describe, expect, it } from 'vitest';
import { generateTestKey } from '../../../../../src/main/core/keys/generate.ts';
import { findProvider, providers } from '../../../../../src/main/core/providers/index.ts';
import { signSample } from '../../../../../src/main/core/simulate/sign.ts';
import { runCase } from '../../../../../src/main/core/vectors/run.ts';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import { providerInfo } from '../../../../../src/main/core/views/provider-info.ts';
import { defaultSourceSettings } from '../../../../../src/shared/provider.ts';
import { t } from '../../../../../src/shared/text.ts';
import { nowMs, origin, target } from '../../../../support/provider-cases.ts';
import {
  namesIn,
  providersFolder,
  readVectors,
  vectorsFolder,
} from '../../../../support/vectors.ts';

const nowS = nowMs / 1000;

describe('the list of providers', () => {
  const ids = providers.map(({ id }) => id);

  it('is the folder of providers and the folder of vectors', () => {
    const others = ['define', 'identify', 'index', 'shared-schemes'];
    expect(ids).toEqual(namesIn(providersFolder, '.ts', others));
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
      expect(provider.redeliveryUrl ?? 'https://').toMatch(/^https:\/\//);
      const shown = providerInfo(provider);
      expect(shown.steps.filter((step) => step.includes('{url}'))).toHaveLength(1);
      const { name, summary, secretLabel, secretHint, caveat, steps } = shown;
      const { parameters = [], samples, schemes } = provider;
      const texts = [name, summary, secretLabel, secretHint, caveat ?? '-', ...steps];
      for (const { label, hint } of shown.parameters) texts.push(label, hint);
      for (const { label } of shown.samples) texts.push(label);
      for (const { id: schemeId, label } of schemes) {
        texts.push(schemeId, label ? t(label) : schemes.length > 1 ? '' : '-');
      }
      for (const text of texts) expect(text.trim()).not.toBe('');
      for (const names of [samples, parameters].map((list) => list.map((each) => each.name))) {
        expect(new Set(names).size).toBe(names.length);
      }
    });

    it.each(provider.samples.map((sample) => [sample.name, sample] as const))(
      'sends sample “%s” from a source as it is when it is new',
      (_name, sample) => {
        const [scheme] = provider.schemes;
        const keyText = generateTestKey(scheme);
        const settings = defaultSourceSettings;
        const request = signSample({
          provider,
          sample,
          variant: 'valid',
          keyText,
          target,
          origin,
          nowMs,
          settings,
        });
        const keys = [{ id: 1, text: keyText }];
        const { reason } = createVerifier(
          provider.schemes,
          keys,
          settings,
          provider.handshake,
        )(request, nowS);
        // What the user has to set first is asked for; a sample of another scheme is unreadable.
        const fits = (sample.scheme ?? scheme.id) === scheme.id;
        if (fits) expect(['ok', 'missing_parameter']).toContain(reason);
        else expect(reason).not.toBe('no_key');
      },
    );

    it('names only schemes and choices that there are', () => {
      const { parameters = [], samples, schemes } = provider;
      const ids = schemes.map((scheme) => scheme.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { scheme } of [...parameters, ...samples]) {
        if (scheme !== undefined) expect(ids).toContain(scheme);
      }
      for (const { supersedes = [] } of schemes)
        expect(ids).toEqual(expect.arrayContaining([...supersedes]));
      for (const { choices, sample } of parameters) {
        if (choices && sample !== undefined) expect(choices).toContain(sample);
      }
    });
  },
);
