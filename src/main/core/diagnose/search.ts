/**
 * The search for the smallest change that makes a request match. Goes through single changes on
 * every axis, then through pairs, until something is found or the budget is spent. It explains;
 * it never makes an invalid request valid.
 */
import type { Scheme, SigningScheme } from '../verify/scheme.ts';
import { type Axes, axesOf, withBody } from './axes.ts';
import { fewBodyVariants } from './bodies.ts';
import type { SearchInput } from './change.ts';
import { type KeyVariant, keyVariants, ordinaryKeys } from './keys.ts';
import { lookAt } from './look.ts';
import { openWithOtherKeys, openWithOtherSchemes } from './opening.ts';
import {
  type Alternative,
  belongsTo,
  hasItsHeader,
  otherScheme,
  otherSchemes,
  ownSchemes,
} from './schemes.ts';
import { goalsOf } from './signatures.ts';
import { type Others, pairs, type Stage, singles } from './stages.ts';
import { runTrial, type Step, type Trial } from './trial.ts';
import { signsUrl, urlVariants } from './urls.ts';

/** How many of the keys and bodies go into pairs with another scheme. */
const maxOtherKeys = 20;
const maxOtherBodies = 6;

const trialOf = (
  input: SearchInput,
  scheme: SigningScheme,
  keys: readonly KeyVariant[],
  settings = input.settings,
): Trial => ({
  scheme,
  request: input.request,
  settings,
  changes: [],
  keys,
  // What the header may mean is the same for every key, body and URL.
  ...(scheme.kind === 'signature' && { goals: goalsOf(scheme, input.request, settings) }),
});

/** One scheme of the source with all that can be varied. In: `among`, those in use. */
const ownAxes = (input: SearchInput, scheme: SigningScheme, among: readonly Scheme[]): Axes => {
  const { keys, request, settings, knownUrls, provider, nowS } = input;
  const belongs = belongsTo(scheme, among);
  return axesOf(
    trialOf(input, scheme, ordinaryKeys(keys, scheme.key, nowS, belongs)),
    () => [...keyVariants(keys, scheme.key, nowS, belongs)],
    () => (signsUrl(provider, scheme) ? [...urlVariants(request, settings, knownUrls)] : []),
  );
};

/** The request by another scheme, with each key's own words for it. */
const byAlternative = (
  input: SearchInput,
  alternative: Alternative<SigningScheme>,
  keys: readonly KeyVariant[],
): Trial => {
  const { provider, providers, request, settings } = input;
  const { scheme } = alternative;
  const named = keys.map((key) => ({
    ...key,
    changes: [otherScheme(alternative, provider, providers, request, key.label), ...key.changes],
  }));
  return trialOf(input, scheme, named, { ...settings, scheme: scheme.id });
};

type Readable = Alternative<SigningScheme>;

const othersOf = (input: SearchInput, alternatives: readonly Alternative[]): Others => {
  const { keys, nowS, request } = input;
  const ordinary = ({ scheme }: Readable): readonly KeyVariant[] =>
    ordinaryKeys(keys, scheme.key, nowS, belongsTo(scheme)).slice(0, maxOtherKeys);
  const signing = alternatives.filter(
    (alternative): alternative is Readable => alternative.scheme.kind !== 'encryption',
  );
  const declared = signing.filter(({ scheme }) => scheme.kind === 'signature');
  // What could not read the request as it is will not read it with another key or body.
  const readable = [...declared];
  return {
    *declared() {
      for (const one of declared) yield byAlternative(input, one, ordinary(one));
    },
    *inCode() {
      for (const one of signing) {
        if (one.scheme.kind === 'signature') continue;
        const trial = byAlternative(input, one, ordinary(one));
        if (!lookAt(one.scheme, request, trial.settings)) continue;
        readable.push(one);
        yield trial;
      }
    },
    *pairs() {
      const bodies = fewBodyVariants(request, maxOtherBodies);
      for (const one of readable) {
        const changed = [...keyVariants(keys, one.scheme.key, nowS, belongsTo(one.scheme))];
        yield byAlternative(input, one, changed.slice(0, maxOtherKeys));
        const trial = byAlternative(input, one, ordinary(one));
        for (const body of bodies) yield withBody(trial, body);
      }
    },
  };
};

/** Runs stage after stage, until no later one can find anything smaller. */
function* runStages(stages: Iterable<Stage>, nowS: number): Generator<Step> {
  let fewest = Number.POSITIVE_INFINITY;
  for (const { changes, isWhole, trials } of stages) {
    if (fewest <= changes) return;
    for (const trial of trials()) {
      // Making the trial took time: a step of its own lets the caller look at the clock.
      yield { cost: 0, found: null };
      for (const step of runTrial(trial, nowS)) {
        yield step;
        // Age is found out, not searched for.
        const count = step.found?.changes.filter(({ code }) => !code.startsWith('time.')).length;
        fewest = Math.min(fewest, count ?? fewest);
      }
      if (fewest <= changes && isWhole !== true) return;
    }
  }
}

function* allStages(all: readonly Axes[], others: Others): Generator<Stage> {
  yield* singles(all, others);
  yield* pairs(all, others);
}

/** Every step of the search, smallest changes first. The caller stops when it has had enough. */
export function* search(input: SearchInput): Generator<Step> {
  const { provider, providers, settings, keys, request, nowS } = input;
  const own = keys.filter(({ ofSource, isDisabled }) => ofSource === null && isDisabled !== true);
  const { inUse, withKeys } = ownSchemes(provider, settings, own);
  const all: Axes[] = [];
  for (const scheme of inUse) {
    if (scheme.kind === 'encryption') yield* openWithOtherKeys(scheme, input);
    // One without keys: a corrected key, or one of another source, may belong to it.
    else if (withKeys.includes(scheme) || hasItsHeader(scheme, request)) {
      all.push(ownAxes(input, scheme, inUse));
    }
  }
  const others = otherSchemes(provider, withKeys, providers, request);
  yield* openWithOtherSchemes(others, input);
  yield* runStages(allStages(all, othersOf(input, others)), nowS);
}
