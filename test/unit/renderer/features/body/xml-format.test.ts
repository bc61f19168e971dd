import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatXml } from '../../../../../src/renderer/features/body/xml-format.ts';
import { fuzz, fuzzTimeoutMs } from '../../../../support/fuzz.ts';

describe('formatXml', () => {
  it.each([
    ['<a><b/><c></c></a>', '<a>\n  <b/>\n  <c></c>\n</a>'],
    ['<a>\n\n <b>1</b>\n</a>\n', '<a>\n  <b>1</b>\n</a>'],
    ['<?xml version="1.0"?><!-- x --><a/>', '<?xml version="1.0"?>\n<!-- x -->\n<a/>'],
  ])('indents %j', (xml, indented) => {
    expect(formatXml(xml)).toBe(indented);
  });

  it.each([
    ['text between elements', '<p>one <b>two</b> three</p>'],
    ['blanks that are all there is', '<a>  </a>'],
    ['a no-break space', '<a>\u00a0<b/></a>'],
    ['CDATA', '<a><![CDATA[ <b> ]]></a>'],
    ['what asks for its blanks', '<a xml:space="preserve"> <b/> </a>'],
    ['an entity', '<a>&lol;&#60;</a>'],
    ['a bracket in an attribute', '<a b=">" c=\'>\'>1</a>'],
    ['a byte order mark', '\ufeff<a/>'],
  ])('changes nothing about %s', (_what, xml) => {
    expect(formatXml(xml)).toBe(xml);
  });

  it('reads no DTD and expands no entity', () => {
    const dtd = '<!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    expect(formatXml(`${dtd}<a>&b;&c;</a>`)).toBe(`${dtd}\n<a>&b;&c;</a>`);
  });

  it.each(['<a>', '</a>', '<a></b>', '<a', 'text', '<a/>text', '<!-- ', '<a b="></a>'])(
    'gives up on %j, which does not nest',
    (xml) => {
      expect(formatXml(xml)).toBeNull();
    },
  );

  it('is done with deep and with long input in good time', () => {
    const before = performance.now();
    formatXml('<a>'.repeat(300_000) + '</a>'.repeat(300_000));
    formatXml(`<a>${'<b>1</b>'.repeat(120_000)}</a>`);
    formatXml('<'.repeat(1_000_000));
    formatXml('<!--'.repeat(250_000));
    expect(performance.now() - before).toBeLessThan(6000);
  });

  it(
    'never throws, and changes only blanks',
    () => {
      const piece = fc.constantFrom(
        '<a>',
        '</a>',
        '<b/>',
        ' ',
        '\n',
        'x',
        '&e;',
        '<!--',
        '-->',
        '"',
      );
      const withoutBlanks = (xml: string): string => xml.replace(/[ \n]/g, '');
      fuzz(
        fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
          const xml = pieces.join('');
          const indented = formatXml(xml) ?? xml;
          expect(withoutBlanks(indented)).toBe(withoutBlanks(xml));
        }),
      );
    },
    fuzzTimeoutMs,
  );
});
