/** One request over the network, within a time limit. */
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { type Answer, headerOf, maxAnswerBytes, readAnswer } from './answer.ts';
import { type ConsoleRequest, sentText } from './request.ts';
import { retryAfterMs } from './retry.ts';
import { badAnswer, cancelled, isPassing, refused, timedOut, unreachable } from './trouble.ts';

export type AttemptOptions = {
  readonly fetch: typeof globalThis.fetch;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** To the end of the answer. */
  readonly timeoutMs: number;
};

export type Attempt = {
  /** Null when none came. */
  readonly answer: Answer | null;
  /** What the answer asks to wait, milliseconds. */
  readonly retryMs: number | null;
  /** Null for an answer below 400. */
  readonly error: AppError | null;
  /** No answer came, and one may come a moment later. */
  readonly isPassing: boolean;
};

const failed = (error: AppError, code = ''): Attempt => ({
  answer: null,
  retryMs: null,
  error,
  isPassing: isPassing(code),
});

/** The system's code for why `fetch` failed; '' without one. Errors: a bug is thrown on. */
const failureCode = (error: unknown): string => {
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) throw error;
  const { code } = error.cause as NodeJS.ErrnoException;
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : '';
};

const judge = (answer: Answer, host: string, now: number): Attempt => {
  const retryMs = retryAfterMs(headerOf(answer, 'retry-after'), now);
  const judged = { answer, retryMs, isPassing: false };
  if (answer.status >= 400) return { ...judged, error: refused(host, answer.status, retryMs) };
  const tooLong = badAnswer(
    t('The answer of {host} is longer than {size} KiB.', { host, size: maxAnswerBytes / 1024 }),
  );
  return { ...judged, error: answer.isCut ? tooLong : null };
};

/** Makes what sends a request once. It never rejects for what the network or the provider does. */
export const createAttempt = ({ fetch, now, timeoutMs }: AttemptOptions) => {
  const ask = async (request: ConsoleRequest, signal: AbortSignal): Promise<Answer> => {
    const startedAt = performance.now();
    const response = await fetch(request.url, {
      method: request.method,
      headers: [
        ...request.headers.map(([name, value]): [string, string] => [name, sentText(value)]),
        // A connection kept for later may be closed just when the next request needs it.
        ['Connection', 'close'],
      ],
      body: request.body && sentText(request.body),
      redirect: 'manual',
      signal,
    });
    return readAnswer(response, startedAt);
  };

  return async (request: ConsoleRequest, signal: AbortSignal): Promise<Attempt> => {
    const { host } = new URL(request.url);
    const ended = new AbortController();
    const end = (): void => ended.abort();
    const timer = setTimeout(end, timeoutMs);
    signal.addEventListener('abort', end, { once: true });
    try {
      return judge(await ask(request, ended.signal), host, now());
    } catch (error) {
      if (signal.aborted) return failed(cancelled());
      if (ended.signal.aborted) return failed(timedOut(host, timeoutMs));
      const code = failureCode(error);
      return failed(unreachable(host, code), code);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
    }
  };
};
