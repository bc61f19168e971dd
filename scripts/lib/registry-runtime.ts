// Where the registry-borne Electron lies and whether it is whole: the part that every start needs.
// How it gets there is in registry-provision.ts.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { userCache } from './paths.ts';

export const registryVersion = '33.2.1';

/** Raise it whenever registry-provision.ts changes what it makes. */
const recipe = 1;
const markerName = 'countersign-runtime.json';

/** Whether this kind of machine can use it. */
export const registrySupported = process.platform === 'linux' && process.arch === 'x64';

export function registryFolder(): string {
  return path.join(userCache(), `electron-${registryVersion}-${recipe}`);
}

/** Whether `folder` holds a whole runtime of this recipe. Two file operations, no hashing: the folder
 *  appears under its name only when it is finished; the size catches what a power cut truncated. */
export function isRegistryRuntime(folder: string): boolean {
  try {
    return readFileSync(path.join(folder, markerName), 'utf8') === markerOf(folder).content;
  } catch {
    return false; // absent or damaged: it is made anew
  }
}

/** The file that vouches for a finished runtime in `folder`: written last, before it gets its name. */
export function markerOf(folder: string): { file: string; content: string } {
  const executableBytes = statSync(path.join(folder, 'electron')).size;
  const content = JSON.stringify({ version: registryVersion, recipe, executableBytes });
  return { file: path.join(folder, markerName), content };
}
