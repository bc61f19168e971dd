/** What the rest of the core knows of the vault: secrets by id. */
import type { VaultState } from '../../../shared/vault.ts';

/** A stored secret: `sealed` is the vault's envelope, or what an older version left behind. */
export type SecretRow = { readonly id: string; readonly sealed: Uint8Array };

/** Where sealed secrets and the vault's own record are stored. */
export type SecretRecords = {
  readonly putSecret: (id: string, sealed: Uint8Array) => Promise<unknown>;
  readonly removeSecret: (id: string) => Promise<unknown>;
  /** Takes all secrets off the disk. */
  readonly removeSecrets: () => Promise<unknown>;
  /** The vault's record: plain JSON. Null takes it away. */
  readonly putVaultRecord: (record: unknown) => Promise<unknown>;
};

/** A lasting place to move to. */
export type KeptPlace =
  | { readonly place: 'keychain' }
  | { readonly place: 'passphrase'; readonly passphrase: string };

/**
 * Keeps every secret of the app, each under an id of its own: signing keys (`key:…`), ngrok's
 * authtoken, the passphrase of a TLS key, credentials of providers' APIs.
 * Errors of all: those of the store; what else, beside each.
 */
export type Vault = {
  readonly state: () => VaultState;
  /** Takes what the database holds. What cannot be opened changes the state, and fails nothing. */
  readonly load: (record: unknown, secrets: readonly SecretRow[]) => Promise<void>;
  /** Keeps a secret, or holds it for this run where nothing lasts. Errors: `vault.locked`. */
  readonly put: (id: string, secret: string) => Promise<void>;
  /** Holds a secret for this run only, whatever the place. */
  readonly hold: (id: string, secret: string) => void;
  /** The secret; null when there is none, or it cannot be opened just now. Never throws. */
  readonly get: (id: string) => Promise<string | null>;
  readonly remove: (id: string) => Promise<void>;
  /** Whether this secret will be there after the next start. */
  readonly isKept: (id: string) => boolean;
  /** Whether there is such a secret, open or not. */
  readonly has: (id: string) => boolean;
  readonly ids: () => readonly string[];

  /** Out: a recovery key where one was made. Errors: those of `vault.moveTo`. */
  readonly moveTo: (to: KeptPlace | { readonly place: 'session' }) => Promise<string | null>;
  readonly unlock: (passphrase: string) => Promise<void>;
  /** Forgets the data key. Nothing happens unless the place is `passphrase`. */
  readonly lock: () => void;
  readonly changePassphrase: (current: string, next: string) => Promise<void>;
  readonly setLockAfter: (minutes: number | null) => Promise<void>;
  readonly createRecoveryKey: () => Promise<string>;
  readonly recover: (recoveryKey: string, to: KeptPlace) => Promise<void>;
  readonly startOver: () => Promise<void>;
};
