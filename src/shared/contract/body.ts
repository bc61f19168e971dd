/** Commands about the content of a stored body. None of them changes what is stored. */
import { z } from 'zod';
import { command, id } from './command.ts';

/** `broken`: not what the header says it is. `too-large`: more than the 16 MiB that are shown. */
export type DecompressionProblem = 'broken' | 'ends-early' | 'too-large';

/** A part of a decompressed body. */
export type DecompressedSlice = {
  readonly bytes: Uint8Array;
  readonly offset: number;
  /** Of what came out, which is the beginning when there is a problem. */
  readonly totalBytes: number;
  /** As in Content-Encoding, such as `gzip`, in the order applied. */
  readonly codings: readonly string[];
  readonly problem: DecompressionProblem | null;
};

export const bodyCommands = {
  /** Undoes the Content-Encoding for display. Errors: `event.not-found`, `body.not-compressed`. */
  'body.decompressed': command<DecompressedSlice>()(
    z.strictObject({
      seq: id,
      offset: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
      length: z
        .number()
        .int()
        .min(1)
        .max(4 * 1024 * 1024),
    }),
  ),
  /**
   * Saves one part of a multipart body to a file chosen in a dialog; false when cancelled.
   * Errors: `event.not-found`, `body.no-such-part`, `file.unwritable`.
   */
  'body.savePart': command<{ readonly isSaved: boolean }>()(
    z.strictObject({ seq: id, index: z.number().int().min(0).max(999) }),
  ),
} as const;
