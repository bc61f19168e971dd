// One process at a time, across terminals and clones. A lock here saves work (a second download,
// a second build); nothing depends on it for being right, because results are renamed into place.
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cannotWrite, makeFolder } from './paths.ts';
import { ScriptError } from './say.ts';

const pollMs = 200;

export type LockOptions = {
  /** Seconds to wait for the holder; also the age from which any lock counts as abandoned. */
  limitS: number;
  /** Called once if somebody else holds the lock. */
  onWait?: () => void;
};

/** Runs `work` while holding the lock file. The lock of a process that was killed is taken over.
 *  Errors: those of `work`; ScriptError when the holder takes longer than the limit. */
export async function withLock<T>(
  file: string,
  options: LockOptions,
  work: () => Promise<T>,
): Promise<T> {
  await acquire(file, options);
  try {
    return await work();
  } finally {
    if (readOwner(file) === ownIdentity()) rmSync(file, { force: true });
  }
}

async function acquire(file: string, { limitS, onWait }: LockOptions): Promise<void> {
  makeFolder(path.dirname(file));
  const deadlineMs = performance.now() + limitS * 1000;
  for (let attempt = 0; !tryLock(file); attempt++) {
    if (isAbandoned(file, limitS)) {
      takeAway(file, limitS);
      continue;
    }
    if (attempt === 0) onWait?.();
    if (performance.now() > deadlineMs) {
      throw new ScriptError(`Another run has held ${file} for more than ${limitS} s.`);
    }
    await sleep(pollMs);
  }
}

/** A link is made whole or not at all, so a lock file always names its owner. */
function tryLock(file: string): boolean {
  const own = `${file}.${process.pid}`;
  try {
    writeFileSync(own, ownIdentity());
    linkSync(own, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw cannotWrite(file, error);
  } finally {
    rmSync(own, { force: true });
  }
}

function isAbandoned(file: string, limitS: number): boolean {
  const owner = readOwner(file);
  if (owner === undefined) return false; // released a moment ago
  if (!isAlive(owner)) return true;
  const madeMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Date.now() - madeMs > limitS * 1000;
}

/** Moves an abandoned lock aside; puts it back if a live run slipped in between look and move. */
function takeAway(file: string, limitS: number): void {
  const aside = `${file}.abandoned-${process.pid}`;
  try {
    renameSync(file, aside);
    if (!isAbandoned(aside, limitS)) linkSync(aside, file);
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readOwner(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function ownIdentity(): string {
  return `${process.pid} ${startOf(process.pid)}`;
}

function isAlive(owner: string): boolean {
  const [pid = Number.NaN, started] = owner.split(' ').map(Number);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isCode(error, 'EPERM'); // it exists and belongs to somebody else
  }
  return startOf(pid) === started;
}

/** When a process started, in clock ticks since boot; 0 where /proc does not say.
 *  With it, a number that was given to another process after a restart is not taken for the owner. */
function startOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name in parentheses that may hold spaces: count from its end.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
  } catch {
    return 0; // no /proc on this system
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
