/**
 * Standard output without blocking: a reader that stops reading must not stop the receiver, and
 * Node's own process.stdout writes to pipes synchronously.
 */
import { write } from 'node:fs';

const maxWaitingBytes = 16 * 1024 * 1024;
const retryMs = 10;
/** What comes within this time goes out together: each write wakes another thread. */
const gatherMs = 10;
const maxEndMs = 1000;

export type LineWriter = {
  readonly write: (line: string) => void;
  /** Resolves when everything has been written, or when a reader that does not read is given up. */
  readonly end: () => Promise<void>;
};

/**
 * In: `onSkipped` makes the line that takes the place of lines a slow reader had to miss;
 * `onClosed` is called once when nobody reads any more.
 */
export const createLineWriter = (
  fd: number,
  onSkipped: (lines: number) => string,
  onClosed: () => void,
): LineWriter => {
  let waiting: string[] = [];
  let waitingBytes = 0;
  let skipped = 0;
  /** Under way, or about to be. */
  let isWriting = false;
  let isClosed = false;
  let onDrained: () => void = () => undefined;

  const close = (): void => {
    isClosed = true;
    waiting = [];
    onDrained();
    onClosed();
  };

  const writeAll = (bytes: Buffer): void => {
    write(fd, bytes, (error, written) => {
      if (error && error.code !== 'EAGAIN') {
        close();
        return;
      }
      const rest = bytes.subarray(error ? 0 : written);
      if (error) setTimeout(() => writeAll(rest), retryMs);
      else if (rest.length > 0) writeAll(rest);
      else next();
    });
  };

  const next = (): void => {
    isWriting = false;
    if (isClosed) return;
    if (skipped > 0) {
      waiting.push(`${onSkipped(skipped)}\n`);
      skipped = 0;
    }
    if (waiting.length === 0) {
      onDrained();
      return;
    }
    const bytes = Buffer.from(waiting.join(''));
    waiting = [];
    waitingBytes = 0;
    isWriting = true;
    writeAll(bytes);
  };

  return {
    write: (line) => {
      if (isClosed) return;
      if (waitingBytes + line.length > maxWaitingBytes) {
        skipped++;
        return;
      }
      waiting.push(`${line}\n`);
      waitingBytes += line.length;
      if (isWriting) return;
      isWriting = true;
      setTimeout(next, gatherMs);
    },
    end: () =>
      new Promise((resolve) => {
        if (isClosed || (!isWriting && waiting.length === 0)) {
          resolve();
          return;
        }
        onDrained = resolve;
        setTimeout(resolve, maxEndMs);
      }),
  };
};
