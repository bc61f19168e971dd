/** Stand-ins for what the core asks of the outside world (src/main/core/ports.ts). */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type {
  Clock,
  Keychain,
  Log,
  Notice,
  Notifier,
  SecretClipboard,
} from '../../src/main/core/ports.ts';

/** A clock that stands still until it is moved. */
export const fakeClock = (startMs = 1_750_000_000_000) => {
  let nowMs = startMs;
  return {
    now: () => nowMs,
    set: (ms: number): void => {
      nowMs = ms;
    },
    advance: (ms: number): void => {
      nowMs += ms;
    },
  } satisfies Clock & Record<string, unknown>;
};

/** Keeps every line, so that a test can look for what must not be there. */
export const recordingLog = () => {
  const lines: string[] = [];
  const add = (message: string, cause?: unknown): void => {
    lines.push(cause instanceof Error ? `${message} ${cause.stack ?? ''}` : message);
  };
  return { info: add, error: add, lines } satisfies Log & Record<string, unknown>;
};

const nonceBytes = 12;
const tagBytes = 16;

/** A key store that really encrypts, with a key that lives as long as the object. */
export const sealingKeychain = () => {
  const key = randomBytes(32);
  let isThere = true;
  const requireIt = (): void => {
    if (!isThere) throw new Error('the key store is gone');
  };
  return {
    get backend() {
      return isThere ? 'test' : null;
    },
    seal: async (text) => {
      requireIt();
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const sealed = [cipher.update(text, 'utf8'), cipher.final()];
      return Uint8Array.from(Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]));
    },
    open: async (sealed) => {
      requireIt();
      const nonce = sealed.subarray(0, nonceBytes);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
      decipher.setAuthTag(sealed.subarray(-tagBytes));
      const text = decipher.update(sealed.subarray(nonceBytes, -tagBytes));
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    },
    /** From now on the machine has no key store. */
    lose: (): void => {
      isThere = false;
    },
    /** Brings it back, with the same key. */
    findAgain: (): void => {
      isThere = true;
    },
  } satisfies Keychain & Record<string, unknown>;
};

/** A clipboard that remembers what was put on it. */
export const fakeClipboard = () => {
  const secrets: string[] = [];
  return {
    clearsInS: 60,
    put: (secret: string) => {
      secrets.push(secret);
      return Promise.resolve();
    },
    last: () => secrets.at(-1) ?? null,
  } satisfies SecretClipboard & Record<string, unknown>;
};

/** A desktop that keeps what it was told. */
export const fakeNotifier = () => {
  const shown: Notice[] = [];
  return {
    show: (notice) => {
      shown.push(notice);
    },
    shown,
  } satisfies Notifier & Record<string, unknown>;
};
