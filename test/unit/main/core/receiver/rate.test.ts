import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../../../../src/main/core/receiver/rate.ts';

const limitAt = (perSecond: number) => {
  let nowMs = 5_000_000;
  const limit = createRateLimit(perSecond, () => nowMs);
  return {
    pass: (ms: number): void => {
      nowMs += ms;
    },
    /** How many of `tries` get through. */
    take: (tries: number): number =>
      Array.from({ length: tries }, limit.take).filter(Boolean).length,
  };
};

describe('the rate limit', () => {
  it('lets two seconds’ worth through at once and no more', () => {
    expect(limitAt(10).take(100)).toBe(20);
  });

  it('lets the rate through in the long run', () => {
    const limit = limitAt(10);
    limit.take(20);
    let total = 0;
    for (let i = 0; i < 100; i++) {
      limit.pass(100);
      total += limit.take(5);
    }
    expect(total).toBe(100);
  });

  it('saves up no more than two seconds’ worth', () => {
    const limit = limitAt(10);
    limit.pass(86_400_000);
    expect(limit.take(100)).toBe(20);
  });

  it('goes on at its rate when the clock is set back', () => {
    const limit = limitAt(10);
    limit.take(20);
    limit.pass(-3_600_000);
    expect(limit.take(1)).toBe(0);
    limit.pass(1000);
    expect(limit.take(100)).toBe(10);
  });
});
