import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readJsonText,
  type Spacing,
  spacings,
  type Writing,
  writings,
} from '../../../../../src/main/core/diagnose/json-styles.ts';

const written = (json: string, spacing: Spacing, writing: Writing): string | null =>
  readJsonText(Buffer.from(json))?.write(spacing, writing)?.toString() ?? null;

const sample = '{"b":[1.50,{}],"a":"ë/<+"}';

describe('the styles of JSON', () => {
  it.each([
    ['compact', sample],
    ['spaced', '{"b": [1.50, {}], "a": "ë/<+"}'],
    ['pretty-2', '{\n  "b": [\n    1.50,\n    {}\n  ],\n  "a": "ë/<+"\n}'],
    ['pretty-4', '{\n    "b": [\n        1.50,\n        {}\n    ],\n    "a": "ë/<+"\n}'],
    ['pretty-tab', '{\n\t"b": [\n\t\t1.50,\n\t\t{}\n\t],\n\t"a": "ë/<+"\n}'],
  ] as const)('%s', (spacing, expected) => {
    expect(written(sample, spacing, 'as-is')).toBe(expected);
    expect(written(` ${expected}\r\n`, 'compact', 'as-is')).toBe(sample);
  });

  it.each([
    ['rewritten', '{"b":[1.5,{}],"a":"ë/<+"}'],
    ['plain', sample],
    ['ascii', '{"b":[1.50,{}],"a":"\\u00eb/<+"}'],
    ['ascii-upper', '{"b":[1.50,{}],"a":"\\u00EB/<+"}'],
    ['slash', '{"b":[1.50,{}],"a":"ë\\/<+"}'],
    ['php', '{"b":[1.50,{}],"a":"\\u00eb\\/<+"}'],
    ['html', '{"b":[1.50,{}],"a":"ë/\\u003c+"}'],
    ['gson', '{"b":[1.50,{}],"a":"ë/\\u003c+"}'],
    ['dotnet', '{"b":[1.50,{}],"a":"\\u00EB/\\u003C\\u002B"}'],
    ['sorted', '{"a":"ë/<+","b":[1.5,{}]}'],
    ['sorted-ascii', '{"a":"\\u00eb/<+","b":[1.5,{}]}'],
  ] as const)('%s', (writing, expected) => {
    expect(written(sample, 'compact', writing)).toBe(expected);
  });

  it('leaves what must be escaped escaped, and the sign of an exponent alone', () => {
    const json = '["\\"\\\\\\n\\u0007\\ud800x\\u00eb\\ud83d\\ude00\\/",1e+2]';
    expect(written(json, 'compact', 'plain')).toBe('["\\"\\\\\\n\\u0007\\ud800xë😀/",1e+2]');
    expect(written(json, 'compact', 'dotnet')).toBe(
      '["\\u0022\\\\\\n\\u0007\\ud800x\\u00EB\\uD83D\\uDE00/",1e+2]',
    );
  });

  it('sorts names as texts, though they look like numbers', () => {
    const json = '{"9":1,"a":{"2":[],"10":null},"10":2,"__proto__":3}';
    const sorted = '{"10":2,"9":1,"__proto__":3,"a":{"10":null,"2":[]}}';
    expect(written(json, 'compact', 'sorted')).toBe(sorted);
  });

  it('keeps digits, order and repeated members, as no parser would', () => {
    const json = '{"b":1.0,"2":12345678901234567890,"a":1,"a":2}';
    expect(written(json, 'compact', 'as-is')).toBe(json);
    expect(written(json, 'compact', 'plain')).toBe(json);
  });

  it('knows where manners give the same text', () => {
    const json = readJsonText(Buffer.from('{"a":1}'));
    expect(json?.isRepeated('as-is')).toBe(false);
    expect(json?.isRepeated('plain')).toBe(true);
    expect(readJsonText(Buffer.from('{"a":"/"}'))?.isRepeated('slash')).toBe(false);
  });

  it.each([
    ['not JSON', 'a=1'],
    ['nothing', ''],
    ['nested too deeply', '['.repeat(300) + ']'.repeat(300)],
    ['too large', `"${'x'.repeat(3 * 1024 * 1024)}"`],
  ])('does not take apart what is %s', (_name, text) => {
    expect(readJsonText(Buffer.from(text))).toBeNull();
  });

  it('does not take apart what is not UTF-8', () => {
    expect(readJsonText(Buffer.from('"\xff"', 'latin1'))).toBeNull();
  });

  it('gives up on what would grow beyond measure', () => {
    const deep = `${'['.repeat(199)}1${',1'.repeat(50_000)}${']'.repeat(199)}`;
    expect(written(deep, 'pretty-4', 'as-is')).toBeNull();
    expect(written(deep, 'compact', 'as-is')).toBe(deep);
  });
});

describe('any JSON', () => {
  const anyJson = fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' });

  it('is written compactly as it was', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = JSON.stringify(value);
        expect(written(text, 'compact', 'as-is')).toBe(text);
        expect(written(text, 'compact', 'rewritten')).toBe(text);
      }),
    );
  });

  it('is written with an indent as JSON.stringify writes it', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(written(JSON.stringify(value), 'pretty-2', 'as-is')).toBe(
          JSON.stringify(value, null, 2),
        );
      }),
    );
  });

  it('keeps its value in every style', () => {
    const styles = fc.tuple(fc.constantFrom(...spacings), fc.constantFrom(...writings));
    fc.assert(
      fc.property(anyJson, fc.nat(8), styles, (value, indent, [spacing, writing]) => {
        const text = JSON.stringify(value, null, indent);
        expect(JSON.parse(written(text, spacing, writing) ?? '')).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });
});

/** Milliseconds of processor time: the machine may be busy, so the best of some counts. */
const best = (work: () => unknown): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
};

describe('JSON made to be slow', () => {
  const fill = (unit: string, bytes: number): string =>
    unit.repeat(bytes / Buffer.byteLength(unit));
  const [quarter, whole] = [64 * 1024, 256 * 1024];
  /** Four times the text in four times the time, and as much again for a busy machine. */
  const growth = 8;
  /** Below this there is nothing to be compared, milliseconds. */
  const floorMs = 20;

  it.each([
    ['numbers', '1,', (text: string) => `[${text}1]`],
    ['empty lists', '[],', (text: string) => `[${text}1]`],
    [
      'numbers at the deepest',
      ',1',
      (text: string) => `${'['.repeat(199)}1${text}${']'.repeat(199)}`,
    ],
    ['quotation marks', '"\\"",', (text: string) => `[${text}1]`],
    ['backslashes', '\\\\', (text: string) => `"${text}"`],
    ['escapes', '\\u00eb', (text: string) => `"${text}"`],
    ['umlauts', 'ë', (text: string) => `"${text}"`],
    ['slashes', '/', (text: string) => `"${text}"`],
    ['blanks', ' ', (text: string) => `[${text}1]`],
  ])('of %s is read and written in linear time', (_name, unit, around) => {
    const [small, large] = [quarter, whole].map((bytes) => Buffer.from(around(fill(unit, bytes))));
    for (const writing of ['as-is', 'dotnet', 'html'] as const) {
      const write = (body = Buffer.alloc(0)) => readJsonText(body)?.write('spaced', writing);
      expect(write(large)?.length).toBeGreaterThan(0);
      const smallMs = Math.max(
        floorMs,
        best(() => write(small)),
      );
      expect(best(() => write(large))).toBeLessThan(growth * smallMs);
    }
  });
});
