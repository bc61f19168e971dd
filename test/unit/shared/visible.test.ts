import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../../src/shared/visible.ts';

describe('visible', () => {
  it.each([
    ['plain text, ümläute, 漢字 and 🦓', 'plain text, ümläute, 漢字 and 🦓'],
    ['a\x1b[31mb', 'a\\x1b[31mb'],
    ['a\x9b31mb', 'a\\x9b31mb'],
    ['a\r\n\tb\0', 'a\\x0d\\x0a\\x09b\\x00'],
    ['\x7f', '\\x7f'],
    ['txt.\u202egpj', 'txt.\\u202egpj'],
    ['\u2066x\u2069', '\\u2066x\\u2069'],
    ['a\u200bb\u00adc\ufeff', 'a\\u200bb\\xadc\\ufeff'],
    ['line\u2028break', 'line\\u2028break'],
    ['\u3164\u115f\ufff9', '\\u3164\\u115f\\ufff9'],
    ['x\u{e0041}', 'x\\u{e0041}'],
  ])('shows %j as %s', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves nothing that moves the cursor, turns text round or ends a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|\p{Bidi_Control}/u);
      }),
    );
  });

  it('changes nothing of printable ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(visible(text)).toBe(text);
      }),
    );
  });
});
