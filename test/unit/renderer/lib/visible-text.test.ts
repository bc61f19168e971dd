import { describe, expect, it } from 'vitest';
import { visibleLine, visibleRuns } from '../../../../src/renderer/lib/visible-text.ts';

describe('visibleLine', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007\u007f', String.raw`a\x00b\x07\x7f`],
    ['line ends and tabs', 'a\r\n\tb', String.raw`a\r\n\tb`],
    [
      'characters that turn text around',
      'evil\u202egpj.exe\u2066',
      String.raw`evil\u202egpj.exe\u2066`,
    ],
    ['characters without width', 'a\u200bb\ufeff', String.raw`a\u200bb\ufeff`],
    ['invisible tags', 'a\u{e0041}', String.raw`a\u{e0041}`],
  ])('shows %s as escapes', (_what, text, shown) => {
    expect(visibleLine(text)).toBe(shown);
  });

  it('leaves visible text of any language alone', () => {
    expect(visibleLine('Zoë Łukasiewicz 東京 👩‍💻 שלום')).toBe('Zoë Łukasiewicz 東京 👩‍💻 שלום');
  });
});

describe('visibleRuns', () => {
  it('keeps line feeds and tabs of a body, and marks everything hidden', () => {
    expect(visibleRuns('a\n\tb\u202ec')).toEqual([
      { text: 'a\n\tb', isEscape: false },
      { text: String.raw`\u202e`, isEscape: true },
      { text: 'c', isEscape: false },
    ]);
  });

  it('shows spaces and line ends, too, where a single one makes the difference', () => {
    const shown = visibleRuns('a b\n\u00a0', true).map(({ text }) => text);
    expect(shown).toEqual(['a', '·', 'b', '\\n\n', String.raw`\xa0`]);
  });
});
