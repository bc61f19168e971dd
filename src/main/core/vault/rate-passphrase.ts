import { type Message, t } from '../../../shared/text.ts';
import type { PassphraseRating } from '../../../shared/vault.ts';
import { normalisePassphrase } from './passphrase.ts';
import { passphraseSuggestions, passphraseWarnings } from './passphrase-words.ts';

const minCharacters = 10;
const minScore = 3;

const wordsFor = (words: Readonly<Record<string, Message>>, name: string | null): string | null => {
  const known = name === null ? undefined : words[name];
  return known === undefined ? null : t(known);
};

/** Rates a passphrase by its first 64 characters. Cost: some milliseconds, the first time 0.5 s. */
export const ratePassphrase = async (passphrase: string): Promise<PassphraseRating> => {
  const { zxcvbn } = await import('./zxcvbn.ts');
  const text = normalisePassphrase(passphrase);
  const { score, feedback } = zxcvbn.check(text);
  const isLongEnough = Array.from(text).length >= minCharacters;
  const tooShort = isLongEnough
    ? null
    : t('It has fewer than {least} characters.', { least: minCharacters });
  return {
    score,
    isAccepted: score >= minScore && isLongEnough,
    warning: wordsFor(passphraseWarnings, feedback.warning) ?? tooShort,
    suggestions: feedback.suggestions.flatMap(
      (name) => wordsFor(passphraseSuggestions, name) ?? [],
    ),
  };
};
