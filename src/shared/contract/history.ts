/** Commands about the history as a whole. One of those that take a while at a time. */
import { z } from 'zod';
import type { HistoryInfo } from '../history.ts';
import { command, nothing } from './command.ts';

export const historyCommands = {
  'history.info': command<HistoryInfo>()(nothing),
  /**
   * Gives the space of removed events back to the disk; false when cancelled. Where the file is
   * of the old kind it is rewritten, and nothing is stored meanwhile. Errors: `history.busy`.
   */
  'history.compact': command<{ readonly isDone: boolean }>()(nothing),
  /** Copies the history to a file chosen in a dialog; false when cancelled. Errors: `history.busy`. */
  'history.backup': command<{ readonly isSaved: boolean }>()(nothing),
  /**
   * Removes all events that are there now, for good. Out: how many; fewer when cancelled.
   * Errors: `history.busy`.
   */
  'history.clear': command<{ readonly removed: number }>()(
    z.strictObject({ keepPinned: z.boolean() }),
  ),
  /** Ends what is under way; what has been done stays done. */
  'history.cancel': command<null>()(nothing),
} as const;
