/** zxcvbn with English words: 1.5 MB and a third of a second, so only ever imported when needed. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

export const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
  translations: english.translations,
  // Its defaults take seconds for a long text, and it runs where everything else waits for it.
  maxLength: 64,
  l33tMaxSubstitutions: 10,
});
