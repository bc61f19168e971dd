/** When a request is sent again. */
import { parseTimestamp } from '../verify/timestamp.ts';

/** The longest a provider's wish to wait is granted, milliseconds. */
export const maxWaitMs = 10_000;

/** How long to wait before the second and the third attempt, milliseconds. */
const pausesMs = [500, 2000] as const;

/** Answers of a server, or one in front of it, that could not do its work just now. */
const passing: readonly number[] = [502, 503, 504];

/**
 * How long a `Retry-After` asks to wait (RFC 9110, 10.2.3): seconds, or an HTTP date.
 * Out: milliseconds, or null when there is none that can be read.
 */
export const retryAfterMs = (value: string | null, nowMs: number): number | null => {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const atS = parseTimestamp(value, 'http-date');
  return atS === null ? null : Math.max(0, atS * 1000 - nowMs);
};

export type Tried = {
  /** Null when none came. */
  readonly answer: { readonly status: number } | null;
  /** What the answer asks to wait, milliseconds. */
  readonly retryMs: number | null;
  /** No answer came, and one may come a moment later. */
  readonly isPassing: boolean;
  readonly isRepeatable: boolean;
  /** Repetitions so far, without the one asked for by 429. */
  readonly repeats: number;
  /** A 429 has been waited for already. */
  readonly hasWaited: boolean;
};

/**
 * How long to wait before sending again, milliseconds; null for not at all. A request that does
 * the same when sent twice is repeated twice when the connection failed, or the server was out of
 * order. A 429 says that nothing was done, so that any request may be sent again, once.
 */
export const pauseBefore = (tried: Tried): number | null => {
  const { answer, retryMs, isRepeatable, repeats, hasWaited } = tried;
  if (retryMs !== null && retryMs > maxWaitMs) return null;
  if (answer?.status === 429) return hasWaited ? null : retryMs;
  const mayPass = answer ? passing.includes(answer.status) : tried.isPassing;
  const pauseMs = isRepeatable && mayPass ? pausesMs[repeats] : undefined;
  return pauseMs === undefined ? null : Math.max(pauseMs, retryMs ?? 0);
};
