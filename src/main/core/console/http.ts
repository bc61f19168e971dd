/**
 * Sends requests to a provider's API. Credentials go over HTTPS or to this machine, and to no other
 * origin than the one asked for. Nothing the other side says is trusted: its answers are limited in
 * time and size, and shown without the secrets they may echo.
 *
 * Beside the headers of the request, `fetch` sends those of the connection and of its own: Host,
 * Connection, Content-Length, Accept-Language, Accept-Encoding and Sec-Fetch-Mode.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Exchange } from '../../../shared/console.ts';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { isSafeAddress } from './address.ts';
import { type Answer, headerOf, shownAnswer } from './answer.ts';
import { type Attempt, type AttemptOptions, createAttempt } from './attempt.ts';
import { createMask } from './mask.ts';
import { type ConsoleRequest, secretsIn, shownRequest } from './request.ts';
import { pauseBefore } from './retry.ts';
import { cancelled, plainHttp, redirected, unreadableRedirect } from './trouble.ts';

const timeoutMs = 15_000;
const maxRedirects = 3;

export type ConsoleHttpOptions = Partial<AttemptOptions> & {
  /** Rejects when the signal ends it. */
  readonly delay?: (ms: number, signal: AbortSignal) => Promise<unknown>;
};

/** What became of a request. */
export type Sent = {
  /** More than one where a redirect was followed; none when nothing was sent. */
  readonly exchanges: readonly Exchange[];
  /** The last answer, whatever its status; null when none came. */
  readonly answer: Answer | null;
  /** Null for an answer below 300. Errors: every `console.*` that a request can end with. */
  readonly error: AppError | null;
};

export type ConsoleHttp = {
  /** Never rejects for what the network or the provider does. */
  readonly send: (request: ConsoleRequest, signal: AbortSignal) => Promise<Sent>;
};

/** The address a redirect leads to; null when there is none to be read. */
const redirectTarget = (answer: Answer, from: URL): URL | null => {
  const location = headerOf(answer, 'location');
  if (location === null || !URL.canParse(location, from.href)) return null;
  const to = new URL(location, from.href);
  to.username = '';
  to.password = '';
  return to;
};

/** Where to go on. Only what is read goes on, within the origin, and not for ever. */
const follow = (
  request: ConsoleRequest,
  answer: Answer,
  redirects: number,
): { to: URL } | { error: AppError } => {
  const from = new URL(request.url);
  const to = redirectTarget(answer, from);
  if (!to) return { error: unreadableRedirect(from.host) };
  const { host } = from;
  if (to.origin !== from.origin) {
    const target = to.host.slice(0, 255);
    const sentence = t('{host} redirects to {target}. Nothing was sent there.', { host, target });
    return { error: redirected(sentence) };
  }
  if (request.method !== 'GET') {
    const sentence = t('{host} redirects to another path. Nothing was sent there.', { host });
    return { error: redirected(sentence) };
  }
  if (redirects === maxRedirects) {
    const sentence = t('{host} redirects to one path after another. Nothing was sent there.', {
      host,
    });
    return { error: redirected(sentence) };
  }
  return { to };
};

/** In: all can be left out; `timeoutMs` of one attempt is 15 s. */
export const createConsoleHttp = (options: ConsoleHttpOptions = {}): ConsoleHttp => {
  const attempt = createAttempt({ fetch: globalThis.fetch, now: Date.now, timeoutMs, ...options });
  const { delay = (ms, signal) => wait(ms, undefined, { signal }) } = options;

  /** Sends it until nothing is to be won by sending it again. */
  const sendRepeatedly = async (
    request: ConsoleRequest,
    signal: AbortSignal,
  ): Promise<Attempt & { attempts: number }> => {
    let repeats = 0;
    let hasWaited = false;
    for (let attempts = 1; ; attempts++) {
      const last = { ...(await attempt(request, signal)), attempts };
      const { isRepeatable } = request;
      const pauseMs = pauseBefore({ ...last, isRepeatable, repeats, hasWaited });
      if (pauseMs === null) return last;
      if (last.answer?.status === 429) hasWaited = true;
      else repeats += 1;
      try {
        await delay(pauseMs, signal);
      } catch (error) {
        if (!signal.aborted) throw error;
        return { ...last, error: cancelled() };
      }
    }
  };

  const send: ConsoleHttp['send'] = async (first, signal) => {
    const exchanges: Exchange[] = [];
    const mask = createMask(secretsIn(first));
    let request = first;
    for (let redirects = 0; ; redirects++) {
      if (signal.aborted) return { exchanges, answer: null, error: cancelled() };
      if (!isSafeAddress(new URL(request.url)))
        return { exchanges, answer: null, error: plainHttp() };
      const { answer, error, attempts } = await sendRepeatedly(request, signal);
      const response = answer && shownAnswer(answer, mask);
      exchanges.push({ request: shownRequest(request), response, attempts });
      if (error || !answer || answer.status < 300) return { exchanges, answer, error };
      const next = follow(request, answer, redirects);
      if ('error' in next) return { exchanges, answer, error: next.error };
      request = { ...request, url: next.to.href };
    }
  };

  return { send };
};
