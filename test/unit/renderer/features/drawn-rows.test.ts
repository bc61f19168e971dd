import { describe, expect, it } from 'vitest';
import { createDrawnRows } from '../../../../src/renderer/features/feed/drawn-rows.ts';

const count = 1000;

/** In: first row in view, one after the other, ten at a time. Out: the first and last drawn. */
const drawnAt = (...starts: readonly number[]): readonly (readonly number[])[] => {
  const drawn = createDrawnRows();
  return starts.map((startIndex) => {
    const rows = drawn({ startIndex, endIndex: startIndex + 9, overscan: 0, count });
    expect(rows).toEqual(rows.map((_, index) => (rows[0] ?? 0) + index));
    return [rows[0] ?? -1, rows.at(-1) ?? -1];
  });
};

describe('the rows that are drawn', () => {
  it('are more where the list goes than where it comes from', () => {
    expect(drawnAt(100, 110)).toEqual([
      [96, 121],
      [106, 131],
    ]);
  });

  it('turn with the list', () => {
    expect(drawnAt(110, 100).at(-1)).toEqual([88, 113]);
  });

  it('end where the list ends', () => {
    expect(drawnAt(990, 0)).toEqual([
      [986, 999],
      [0, 13],
    ]);
  });

  it('are none in an empty list', () => {
    const drawn = createDrawnRows();
    expect(drawn({ startIndex: 0, endIndex: 0, overscan: 0, count: 0 })).toEqual([]);
  });
});
