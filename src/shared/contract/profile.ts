/** Commands about profile files: sources, schemes and settings for another machine. */
import { z } from 'zod';
import type { ProfileImported, ProfileSummary } from '../profile.ts';
import { command, nothing, passphrase } from './command.ts';

export const profileCommands = {
  /**
   * Saves a file chosen in a dialog; with a passphrase it holds the secrets, too, encrypted.
   * Errors: `vault.weak-passphrase`, `vault.locked`, `file.unwritable`.
   */
  'profile.exportFile': command<{ readonly isSaved: boolean }>()(
    z.strictObject({ passphrase: passphrase.nullable() }),
  ),
  /** Reads a file chosen in a dialog; null when cancelled. Errors: `profile.unreadable`. */
  'profile.chooseFile': command<ProfileSummary | null>()(nothing),
  /**
   * Takes the chosen file over. Sources are added beside those that are there.
   * Errors: `profile.wrong-passphrase`, `profile.nothing-chosen`.
   */
  'profile.import': command<ProfileImported>()(
    z.strictObject({ passphrase: passphrase.nullable(), withSettings: z.boolean() }),
  ),
} as const;
