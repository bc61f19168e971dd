/** All that can be varied about one scheme's view of a request; each list is made when asked for. */
import type { Algorithm } from '../verify/algorithm.ts';
import type { Candidate } from '../verify/content.ts';
import { algorithmVariants } from './algorithms.ts';
import { bodyVariants } from './bodies.ts';
import type { Change, Variant } from './change.ts';
import { contentVariants } from './contents.ts';
import { headerTrials } from './headers.ts';
import type { KeyVariant } from './keys.ts';
import { lookAt } from './look.ts';
import type { Trial } from './trial.ts';

/** How many of a list go into pairs. */
const few = 16;

export type Axes = {
  /** The request as it is, with the keys that count. */
  readonly base: Trial;
  readonly keys: () => readonly KeyVariant[];
  /** The likeliest of each origin. */
  readonly fewKeys: () => readonly KeyVariant[];
  readonly algorithms: () => readonly Variant<Algorithm>[];
  readonly contents: () => readonly Variant<Candidate>[];
  readonly urls: () => readonly Variant<string>[];
  /** One by one; null where there was nothing new. */
  readonly bodies: () => Iterable<Variant<Uint8Array> | null>;
  /** The first of those that have been asked for. */
  readonly fewBodies: () => readonly Variant<Uint8Array>[];
  readonly headers: () => readonly Trial[];
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const likeliest = (keys: readonly KeyVariant[]): readonly KeyVariant[] => {
  const first = (origin: KeyVariant['origin'], count: number) =>
    keys.filter((key) => key.origin === origin).slice(0, count);
  return [...first('own', 4), ...first('edited', 6), ...first('foreign', 8), ...first('read', 4)];
};

/** In: `keys` and `urls`, what to try in place of those in use. */
export const axesOf = (
  base: Trial,
  keys: () => readonly KeyVariant[],
  urls: () => readonly Variant<string>[],
): Axes => {
  const { scheme, request, settings, goals } = base;
  const look = once(() => lookAt(scheme, request, settings, goals));
  const firstBodies: Variant<Uint8Array>[] = [];
  const keysOnce = once(keys);
  return {
    base,
    keys: keysOnce,
    fewKeys: once(() => likeliest(keysOnce())),
    algorithms: once(() => algorithmVariants(scheme, look()?.algorithm ?? null)),
    contents: once(() => {
      const facts = look()?.facts;
      return facts ? [...contentVariants(facts)] : [];
    }),
    urls: once(urls),
    *bodies() {
      for (const body of bodyVariants(request)) {
        if (body && firstBodies.length < few) firstBodies.push(body);
        yield body;
      }
    },
    fewBodies: () => firstBodies,
    headers: once(() => [...headerTrials(base)]),
  };
};

export const withChanges = (trial: Trial, changes: readonly Change[]): Trial => ({
  ...trial,
  changes: [...trial.changes, ...changes],
});

export const withBody = (trial: Trial, { changes, value }: Variant<Uint8Array>): Trial =>
  withChanges({ ...trial, request: { ...trial.request, body: value } }, changes);

/** The trial by another URL, whatever the settings say. */
export const withUrl = (trial: Trial, { changes, value }: Variant<string>): Trial =>
  withChanges(
    {
      ...trial,
      request: { ...trial.request, url: value },
      settings: { ...trial.settings, publicUrl: null },
    },
    changes,
  );
