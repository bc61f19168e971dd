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
  /**
   * Resolves when the log is not being moved. What is written meanwhile may wait as long as the
   * disk does, and hold up storing: so whatever has time waits for this first.
   */
  readonly still: () => Promise<void>;
  /** Resolves when the thread has ended. */
  readonly stop: () => Promise<void>;
};

/** For where commits move the log themselves, as SQLite does by default. */
export const noLogMover: LogMover = {
  wake: () => undefined,
  still: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

/**
 * In: `threadUrl` is `log-thread.ts`, bundled or not. Where that ever fails, commits move the log
 * themselves as soon as it is large.
 */
export const createLogMover = (threadUrl: URL, dataFolder: string): LogMover => {
  const thread = new Worker(threadUrl, { workerData: { dataFolder }, name: 'log' });
  let isStopping = false;
  let hasEnded = false;
  let isMoving = false;
  let movedMs = Number.NEGATIVE_INFINITY;
  const waiting: (() => void)[] = [];
  const send = (message: LogMessage): void => thread.postMessage(message);
  const onMoved = (): void => {
    isMoving = false;
    movedMs = performance.now();
    for (const resolve of waiting.splice(0)) resolve();
    if (!isStopping) thread.unref();
  };
  thread.on('message', onMoved);
  const ended = new Promise<void>((resolve) =>
    thread.once('exit', () => {
      hasEnded = true;
      onMoved();
      resolve();
    }),
  );
  thread.on('error', () => undefined);
  thread.unref();
  return {
    wake: () => {
      if (hasEnded || isMoving || performance.now() - movedMs < moveEveryMs) return;
      isMoving = true;
      send('move');
    },
    still: () => {
      if (!isMoving) return Promise.resolve();
      // Whoever waits is not to be ended for want of anything else to do.
      thread.ref();
      return new Promise((resolve) => waiting.push(resolve));
    },
    stop: () => {
      isStopping = true;
      thread.ref();
      send('close');
      return ended;
    },
  };
};
