import { describe, expect, it } from 'vitest';
import {
  hexRowsOf,
  maxCompareBytes,
  type Piece,
  piecesOf,
  sideOf,
} from '../../../../src/renderer/features/event/compare-pieces.ts';
import { diffBytes } from '../../../../src/renderer/lib/byte-diff.ts';
import type { SignedPart } from '../../../../src/shared/verdict.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const bodyPart = (length: number): SignedPart => ({
  origin: 'body',
  label: 'body',
  start: 0,
  end: length,
});

const compare = (a: string, b: string): readonly Piece[] => {
  const [left, right] = [a, b].map((text) => sideOf([bodyPart(text.length)], bytes(text)));
  if (!left || !right) return [];
  return piecesOf(left, diffBytes(left.bytes, right.bytes), 'a');
};
const shapes = (pieces: readonly Piece[]): string[] =>
  pieces.map((piece) =>
    piece.kind === 'bytes'
      ? `${piece.isChanged ? '!' : ''}${piece.bytes.length}`
      : `${piece.kind} ${piece.count}`,
  );

describe('what is drawn of a comparison', () => {
  it('is the difference and a little of what lies around it', () => {
    const around = 'x'.repeat(5_000);
    expect(shapes(compare(`${around}A${around}`, `${around}B${around}`))).toEqual([
      'skipped 4920',
      '80',
      '!1',
      '80',
      'skipped 4920',
    ]);
  });

  it('is bounded, however many differences there are', () => {
    const a = Array.from({ length: 2_000 }, (_, i) => `${i} `).join('');
    const pieces = compare(a, a.replaceAll(' ', '_'));
    expect(pieces.length).toBeLessThan(500);
    expect(pieces.at(-1)?.kind).toBe('skipped');
  });

  it('keeps the parts apart, a secret among them', () => {
    const side = sideOf(
      [
        { origin: 'secret', label: 'secret', bytes: new Uint8Array() },
        { origin: 'literal', label: 'fixed text', bytes: bytes('.') },
        bodyPart(2),
      ],
      bytes('ab'),
    );
    const origins = piecesOf(side, diffBytes(side.bytes, bytes('.aX')), 'a').map((piece) =>
      piece.kind === 'bytes' ? `${piece.origin} ${piece.bytes.length}` : piece.kind,
    );
    expect(origins).toEqual(['secret 0', 'literal 1', 'body 1', 'body 1']);
  });

  it('cuts no character in two', () => {
    const around = '€'.repeat(2_000);
    const [left, right] = [`${around}A${around}`, `${around}B${around}`].map((text) =>
      sideOf([bodyPart(bytes(text).length)], bytes(text)),
    );
    if (!left || !right) throw new Error('two sides');
    for (const piece of piecesOf(left, diffBytes(left.bytes, right.bytes), 'a')) {
      if (piece.kind === 'bytes') {
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(piece.bytes)).not.toThrow();
      }
    }
  });

  it('is at most so much of either side', () => {
    const large = new Uint8Array(maxCompareBytes + 10);
    expect(sideOf([bodyPart(large.length)], large).bytes).toHaveLength(maxCompareBytes);
  });

  it('is, as hex, the rows that differ and their neighbours', () => {
    const a = sideOf([bodyPart(200)], bytes('x'.repeat(200)));
    const b = bytes(`${'x'.repeat(100)}y${'x'.repeat(99)}`);
    const rows = hexRowsOf(a, diffBytes(a.bytes, b), 'a');
    expect(rows.map(({ offset }) => offset)).toEqual([80, 96, 112]);
    expect(rows[1]?.isChanged.indexOf(true)).toBe(4);
  });
});
