import { existsSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ScriptError } from './say.ts';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** Scratch space beside out/ and on the same disk (node_modules may be a mounted volume), ignored
 *  by git: builds being made, their lock, compiled scripts. */
export const projectCache = path.join(projectRoot, '.tsbuild/run');

/** The user's cache, shared by all clones: runtimes, staged apps, stamps. */
export function userCache(env: NodeJS.ProcessEnv = process.env): string {
  const xdg = env['XDG_CACHE_HOME'];
  // The XDG specification says that a relative path is to be ignored.
  const base = xdg && path.isAbsolute(xdg) ? xdg : path.join(os.homedir(), '.cache');
  return path.join(base, 'countersign');
}

/** Makes the folder and its parents. Errors: ScriptError that names the way out. */
export function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw cannotWrite(folder, cause);
  }
  return folder;
}

/** What to tell a user who cannot write where we must: in the cache, or in the project itself. */
export function cannotWrite(place: string, cause: unknown): ScriptError {
  const why = cause instanceof Error ? cause.message : String(cause);
  const wayOut = place.startsWith(userCache())
    ? 'Set XDG_CACHE_HOME to a folder that you can write to.'
    : 'This project must be in a folder that you can write to.';
  return new ScriptError(`${why}\n${wayOut}`, { cause });
}

/** Whether a program can be found. Costs one stat per folder of the PATH. */
export function hasProgram(name: string, env: NodeJS.ProcessEnv = process.env): boolean {
  // A user's PATH need not have the system folders, where Debian keeps ldconfig.
  const folders = [...(env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => folder !== '' && existsSync(path.join(folder, name)));
}
