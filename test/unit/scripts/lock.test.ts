import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { withLock } from '../../../scripts/lib/lock.ts';
import { tempFolder } from '../../support/temp.ts';

const lockFile = (): string => join(tempFolder(), 'a.lock');

describe('withLock', () => {
  it('lets one after the other work, and tells the one who waits', async () => {
    const file = lockFile();
    const steps: string[] = [];
    const { promise: isFree, resolve: free } = Promise.withResolvers<void>();
    const onWait = vi.fn<() => void>(() => free());
    const first = withLock(file, { limitS: 10 }, async () => {
      await isFree;
      steps.push('first');
    });
    const second = withLock(file, { limitS: 10, onWait }, async () => {
      steps.push('second');
    });
    await Promise.all([first, second]);
    expect(steps).toEqual(['first', 'second']);
    expect(onWait).toHaveBeenCalledOnce();
    expect(existsSync(file)).toBe(false);
  });

  it('takes over the lock of a process that was killed', async () => {
    const file = lockFile();
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(file, `${pid} 1`);
    expect(await withLock(file, { limitS: 10 }, async () => 'done')).toBe('done');
  });

  it('takes over the lock of a process whose number was given to another', async () => {
    const file = lockFile();
    writeFileSync(file, `${process.pid} 1`);
    expect(await withLock(file, { limitS: 10 }, async () => 'done')).toBe('done');
  });

  it('is free again after a failure', async () => {
    const file = lockFile();
    const failing = withLock(file, { limitS: 10 }, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(existsSync(file)).toBe(false);
  });

  it('takes over a lock that is held beyond its limit', async () => {
    const file = lockFile();
    const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
    const first = withLock(file, { limitS: 10 }, () => isOver);
    expect(await withLock(file, { limitS: 0.3 }, async () => 'second')).toBe('second');
    end();
    await first;
  });
});
