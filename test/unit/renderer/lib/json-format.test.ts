import { describe, expect, it } from 'vitest';
import { formatJson } from '../../../../src/renderer/lib/json-format.ts';

const pretty = (text: string): string =>
  formatJson(text)
    .lines.map(
      ({ depth, tokens }) => '  '.repeat(depth) + tokens.map((token) => token.text).join(''),
    )
    .join('\n');

describe('formatJson', () => {
  it('indents objects and arrays', () => {
    expect(pretty('{"a":[1,{"b":null}],"c":true}')).toBe(
      '{\n  "a": [\n    1,\n    {\n      "b": null\n    }\n  ],\n  "c": true\n}',
    );
  });

  it('keeps numbers that JavaScript could not hold', () => {
    expect(pretty('[12345678901234567890, 1.10, 1E400, -0]')).toBe(
      '[\n  12345678901234567890,\n  1.10,\n  1E400,\n  -0\n]',
    );
  });

  it('keeps repeated names and their order', () => {
    expect(pretty('{"b":1,"a":2,"b":3}')).toBe('{\n  "b": 1,\n  "a": 2,\n  "b": 3\n}');
  });

  it('keeps escapes as they were written', () => {
    expect(pretty(String.raw`["\u00e9\/\n"]`)).toBe('[\n  ' + String.raw`"\u00e9\/\n"` + '\n]');
  });

  it('keeps empty objects and arrays on one line', () => {
    expect(pretty('{"a":{},"b":[]}')).toBe('{\n  "a": {},\n  "b": []\n}');
  });

  it.each([
    ['an unexpected character', '{\n  "a": oops}', { line: 2, column: 8, isAtEnd: false }],
    ['a control character in a string', '["a\u0007"]', { line: 1, column: 4, isAtEnd: false }],
    ['an early end', '{"a": [1, 2', { line: 1, column: 12, isAtEnd: true }],
    ['an early end inside a string', '{"a": "b', { line: 1, column: 9, isAtEnd: true }],
    ['a comma too many', '[1,]', { line: 1, column: 4, isAtEnd: false }],
    ['a bracket that does not fit', '{"a":1]', { line: 1, column: 7, isAtEnd: false }],
    ['text after the end', '{} x', { line: 1, column: 4, isAtEnd: false }],
    ['a leading zero', '[01]', { line: 1, column: 3, isAtEnd: false }],
    ['nothing at all', '', { line: 1, column: 1, isAtEnd: true }],
  ])('tells where %s is', (_what, text, problem) => {
    expect(formatJson(text).problem).toMatchObject(problem);
  });

  it('does not fail on deep nesting', () => {
    const { problem, lines } = formatJson('['.repeat(10_000) + ']'.repeat(10_000));
    expect(problem).toBeNull();
    expect(lines.length).toBe(19_999);
  });

  it('does not fail on a long string', () => {
    const long = `"${'\\n'.repeat(400_000)}"`;
    expect(formatJson(long).lines[0]?.tokens[0]?.text).toBe(long);
  });
});
