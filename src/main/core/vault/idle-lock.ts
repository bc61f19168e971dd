/** Locks the vault when the window was not used for as long as the user chose. */
import type { Vault } from './port.ts';

/** Often enough, and nothing that keeps a machine awake. */
const lookEveryMs = 15_000;

export type IdleLockDeps = {
  readonly vault: Pick<Vault, 'state' | 'lock'>;
  /** Unix time in milliseconds: it goes on while the machine sleeps, as a timer does not. */
  readonly now: () => number;
  /** Calls again and again; what it returns ends that. For tests. */
  readonly every?: (ms: number, look: () => void) => () => void;
};

export type IdleLock = {
  readonly start: () => void;
  /** The window was used. Call it before what was asked for is done. */
  readonly touch: () => void;
  readonly stop: () => void;
};

const everyInterval = (ms: number, look: () => void): (() => void) => {
  const timer = setInterval(look, ms);
  timer.unref();
  return () => clearInterval(timer);
};

export const createIdleLock = ({ vault, now, every = everyInterval }: IdleLockDeps): IdleLock => {
  let usedAtMs = now();
  let end: (() => void) | null = null;

  const look = (): void => {
    const { status, lockAfterMinutes } = vault.state();
    if (status !== 'open' || lockAfterMinutes === null) return;
    if (now() - usedAtMs >= lockAfterMinutes * 60_000) vault.lock();
  };

  return {
    start: () => {
      usedAtMs = now();
      end ??= every(lookEveryMs, look);
    },
    // After a sleep the time may be over before the next look.
    touch: () => {
      if (end) look();
      usedAtMs = now();
    },
    stop: () => {
      end?.();
      end = null;
    },
  };
};
