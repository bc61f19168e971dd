import { describe, expect, it } from 'vitest';
import {
  maxPointerLength,
  parsePointer,
  pointerTo,
  resolvePointer,
} from '../../../src/shared/json-pointer.ts';

/** The document of RFC 6901, section 5. */
const example: unknown = JSON.parse(
  '{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\\\j":5,"k\\"l":6," ":7,"m~n":8}',
);
const valueAt = (root: unknown, pointer: string): unknown =>
  resolvePointer(root, parsePointer(pointer) ?? ['not a pointer']);

describe('a JSON pointer', () => {
  it.each([
    ['', example],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ])('%j leads to what RFC 6901 says', (pointer, value) => {
    expect(valueAt(example, pointer)).toEqual(value);
  });

  it('unescapes ~01 to ~1, not to a slash', () => {
    expect(parsePointer('/~01')).toEqual(['~1']);
  });

  it.each(['foo', '#/foo', '/~', '/~2', '/a~', ' /foo', `/${'a'.repeat(maxPointerLength)}`])(
    'is none as %j',
    (text) => {
      expect(parsePointer(text)).toBeNull();
    },
  );

  it.each([
    '/foo/00',
    '/foo/01',
    '/foo/-',
    '/foo/-1',
    '/foo/2',
    '/foo/length',
    '/foo/1e0',
    '/foo/0/0',
  ])('leads nowhere as %j', (pointer) => {
    expect(valueAt(example, pointer)).toBeUndefined();
  });

  it.each(['/constructor', '/__proto__', '/toString'])('takes own members only: %s', (pointer) => {
    expect(valueAt({}, pointer)).toBeUndefined();
    expect(valueAt([], pointer)).toBeUndefined();
  });

  it('finds a member named __proto__ that was sent', () => {
    expect(valueAt(JSON.parse('{"__proto__":{"id":5}}'), '/__proto__/id')).toBe(5);
  });

  it('can be made of a path', () => {
    expect(pointerTo(['a/b', 0, 'm~n', ''])).toBe('/a~1b/0/m~0n/');
    expect(parsePointer(pointerTo(['a/b', 0, 'm~n', '']))).toEqual(['a/b', '0', 'm~n', '']);
    expect(pointerTo([])).toBe('');
  });
});
