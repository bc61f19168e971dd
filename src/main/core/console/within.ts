import { AppFailure } from '../../../shared/errors.ts';
import { cancelled } from './trouble.ts';

/**
 * Waits for something, to a limit in milliseconds. In: `wait` is told by its signal when nobody
 * waits any more. Errors: `tooLate()` at the limit, `console.cancelled`, those of `wait`.
 */
export const within = async <T>(
  limitMs: number,
  signal: AbortSignal,
  tooLate: () => AppFailure,
  wait: (ended: AbortSignal) => Promise<T>,
): Promise<T> => {
  const ended = new AbortController();
  let stop = (): void => {};
  const limit = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(tooLate()), limitMs);
    const cancel = (): void => reject(new AppFailure(cancelled()));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      ended.abort();
    };
  });
  try {
    return await Promise.race([limit, wait(ended.signal)]);
  } finally {
    stop();
  }
};
