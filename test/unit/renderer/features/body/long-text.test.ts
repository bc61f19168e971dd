import { describe, expect, it } from 'vitest';
import {
  escaped,
  hasLongLine,
  hasManyHidden,
  longestWrapped,
  shortened,
} from '../../../../../src/renderer/features/body/long-text.ts';

const line = (chars: number): string => 'x'.repeat(chars);

describe('hasLongLine', () => {
  it.each([
    ['nothing', '', false],
    ['lines as long as may be', `${line(longestWrapped)}\n`.repeat(3), false],
    ['one line too long', `a\n${line(longestWrapped + 1)}\nb`, true],
    ['a last line too long', `a\n${line(longestWrapped + 1)}`, true],
  ])('of %s', (_what, text, isLong) => {
    expect(hasLongLine(text)).toBe(isLong);
  });
});

describe('hasManyHidden', () => {
  it.each([
    ['one line', 'a\u202e'.repeat(400), true],
    ['many lines', 'a\u202e\n'.repeat(4000), false],
  ])('looks at each line on its own: %s', (_what, text, isMany) => {
    expect(hasManyHidden(text)).toBe(isMany);
  });
});

describe('escaped', () => {
  it('writes hidden characters out and leaves line ends', () => {
    expect(escaped('a\u202e\r\n\u0001')).toBe(String.raw`a\u202e\r` + '\n' + String.raw`\x01`);
  });
});

describe('shortened', () => {
  it('cuts with a count', () => {
    expect(shortened('abc', 3)).toBe('abc');
    expect(shortened(line(2000), 2)).toBe('xx… (2,000 characters)');
  });
});
