import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild, outFolder } from './build.ts';

/** Builds if needed, then becomes one of the built command-line programs: it runs in this process,
 *  so that signals, standard streams and the exit code are its own. */
export async function runProgram(
  name: 'listen' | 'vectors' | 'verify',
  args: string[],
): Promise<void> {
  await ensureBuild();
  const file = path.join(outFolder, `main/${name}.js`);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
}
