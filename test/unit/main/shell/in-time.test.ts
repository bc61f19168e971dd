import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime } from '../../../../src/main/shell/in-time.ts';

const limitMs = 2000;

describe('waiting with a limit', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends when what is waited for happens, and leaves no timer', async () => {
    const waiting = inTime(limitMs, new Promise((resolve) => setTimeout(resolve, 800)));
    await vi.advanceTimersByTimeAsync(800);
    await waiting;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends at the limit when it never happens', async () => {
    let isOver = false;
    const waiting = inTime(limitMs, new Promise(() => {})).then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(limitMs - 1);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await waiting;
    expect(isOver).toBe(true);
  });
});
