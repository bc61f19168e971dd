// Builds the app into out/, but only when a source is newer than what is there. A build is made in
// a folder of its own and renamed into place, so out/ is always one whole build or absent.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './child.ts';
import { withLock } from './lock.ts';
import { makeFolder, projectCache, projectRoot } from './paths.ts';
import { ScriptError, say } from './say.ts';

const buildLimitS = 300;
const inputs = [
  'src',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];

export const outFolder = path.join(projectRoot, 'out');

/** What out/ holds: the state of the sources it was made from, and an id of its content. */
export type Build = { inputs: string; id: string };

/** Builds if needed, telling so on stderr. Safe to call from several processes at once.
 *  Errors: ScriptError with the bundler's output. Cost when fresh: one stat per source file. */
export async function ensureBuild(): Promise<Build> {
  return freshBuild() ?? locked(async () => freshBuild() ?? (await buildNow('capture')));
}

/** Builds in any case, showing the bundler's output. Errors: ScriptError. */
export async function forceBuild(): Promise<Build> {
  return locked(() => buildNow('stderr'));
}

/** The build in `folder` if it was made from the sources as they are now. */
export function freshBuild(root = projectRoot, folder = outFolder): Build | undefined {
  const build = readStamp(folder);
  return build?.inputs === inputState(root) ? build : undefined;
}

/** A digest of every input's name, size and modification time (not of its content: cheap). */
export function inputState(root: string): string {
  const hash = createHash('sha256');
  for (const name of inputs) {
    for (const file of filesUnder(path.join(root, name))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\0`);
    }
  }
  return hash.digest('hex');
}

function locked(work: () => Promise<Build>): Promise<Build> {
  const file = path.join(projectCache, 'build.lock');
  const onWait = (): void => say('Waiting for another build of this folder …');
  return withLock(file, { limitS: buildLimitS + 60, onWait }, work);
}

async function buildNow(output: 'capture' | 'stderr'): Promise<Build> {
  say('Building …');
  // Taken before the build: a file saved while it runs makes the result stale, as it should.
  const state = inputState(projectRoot);
  const made = path.join(makeFolder(projectCache), `build-${process.pid}`);
  const tool = path.join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js');
  const args = [tool, 'build', '--outDir', made, '--logLevel', 'info'];
  try {
    const result = await run(process.execPath, args, {
      cwd: projectRoot,
      limitS: buildLimitS,
      output,
    });
    if (result.code !== 0) {
      throw new ScriptError(`${result.stdout}${result.stderr}\nThe build failed.`);
    }
    const build = { inputs: state, id: contentId(made) };
    writeFileSync(path.join(made, stampName), JSON.stringify(build));
    replaceFolder(outFolder, made);
    return build;
  } finally {
    rmSync(made, { recursive: true, force: true });
    removeLeftovers();
  }
}

const stampName = '.build.json';

function readStamp(folder: string): Build | undefined {
  try {
    const stamp: unknown = JSON.parse(readFileSync(path.join(folder, stampName), 'utf8'));
    return isBuild(stamp) ? stamp : undefined;
  } catch {
    return undefined; // no build yet, or not one of ours: build
  }
}

function isBuild(value: unknown): value is Build {
  return (
    typeof value === 'object' &&
    value !== null &&
    'inputs' in value &&
    typeof value.inputs === 'string' &&
    'id' in value &&
    typeof value.id === 'string'
  );
}

function replaceFolder(target: string, made: string): void {
  const old = path.join(projectCache, `old-${process.pid}`);
  if (statSync(target, { throwIfNoEntry: false })) renameSync(target, old);
  renameSync(made, target);
  rmSync(old, { recursive: true, force: true });
}

/** Half-made builds of runs that were killed. Only called by the holder of the lock. */
function removeLeftovers(): void {
  for (const name of readdirSync(projectCache)) {
    if (/^(build|old)-\d+$/.test(name)) {
      rmSync(path.join(projectCache, name), { recursive: true, force: true });
    }
  }
}

/** A digest of the files in a folder and of their names. */
export function contentId(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesUnder(folder)) {
    hash.update(`${path.relative(folder, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(target: string): string[] {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [target];
  return readdirSync(target, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
