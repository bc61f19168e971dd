import type { VaultState } from '../../../shared/ipc.ts';
import { backendWords } from '../../lib/vault-words.ts';

/** Where the authtoken is kept, in plain words. */
export const tokenPlace = (isPersistent: boolean, vault: VaultState): string =>
  isPersistent
    ? `The authtoken is encrypted with a key from ${backendWords(vault)} and stays on this computer.`
    : 'This system offers no safe place for it, so the authtoken is kept for this run only: when Countersign quits, you will have to paste it again.';
