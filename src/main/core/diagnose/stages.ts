/** The order of the search: each axis by itself, then two together. */
import { type Axes, withBody, withChanges, withUrl } from './axes.ts';
import { fewBodyVariants } from './bodies.ts';
import type { Trial } from './trial.ts';

/** How many of the rarer variants go into pairs. */
const fewest = 6;

/** Trials that make a match by so many changes. */
export type Stage = {
  readonly changes: 1 | 2;
  /** True where several may match for reasons of their own, so that all have to be tried. */
  readonly isWhole?: boolean;
  readonly trials: () => Iterable<Trial>;
};

type OfAxes = (axes: Axes) => Iterable<Trial>;

const stage =
  (all: readonly Axes[], changes: 1 | 2) =>
  (trials: OfAxes): Stage => ({
    changes,
    *trials() {
      for (const axes of all) yield* trials(axes);
    },
  });

/** Trials by other schemes: those whose header is there, and those in code, which look for more. */
export type Others = {
  readonly declared: () => Iterable<Trial>;
  readonly inCode: () => Iterable<Trial>;
  /** Two changes, by those of both that could read the request. */
  readonly pairs: () => Iterable<Trial>;
};

/** One change at a time, the likeliest axis first, and what takes long last. */
export function* singles(all: readonly Axes[], others: Others): Generator<Stage> {
  const single = stage(all, 1);
  yield single(({ base }) => [base]);
  yield single(({ base, keys }) => [{ ...base, keys: keys() }]);
  yield single(({ base, algorithms }) => [{ ...base, algorithms: algorithms() }]);
  yield single(({ base, urls }) => urls().map((url) => withUrl(base, url)));
  yield { changes: 1, isWhole: true, trials: others.declared };
  yield single(({ headers }) => headers());
  yield single(function* ({ base, bodies }) {
    for (const body of bodies()) yield body ? withBody(base, body) : { ...base, keys: [] };
  });
  yield single(({ base, contents }) => [{ ...base, contents: contents() }]);
  yield { changes: 1, isWhole: true, trials: others.inCode };
}

/** Two at a time, of each axis only the likeliest. */
export function* pairs(all: readonly Axes[], others: Others): Generator<Stage> {
  const pair = stage(all, 2);
  yield pair(({ base, fewKeys, algorithms }) => [
    { ...base, keys: fewKeys(), algorithms: algorithms() },
  ]);
  yield pair(function* ({ base, fewKeys, fewBodies }) {
    for (const body of fewBodies()) yield withBody({ ...base, keys: fewKeys() }, body);
  });
  yield pair(function* ({ base, fewKeys, urls }) {
    for (const url of urls()) yield withUrl({ ...base, keys: fewKeys() }, url);
  });
  yield { changes: 2, isWhole: true, trials: others.pairs };
  yield pair(function* ({ headers, fewKeys, fewBodies, algorithms, contents }) {
    for (const trial of headers()) {
      yield { ...trial, keys: fewKeys() };
      yield { ...trial, algorithms: algorithms() };
      yield { ...trial, contents: contents() };
      for (const body of fewBodies().slice(0, fewest)) yield withBody(trial, body);
    }
  });
  yield pair(({ base, contents, fewKeys, algorithms }) => [
    { ...base, contents: contents(), algorithms: algorithms() },
    { ...base, contents: contents(), keys: fewKeys() },
  ]);
  yield pair(function* ({ base, fewBodies, urls, algorithms }) {
    for (const body of fewBodies()) {
      const trial = withBody(base, body);
      yield { ...trial, algorithms: algorithms() };
      for (const url of urls().slice(0, fewest)) yield withUrl(trial, url);
    }
  });
  yield pair(function* ({ base, fewBodies }) {
    for (const body of fewBodies()) {
      for (const again of fewBodyVariants({ ...base.request, body: body.value }, fewest)) {
        yield withBody(withChanges(base, body.changes), again);
      }
    }
  });
}
