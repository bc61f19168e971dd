// What Electron needs from a Linux system: shared libraries, a display to draw on, and for the tests
// a keyring. Found out quickly, installed with apt where we may, and otherwise said exactly.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './child.ts';
import { hasDisplay } from './display.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { withLock } from './lock.ts';
import { hasProgram, makeFolder, userCache } from './paths.ts';
import { ScriptError, say } from './say.ts';

export type Needs = {
  /** The tests keep secrets in a real keyring, which lives on a session bus. */
  keyring: boolean;
};

const checkLimitS = 30;
const updateLimitS = 300;
const installLimitS = 1200;

/** Loaded by Electron while it runs, so `ldd` does not list it. */
const loadedLater = ['libgtk-3.so.0'];

/** Debian packages; of alternatives the first that exists is taken (names of 64-bit-time systems). */
const libraryPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libcups2t64', 'libcups2'],
  ['libdrm2'],
  ['libnotify4'],
  ['libsecret-1-0'],
];
const displayPackages = [['xvfb']];
const keyringPackages = [['dbus'], ['dbus-x11'], ['gnome-keyring']];

/** Makes sure that this system can run Electron, installing Debian packages if it must and may.
 *  Cost when nothing is missing: a few file operations; the libraries are looked at again only when
 *  the system's packages or the runtime changed. Errors: ScriptError with the command to run. */
export async function ensureSystem(runtime: ElectronRuntime, needs: Needs): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await findMissing(runtime, needs);
  if (missing.what.length > 0) {
    const lock = path.join(userCache(), 'system.lock');
    await withLock(lock, { limitS: updateLimitS + installLimitS }, async () => {
      const still = await findMissing(runtime, needs);
      if (still.what.length > 0) await install(still);
    });
    const left = await findMissing(runtime, needs);
    if (left.what.length > 0) {
      throw new ScriptError(`Still missing after the installation: ${left.what.join(', ')}.`);
    }
  }
}

type Missing = { what: string[]; packages: string[][] };

async function findMissing(runtime: ElectronRuntime, needs: Needs): Promise<Missing> {
  const missing: Missing = { what: [], packages: [] };
  const add = (what: string[], packages: string[][]): void => {
    if (what.length === 0) return;
    missing.what.push(...what);
    missing.packages.push(...packages);
  };
  const lacks = (names: string[]): string[] => names.filter((name) => !hasProgram(name));
  add(await missingLibraries(runtime), libraryPackages);
  if (!hasDisplay()) add(lacks(['Xvfb']), displayPackages);
  if (needs.keyring) add(lacks(['dbus-run-session', 'gnome-keyring-daemon']), keyringPackages);
  return missing;
}

async function missingLibraries(runtime: ElectronRuntime): Promise<string[]> {
  const stamp = path.join(userCache(), 'libraries-found');
  const state = JSON.stringify([
    runtime.executable,
    ...[runtime.executable, '/var/lib/dpkg/status', '/etc/ld.so.cache'].map(
      (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs,
    ),
  ]);
  if (readIfThere(stamp) === state) return [];
  const [linked, known] = await Promise.all([
    output('ldd', [runtime.executable]),
    output('ldconfig', ['-p']),
  ]);
  const missing = [
    ...notFound(linked),
    ...loadedLater.filter((name) => known !== '' && !known.includes(`\t${name} `)),
  ];
  if (missing.length === 0) {
    makeFolder(userCache());
    writeFileSync(stamp, state);
  }
  return missing;
}

/** The libraries that `ldd` could not find, from what it printed. */
export function notFound(lddOutput: string): string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');
}

async function install(missing: Missing): Promise<void> {
  const prefix = hasProgram('apt-get') ? await rootPrefix() : undefined;
  if (!prefix) throw new ScriptError(explain(missing));
  say('Installing what Electron needs on this system (once) …');
  await apt(prefix, ['update', '-qq'], updateLimitS); // a stale list may still do
  const names = await pickPackages(missing.packages);
  say(`  apt-get install ${names.join(' ')}`);
  const flags = ['-qq', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  const result = await apt(prefix, ['install', ...flags, ...names], installLimitS);
  if (result.code !== 0) {
    throw new ScriptError(`${result.stdout}${result.stderr}\napt-get failed.\n${explain(missing)}`);
  }
}

/** How a command is run as root: not at all needed, or through sudo where it asks no password. */
async function rootPrefix(): Promise<string[] | undefined> {
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  if (process.getuid?.() === 0) return environment;
  if (!hasProgram('sudo')) return undefined;
  const probe = await run('sudo', ['-n', 'true'], { limitS: checkLimitS, output: 'capture' });
  return probe.code === 0 ? ['sudo', '-n', ...environment] : undefined;
}

function apt(prefix: string[], args: string[], limitS: number): ReturnType<typeof run> {
  const [command = 'env', ...rest] = [...prefix, 'apt-get', ...args];
  return run(command, rest, { limitS, output: 'capture' });
}

async function pickPackages(wanted: string[][]): Promise<string[]> {
  const policy = await output('apt-cache', ['policy', ...wanted.flat()]);
  return choosePackages(wanted, policy);
}

/** Of each group the first name that apt can install, by what `apt-cache policy` printed. */
export function choosePackages(wanted: string[][], policy: string): string[] {
  const pattern = /^(\S+):\n(?: .*\n)*? {2}Candidate: (?!\(none\))/gm;
  const installable = new Set([...policy.matchAll(pattern)].map((match) => match[1]));
  return wanted.map((names) => names.find((name) => installable.has(name)) ?? names.at(-1) ?? '');
}

function explain(missing: Missing): string {
  const names = missing.packages.map((group) => group.at(-1)).join(' ');
  const command = hasProgram('apt-get')
    ? 'Run this, then try again:\n  sudo apt-get update && sudo apt-get install -y ' +
      `--no-install-recommends ${names}`
    : `Install them with this system's package manager (Debian calls the packages: ${names}).`;
  return `Electron needs what this system lacks: ${missing.what.join(', ')}.\n${command}`;
}

async function output(command: string, args: string[]): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C', PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };
  const result = await run(command, args, { limitS: checkLimitS, output: 'capture', env });
  return result.stdout;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // never looked yet
  }
}
