/** Writes diagnostics to a stream. Callers pass words only: no header, body or secret reaches it. */
import type { Log } from './ports.ts';

/** One line for each entry; an error's stack follows it. */
export const createLog = (write: (line: string) => void): Log => ({
  info: (message) => write(`${message}\n`),
  error: (message, cause) => {
    const detail = cause instanceof Error ? `\n  ${cause.stack ?? cause.message}` : '';
    write(`${message}${detail}\n`);
  },
});
