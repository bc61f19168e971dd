import type { timestampUnits } from '../../../shared/scheme-names.ts';

export type TimestampUnit = (typeof timestampUnits)[number];

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const httpDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) ([A-Z][a-z]{2}) ([1-9]\d{3}) (\d{2}):(\d{2}):(\d{2}) GMT$/;

/** Parses an HTTP date (RFC 9110, IMF-fixdate). Out: Unix seconds, or null. */
const parseHttpDate = (text: string): number | null => {
  const match = httpDate.exec(text);
  if (!match) return null;
  const month = months.indexOf(match[2] ?? '') / 3;
  const [day, year, hour, minute, second] = [1, 3, 4, 5, 6].map((i) => Number(match[i])) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (!Number.isInteger(month) || month < 0) return null;
  const ms = Date.UTC(year, month, day, hour, minute, second);
  const isRealDate = new Date(ms).getUTCDate() === day && hour < 24 && minute < 60 && second < 61;
  return isRealDate ? ms / 1000 : null;
};

const isoDate = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/;

/** Parses an ISO 8601 time with up to nine digits of fraction. Out: Unix seconds, or null. */
const parseIso = (text: string): number | null => {
  const [, clock = '', fraction = '0', zone = ''] = isoDate.exec(text) ?? [];
  const ms = Date.parse(clock + zone);
  // Date.parse takes February 30th for March 2nd.
  if (Number.isNaN(ms) || !new Date(`${clock}Z`).toISOString().startsWith(clock)) return null;
  return ms / 1000 + Number(`0.${fraction}`);
};

/**
 * Parses a signed timestamp as sent: digits only, an HTTP date, or an ISO time (rule P8).
 * Thirteen digits mean milliseconds where the provider does not say.
 *
 * Out: Unix seconds, fractional for milliseconds; null when malformed.
 */
export const parseTimestamp = (text: string, unit: TimestampUnit): number | null => {
  if (unit === 'http-date') return parseHttpDate(text);
  if (unit === 'iso') return parseIso(text);
  if (!/^[0-9]+$/.test(text)) return null;
  const value = Math.min(Number(text), Number.MAX_SAFE_INTEGER);
  const isMs = unit === 'ms' || (unit === 's-or-ms' && text.length === 13);
  return isMs ? value / 1000 : value;
};

/** Writes a time as the provider would. In: Unix milliseconds. */
export const formatTimestamp = (unit: TimestampUnit, ms: number): string => {
  switch (unit) {
    case 's':
    case 's-or-ms':
      return String(Math.floor(ms / 1000));
    case 'ms':
      return String(ms);
    case 'http-date':
      return new Date(ms).toUTCString();
    case 'iso':
      return new Date(ms).toISOString();
  }
};
