/** All that the core asks of the outside world. Each has a fake in test/support. */
import type { VaultState } from '../../shared/ipc.ts';

/** Keeps secrets at rest. Errors: those of `open` mean that this machine cannot open them. */
export type Vault = {
  readonly state: () => VaultState;
  /** Seals a secret for the database; null when there is no safe place, so it stays in memory. */
  readonly seal: (secret: string) => Promise<Uint8Array | null>;
  readonly open: (sealed: Uint8Array) => Promise<string>;
};

/** Unix time in milliseconds. */
export type Clock = { readonly now: () => number };

/** Diagnostics for people: never a secret, a signature or a body. */
export type Log = {
  readonly info: (message: string) => void;
  readonly error: (message: string, cause?: unknown) => void;
};

/** A vault without a safe place: secrets live as long as the process. */
export const memoryVault: Vault = {
  state: () => ({ isPersistent: false, backend: 'none' }),
  seal: () => Promise.resolve(null),
  open: () => Promise.reject(new Error('nothing is sealed here')),
};
