import { describe, expect, it } from 'vitest';
import { diffBytes } from '../../../../src/renderer/lib/byte-diff.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (part: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(part);

/** Same runs as text, changed ones as `[was|is]`. */
const shown = (a: string, b: string): string => {
  const [left, right] = [bytes(a), bytes(b)];
  return diffBytes(left, right)
    .map((run) => {
      const was = text(left.subarray(run.aFrom, run.aTo));
      const is = text(right.subarray(run.bFrom, run.bTo));
      return run.isSame ? was : `[${was}|${is}]`;
    })
    .join('');
};

/** Every byte of both sides is in exactly one run, and equal where it says so. */
const expectWhole = (a: Uint8Array, b: Uint8Array): void => {
  let [aAt, bAt] = [0, 0];
  for (const run of diffBytes(a, b)) {
    expect([run.aFrom, run.bFrom]).toEqual([aAt, bAt]);
    if (run.isSame) {
      expect(a.subarray(run.aFrom, run.aTo)).toEqual(b.subarray(run.bFrom, run.bTo));
    }
    [aAt, bAt] = [run.aTo, run.bTo];
  }
  expect([aAt, bAt]).toEqual([a.length, b.length]);
};

describe('the difference of two runs of bytes', () => {
  it.each([
    ['of the same', 'abc', 'abc', 'abc'],
    ['of nothing and something', '', 'abc', '[|abc]'],
    ['of line ends', 'a\r\nb', 'a\nb', 'a[\r|]\nb'],
    ['of written-out JSON', '{"a": 1, "b": 2}', '{"a":1,"b":2}', '{"a":[ |]1,[ |]"b":[ |]2}'],
    ['of characters, which stay whole', 'Zoë €', 'Zoé €', 'Zo[ë|é] €'],
    [
      'of one URL and another',
      'https://a.example/in',
      'http://127.0.0.1:80/in',
      'http[s|]://[a.example|127.0.0.1:80]/in',
    ],
  ])('is found %s', (_what, a, b, expected) => expect(shown(a, b)).toBe(expected));

  it('does not take accidents for what the sides have in common', () => {
    const [a, b] = ['2cf24dba5fb0a30e26e83b2ac5b9e29e', 'f5a1b7e6c0f3a9d1e2b4c6d8f0a1b2c3'];
    expect(diffBytes(bytes(a), bytes(b)).length).toBeLessThan(6);
  });

  it('finds its way past a long insertion with another change behind it', () => {
    const base = '{"id":17,"name":"Ada","text":"something that is long enough"}';
    expect(shown(`v0:${base}:x`, `v0:${'q'.repeat(150)}:${base}:y`)).toBe(
      `v0:[|${'q'.repeat(150)}:]${base}:[x|y]`,
    );
  });

  it('covers both sides of 256 KiB in bounded time, however different', () => {
    const random = Uint8Array.from({ length: 262_144 }, (_, i) => (i * 2_654_435_761) >>> 13);
    const other = random.map((byte) => byte ^ 0x55);
    const items = Array.from({ length: 1_500 }, (_, id) => ({ id, name: `item ${id}`, n: [1, 2] }));
    const pretty = bytes(JSON.stringify(items, null, 2));
    const compact = bytes(JSON.stringify(items));
    const started = performance.now();
    diffBytes(random, other);
    diffBytes(pretty, compact);
    expect(performance.now() - started).toBeLessThan(5_000);
    expectWhole(pretty.subarray(0, 20_000), compact.subarray(0, 8_000));
    expectWhole(random.subarray(0, 3_000), other.subarray(0, 2_000));
  });
});
