/** What the window says of a key while it is pasted. */
import type { KeyLint, LintNote } from '../../../shared/key-lint.ts';
import type { KeyInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import type { Provider } from '../providers/define.ts';
import { fingerprint } from './describe.ts';
import { examine, type KeptKey } from './examine.ts';
import { inOrder, note } from './note.ts';
import { dayOf } from './reading.ts';

export type KnownKey = Pick<KeyInfo, 'fingerprint' | 'label' | 'isAvailable'>;

const knownNote = (known: readonly KnownKey[], print: string | null): readonly LintNote[] => {
  const same = known.find((key) => key.fingerprint === print);
  return same ? [note(same.isAvailable ? 'duplicate' : 'known-missing', same.label)] : [];
};

/** What differs from the form that the provider's secrets have. */
const formNote = ({ secret }: Provider, kept: KeptKey | null): readonly LintNote[] => {
  const { hexDigits } = secret;
  if (hexDigits === undefined || kept?.kind !== 'secret') return [];
  const found = kept.text.length;
  if (found === hexDigits && /^[0-9a-f]+$/i.test(kept.text)) return [];
  return [
    note(
      'unusual-form',
      found === hexDigits
        ? t('{expected} hex digits are expected, and some of these are none', {
            expected: hexDigits,
          })
        : t('{found} characters instead of {expected} hex digits', { found, expected: hexDigits }),
    ),
  ];
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
    notes: inOrder([
      ...notes,
      ...knownNote(known, print),
      // Where something is in doubt already, that is the better word for it.
      ...(notes.some(({ level }) => level === 'doubt') ? [] : formNote(provider, kept)),
      ...expired,
    ]),
  };
};
