import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { completeLockfile, type Lockfile } from './lib/lockfile.ts';
import { projectRoot } from './lib/paths.ts';
import { say } from './lib/say.ts';

/** `npm run lockfile`: completes package-lock.json after `npm install`, so that `npm ci` works on
 *  every platform and without compilers. */
export function main(): number {
  const file = path.join(projectRoot, 'package-lock.json');
  const { lock, missing } = completeLockfile(JSON.parse(readFileSync(file, 'utf8')) as Lockfile);
  for (const line of missing) say(`Added ${line}`);
  if (missing.length === 0) say('package-lock.json is complete.');
  else writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  return 0;
}
