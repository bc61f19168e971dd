import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bodyVariants, fewBodyVariants } from '../../../../../src/main/core/diagnose/bodies.ts';

const request = (body: Uint8Array | string, headers: readonly string[] = []) => ({
  method: 'POST',
  target: '/',
  rawHeaders: headers,
  body: Buffer.from(body),
});

const codesOf = (body: Uint8Array | string, headers?: readonly string[]): string[] =>
  [...bodyVariants(request(body, headers))].flatMap((variant) =>
    (variant?.changes ?? []).map(({ code }) => code),
  );

describe('bodies to try', () => {
  it('are never the received one, nor the same twice', () => {
    const body = '{"a":[1,"ë/"],"b":"<x>"}\r\n';
    const texts = [...bodyVariants(request(body))].flatMap((variant) =>
      variant ? [Buffer.from(variant.value).toString('latin1')] : [],
    );
    expect(texts.length).toBeGreaterThan(30);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).not.toContain(Buffer.from(body).toString('latin1'));
  });

  it.each([
    ['Brotli', brotliCompressSync('text'), 'body.unbrotli'],
    ['gzip', gzipSync('text'), 'body.ungzip'],
  ])('are unpacked from %s', (_name, packed, code) => {
    expect(codesOf(packed)).toContain(code);
  });

  it('do not blow up', () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    expect(codesOf(bomb)).not.toContain('body.ungzip');
  });

  it.each([
    ['half a gzip', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['half a zlib', Buffer.from([0x78, 0x9c, 1])],
    ['noise', Buffer.from([0xff, 0xfe, 0, 1])],
  ])('do not come from %s', (_name, body) => {
    expect(codesOf(body).filter((code) => code.startsWith('body.un'))).toEqual([]);
  });

  it('are none where the body is very large', () => {
    expect(codesOf(Buffer.alloc(5 * 1024 * 1024, 'x'))).toEqual([]);
  });

  it('know Windows-1252 from Latin-1', () => {
    // The UTF-8 of “it’s”, taken for Windows-1252 and encoded again.
    expect(codesOf('it\u00e2\u20ac\u2122s')).toContain('body.utf8-twice');
    expect(codesOf('ÿ is one byte in Latin-1')).toContain('body.signed-latin1');
    expect(codesOf('字 has no place in either')).not.toContain('body.signed-latin1');
  });

  it('are packed only where a header says that they were', () => {
    expect(codesOf('a', ['Content-Encoding', 'gzip'])).toContain('body.gzip');
    expect(codesOf('a')).not.toContain('body.gzip');
  });

  it.each([
    ['"half', 'body.json-string'],
    ['"1" 2', 'body.json-string'],
    ['not base64!', 'body.base64'],
    ['plain text', 'body.form-reencoded'],
  ])('of %s are not made by force', (body, code) => {
    expect(codesOf(body)).not.toContain(code);
  });

  it('come a few at a time', () => {
    expect(fewBodyVariants(request('{"a":1}'), 3)).toHaveLength(3);
    expect(fewBodyVariants(request(Buffer.from([0xff])), 9).length).toBeLessThan(9);
  });
});
