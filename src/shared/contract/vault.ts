/** Commands about the vault. Passphrases go in; only a recovery key ever comes out, once. */
import { z } from 'zod';
import type { PassphraseRating } from '../vault.ts';
import { command, nothing, passphrase } from './command.ts';

const keptPlace = z.discriminatedUnion('place', [
  z.strictObject({ place: z.literal('keychain') }),
  z.strictObject({ place: z.literal('passphrase'), passphrase }),
]);

/** The recovery key as words to write down; null where none was made. Shown once. */
export type NewRecoveryKey = { readonly recoveryKey: string | null };

export const vaultCommands = {
  /** Rates a passphrase while it is typed. */
  'vault.rate': command<PassphraseRating>()(z.strictObject({ passphrase: z.string().max(1024) })),
  /**
   * Keeps all secrets there from now on; to `session` also takes them off the disk. The first
   * move to a lasting place makes a recovery key.
   * Errors: `vault.weak-passphrase`, `vault.no-keychain`, `vault.locked`, `vault.lost`.
   */
  'vault.moveTo': command<NewRecoveryKey>()(
    z.discriminatedUnion('place', [
      ...keptPlace.options,
      z.strictObject({ place: z.literal('session') }),
    ]),
  ),
  /** Errors: `vault.wrong-passphrase`. */
  'vault.unlock': command<null>()(z.strictObject({ passphrase })),
  'vault.lock': command<null>()(nothing),
  /** Errors: `vault.wrong-passphrase`, `vault.weak-passphrase`. */
  'vault.changePassphrase': command<null>()(z.strictObject({ current: passphrase, passphrase })),
  'vault.setLockAfter': command<null>()(
    z.strictObject({ minutes: z.number().int().min(1).max(1440).nullable() }),
  ),
  /** Makes a recovery key; an earlier one ends. Errors: `vault.locked`, `vault.lost`. */
  'vault.createRecoveryKey': command<NewRecoveryKey>()(nothing),
  /** Opens a locked or lost vault and keeps it in `to`. Errors: `vault.wrong-recovery-key`. */
  'vault.recover': command<null>()(
    z.strictObject({ recoveryKey: z.string().max(200), to: keptPlace }),
  ),
  /** Gives up what cannot be opened and begins with an empty vault. */
  'vault.startOver': command<null>()(nothing),
} as const;
