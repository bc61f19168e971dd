import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { maxTextBytes, searchTextOf } from '../../../../../src/main/core/store/search-text.ts';

const head = (...rawHeaders: string[]): string => JSON.stringify({ rawHeaders });
const encoded = (name: string): string => head('Content-Encoding', name);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('searchTextOf', () => {
  it('gives the headers line by line, and the body', () => {
    expect(searchTextOf(head('X-A', '1', 'x-b', 'two words'), bytes('{"é":1}'))).toEqual({
      headers: 'X-A: 1\nx-b: two words\n',
      body: '{"é":1}',
      isSkipped: false,
    });
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ])('looks into %s', (name, pack) => {
    expect(searchTextOf(encoded(name), pack('hello'))).toMatchObject({
      body: 'hello',
      isSkipped: false,
    });
  });

  it('looks into the beginning of a packed body that was cut', () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 5000 }, (_, i) => `n${i}`).join(' ')));
    const { body, isSkipped } = searchTextOf(encoded('gzip'), packed.subarray(0, 5000));
    expect(isSkipped).toBe(false);
    expect(body).toMatch(/^n0 n1 n2 /);
  });

  it.each([
    ['binary', head(), Uint8Array.of(0xff, 0xfe, 1)],
    ['with a NUL', head(), bytes('a\0b')],
    ['packed in an unknown way', encoded('zstd'), bytes('hello')],
    ['not packed as it says', encoded('gzip'), bytes('hello')],
    ['packed to grow without end', encoded('gzip'), gzipSync(Buffer.alloc(8 * 1024 * 1024, 65))],
  ])('skips a body that is %s', (_name, one, body) => {
    expect(searchTextOf(one, body)).toMatchObject({ body: '', isSkipped: true });
  });

  it('takes the beginning of a long body, up to a whole character', () => {
    const long = bytes(`a${'é'.repeat(maxTextBytes)}`);
    const { body, isSkipped } = searchTextOf(head(), long.subarray(0, maxTextBytes + 4));
    expect(isSkipped).toBe(false);
    expect(new TextEncoder().encode(body).length).toBe(maxTextBytes - 1);
  });
});
