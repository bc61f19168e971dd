import { describe, expect, it } from 'vitest';
import { jsonText } from '../../../../../src/renderer/features/body/json-text.ts';
import {
  pathOf,
  pointerOf,
  treeOf,
  valueText,
  visibleNodes,
} from '../../../../../src/renderer/features/body/json-tree.ts';
import { formatJson } from '../../../../../src/renderer/lib/json-format.ts';

const tree = (json: string, most?: number) => treeOf(formatJson(json).lines, most);
const sample = '{"id":1.10,"a/b~":[true,{"__proto__":"\\u0041"}],"":null}';

describe('treeOf', () => {
  it('gives every value its place and its spelling', () => {
    const { nodes, isCut } = tree(sample);
    expect(
      nodes.map(({ key, position, depth, kind, text }) => [key, position, depth, kind, text]),
    ).toEqual([
      [null, 0, 0, 'object', ''],
      ['"id"', 0, 1, 'number', '1.10'],
      ['"a/b~"', 1, 1, 'array', ''],
      [null, 0, 2, 'literal', 'true'],
      [null, 1, 2, 'object', ''],
      ['"__proto__"', 0, 3, 'string', '"\\u0041"'],
      ['""', 2, 1, 'literal', 'null'],
    ]);
    expect(nodes.map(({ childCount }) => childCount)).toEqual([3, 0, 2, 0, 1, 0, 0]);
    expect(isCut).toBe(false);
  });

  it('stops at the most, and still knows how many values there are beside each other', () => {
    const { nodes, isCut } = tree('[[1,2],[3],4]', 3);
    expect(nodes.map(({ childCount }) => childCount)).toEqual([3, 2, 0]);
    expect(isCut).toBe(true);
    expect(valueText(tree('[[1,2],[3],4]', 3), nodes[0]!)).toBe('[[1,2],[3],4]');
  });

  it('hides what is in collapsed values', () => {
    const { nodes } = tree(sample);
    expect(visibleNodes(nodes, new Set([2]))).toEqual([0, 1, 2, 6]);
    expect(visibleNodes(nodes, new Set([0, 2]))).toEqual([0]);
  });

  it('writes a value as it was sent', () => {
    const one = tree(sample);
    expect(valueText(one, one.nodes[2]!)).toBe('[true,{"__proto__": "\\u0041"}]');
  });

  it.each([
    [0, '$', ''],
    [1, '$.id', '/id'],
    [3, '$["a/b~"][0]', '/a~1b~0/0'],
    [5, '$["a/b~"][1].__proto__', '/a~1b~0/1/__proto__'],
    [6, '$[""]', '/'],
  ])('knows path and pointer of value %i', (at, path, pointer) => {
    const { nodes } = tree(sample);
    expect(pathOf(nodes, at)).toBe(path);
    expect(pointerOf(nodes, at)).toBe(pointer);
  });
});

describe('jsonText', () => {
  it('writes numbers as they were sent', () => {
    expect(jsonText(formatJson('[1.0,1e3]').lines)).toBe('[\n  1.0,\n  1e3\n]');
  });

  it('gives up where indenting would make more blanks than an editor should hold', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(jsonText(formatJson(deep).lines)).toBeNull();
  });
});
