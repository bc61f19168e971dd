/** Times as people read them. Local time zone; input is Unix time. */

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const shortDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

const isRepresentable = (ms: number): boolean => Math.abs(ms) <= 8_640_000_000_000_000;

/** `now`, `12 s`, `4 min`, `3 h`, `2 d`, then the date. */
export const formatAgo = (thenMs: number, nowMs: number): string => {
  const s = Math.floor((nowMs - thenMs) / 1000);
  if (s < 5) return 'now';
  if (s < minute) return `${s} s`;
  if (s < hour) return `${Math.floor(s / minute)} min`;
  if (s < day) return `${Math.floor(s / hour)} h`;
  if (s < 7 * day) return `${Math.floor(s / day)} d`;
  return shortDate.format(thenMs);
};

/** `22 Nov 2026, 00:53:39.204`. */
export const formatMoment = (ms: number): string =>
  `${full.format(ms)}.${String(Math.floor(ms) % 1000).padStart(3, '0')}`;

export const formatDate = (ms: number): string => date.format(ms);
export const formatClock = (ms: number): string => clock.format(ms);

/** Unix seconds as claimed by a stranger, so possibly no date at all. */
export const formatSignedAt = (s: number): string =>
  isRepresentable(s * 1000) ? full.format(s * 1000) : 'not a date';

/** The plainest words for a length of time: `40 seconds`, `5 minutes 10 seconds`, `3 hours`, `2 days`. */
export const formatDuration = (seconds: number): string => {
  const s = Math.round(Math.abs(seconds));
  const words = (count: number, unit: string): string =>
    `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`;
  if (s < 2 * minute) return words(s, 'second');
  // Near a limit of minutes the seconds decide.
  if (s < 10 * minute && s % minute > 0) {
    return `${words(Math.floor(s / minute), 'minute')} ${words(s % minute, 'second')}`;
  }
  if (s < 2 * hour) return words(Math.floor(s / minute), 'minute');
  if (s < 2 * day) return words(Math.floor(s / hour), 'hour');
  return words(Math.floor(s / day), 'day');
};

/** Milliseconds of work: `0.4 ms`, `12 ms`, `1.2 s`. */
export const formatMs = (ms: number): string => {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`;
};
