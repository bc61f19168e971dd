/** Runs one combination of what may have been changed, and says what matches. */
import type { KeyObject } from 'node:crypto';
import type { Algorithm } from '../verify/algorithm.ts';
import type { Candidate } from '../verify/content.ts';
import type { WireRequest } from '../verify/request.ts';
import type { SigningScheme } from '../verify/scheme.ts';
import { asIs, type Change, type SearchSettings, type Variant } from './change.ts';
import { costOf, counts, type Look, lookAt, reached } from './look.ts';
import type { Goal } from './signatures.ts';
import { staleness } from './time.ts';

/** Something that matches, with the changes that made it. */
export type Found = {
  readonly changes: readonly Change[];
  readonly candidate: Candidate | null;
  readonly request: WireRequest;
};

/** One step of the search: its cost in keyed hashes, and what it found. */
export type Step = { readonly cost: number; readonly found: Found | null };

/** A request and a scheme, with lists of what to try in place of what they say; all with all. */
export type Trial = {
  readonly scheme: SigningScheme;
  readonly request: WireRequest;
  readonly settings: SearchSettings;
  /** Those that led to this scheme, request and settings. */
  readonly changes: readonly Change[];
  readonly keys: readonly Variant<KeyObject>[];
  /** Left out: the scheme's own. */
  readonly algorithms?: readonly Variant<Algorithm>[];
  readonly contents?: readonly Variant<Candidate>[];
  readonly goals?: readonly Goal[];
};

/** In which a person would tell of several changes. */
const axes = [
  'scheme',
  'header',
  'key',
  'url',
  'body',
  'content',
  'algorithm',
  'signature',
  'time',
];
const axisOf = ({ code }: Change): number => axes.indexOf(code.split('.', 1)[0] ?? '');
const inOrder = (changes: readonly Change[]): readonly Change[] =>
  changes.toSorted((a, b) => axisOf(a) - axisOf(b));

/** Runs one trial. In: `nowS`, when the request arrived; a stale match has that as one more change. */
export function* runTrial(trial: Trial, nowS: number): Generator<Step> {
  const { scheme, request, settings, keys, goals } = trial;
  if (keys.length === 0 || trial.algorithms?.length === 0 || trial.contents?.length === 0) return;
  const look = lookAt(scheme, request, settings, goals);
  if (!look) return;
  for (const algorithm of trial.algorithms ?? [asIs(look.algorithm)]) {
    for (const key of keys) yield* compare(trial, look, algorithm, key, nowS);
  }
}

function* compare(
  trial: Trial,
  look: Look,
  algorithm: Variant<Algorithm>,
  key: Variant<KeyObject>,
  nowS: number,
): Generator<Step> {
  const [first, ...others] = look.groups;
  if (!first) return;
  const cost = costOf(algorithm.value, first.goals);
  for (const content of trial.contents ?? first.candidates.map(asIs)) {
    if (content.value.isWeak) continue;
    const goal = reached(algorithm.value, key.value, content.value, first.goals);
    if (!goal || content.value.refusal !== undefined) {
      yield { cost, found: null };
      continue;
    }
    // A batch: the others must match as well.
    const isWhole = others.every(({ goals, candidates }) =>
      candidates.some(
        (candidate) => reached(algorithm.value, key.value, candidate, goals) && counts(candidate),
      ),
    );
    const time = trial.contents ? null : look.time(nowS);
    const stale = time && staleness(time, trial.request, nowS);
    const changes = [
      ...trial.changes,
      ...key.changes,
      ...content.changes,
      ...algorithm.changes,
      ...goal.changes,
      ...(stale ? [stale] : []),
    ];
    const found = { changes: inOrder(changes), candidate: content.value, request: trial.request };
    yield { cost: cost + others.length, found: isWhole ? found : null };
  }
}
