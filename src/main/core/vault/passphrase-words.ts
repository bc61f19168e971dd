/** What zxcvbn says of a passphrase, by its own names for it. */
import { message } from '../../../shared/text.ts';

export const passphraseWarnings = {
  straightRow: message('Straight rows of keys on your keyboard are easy to guess.'),
  keyPattern: message('Short keyboard patterns are easy to guess.'),
  simpleRepeat: message('Repeated characters like "aaa" are easy to guess.'),
  extendedRepeat: message('Repeated character patterns like "abcabcabc" are easy to guess.'),
  sequences: message('Common character sequences like "abc" are easy to guess.'),
  recentYears: message('Recent years are easy to guess.'),
  dates: message('Dates are easy to guess.'),
  topTen: message('This is a heavily used password.'),
  topHundred: message('This is a frequently used password.'),
  common: message('This is a commonly used password.'),
  similarToCommon: message('This is similar to a commonly used password.'),
  wordByItself: message('Single words are easy to guess.'),
  namesByThemselves: message('Single names or surnames are easy to guess.'),
  commonNames: message('Common names and surnames are easy to guess.'),
  userInputs: message('There should not be any personal or page related data.'),
  pwned: message('Your password was exposed by a data breach on the Internet.'),
} as const;

export const passphraseSuggestions = {
  l33t: message("Avoid predictable letter substitutions like '@' for 'a'."),
  reverseWords: message('Avoid reversed spellings of common words.'),
  allUppercase: message('Capitalize some, but not all letters.'),
  capitalization: message('Capitalize more than the first letter.'),
  dates: message('Avoid dates and years that are associated with you.'),
  recentYears: message('Avoid recent years.'),
  associatedYears: message('Avoid years that are associated with you.'),
  sequences: message('Avoid common character sequences.'),
  repeated: message('Avoid repeated words and characters.'),
  longerKeyboardPattern: message(
    'Use longer keyboard patterns and change typing direction multiple times.',
  ),
  anotherWord: message('Add more words that are less common.'),
  useWords: message('Use multiple words, but avoid common phrases.'),
  noNeed: message(
    'You can create strong passwords without using symbols, numbers, or uppercase letters.',
  ),
  pwned: message('If you use this password elsewhere, you should change it.'),
} as const;
