/** Two signed contents side by side: what of each is drawn, and which of it differs. */
import type { PartOrigin, SignedPart } from '../../../shared/verdict.ts';
import type { DiffRun } from '../../lib/byte-diff.ts';
import { bytesOfPart } from '../../ui/SignedBytes.tsx';

/** Most of either side that is compared. */
export const maxCompareBytes = 256 * 1024;

type PlacedPart = {
  readonly origin: PartOrigin;
  readonly label: string;
  readonly from: number;
  readonly to: number;
};

export type Side = { readonly bytes: Uint8Array; readonly parts: readonly PlacedPart[] };

export type Piece =
  | {
      readonly kind: 'bytes';
      readonly origin: PartOrigin;
      readonly label: string;
      readonly bytes: Uint8Array;
      readonly isChanged: boolean;
    }
  /** Bytes that are on the other side only. */
  | { readonly kind: 'missing'; readonly count: number }
  /** Bytes that are not drawn. */
  | { readonly kind: 'skipped'; readonly count: number; readonly isSame: boolean };

/** The parts as one run of bytes, up to the limit. */
export const sideOf = (parts: readonly SignedPart[], body: Uint8Array): Side => {
  const all = new Uint8Array(maxCompareBytes);
  const placed: PlacedPart[] = [];
  let at = 0;
  for (const part of parts) {
    const bytes = bytesOfPart(part, body, maxCompareBytes - at);
    all.set(bytes, at);
    placed.push({ origin: part.origin, label: part.label, from: at, to: at + bytes.length });
    at += bytes.length;
  }
  return { bytes: all.subarray(0, at), parts: placed };
};

/** Differences that are drawn. */
const maxChanges = 200;
const maxRunBytes = 4096;
/** Equal bytes drawn on either side of a difference. */
const contextBytes = 80;

const placesOf = (run: DiffRun, side: 'a' | 'b') =>
  side === 'a'
    ? { from: run.aFrom, to: run.aTo, other: run.bTo - run.bFrom }
    : { from: run.bFrom, to: run.bTo, other: run.aTo - run.aFrom };

/** Moves a cut back to where a character of UTF-8 begins. */
const characterStart = (bytes: Uint8Array, at: number): number => {
  let start = at;
  while (start > 0 && at - start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return start;
};

/** What is drawn of one side: the differences, and a little of what lies around them. */
export const piecesOf = (
  { bytes, parts }: Side,
  runs: readonly DiffRun[],
  side: 'a' | 'b',
): readonly Piece[] => {
  const pieces: Piece[] = [];
  const draw = (from: number, to: number, isChanged: boolean): void => {
    for (const part of parts) {
      const [start, end] = [Math.max(from, part.from), Math.min(to, part.to)];
      // A secret has no bytes here, and is named all the same.
      const isEmpty = part.from === part.to && part.from >= from && part.from < to;
      if (start >= end && !isEmpty) continue;
      const { origin, label } = part;
      pieces.push({ kind: 'bytes', origin, label, bytes: bytes.subarray(start, end), isChanged });
    }
  };
  const drawCut = (from: number, to: number, head: number, tail: number, isSame: boolean): void => {
    const [headEnd, tailStart] = [from + head, to - tail].map((at) =>
      characterStart(bytes, at),
    ) as [number, number];
    if (tailStart - headEnd <= contextBytes) {
      draw(from, to, !isSame);
      return;
    }
    draw(from, headEnd, !isSame);
    pieces.push({ kind: 'skipped', count: tailStart - headEnd, isSame });
    draw(tailStart, to, !isSame);
  };
  const isAllSame = runs.every(({ isSame }) => isSame);
  let changes = 0;
  for (const [index, run] of runs.entries()) {
    const { from, to, other } = placesOf(run, side);
    if (run.isSame) {
      const head = isAllSame ? maxRunBytes : index === 0 ? 0 : contextBytes;
      const tail = index === runs.length - 1 ? 0 : contextBytes;
      drawCut(from, to, Math.min(head, to - from), Math.min(tail, to - from), true);
    } else if (changes++ === maxChanges) {
      pieces.push({ kind: 'skipped', count: bytes.length - from, isSame: false });
      break;
    } else if (from === to) pieces.push({ kind: 'missing', count: other });
    else drawCut(from, to, Math.min(maxRunBytes, to - from), 0, false);
  }
  return pieces;
};

export type HexRow = {
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** For every byte of the row. */
  readonly isChanged: readonly boolean[];
};

const rowBytes = 16;
const maxRows = 256;

/** The rows of 16 bytes in which one side differs, each with its neighbours. */
export const hexRowsOf = (
  { bytes }: Side,
  runs: readonly DiffRun[],
  side: 'a' | 'b',
): readonly HexRow[] => {
  const last = Math.floor(Math.max(0, bytes.length - 1) / rowBytes);
  const numbers = new Set<number>();
  const changed = new Set<number>();
  for (const run of runs) {
    if (run.isSame) continue;
    const { from, to } = placesOf(run, side);
    const end = Math.floor(Math.max(from, to - 1) / rowBytes) + 1;
    for (let row = Math.floor(from / rowBytes) - 1; row <= end && numbers.size < maxRows; row++) {
      if (row >= 0 && row <= last) numbers.add(row);
    }
    for (let at = from; at < to && changed.size < maxRows * rowBytes; at++) changed.add(at);
  }
  if (numbers.size === 0) for (let row = 0; row <= Math.min(last, 63); row++) numbers.add(row);
  return [...numbers]
    .toSorted((a, b) => a - b)
    .map((row) => {
      const offset = row * rowBytes;
      const content = bytes.subarray(offset, offset + rowBytes);
      return {
        offset,
        bytes: content,
        isChanged: Array.from(content, (_, index) => changed.has(offset + index)),
      };
    });
};
