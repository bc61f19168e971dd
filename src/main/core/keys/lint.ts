/** What the window says of a key while it is pasted. */
import type { KeyLint, LintNote } from '../../../shared/key-lint.ts';
import type { KeyInfo } from '../../../shared/provider.ts';
import type { Provider } from '../providers/define.ts';
import { fingerprint } from './describe.ts';
import { examine } from './examine.ts';
import { inOrder, note } from './note.ts';
import { dayOf } from './reading.ts';

export type KnownKey = Pick<KeyInfo, 'fingerprint' | 'label' | 'isAvailable'>;

const knownNote = (known: readonly KnownKey[], print: string | null): readonly LintNote[] => {
  const same = known.find((key) => key.fingerprint === print);
  return same ? [note(same.isAvailable ? 'duplicate' : 'known-missing', same.label)] : [];
};

/**
 * Looks at a key as `takeKey` will: without refusals it will be taken, if confirmed. Cleanings are
 * told whether they are asked for or not. Pure and total.
 * In: `known`, the source's keys; `nowMs`, for certificates. Cost: below a millisecond as a rule.
 */
export const lintKey = (
  provider: Provider,
  text: string,
  isCleaned: boolean,
  known: readonly KnownKey[],
  nowMs: number,
): KeyLint => {
  const { kept, reading, validUntilMs, notes } = examine(provider, text, isCleaned);
  const print = kept && fingerprint(kept.text);
  const isExpired = validUntilMs !== null && validUntilMs < nowMs;
  const expired = isExpired ? [note('expired-certificate', dayOf(validUntilMs))] : [];
  return {
    reading,
    fingerprint: print,
    notes: inOrder([...notes, ...knownNote(known, print), ...expired]),
  };
};
