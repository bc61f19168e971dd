/**
 * Times as people read them. Local time zone; input is Unix time. The signs of the units (s, min,
 * h, d) are those of the SI, so no language changes them.
 */
import { type Language, language, perLanguage, t } from '../../shared/text.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de' };

const formats = perLanguage((chosen) => {
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locales[chosen], options);
  return {
    clock: dates({ timeStyle: 'medium' }),
    full: dates({ dateStyle: 'medium', timeStyle: 'medium' }),
    minutes: dates({ timeStyle: 'short' }),
    shortDate: dates({ day: 'numeric', month: 'short' }),
    date: dates({ dateStyle: 'medium' }),
    month: dates({ month: 'long', year: 'numeric', timeZone: 'UTC' }),
    ago: new Intl.RelativeTimeFormat(chosen, { numeric: 'always' }),
    oneDecimal: new Intl.NumberFormat(chosen, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
  };
});

/** Between seconds and their fractions. */
const decimalPoints: Readonly<Record<Language, string>> = { en: '.', de: ',' };

const isRepresentable = (ms: number): boolean => Math.abs(ms) <= 8_640_000_000_000_000;

/** `now`, `12 s`, `4 min`, `3 h`, `2 d`, then the date. */
export const formatAgo = (thenMs: number, nowMs: number): string => {
  const s = Math.floor((nowMs - thenMs) / 1000);
  if (s < 5) return t('now');
  if (s < minute) return `${s} s`;
  if (s < hour) return `${Math.floor(s / minute)} min`;
  if (s < day) return `${Math.floor(s / hour)} h`;
  if (s < 7 * day) return `${Math.floor(s / day)} d`;
  return formats().shortDate.format(thenMs);
};

/** The same in words: `just now`, `40 seconds ago`, `1 minute ago`, `3 hours ago`, `2 days ago`. */
export const formatLongAgo = (thenMs: number, nowMs: number): string => {
  const s = Math.floor((nowMs - thenMs) / 1000);
  const { ago } = formats();
  if (s < 5) return t('just now');
  if (s < minute) return ago.format(-s, 'second');
  if (s < hour) return ago.format(-Math.floor(s / minute), 'minute');
  if (s < day) return ago.format(-Math.floor(s / hour), 'hour');
  return ago.format(-Math.floor(s / day), 'day');
};

/** `22 Nov 2026, 00:53:39.204`. */
export const formatMoment = (ms: number): string =>
  `${formats().full.format(ms)}${decimalPoints[language()]}${String(Math.floor(ms) % 1000).padStart(3, '0')}`;

export const formatDate = (ms: number): string => formats().date.format(ms);
export const formatClock = (ms: number): string => formats().clock.format(ms);

/** Unix seconds as claimed by a stranger, so possibly no date at all. */
export const formatSignedAt = (s: number): string =>
  isRepresentable(s * 1000) ? formats().full.format(s * 1000) : t('not a date');

const secondsWords = (count: number): string =>
  t('{count, plural, one {# second} other {# seconds}}', { count });
const minutesWords = (count: number): string =>
  t('{count, plural, one {# minute} other {# minutes}}', { count });

/** The plainest words for a length of time: `40 seconds`, `5 minutes 10 seconds`, `3 hours`, `2 days`. */
export const formatDuration = (seconds: number): string => {
  const s = Math.round(Math.abs(seconds));
  if (s < 2 * minute) return secondsWords(s);
  // Near a limit of minutes the seconds decide.
  if (s < 10 * minute && s % minute > 0) {
    return `${minutesWords(Math.floor(s / minute))} ${secondsWords(s % minute)}`;
  }
  if (s < 2 * hour) return minutesWords(Math.floor(s / minute));
  if (s < 2 * day) {
    return t('{count, plural, one {# hour} other {# hours}}', { count: Math.floor(s / hour) });
  }
  return t('{count, plural, one {# day} other {# days}}', { count: Math.floor(s / day) });
};

const oneDecimal = (value: number): string => formats().oneDecimal.format(Number(value.toFixed(1)));

/** Milliseconds of work: `0.4 ms`, `12 ms`, `1.2 s`. */
export const formatMs = (ms: number): string => {
  if (ms >= 1000) return `${oneDecimal(ms / 1000)} s`;
  return ms < 10 ? `${oneDecimal(ms)} ms` : `${Math.round(ms)} ms`;
};

/** A duration that a clock of whole milliseconds measured. */
export const formatWholeMs = (ms: number): string =>
  ms < 1 ? '< 1 ms' : ms < 1000 ? `${Math.round(ms)} ms` : formatMs(ms);

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
  isSameDay(ms, nowMs)
    ? formats().minutes.format(ms)
    : `${formats().shortDate.format(ms)}, ${formats().minutes.format(ms)}`;

/** `14:02:33` for a time of today, `21 Nov, 14:02` for one of another day. */
export const formatStamp = (ms: number, nowMs: number): string =>
  isSameDay(ms, nowMs) ? formats().clock.format(ms) : formatMinute(ms, nowMs);

/** `14:30` for a time of today, `12 Dec` for one of another day. */
export const formatUntil = (ms: number, nowMs: number): string =>
  isSameDay(ms, nowMs) ? formats().minutes.format(ms) : formats().shortDate.format(ms);

/** `21 Nov`, with the year when it is another one. */
export const formatDay = (ms: number, nowMs: number): string =>
  new Date(ms).getFullYear() === new Date(nowMs).getFullYear()
    ? formats().shortDate.format(ms)
    : formats().date.format(ms);

/** `14:02–14:09`, with the days where they are needed; one moment when both are the same minute. */
export const formatRange = (fromMs: number, toMs: number, nowMs: number): string => {
  const from = formatMinute(fromMs, nowMs);
  const to = isSameDay(fromMs, toMs) ? formats().minutes.format(toMs) : formatMinute(toMs, nowMs);
  if (isSameDay(fromMs, toMs) && formats().minutes.format(fromMs) === to) return from;
  return isSameDay(fromMs, toMs) ? `${from}–${to}` : `${from} – ${to}`;
};

/** `2026-11` as `November 2026`. */
export const formatMonth = (month: string): string => {
  const ms = Date.parse(`${month}-01T00:00:00Z`);
  return Number.isNaN(ms) ? month : formats().month.format(ms);
};
