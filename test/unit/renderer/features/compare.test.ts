import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareHeaders } from '../../../../src/renderer/features/compare/compare-headers.ts';
import { compareJson } from '../../../../src/renderer/features/compare/compare-json.ts';
import { compareLines } from '../../../../src/renderer/features/compare/compare-lines.ts';
import {
  maxDepth,
  parseTree,
  textOf,
} from '../../../../src/renderer/features/compare/json-tree.ts';

const tree = (text: string) => {
  const parsed = parseTree(text);
  if (!parsed) throw new Error(`not JSON: ${text}`);
  return parsed.root;
};
const changes = (a: string, b: string) =>
  compareJson(tree(a), tree(b)).changes.map(({ kind, path, before, after }) => [
    kind,
    path,
    before,
    after,
  ]);

describe('two JSON documents', () => {
  it.each([
    ['{"a":1,"b":2}', '{"b":2,"a":1}'],
    ['{"a":"\\u00e9"}', '{ "a": "é" }'],
    ['[]', '[ ]'],
  ])('%s and %s have the same values', (a, b) => {
    expect(changes(a, b)).toEqual([]);
  });

  it('differ by members that were added, removed and changed', () => {
    expect(changes('{"a":1,"b":{"c":true}}', '{"b":{"c":null},"d":[1]}')).toEqual([
      ['removed', '/a', '1', null],
      ['changed', '/b/c', 'true', 'null'],
      ['added', '/d', null, '[1]'],
    ]);
  });

  it('have the items of their arrays compared by position', () => {
    expect(changes('[1,2,3]', '[1,3]')).toEqual([
      ['changed', '/1', '2', '3'],
      ['removed', '/2', '3', null],
    ]);
  });

  it('keep numbers as they were written', () => {
    expect(changes('9007199254740993', '9007199254740992')).toEqual([
      ['changed', '', '9007199254740993', '9007199254740992'],
    ]);
    expect(changes('[1.0]', '[1]')).toEqual([['changed', '/0', '1.0', '1']]);
  });

  it('may have members of any name', () => {
    expect(changes('{"__proto__":1,"a/b~":2}', '{"__proto__":2}')).toEqual([
      ['changed', '/__proto__', '1', '2'],
      ['removed', '/a~1b~0', '2', null],
    ]);
  });

  it('differ in no more than 500 places that are listed', () => {
    const of = (n: number) => JSON.stringify(Array.from({ length: 600 }, () => n));
    const { changes: listed, hasMore } = compareJson(tree(of(1)), tree(of(2)));
    expect([listed.length, hasMore]).toEqual([500, true]);
  });

  it('are not compared when one is nested too deeply', () => {
    expect(parseTree('['.repeat(maxDepth) + ']'.repeat(maxDepth))).not.toBeNull();
    expect(parseTree('['.repeat(maxDepth + 1) + ']'.repeat(maxDepth + 1))).toBeNull();
  });

  it('tell that a key is there twice', () => {
    expect(parseTree('{"a":1,"a":2}')).toMatchObject({ hasRepeatedKeys: true });
    expect(parseTree('{"a":1,"b":{"a":2}}')).toMatchObject({ hasRepeatedKeys: false });
  });

  it('differ exactly when their values do, however they are written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
        expect(changes(first, JSON.stringify(JSON.parse(first), null, 2))).toEqual([]);
        const isEqual = isDeepStrictEqual(JSON.parse(first), JSON.parse(second));
        expect(changes(first, second).length === 0).toBe(isEqual);
      }),
    );
  });

  it('are written as one line, and cut', () => {
    expect(textOf(tree('{"a":[1,{"b":"x"}],"c":{}}'))).toBe('{"a": [1, {"b": "x"}], "c": {}}');
    expect(textOf(tree('"0123456789"'), 5)).toBe('"0123…');
  });
});

describe('two lists of headers', () => {
  it('tell what was added, removed, changed and written otherwise', () => {
    const { rows, isReordered } = compareHeaders(
      [
        ['Host', 'a'],
        ['X-One', '1'],
        ['Accept', '*/*'],
      ],
      [
        ['host', 'a'],
        ['Accept', 'text/plain'],
        ['X-Two', '2'],
      ],
    );
    expect(rows.map(({ kind, name, isCaseChanged }) => [kind, name, isCaseChanged])).toEqual([
      ['changed', 'Host', true],
      ['removed', 'X-One', false],
      ['changed', 'Accept', false],
      ['added', 'X-Two', false],
    ]);
    expect(isReordered).toBe(false);
  });

  it('tell when those on both sides come in another order', () => {
    const [a, b] = [['A', '1'] as const, ['B', '2'] as const];
    expect(compareHeaders([a, b], [b, a])).toMatchObject({ isReordered: true });
  });

  it('pair repeated names in their order', () => {
    const { rows } = compareHeaders(
      [
        ['Via', 'x'],
        ['Via', 'y'],
      ],
      [['Via', 'x']],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'removed']);
  });
});

describe('two texts', () => {
  it('differ by lines', () => {
    expect(compareLines('a\nb\nc\nd', 'a\nc\nx\nd').runs).toEqual([
      { kind: 'same', lines: ['a'] },
      { kind: 'removed', lines: ['b'] },
      { kind: 'same', lines: ['c'] },
      { kind: 'added', lines: ['x'] },
      { kind: 'same', lines: ['d'] },
    ]);
  });

  it('are not compared line by line where too many differ', () => {
    const lines = (word: string) =>
      Array.from({ length: 2100 }, (_, at) => `${word}${at}`).join('\n');
    expect(compareLines(lines('a'), lines('b'))).toMatchObject({ isRough: true });
  });

  it('come back whole from their runs', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { runs } = compareLines(a.join('\n'), b.join('\n'));
        const side = (other: string) =>
          runs.filter(({ kind }) => kind !== other).flatMap(({ lines }) => lines);
        expect([side('added'), side('removed')]).toEqual([a, b]);
      }),
    );
  });
});
