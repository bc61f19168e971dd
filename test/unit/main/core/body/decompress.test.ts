import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  codingsOf,
  decompress,
  maxDecompressedBytes,
} from '../../../../../src/main/core/body/decompress.ts';

describe('codingsOf', () => {
  it.each([
    [['gzip'], ['gzip']],
    [['X-GZip'], ['gzip']],
    [['deflate, br'], ['deflate', 'br']],
    [['gzip', 'identity'], ['gzip']],
    [[], null],
    [['identity'], null],
    [['zstd'], null],
    [['gzip, zstd'], null],
    [['gzip, gzip, gzip, gzip'], null],
  ])('reads %j as %j', (values, codings) => {
    expect(codingsOf(values)).toEqual(codings);
  });
});

describe('decompress', () => {
  const text = Buffer.from('{"a":1}'.repeat(1000));

  it.each([
    ['gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
  ] as const)('undoes %s', async (coding, bytes) => {
    const result = await decompress([coding], bytes);
    expect(Buffer.from(result.bytes).equals(text)).toBe(true);
    expect(result.problem).toBeNull();
  });

  it('undoes several codings, the last applied first', async () => {
    const { bytes } = await decompress(['gzip', 'br'], brotliCompressSync(gzipSync(text)));
    expect(Buffer.from(bytes).equals(text)).toBe(true);
  });

  it('gives what came out before the data ends too early', async () => {
    const long = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * i) % 251));
    const packed = gzipSync(long);
    const { bytes, problem } = await decompress(['gzip'], packed.subarray(0, packed.length / 2));
    expect(problem).toBe('ends-early');
    expect(bytes.length).toBeGreaterThan(0);
    expect(long.subarray(0, bytes.length).equals(bytes)).toBe(true);
  });

  it.each(['gzip', 'deflate', 'br'] as const)('says that text is not %s', async (coding) => {
    const { bytes, problem } = await decompress([coding], Buffer.from('plain text, no data'));
    expect(problem).not.toBeNull();
    expect(bytes).toHaveLength(0);
  });

  it('stops at 16 MiB, however much would come out', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    const { bytes, problem } = await decompress(['gzip'], bomb);
    expect(problem).toBe('too-large');
    expect(bytes).toHaveLength(maxDecompressedBytes);
  });
});
