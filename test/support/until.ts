import { setTimeout as wait } from 'node:timers/promises';

const pollMs = 5;

/** Waits for a state instead of a time. Errors: names what did not come about within `limitMs`. */
export const until = async <T>(
  what: string,
  look: () => T | Promise<T>,
  limitMs = 10_000,
): Promise<NonNullable<T>> => {
  const giveUpAt = performance.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (performance.now() > giveUpAt) throw new Error(`waited ${limitMs} ms in vain for: ${what}`);
    await wait(pollMs);
  }
};
