import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createIdleLock } from '../../../../../src/main/core/vault/idle-lock.ts';
import { fakeClock } from '../../../../support/fakes.ts';
import { startLocked, strong } from './set-up.ts';

const minuteMs = 60_000;

/** An open vault that locks after an hour, and its idle lock with a hand-turned timer. */
const start = async () => {
  const { vault } = await startLocked();
  await vault.unlock(strong);
  const clock = fakeClock();
  const looks = new Set<() => void>();
  const idleLock = createIdleLock({
    vault,
    now: clock.now,
    every: (_ms, look) => {
      looks.add(look);
      return () => looks.delete(look);
    },
  });
  idleLock.start();
  const pass = (minutes: number): void => {
    clock.advance(minutes * minuteMs);
    for (const look of looks) look();
  };
  return { vault, clock, idleLock, pass, looks, status: () => vault.state().status };
};

describe('the idle lock', () => {
  it('locks after the time that was chosen', async () => {
    const { pass, status } = await start();
    pass(59);
    expect(status()).toBe('open');
    pass(1);
    expect(status()).toBe('locked');
  });

  it('waits as long again after each use', async () => {
    const { pass, status, idleLock } = await start();
    pass(59);
    idleLock.touch();
    pass(59);
    expect(status()).toBe('open');
  });

  it('follows when another time is chosen', async () => {
    const { pass, status, vault } = await start();
    await vault.setLockAfter(5);
    pass(5);
    expect(status()).toBe('locked');
  });

  it('never locks where that was chosen', async () => {
    const { pass, status, vault } = await start();
    await vault.setLockAfter(null);
    pass(100_000);
    expect(status()).toBe('open');
  });

  it('locks before the first use after a sleep', async () => {
    const { clock, status, idleLock } = await start();
    clock.advance(61 * minuteMs);
    idleLock.touch();
    expect(status()).toBe('locked');
  });

  it('looks no more when it was stopped, and once only when it was started twice', async () => {
    const { looks, idleLock, clock, status } = await start();
    idleLock.start();
    expect(looks.size).toBe(1);
    idleLock.stop();
    idleLock.stop();
    expect(looks.size).toBe(0);
    clock.advance(61 * minuteMs);
    idleLock.touch();
    expect(status()).toBe('open');
  });

  it('looks every quarter of a minute by itself, until it is stopped', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { vault, clock, status } = await start();
    const idleLock = createIdleLock({ vault, now: clock.now });
    idleLock.start();
    clock.advance(60 * minuteMs);
    vi.advanceTimersByTime(15_000);
    expect(status()).toBe('locked');
    idleLock.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
