/** zxcvbn with English words: 1.5 MB and a third of a second, so only ever imported when needed. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { passphraseSuggestions, passphraseWarnings } from './passphrase-words.ts';

/** Each name for itself: it is put into words where it is told. */
const asNames = <Name extends string>(words: Readonly<Record<Name, unknown>>) =>
  Object.fromEntries(Object.keys(words).map((name) => [name, name])) as Record<Name, string>;

export const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
  translations: {
    ...english.translations,
    warnings: asNames(passphraseWarnings),
    suggestions: asNames(passphraseSuggestions),
  },
  // Its defaults take seconds for a long text, and it runs where everything else waits for it.
  maxLength: 64,
  l33tMaxSubstitutions: 10,
});
