import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawDot, drawMark } from '../../../../src/main/shell/mark.ts';

/** The pixels of a PNG without filters, as `[red, green, blue, alpha]` at a place. */
const read = (png: Buffer) => {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const size = png.readUInt32BE(16);
  const dataBytes = png.readUInt32BE(33);
  expect(png.subarray(37, 41).toString('latin1')).toBe('IDAT');
  const rows = inflateSync(png.subarray(41, 41 + dataBytes));
  expect(rows).toHaveLength(size * (size * 4 + 1));
  return {
    size,
    at: (x: number, y: number) => {
      const start = y * (size * 4 + 1) + 1 + x * 4;
      return [...rows.subarray(start, start + 4)];
    },
  };
};

describe('the drawn sign', () => {
  it.each([16, 18, 22, 32, 36, 64])('is a PNG of %i pixels', (size) => {
    expect(read(drawMark(size, { hasBadge: false, isTemplate: false })).size).toBe(size);
  });

  it('is a tile with clear corners', () => {
    const { at } = read(drawMark(32, { hasBadge: false, isTemplate: false }));
    expect(at(0, 0)[3]).toBe(0);
    expect(at(16, 5)).toEqual([0x45, 0x49, 0xc9, 255]);
  });

  it('has a red dot at its upper right for a badge', () => {
    const { at } = read(drawMark(32, { hasBadge: true, isTemplate: false }));
    expect(at(24, 8)).toEqual([0xd9, 0x2b, 0x3a, 255]);
  });

  it('has no colour as a template, and its strokes are holes', () => {
    const { at } = read(drawMark(64, { hasBadge: false, isTemplate: true }));
    expect(at(32, 10)).toEqual([0, 0, 0, 255]);
    const [red, green, blue, alpha] = at(46, 30);
    expect([red, green, blue]).toEqual([0, 0, 0]);
    expect(alpha).toBeLessThan(20);
  });

  it('has a dot alone for taskbars', () => {
    const { at } = read(drawDot(16));
    expect(at(8, 8)).toEqual([0xd9, 0x2b, 0x3a, 255]);
    expect(at(0, 0)[3]).toBe(0);
  });
});
