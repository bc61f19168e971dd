/** Commands about keys. Their texts go in; none comes out. */
import { z } from 'zod';
import type { KeyLint } from '../key-lint.ts';
import type { KeyInfo } from '../provider.ts';
import { command, id, label } from './command.ts';

const value = z.string().min(1).max(16_384);

/** How a key is taken as pasted. */
const pasted = {
  label,
  value,
  /** Without the line breaks, quotes and the like that `keys.lint` found around it. */
  isCleaned: z.boolean().optional(),
  /** The user has seen the doubts and wants it anyway. */
  isConfirmed: z.boolean().optional(),
} as const;

export const keyCommands = {
  /** Looks at a key while it is pasted. */
  'keys.lint': command<KeyLint>()(
    z.strictObject({ sourceId: id, value: z.string().max(65_536), isCleaned: z.boolean() }),
  ),
  /** Errors: `key.unusable`, `key.duplicate`, `key.needs-confirmation`, `vault.locked`. */
  'keys.put': command<KeyInfo>()(z.strictObject({ sourceId: id, ...pasted })),
  /** Makes a strong secret, keeps it, and puts it on the clipboard. */
  'keys.generate': command<KeyInfo>()(z.strictObject({ sourceId: id, label })),
  /**
   * Adds a key beside an older one, which stays in use for `overlapS` seconds, or until it is
   * retired if null. Without a value a secret is made and put on the clipboard.
   */
  'keys.rotate': command<KeyInfo>()(
    z.strictObject({
      id,
      ...pasted,
      value: value.optional(),
      overlapS: z.number().int().min(0).max(31_536_000).nullable(),
    }),
  ),
  /** Puts the secret on the clipboard; cleared after a minute if it is still there. */
  'keys.copy': command<{ readonly clearsInS: number }>()(z.strictObject({ id })),
  'keys.rename': command<KeyInfo>()(z.strictObject({ id, label: label.min(1) })),
  /** Takes a key out of use for what arrives from now on, or puts it back. */
  'keys.retire': command<KeyInfo>()(z.strictObject({ id, isRetired: z.boolean() })),
  /** Takes a key out of use altogether, for stored events too, or puts it back. */
  'keys.disable': command<KeyInfo>()(z.strictObject({ id, isDisabled: z.boolean() })),
  'keys.remove': command<null>()(z.strictObject({ id })),
} as const;
