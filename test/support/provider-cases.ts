/**
 * Every provider with every scheme of it, as a source that uses the scheme, and what is different
 * about some of them by their design: as data, each with its reason.
 */
import { generateTestKey } from '../../src/main/core/keys/generate.ts';
import type { Provider, Sample } from '../../src/main/core/providers/define.ts';
import { providers } from '../../src/main/core/providers/index.ts';
import { sampleParameters, signSample } from '../../src/main/core/simulate/sign.ts';
import { createVerifier } from '../../src/main/core/verify/engine.ts';
import type { WireRequest } from '../../src/main/core/verify/request.ts';
import type { Scheme } from '../../src/main/core/verify/scheme.ts';
import {
  defaultSourceSettings,
  type SampleVariant,
  type SourceSettings,
} from '../../src/shared/provider.ts';
import type { Verification } from '../../src/shared/verdict.ts';

export const nowMs = 1_750_000_000_000;
export const target = '/in/AbCdEfGhIjKlMnOpQrStUv-_';
export const origin = 'http://127.0.0.1:8080';

export type ProviderCase = {
  readonly name: string;
  readonly provider: Provider;
  readonly scheme: Scheme;
  readonly settings: SourceSettings;
  readonly keyText: string;
  /** Whether a sample is one of this scheme. */
  readonly fits: (sample: Sample) => boolean;
  /** The first sample of the scheme, or of another one where it has none. */
  readonly sample: Sample;
  /** Signs a sample; that one, if none is given. */
  readonly make: (sample?: Sample, variant?: SampleVariant) => WireRequest;
  readonly judge: (request: WireRequest, nowS?: number, keyText?: string) => Verification;
};

const caseOf = (provider: Provider, scheme: Scheme): ProviderCase => {
  const hasChoice = provider.schemes.length > 1;
  const keyText = generateTestKey(scheme);
  const settings: SourceSettings = {
    ...defaultSourceSettings,
    scheme: hasChoice ? scheme.id : null,
    ...sampleParameters(provider),
  };
  const fits = (sample: Sample): boolean => (sample.scheme ?? scheme.id) === scheme.id;
  const own = provider.samples.find(fits) ?? provider.samples[0];
  return {
    name: hasChoice ? `${provider.id} ${scheme.id}` : provider.id,
    provider,
    scheme,
    settings,
    keyText,
    fits,
    sample: own,
    make: (sample = own, variant = 'valid') =>
      signSample({ provider, sample, variant, keyText, target, origin, nowMs, settings }),
    judge: (request, nowS = nowMs / 1000, text = keyText) =>
      createVerifier(
        provider.schemes,
        [{ id: 1, text }],
        settings,
        provider.handshake,
      )(request, nowS),
  };
};

export const providerCases: readonly (readonly [name: string, of: ProviderCase])[] =
  providers.flatMap((provider) =>
    provider.schemes.map((scheme) => {
      const made = caseOf(provider, scheme);
      return [made.name, made] as const;
    }),
  );

/** A sample's headers before it is signed. */
export const unsignedHeaders = (sample: Sample): readonly string[] =>
  sample
    .headers({ now: new Date(nowMs), uuid: () => 'a-b-c', token: (length) => 'a'.repeat(length) })
    .flat();

/** The header names that signing added, and those that the scheme says it signs. */
export const essentialHeaders = ({ scheme, sample, make }: ProviderCase): readonly string[] => {
  const namesOf = (raw: readonly string[]) => raw.filter((_, i) => i % 2 === 0);
  const own = new Set(namesOf(unsignedHeaders(sample)));
  const signed = new Set<string>();
  if (scheme.kind === 'signature') {
    const { content, algorithm } = scheme;
    const parts = typeof content === 'function' ? [] : (content[0]?.content ?? []);
    for (const part of parts) if ('header' in part && !part.isOptional) signed.add(part.header);
    if ('header' in algorithm) signed.add(algorithm.header);
  }
  return namesOf(make().rawHeaders).filter(
    (name) => !own.has(name) || signed.has(name.toLowerCase()),
  );
};
