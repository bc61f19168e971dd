import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startListen } from '../../support/listen-process.ts';
import { type Answer, type Delivery, deliver, delivery, startLoad } from '../../support/load.ts';
import { missingFrom, readStored } from '../../support/stored-bodies.ts';
import { tempFolder } from '../../support/temp.ts';
import { until } from '../../support/until.ts';

const secret = 'a full disk is no reason to lie';
const refusalsWanted = 60;

/** Mounts a small file system in memory. Out: why that is not possible, or null. */
const mountSmallDisk = (folder: string): string | null => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return 'a small disk can only be mounted by root on Linux';
  }
  try {
    const options = ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder];
    execFileSync('mount', options, { timeout: 10_000, stdio: 'ignore' });
  } catch {
    // A container may have root and still not be allowed to mount.
    return 'mounting is not allowed here';
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder], { timeout: 10_000 }));
  return null;
};

describe('a full disk', () => {
  it('is answered with 503, loses nothing, and is over when there is space', {
    timeout: 60_000,
  }, async ({ skip }) => {
    const disk = join(tempFolder(), 'disk');
    mkdirSync(disk);
    const reason = mountSmallDisk(disk);
    if (reason !== null) skip(reason);
    const ballast = join(disk, 'ballast');
    writeFileSync(ballast, Buffer.alloc(4 * 1024 * 1024));
    const listen = await startListen(join(disk, 'data'), secret);
    const acknowledged: Delivery[] = [];
    const refusals: Answer[] = [];
    const load = startLoad({
      url: listen.url,
      secret,
      senders: 16,
      name: 'full',
      bytes: 4000,
      onAnswer: (sent, answer) => {
        if (answer.status === 200) acknowledged.push(sent);
        else refusals.push(answer);
        return refusals.length < refusalsWanted;
      },
    });
    await load.ended;

    expect(refusals.length).toBeGreaterThanOrEqual(refusalsWanted);
    expect(new Set(refusals.map(({ status }) => status))).toEqual(new Set([503]));
    expect(refusals.every(({ headers }) => Number(headers['retry-after']) > 0)).toBe(true);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(listen.isRunning()).toBe(true);
    await until('the error', () => listen.errorText().includes('The disk is full'));

    rmSync(ballast);
    const freedAt = performance.now();
    let n = 0;
    await until('the first 200', async () => {
      const next = delivery(`freed-${n++}`);
      const isStored = (await deliver(listen.url, secret, next)).status === 200;
      if (isStored) acknowledged.push(next);
      return isStored;
    });
    expect(performance.now() - freedAt).toBeLessThan(1000);
    await until('the good news', () => listen.errorText().endsWith('Storing works again.\n'));
    await listen.end('SIGTERM');

    const stored = readStored(join(disk, 'data'));
    expect(stored.integrity).toBe('ok');
    expect(missingFrom(stored, acknowledged)).toEqual([]);
  });
});
