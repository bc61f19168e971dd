/** Where secrets are kept, as the window may know it. */

/** The system's key store, a passphrase of the user's, or memory alone. */
export const vaultPlaces = ['keychain', 'passphrase', 'session'] as const;
export type VaultPlace = (typeof vaultPlaces)[number];

export type VaultState = {
  /** Where secrets are kept. */
  readonly place: VaultPlace;
  /**
   * `open`: secrets can be read and kept. `locked`: the passphrase is needed first. `lost`: what
   * is stored cannot be opened on this machine; new secrets last for this run.
   */
  readonly status: 'open' | 'locked' | 'lost';
  /** False while nobody has chosen: there is no key store of the system, and no passphrase yet. */
  readonly isChosen: boolean;
  /** The system's key store where it can be used, such as "gnome_libsecret"; null without one. */
  readonly keychain: string | null;
  /** Locks after so many minutes in which the window was not used; null: never. */
  readonly lockAfterMinutes: number | null;
  readonly hasRecoveryKey: boolean;
  /** Secrets that will be gone after this run. */
  readonly heldForThisRun: number;
  /** Stored secrets that cannot be opened just now. */
  readonly sealed: number;
};

/** True when a secret that is added now is there again after the next start. */
export const keepsSecrets = ({ place, status }: VaultState): boolean =>
  place !== 'session' && status === 'open';

/** How good a passphrase is, as zxcvbn rates it. */
export type PassphraseRating = {
  /** 0 is guessed at once, 4 is very hard to guess. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** Whether a vault may be made with it. */
  readonly isAccepted: boolean;
  /** What is wrong with it; null when nothing is known. */
  readonly warning: string | null;
  readonly suggestions: readonly string[];
};
