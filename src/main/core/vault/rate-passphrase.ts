import type { PassphraseRating } from '../../../shared/vault.ts';
import { normalisePassphrase } from './passphrase.ts';

const minCharacters = 10;
const minScore = 3;

/** Rates a passphrase by its first 64 characters. Cost: some milliseconds, the first time 0.5 s. */
export const ratePassphrase = async (passphrase: string): Promise<PassphraseRating> => {
  const { zxcvbn } = await import('./zxcvbn.ts');
  const text = normalisePassphrase(passphrase);
  const { score, feedback } = zxcvbn.check(text);
  const isLongEnough = Array.from(text).length >= minCharacters;
  const tooShort = isLongEnough ? null : `It has fewer than ${minCharacters} characters.`;
  return {
    score,
    isAccepted: score >= minScore && isLongEnough,
    warning: feedback.warning ?? tooShort,
    suggestions: feedback.suggestions,
  };
};
