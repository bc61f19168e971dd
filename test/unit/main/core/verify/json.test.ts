import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isObject,
  jsonLimitBytes,
  parseJson,
  scalarText,
  stringifyJson,
} from '../../../../../src/main/core/verify/json.ts';

const parse = (text: string) => parseJson(Buffer.from(text));

describe('parseJson', () => {
  it('gives what JSON.parse gives, for any JSON in any layout', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 1, 2, '\t'), (text, layout) => {
        const value: unknown = JSON.parse(text);
        const spaced = JSON.stringify(value, null, layout);
        expect(parse(spaced)).toMatchObject({ value, hasDuplicateKeys: false });
      }),
    );
  });

  it('gives members whose text parses to the member', () => {
    const members = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(members, fc.constantFrom(0, 3), (value, layout) => {
        const document = parse(JSON.stringify(value, null, layout));
        expect([...(document?.members.keys() ?? [])]).toEqual(Object.keys(value));
        for (const [key, source] of document?.members ?? []) {
          expect(source).toBe(source.trim());
          expect(JSON.parse(source)).toEqual(JSON.parse(JSON.stringify(value[key])));
        }
      }),
    );
  });

  it('says of any text whether JSON.parse takes it', () => {
    const unit = fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'a', '1', ' ', 'null');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(parse(text) !== null).toBe(isJson);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['{"a":1,"a":2}', true],
    ['{"a":1,"\\u0061":2}', true],
    ['{"x":[{"b":1,"b":1}]}', true],
    ['{"__proto__":1,"__proto__":2}', true],
    ['[{"a":1},{"a":2}]', false],
    ['{"a":{"a":{"a":1}}}', false],
    ['{"a":"\\"a\\":1,","b":"a"}', false],
    ['{"a":["a","a"],"b":"a"}', false],
    ['{"__proto__":1}', false],
    ['{"a\\"":1,"a":2}', false],
    ['{"\\\\":1,"\\\\\\\\":2}', false],
    ['{"":1,"":2}', true],
    ['[]', false],
    ['"a"', false],
  ])('finds in %s a repeated key: %s', (text, expected) => {
    expect(parse(text)?.hasDuplicateKeys).toBe(expected);
  });

  it('finds a repeated key wherever it is put', () => {
    const objects = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), {
      minKeys: 1,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(objects, fc.nat(), (value, n) => {
        const keys = Object.keys(value);
        const key = JSON.stringify(keys[n % keys.length]);
        const text = JSON.stringify(value);
        const repeated = `[0,${text.slice(0, -1)},${key}:0}]`;
        expect(parse(repeated)?.hasDuplicateKeys).toBe(true);
      }),
    );
  });

  it('gives the last of a repeated member, as JSON.parse does', () => {
    expect(parse('{"a": 1 ,"a":\n[2, 3] }')?.members.get('a')).toBe('[2, 3]');
  });

  it('gives members of the outermost object only', () => {
    expect(parse('[{"a":1}]')?.members.size).toBe(0);
    expect([...(parse('{"a":{"b":1},"c":"x:y,z"}')?.members ?? [])]).toEqual([
      ['a', '{"b":1}'],
      ['c', '"x:y,z"'],
    ]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no JSON', Buffer.from('data=1')],
    ['no UTF-8', Buffer.from('{"a":"\xe4"}', 'latin1')],
    ['a byte order mark', Buffer.from('\ufeff{}')],
    ['more than the limit', Buffer.alloc(jsonLimitBytes + 1, ' ')],
    ['NaN', Buffer.from('NaN')],
  ])('gives null for %s', (_what, body) => {
    expect(parseJson(body)).toBeNull();
  });

  it.each([
    ['arrays', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('takes %s as deep as any sender nests them, and no deeper', (_what, open, close) => {
    const nested = (depth: number) => parse(`${open.repeat(depth)}1${close.repeat(depth)}`);
    expect(nested(2000)).toMatchObject({ hasDuplicateKeys: false });
    expect(nested(2001)).toBeNull();
    expect(nested(100_000)).toBeNull();
  });

  it('takes brackets in text for text, and brackets side by side for flat', () => {
    expect(parse(JSON.stringify({ text: '["\\'.repeat(3000) }))).not.toBeNull();
    expect(parse(`[${'[],'.repeat(3000)}{}]`)).not.toBeNull();
    expect(parse(`${'['.repeat(3000)}"`)).toBeNull();
    expect(parse(`"${'['.repeat(5000)}`)).toBeNull();
  });
});

describe('scalarText', () => {
  it.each([
    [undefined, ''],
    [null, ''],
    ['text', 'text'],
    ['', ''],
    [true, 'true'],
    [false, 'false'],
    [0, '0'],
    [-1130, '-1130'],
    [9_007_199_254_740_991, '9007199254740991'],
    [9_007_199_254_740_992, null],
    [1.5, null],
    [1e21, null],
    [Number.NaN, null],
    [{}, null],
    [[], null],
  ])('of %j is %j', (value, text) => {
    expect(scalarText(value)).toBe(text);
  });
});

describe('stringifyJson', () => {
  it('writes what JSON.stringify writes', () => {
    expect(stringifyJson({ b: 1.0, a: 'ë', 2: null, 1: [1e2] })).toBe(
      '{"1":[100],"2":null,"b":1,"a":"ë"}',
    );
  });

  it('gives null for what cannot be written', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(stringifyJson(deep)).toBeNull();
    expect(stringifyJson(undefined)).toBeNull();
  });
});

describe('isObject', () => {
  it.each([
    [{}, true],
    [[], false],
    [null, false],
    ['', false],
    [undefined, false],
  ])('says of %j: %s', (value, expected) => {
    expect(isObject(value)).toBe(expected);
  });
});
