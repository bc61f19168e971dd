/** Times as people read them. Local time zone; input is Unix time. */

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const minutes = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const shortDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

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

/** The same in words: `just now`, `40 seconds ago`, `1 minute ago`, `3 hours ago`, `2 days ago`. */
export const formatLongAgo = (thenMs: number, nowMs: number): string => {
  const s = Math.floor((nowMs - thenMs) / 1000);
  if (s < 5) return 'just now';
  if (s < minute) return relative.format(-s, 'second');
  if (s < hour) return relative.format(-Math.floor(s / minute), 'minute');
  if (s < day) return relative.format(-Math.floor(s / hour), 'hour');
  return relative.format(-Math.floor(s / day), 'day');
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

/** A span in the fewest words: `12 s`, `7 min`, `3 h 5 min`, `2 d 4 h`. */
export const formatSpan = (ms: number): string => {
  const s = Math.max(0, Math.floor(ms / 1000));
  const two = (large: number, largeUnit: string, small: number, smallUnit: string): string =>
    small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
  if (s < minute) return `${s} s`;
  if (s < hour) return `${Math.floor(s / minute)} min`;
  if (s < day) return two(Math.floor(s / hour), 'h', Math.floor((s % hour) / minute), 'min');
  return two(Math.floor(s / day), 'd', Math.floor((s % day) / hour), 'h');
};

const isSameDay = (a: number, b: number): boolean =>
  new Date(a).toDateString() === new Date(b).toDateString();

/** `14:02`, with the day when it is not today's: `21 Nov, 14:02`. */
export const formatMinute = (ms: number, nowMs: number): string =>
  isSameDay(ms, nowMs) ? minutes.format(ms) : `${shortDate.format(ms)}, ${minutes.format(ms)}`;

/** `14:02:33` for a time of today, `21 Nov, 14:02` for one of another day. */
export const formatStamp = (ms: number, nowMs: number): string =>
  isSameDay(ms, nowMs) ? clock.format(ms) : formatMinute(ms, nowMs);

/** `14:30` for a time of today, `12 Dec` for one of another day. */
export const formatUntil = (ms: number, nowMs: number): string =>
  isSameDay(ms, nowMs) ? minutes.format(ms) : shortDate.format(ms);

/** `21 Nov`, with the year when it is another one. */
export const formatDay = (ms: number, nowMs: number): string =>
  new Date(ms).getFullYear() === new Date(nowMs).getFullYear()
    ? shortDate.format(ms)
    : date.format(ms);

/** `14:02–14:09`, with the days where they are needed; one moment when both are the same minute. */
export const formatRange = (fromMs: number, toMs: number, nowMs: number): string => {
  const from = formatMinute(fromMs, nowMs);
  const to = isSameDay(fromMs, toMs) ? minutes.format(toMs) : formatMinute(toMs, nowMs);
  if (isSameDay(fromMs, toMs) && minutes.format(fromMs) === to) return from;
  return isSameDay(fromMs, toMs) ? `${from}–${to}` : `${from} – ${to}`;
};

const monthNames = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2026-11` as `November 2026`. */
export const formatMonth = (month: string): string => {
  const ms = Date.parse(`${month}-01T00:00:00Z`);
  return Number.isNaN(ms) ? month : monthNames.format(ms);
};
