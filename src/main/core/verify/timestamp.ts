export type TimestampUnit = 's' | 's-or-ms' | 'http-date';

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

/**
 * Parses a signed timestamp as sent: digits only, or an HTTP date (rule P8).
 * Thirteen digits mean milliseconds where the provider does not say.
 *
 * Out: Unix seconds, fractional for milliseconds; null when malformed.
 */
export const parseTimestamp = (text: string, unit: TimestampUnit): number | null => {
  if (unit === 'http-date') return parseHttpDate(text);
  if (!/^[0-9]+$/.test(text)) return null;
  const value = Math.min(Number(text), Number.MAX_SAFE_INTEGER);
  return unit === 's-or-ms' && text.length === 13 ? value / 1000 : value;
};
