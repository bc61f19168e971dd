/** The signed content as it lies in the body. */
import type { CandidateReport, SignedPart } from '../../../shared/verdict.ts';
import type { ByteRange } from './hex-selection.ts';

/** The parts of the reading that matched, or of the first that was tried. */
export const partsToShow = (candidates: readonly CandidateReport[]): readonly SignedPart[] =>
  (candidates.find(({ isMatch }) => isMatch) ?? candidates[0])?.parts ?? [];

/** Index of the first part that has bytes in this range of the body; -1 when none has. */
export const partIn = (parts: readonly SignedPart[], { start, end }: ByteRange): number =>
  parts.findIndex((part) => part.origin === 'body' && part.start < end && start < part.end);

/** Index of the part whose bytes hold this one of the body; -1 when it is not signed. */
export const partAt = (parts: readonly SignedPart[], offset: number): number =>
  partIn(parts, { start: offset, end: offset + 1 });
