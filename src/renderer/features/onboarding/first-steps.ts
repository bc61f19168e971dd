/** The way from a new source to the first event of its provider, told from what there is. */
import type { FirstEvents, KeyMatches, SourceInfo } from '../../../shared/provider.ts';
import { isInUse, standingOf } from '../../lib/key-words.ts';

export type StepState = 'done' | 'current' | 'skipped' | 'later';

export type FirstSteps = {
  readonly key: StepState;
  readonly url: StepState;
};

/** A test key of our own says nothing of the provider. */
const hasKey = (source: SourceInfo, nowMs: number): boolean =>
  source.keys.some((key) => key.kind !== 'test' && isInUse(standingOf(key, nowMs)));

/** In: `isSkipped`, the key is to come later. */
export const firstStepsOf = (
  source: SourceInfo,
  { good }: FirstEvents,
  isSkipped: boolean,
  nowMs: number,
): FirstSteps => {
  if (good) return { key: 'done', url: 'done' };
  if (hasKey(source, nowMs)) return { key: 'done', url: 'current' };
  return isSkipped ? { key: 'skipped', url: 'current' } : { key: 'current', url: 'later' };
};

/** The provider's requests have been verified before, or more came after the first of them. */
export const isOver = (
  { keys }: SourceInfo,
  { good, newest }: FirstEvents,
  keyMatches: readonly KeyMatches[],
): boolean =>
  good === null
    ? keys.some(({ id }) => keyMatches.some(({ keyId }) => keyId === id))
    : good.seq !== newest?.seq;
