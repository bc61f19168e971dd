import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createLogMover } from '../../../../../src/main/core/store/log.ts';
import {
  canMoveLogBeside,
  databaseFile,
  openForWriting,
  sqliteVersion,
} from '../../../../../src/main/core/store/open.ts';
import { logUrl } from '../../../../support/start-app.ts';
import { tempFolder } from '../../../../support/temp.ts';
import { until } from '../../../../support/until.ts';

it.each([
  ['3.47.0', false],
  ['3.50.7', false],
  ['3.51.2', false],
  ['3.51.3', true],
  ['3.54.1', true],
  ['4.0.0', true],
  ['no version', false],
])('the log of SQLite %s may be moved beside who writes: %s', (version, expected) => {
  expect(canMoveLogBeside(version)).toBe(expected);
});

it('the SQLite that is shipped is one whose log may be moved beside who writes', () => {
  const db = openForWriting(tempFolder());
  expect(canMoveLogBeside(sqliteVersion(db))).toBe(true);
  db.close();
});

describe('the thread beside the storage thread', () => {
  it('moves what was committed into the file, without the one who writes', async () => {
    const folder = tempFolder();
    const db = openForWriting(folder);
    const log = createLogMover(logUrl, folder);
    const before = statSync(databaseFile(folder)).size;
    db.exec('CREATE TABLE t (x BLOB); INSERT INTO t VALUES (randomblob(400000))');
    const size = await until('the file to grow', () => {
      log.wake();
      const { size: now } = statSync(databaseFile(folder));
      return now > before ? now : null;
    });
    expect(size).toBeGreaterThan(before + 400_000);
    await log.stop();
    db.close();
  });

  it('says when nothing is being moved: at once, or as soon as that is over', async () => {
    const folder = tempFolder();
    openForWriting(folder).close();
    const log = createLogMover(logUrl, folder);
    const said: string[] = [];
    const still = () => log.still().then(() => said.push('still'));
    void still();
    await Promise.resolve();
    await Promise.resolve();
    expect(said).toEqual(['still']);
    log.wake();
    const moved = still();
    await Promise.resolve();
    await Promise.resolve();
    expect(said).toEqual(['still']);
    await moved;
    expect(said).toEqual(['still', 'still']);
    await log.stop();
  });

  it('ends also where it cannot open the file, and nobody waits for it', async () => {
    // Time enough between any two moves.
    let clockMs = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clockMs += 1000));
    const log = createLogMover(logUrl, join(tempFolder(), 'nowhere'));
    log.wake();
    await log.still();
    log.wake();
    await log.still();
    await expect(log.stop()).resolves.toBeUndefined();
  });
});
