/**
 * SQLite's write-ahead log. Moving what it holds into the file waits for the disk, twice and for
 * as long as that likes; so a thread of its own does it, beside storing.
 */
import { Worker } from 'node:worker_threads';

/** Between two moves. The more often, the less is left for a commit to move by itself. */
const moveEveryMs = 20;

export type LogMessage = 'move' | 'close';

export type LogMover = {
  /** Something was committed. */
  readonly wake: () => void;
  /** Resolves when the thread has ended. */
  readonly stop: () => Promise<void>;
};

/** For where commits move the log themselves, as SQLite does by default. */
export const noLogMover: LogMover = { wake: () => undefined, stop: () => Promise.resolve() };

/**
 * In: `threadUrl` is `log-thread.ts`, bundled or not. Where that ever fails, commits move the log
 * themselves as soon as it is large.
 */
export const createLogMover = (threadUrl: URL, dataFolder: string): LogMover => {
  const thread = new Worker(threadUrl, { workerData: { dataFolder }, name: 'log' });
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  let isMoving = false;
  let movedMs = Number.NEGATIVE_INFINITY;
  const send = (message: LogMessage): void => thread.postMessage(message);
  thread.on('message', () => {
    isMoving = false;
    movedMs = performance.now();
  });
  thread.on('error', () => undefined);
  thread.unref();
  return {
    wake: () => {
      if (isMoving || performance.now() - movedMs < moveEveryMs) return;
      isMoving = true;
      send('move');
    },
    stop: () => {
      thread.ref();
      send('close');
      return ended;
    },
  };
};
