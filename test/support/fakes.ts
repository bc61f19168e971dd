/** Stand-ins for what the core asks of the outside world (src/main/core/ports.ts). */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Clock, Log, Vault } from '../../src/main/core/ports.ts';

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

/** A vault with a safe place: it really encrypts, with a key that lives as long as the object. */
export const sealingVault = (): Vault => {
  const key = randomBytes(32);
  return {
    state: () => ({ isPersistent: true, backend: 'test' }),
    seal: (secret) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Promise.resolve(Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), text])));
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      const text = bytes.subarray(nonceBytes + tagBytes);
      return Promise.resolve(
        Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8'),
      );
    },
  };
};
