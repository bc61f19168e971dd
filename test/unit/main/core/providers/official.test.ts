/**
 * Our verification beside the packages that providers publish: what we sign verifies there, what
 * they sign verifies here, and both refuse the same, but for the differences written down.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { generateTestKey } from '../../../../../src/main/core/keys/generate.ts';
import type { Sample } from '../../../../../src/main/core/providers/define.ts';
import { readCase } from '../../../../../src/main/core/vectors/run.ts';
import { createVerifier, schemesInUse } from '../../../../../src/main/core/verify/engine.ts';
import { urlOf, type WireRequest } from '../../../../../src/main/core/verify/request.ts';
import { takesKey } from '../../../../../src/main/core/verify/scheme.ts';
import { flip } from '../../../../support/flip.ts';
import {
  acceptsFuture,
  acceptsPast,
  type Difference,
  differences,
} from '../../../../support/official/differences.ts';
import { officials } from '../../../../support/official/index.ts';
import { shownKey } from '../../../../support/official/keys.ts';
import type { Official, OfficialOptions } from '../../../../support/official/package.ts';
import {
  nowMs,
  origin,
  type ProviderCase,
  providerCases,
  target,
} from '../../../../support/provider-cases.ts';
import { readVectors } from '../../../../support/vectors.ts';

const hourMs = 3_600_000;
const flips = 12;

/** What the package says; to throw is its way of refusing. */
const accepts = async (
  official: Official,
  request: WireRequest,
  key: string,
  options: OfficialOptions,
): Promise<boolean> => {
  try {
    return await official.verify(request, key, options);
  } catch {
    return false;
  }
};

/** The test vectors about what the package can verify, with the scheme that each is for. */
const vectorsFor = (official: Official) =>
  readVectors(official.provider).flatMap((vector) => {
    const read = readCase(vector);
    if ('differences' in read) throw new Error(`${read.name}: ${read.differences.join()}`);
    const { provider, settings, key = '' } = read;
    const scheme = schemesInUse(provider.schemes, settings).find((each) => takesKey(each, key));
    const isKnown = scheme && official.schemes?.includes(scheme.id) !== false;
    return isKnown ? [{ ...read, key, scheme: scheme.id, nowS: vector.now ?? 0 }] : [];
  });

type VectorOf = ReturnType<typeof vectorsFor>[number];

/** What the package does where we do the opposite; null where we agree. */
const disagreement = async (
  official: Official,
  { provider, settings, request, key, scheme, nowS }: VectorOf,
): Promise<Difference['official'] | null> => {
  const keys = [{ id: 1, text: key }];
  const verify = createVerifier(provider.schemes, keys, settings, provider.handshake);
  vi.setSystemTime(nowS * 1000);
  const url = urlOf(request, settings.publicUrl) ?? '';
  const isTheirs = await accepts(official, request, key, { url, scheme });
  if (isTheirs === (verify(request, nowS).verdict === 'valid')) return null;
  return isTheirs ? 'accepts' : 'refuses';
};

const knownDifference = (name: string): Difference['official'] | null =>
  differences.find(({ vectors }) => vectors.includes(name))?.official ?? null;

/** What we and the package say of a request at a time, with a key of the case. */
const judgeBoth = async (
  official: Official,
  { scheme, keyText, judge }: ProviderCase,
  request: WireRequest,
  atMs = nowMs,
  text = keyText,
): Promise<{ readonly ours: boolean; readonly theirs: boolean }> => {
  vi.setSystemTime(atMs);
  const options = { url: request.url ?? '', scheme: scheme.id };
  return {
    ours: judge(request, atMs / 1000, text).verdict === 'valid',
    theirs: await accepts(official, request, shownKey(text, scheme.key), options),
  };
};

/** Changes a bit of the body, or the last character of a query where there is no body. */
const tamper = (request: WireRequest, share: number): WireRequest => {
  const { body } = request;
  // The lowest one, so that text stays text.
  if (body.length > 0) return { ...request, body: flip(body, 8 * Math.floor(body.length * share)) };
  const changed = (text: string): string => text.slice(0, -1) + (text.endsWith('x') ? 'y' : 'x');
  return { ...request, target: changed(request.target), url: changed(request.url ?? '') };
};

const unsigned = (sample: Sample, { settings }: ProviderCase): WireRequest => {
  const fresh = {
    now: new Date(nowMs),
    uuid: () => 'u-1',
    token: (length: number) => 'a'.repeat(length),
  };
  const whole = target + (sample.query?.(fresh, settings.parameters) ?? '');
  return {
    method: sample.method ?? 'POST',
    target: whole,
    rawHeaders: sample.headers(fresh).flat(),
    body: Buffer.from(sample.body(fresh)),
    url: origin + whole,
  };
};

beforeEach(() => void vi.setSystemTime(nowMs));
afterEach(() => void vi.useRealTimers());

const samplesOf = ({ provider, schemes }: Official) =>
  providerCases
    .map(([, of]) => of)
    .filter((of) => of.provider.id === provider && schemes?.includes(of.scheme.id) !== false)
    .flatMap((of) =>
      of.provider.samples
        .filter((sample) => of.fits(sample) && !sample.isUnsigned)
        .map((sample) => [`${of.name}, ${sample.name}`, of, sample] as const),
    );

beforeEach(() => void vi.setSystemTime(nowMs));
afterEach(() => void vi.useRealTimers());

describe.each(officials.map((each) => [each.name, each] as const))('%s', (_, official) => {
  const samples = samplesOf(official);

  it('agrees on every test vector but for the known differences', async () => {
    const vectors = vectorsFor(official);
    expect(vectors.length).toBeGreaterThan(0);
    for (const each of vectors) {
      const { name } = each.vector;
      const found = await disagreement(official, each);
      expect({ name, found }).toEqual({ name, found: knownDifference(name) });
    }
  });

  it.each(samples)('takes what we sign: %s', async (_name, of, sample) => {
    const verdicts = await judgeBoth(official, of, of.make(sample));
    expect(verdicts).toEqual({ ours: true, theirs: true });
  });

  it.each(samples)('refuses another key, as we do: %s', async (_name, of, sample) => {
    const other = generateTestKey(of.scheme);
    const verdicts = await judgeBoth(official, of, of.make(sample), nowMs, other);
    expect(verdicts).toEqual({ ours: false, theirs: false });
  });

  it.each(samples)('refuses what was changed, as we do: %s', async (_name, of, sample) => {
    const request = of.make(sample);
    let refused = 0;
    for (let i = 0; i < flips; i++) {
      const { ours, theirs } = await judgeBoth(official, of, tamper(request, i / flips));
      expect(theirs, `change ${i}`).toBe(ours);
      if (!theirs) refused++;
    }
    expect(refused).toBeGreaterThan(0);
  });

  it.each(samples)('judges the time as we do: %s', async (_name, of, sample) => {
    const request = of.make(sample);
    const late = await judgeBoth(official, of, request, nowMs + hourMs);
    expect(late.theirs, 'an hour late').toBe(of.name in acceptsPast || late.ours);
    const early = await judgeBoth(official, of, request, nowMs - hourMs);
    expect(early.theirs, 'an hour early').toBe(of.name in acceptsFuture || early.ours);
  });

  const { sign } = official;
  if (!sign) return;
  it.each(samples)('signs what we take: %s', async (_name, of, sample) => {
    const plain = unsigned(sample, of);
    const options = { url: plain.url ?? '', scheme: of.scheme.id, nowS: nowMs / 1000 };
    const request = await sign(plain, of.keyText, options);
    expect(of.judge(request)).toMatchObject({ verdict: 'valid', scheme: of.scheme.id });
    const other = generateTestKey(of.scheme);
    expect(of.judge(request, nowMs / 1000, other).verdict).not.toBe('valid');
    expect(of.judge(tamper(request, 0)).verdict).not.toBe('valid');
  });
});

it('the known differences are about vectors and schemes that are there', () => {
  const vectors = officials.flatMap(vectorsFor).map(({ vector }) => vector.name);
  const schemes = providerCases.map(([name]) => name);
  expect(vectors).toEqual(expect.arrayContaining(differences.flatMap((each) => each.vectors)));
  expect(schemes).toEqual(
    expect.arrayContaining([...Object.keys(acceptsFuture), ...Object.keys(acceptsPast)]),
  );
});
