import { describe, expect, it } from 'vitest';
import {
  focusAfter,
  parseOffset,
  rangeOf,
} from '../../../../../src/renderer/features/body/hex-selection.ts';
import {
  partAt,
  partIn,
  partsToShow,
} from '../../../../../src/renderer/features/body/signed-ranges.ts';
import { makeCandidate } from '../../../../support/fake-window-data.ts';

describe('the hex view’s focus', () => {
  it.each([
    ['ArrowRight', false, 5, 6],
    ['ArrowLeft', false, 0, 0],
    ['ArrowRight', false, 99, 99],
    ['ArrowDown', false, 5, 21],
    ['ArrowDown', false, 90, 90],
    ['ArrowUp', false, 5, 5],
    ['PageDown', false, 5, 99],
    ['Home', false, 21, 16],
    ['End', false, 21, 31],
    ['End', false, 98, 99],
    ['Home', true, 21, 0],
    ['End', true, 21, 99],
    ['x', false, 5, null],
  ])('after %s (command: %s) at %i is %s', (key, isCommand, focus, next) => {
    expect(focusAfter({ key, isCommand }, focus, 100, 16)).toBe(next);
  });

  it.each([
    ['ArrowDown', 5, 13],
    ['End', 21, 23],
  ])('after %s at %i is %s in rows of eight', (key, focus, next) => {
    expect(focusAfter({ key, isCommand: false }, focus, 100, 8)).toBe(next);
  });

  it('selects from where it began, whichever way', () => {
    expect(rangeOf({ anchor: 9, focus: 4 })).toEqual({ start: 4, end: 10 });
  });
});

describe('parseOffset', () => {
  it.each([
    ['16', 16],
    [' 0x1F ', 31],
    ['100', null],
    ['1e1', null],
    ['-1', null],
    ['', null],
    ['0x', null],
  ])('reads %j as %s', (typed, offset) => {
    expect(parseOffset(typed, 100)).toBe(offset);
  });
});

describe('what is signed', () => {
  const parts = makeCandidate({
    length: 30,
    parts: [
      { origin: 'literal', label: 'dot', bytes: new Uint8Array(1) },
      { origin: 'body', label: 'body', start: 10, end: 20 },
    ],
  });

  it.each([
    [9, -1],
    [10, 1],
    [19, 1],
    [20, -1],
  ])('at byte %i is part %i', (offset, index) => {
    expect(partAt(parts.parts, offset)).toBe(index);
  });

  it.each([
    [0, 10, -1],
    [0, 11, 1],
    [19, 30, 1],
    [20, 30, -1],
  ])('in the bytes from %i to %i is part %i', (start, end, index) => {
    expect(partIn(parts.parts, { start, end })).toBe(index);
  });

  it('is that of the reading that matched, else of the first', () => {
    const other = makeCandidate({ length: 1, isMatch: false });
    expect(partsToShow([other, parts])).toBe(parts.parts);
    expect(partsToShow([other])).toBe(other.parts);
    expect(partsToShow([])).toEqual([]);
  });
});
