/** The thread beside the storage thread: moves what the write-ahead log holds into the file. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LogMessage } from './log.ts';
import { openForMoving } from './open.ts';

const port = parentPort;
if (!port) throw new Error('log-thread.ts runs as a worker thread');
const { dataFolder } = workerData as { readonly dataFolder: string };
const db = openForMoving(dataFolder);

const maxPasses = 3;

/**
 * The log begins anew only where all of it has been moved, and more is committed meanwhile: each
 * pass leaves less behind.
 */
const moveAll = (): void => {
  let length = -1;
  for (let passes = 0; passes < maxPasses; passes++) {
    const [moved] = db.pragma('wal_checkpoint(PASSIVE)') as { readonly log: number }[];
    if (!moved || moved.log === length) return;
    length = moved.log;
  }
};

port.on('message', (message: LogMessage) => {
  if (message === 'close') {
    db.close();
    port.close();
    return;
  }
  try {
    moveAll();
  } catch {
    // The disk may be full, which storing finds out and says.
  }
  port.postMessage('moved');
});
