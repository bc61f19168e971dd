/** Commands that take events away, as texts and files, and bring requests back. */
import { z } from 'zod';
import type { ImportResult, SavedFile, WrittenText } from '../exchange.ts';
import { fileFormats, maxExportedEvents, textFormats } from '../exchange.ts';
import { command, id } from './command.ts';

/** Headers with credentials are left out unless they are wanted. */
const withCredentials = z.boolean().default(false);

export const exchangeCommands = {
  /** One event as text for the clipboard. Errors: `event.not-found`, `export.*`. */
  'export.text': command<WrittenText>()(
    z.strictObject({ seq: id, format: z.enum(textFormats), withCredentials }),
  ),
  /**
   * Saves events as a file chosen in a dialog, for its owner alone; null when cancelled. Only one
   * event fits into a file of raw HTTP. Errors: `event.not-found`, `export.has-key`,
   * `file.unwritable`.
   */
  'export.file': command<{
    readonly file: SavedFile;
    readonly warnings: readonly string[];
  } | null>()(
    z
      .strictObject({
        seqs: z.array(id).min(1).max(maxExportedEvents),
        format: z.enum(fileFormats),
        withCredentials,
      })
      .refine(({ seqs, format }) => format !== 'http' || seqs.length === 1),
  ),
  /** Shows a saved file in its folder; nothing happens when it is not known any more. */
  'export.showFile': command<null>()(z.strictObject({ id })),
  /**
   * Takes the requests of a file chosen in a dialog into a source; null when cancelled. Nothing is
   * sent. Errors: `request.unreadable`, `file.unreadable`, `source.not-found`.
   */
  'import.file': command<ImportResult | null>()(z.strictObject({ sourceId: id })),
  /** The same from pasted text. */
  'import.text': command<ImportResult>()(
    z.strictObject({
      sourceId: id,
      text: z
        .string()
        .min(1)
        .max(16 * 1024 * 1024),
    }),
  ),
} as const;
