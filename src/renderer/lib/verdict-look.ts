/** How a verdict looks and what it is called. The words are the same everywhere. */
import type { EventSummary } from '../../shared/event.ts';
import type { Verdict } from '../../shared/verdict.ts';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  valid: 'Verified',
  invalid: 'Invalid',
  error: 'Could not check',
  unchecked: 'Not checked',
};

export type VerdictLook =
  | 'verified'
  | 'partial'
  | 'decrypted'
  | 'handshake'
  | 'stale'
  | 'invalid'
  | 'error'
  | 'unchecked';

export type VerdictFacts = Pick<EventSummary, 'verdict' | 'reason' | 'assurance' | 'skewS'>;

/** The look and the word; a note in the word where the bare verdict would promise too much. */
export const lookOf = (
  facts: VerdictFacts,
): { readonly look: VerdictLook; readonly word: string } => {
  const { verdict, reason, assurance, skewS } = facts;
  switch (verdict) {
    case 'valid':
      if (assurance === 'encryption-only') return { look: 'decrypted', word: 'Decrypted only' };
      // A check of the URL that nobody signed: answered, and nothing proven.
      if (assurance === 'handshake') return { look: 'handshake', word: 'Handshake' };
      if (assurance === 'partial' || assurance === 'crc32') {
        return { look: 'partial', word: 'Verified in part' };
      }
      return { look: 'verified', word: verdictWords.valid };
    case 'invalid':
      if (reason !== 'timestamp_out_of_tolerance') {
        return { look: 'invalid', word: verdictWords.invalid };
      }
      return { look: 'stale', word: (skewS ?? 0) < 0 ? 'Invalid, too early' : 'Invalid, too old' };
    case 'error':
      return { look: 'error', word: verdictWords.error };
    case 'unchecked':
      return { look: 'unchecked', word: verdictWords.unchecked };
  }
};
