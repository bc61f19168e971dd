/** The analysis thread, but the first one in a data folder ends with an error at its first job. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const { dataFolder } = workerData as { readonly dataFolder: string };
const mark = join(dataFolder, 'has-died');

if (existsSync(mark)) {
  await import('../../src/main/core/analysis/worker.ts');
} else {
  parentPort?.once('message', () => {
    writeFileSync(mark, '');
    throw new Error('the analysis thread is broken');
  });
}
