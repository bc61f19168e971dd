import type { VaultState } from '../../../shared/ipc.ts';
import { backendWords } from '../../lib/vault-words.ts';

/** Where keys are kept, in plain words. */
export const vaultWords = (vault: VaultState): string =>
  `Keys are encrypted with a key from ${backendWords(vault)} and stay on this computer.`;

export const noVaultWords =
  'This system offers no safe place for keys, so they are kept for this run only: when Countersign quits, you will have to paste them again. To keep them, set up a keyring such as GNOME Keyring or KWallet, then restart Countersign.';
