/** How a verdict looks and what it is called. The words are the same everywhere. */
import type { EventSummary } from '../../shared/event.ts';
import { type Message, message, t } from '../../shared/text.ts';
import type { Verdict } from '../../shared/verdict.ts';

export const verdictWords: Readonly<Record<Verdict, Message>> = {
  valid: message('Verified'),
  invalid: message('Invalid'),
  error: message('Could not check'),
  unchecked: message('Not checked'),
};

export type VerdictLook =
  | 'verified'
  | 'partial'
  | 'decrypted'
  | 'handshake'
  | 'invalid'
  | 'error'
  | 'unchecked';

export type VerdictFacts = Pick<EventSummary, 'verdict' | 'reason' | 'assurance' | 'skewS'>;

const invalidWord = (reason: VerdictFacts['reason'], skewS: number | null): string => {
  if (reason !== 'timestamp_out_of_tolerance') return t(verdictWords.invalid);
  return (skewS ?? 0) < 0 ? t('Invalid, too early') : t('Invalid, too old');
};

/** The look and the word; a note in the word where the bare verdict would promise too much. */
export const lookOf = (
  facts: VerdictFacts,
): { readonly look: VerdictLook; readonly word: string } => {
  const { verdict, reason, assurance, skewS } = facts;
  switch (verdict) {
    case 'valid':
      if (assurance === 'encryption-only') return { look: 'decrypted', word: t('Decrypted only') };
      // A check of the URL that nobody signed: answered, and nothing proven.
      if (assurance === 'handshake') return { look: 'handshake', word: t('Handshake') };
      if (assurance === 'partial' || assurance === 'crc32') {
        return { look: 'partial', word: t('Verified in part') };
      }
      return { look: 'verified', word: t(verdictWords.valid) };
    case 'invalid':
      // One look for one verdict: that it is the time, and not the signature, is in the word.
      return { look: 'invalid', word: invalidWord(reason, skewS) };
    case 'error':
      return { look: 'error', word: t(verdictWords.error) };
    case 'unchecked':
      return { look: 'unchecked', word: t(verdictWords.unchecked) };
  }
};
