// The registry-borne Electron has the layout of a packaged app: it runs what lies in its own
// resources/app, whatever it is told. So each build is staged, like a package, in a copy of it.
//
// The copy is made of hard links (nothing is really copied but the build's megabyte) and never
// changes once it has its name, so any number of launches, builds and clones can go on side by side.
import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type Build, outFolder } from './build.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { makeFolder, projectRoot, userCache } from './paths.ts';
import { ScriptError } from './say.ts';

/** How to start the app: `executable` with `args` before the user's own. */
export type Launch = { executable: string; args: string[] };

/** A stage nobody has started for so long may go when a new one is made. */
const keepMs = 3_600_000;
const appInside = 'resources/app';

/** Puts the build in `folder` where this Electron runs it.
 *  Errors: ScriptError; file errors of the cache folder.
 *  Cost: two file operations when it is there already, about 10 ms for a new build. */
export function stageBuild(
  runtime: ElectronRuntime,
  { id }: Pick<Build, 'id'>,
  folder = outFolder,
): Launch {
  const { executable, runsFolders } = runtime;
  if (runsFolders && folder === outFolder) return { executable, args: [projectRoot] };
  const stage = path.join(stagesFolder(), `${stageKey(runtime)}-${id}`);
  if (existsSync(stage)) {
    const now = new Date();
    utimesSync(stage, now, now);
  } else {
    makeStage(runtime, stage, folder);
  }
  if (runsFolders) return { executable, args: [stage] };
  return { executable: path.join(stage, 'electron'), args: [] };
}

/** A folder for `npm run dev`, whose `out` the bundler writes into as sources change.
 *  Out: that folder, and what to launch. One per clone; errors as in stageBuild. */
export function stageForDev(runtime: ElectronRuntime): Launch & { out: string } {
  const stage = path.join(stagesFolder(), `${stageKey(runtime)}-dev`);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  if (runtime.runsFolders) {
    writeApp(stage, runtime);
    return { executable: runtime.executable, args: [stage], out: path.join(stage, 'out') };
  }
  linkTree(runtime.folder, stage);
  const app = path.join(stage, appInside);
  writeApp(app, runtime);
  return { executable: path.join(stage, 'electron'), args: [app], out: path.join(app, 'out') };
}

function makeStage(runtime: ElectronRuntime, stage: string, build: string): void {
  const folder = makeFolder(stagesFolder());
  removeUnused(folder);
  const made = mkdtempSync(path.join(folder, 'making-'));
  try {
    if (!runtime.runsFolders) linkTree(runtime.folder, made);
    const app = runtime.runsFolders ? made : path.join(made, appInside);
    writeApp(app, runtime);
    cpSync(build, path.join(app, 'out'), { recursive: true });
    renameSync(made, stage);
  } catch (error) {
    // Another run was quicker: what it staged is the same build.
    if (!existsSync(stage)) throw error;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** package.json and node_modules of the app, as a package would have them. */
function writeApp(app: string, runtime: ElectronRuntime): void {
  mkdirSync(app, { recursive: true });
  writeFileSync(path.join(app, 'package.json'), JSON.stringify(packageFields()));
  const modules = path.join(app, 'node_modules');
  const installed = path.join(projectRoot, 'node_modules');
  if (runtime.runsFolders) {
    symlinkSync(installed, modules, 'junction');
    return;
  }
  mkdirSync(modules);
  const native = path.join(runtime.folder, 'native/node_modules');
  for (const name of readdirSync(native)) {
    symlinkSync(path.join(native, name), path.join(modules, name));
  }
  symlinkSync(path.join(installed, '@ngrok'), path.join(modules, '@ngrok'));
}

function packageFields(): object {
  const text = readFileSync(path.join(projectRoot, 'package.json'), 'utf8');
  const data: unknown = JSON.parse(text);
  if (typeof data !== 'object' || data === null) throw new ScriptError('package.json is damaged.');
  const kept = [
    'name',
    'productName',
    'version',
    'description',
    'author',
    'license',
    'type',
    'main',
  ];
  return Object.fromEntries(Object.entries(data).filter(([name]) => kept.includes(name)));
}

function linkTree(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) {
      if (entry.name === 'native') continue; // linked as the app's node_modules
      mkdirSync(target);
      linkTree(source, target);
    } else {
      linkOrCopy(source, target);
    }
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another disk, or one without hard links: a copy, shared copy-on-write where that exists.
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
  }
}

function stagesFolder(): string {
  return path.join(userCache(), 'stages');
}

/** Tells clones and Electrons apart. */
function stageKey(runtime: ElectronRuntime): string {
  const parts = [projectRoot, runtime.folder, runtime.version, JSON.stringify(packageFields())];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}

/** Removes stages of old builds, and those of runs that were killed while making one. */
function removeUnused(folder: string): void {
  const running = runningExecutables();
  for (const name of readdirSync(folder)) {
    const stage = path.join(folder, name);
    const usedMs = statSync(stage, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const isRunning = running.some((file) => file.startsWith(stage + path.sep));
    if (Date.now() - usedMs > keepMs && !isRunning) {
      rmSync(stage, { recursive: true, force: true });
    }
  }
}

function runningExecutables(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readlinkSync(`/proc/${pid}/exe`)];
      } catch {
        return []; // ended meanwhile, or somebody else's
      }
    });
}
