/** Takes a pasted key, or says why not. */
import type { Provider } from '../providers/define.ts';
import { examine, type KeptKey } from './examine.ts';
import { note } from './note.ts';
import { doubted, refused } from './words.ts';

/**
 * Takes a key as pasted: line ends at its end are dropped, and if it is to be cleaned, what copying
 * added. A public key that no scheme reads as it is written is kept in the form the scheme reads.
 * Errors: `key.unusable`, with what to paste instead; `key.needs-confirmation`.
 */
export const takeKey = (
  provider: Provider,
  pasted: string,
  { isCleaned, isConfirmed }: { readonly isCleaned: boolean; readonly isConfirmed: boolean },
): KeptKey => {
  const { kept, notes } = examine(provider, pasted, isCleaned);
  const refusal = notes.find(({ level }) => level === 'refusal');
  if (refusal || !kept) throw refused(provider, refusal ?? note('not-a-key'));
  const doubts = notes.filter(({ level }) => level === 'doubt');
  if (doubts.length > 0 && !isConfirmed) throw doubted(provider, doubts);
  return kept;
};

/** Takes a key where nobody can be asked: as it is, whatever the doubts. Errors: `key.unusable`. */
export const checkKey = (provider: Provider, pasted: string): KeptKey =>
  takeKey(provider, pasted, { isCleaned: false, isConfirmed: true });
