import { describe, expect, it } from 'vitest';
import { annotationCommands } from '../../../src/shared/contract/annotations.ts';

const tags = (...add: readonly string[]) =>
  annotationCommands['events.tag'].input.safeParse({ seqs: [1], add, remove: [] });

describe('a tag', () => {
  it.each([
    ['Billing', 'billing'],
    ['  to  do \n', 'to do'],
    ['Cafe\u0301', 'café'],
    ['x'.repeat(40), 'x'.repeat(40)],
  ])('written as %j is kept as %j', (written, kept) => {
    expect(tags(written).data?.add).toEqual([kept]);
  });

  it.each([
    ['empty', ''],
    ['blank', '   '],
    ['of 41 characters', 'x'.repeat(41)],
    ['with a control character', 'a\u0007b'],
  ])('is refused when it is %s', (_, written) => {
    expect(tags(written).success).toBe(false);
  });

  it('is one of twenty at most', () => {
    expect(tags(...Array.from({ length: 21 }, (_, i) => `${i}`)).success).toBe(false);
  });
});

it.each([
  ['no event', []],
  ['501 events', Array.from({ length: 501 }, (_, i) => i + 1)],
  ['an event without a number', [0]],
])('a change to %s is refused', (_, seqs) => {
  expect(annotationCommands['events.delete'].input.safeParse({ seqs }).success).toBe(false);
});
