/** What the window is told of a provider, in another language than that of the code. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enablex } from '../../../../../src/main/core/providers/enablex.ts';
import { providers } from '../../../../../src/main/core/providers/index.ts';
import { providerInfo } from '../../../../../src/main/core/views/provider-info.ts';
import { de } from '../../../../../src/shared/messages/de/all.ts';
import { setLanguage, t } from '../../../../../src/shared/text.ts';

describe('a provider in German', () => {
  const english = new Map(providers.map((provider) => [provider.id, providerInfo(provider)]));
  beforeEach(() => setLanguage('de', de));
  afterEach(() => setLanguage('en'));

  const placesIn = (steps: readonly string[] = []) =>
    steps.map((step) => step.match(/\{\w+\}/g) ?? []);

  it.each(providers.map((provider) => [provider.id, provider] as const))(
    'has the same places for values in the same steps: %s',
    (id, provider) => {
      expect(placesIn(providerInfo(provider).steps)).toEqual(placesIn(english.get(id)?.steps));
    },
  );

  it.each(providers.map((provider) => [provider.id, provider] as const))(
    'keeps the names that are compared: %s',
    (id, provider) => {
      const names = ({ name, samples, portalEvents, schemes }: ReturnType<typeof providerInfo>) => [
        name,
        ...[...samples, ...portalEvents].map((one) => one.name),
        ...schemes.map((scheme) => scheme.id),
      ];
      const info = english.get(id);
      expect(info && names(providerInfo(provider))).toEqual(info && names(info));
    },
  );

  it('has its algorithm in English in evidence, and in words for a person', () => {
    const [scheme] = enablex.schemes;
    if (scheme.kind !== 'encryption') throw new Error('EnableX encrypts');
    const name = 'aes-256-cbc, key from the App ID by EVP_BytesToKey (MD5)';
    expect(scheme.algorithmWords(name)).toBe(
      t('{cipher}, key from the App ID by EVP_BytesToKey (MD5)', { cipher: 'aes-256-cbc' }),
    );
    expect(scheme.algorithmWords(name)).toMatch(/^aes-256-cbc, Schlüssel aus der App-ID/);
  });
});
