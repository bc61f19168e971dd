import { describe, expect, it } from 'vitest';
import { parseTimestamp } from '../../../../../src/main/core/verify/timestamp.ts';

describe('parseTimestamp in seconds', () => {
  it.each([
    ['0', 0],
    ['1750000000', 1_750_000_000],
    ['0001750000000', 1_750_000_000],
    ['1750000000000', 1_750_000_000_000],
    ['9'.repeat(400), Number.MAX_SAFE_INTEGER],
  ])('takes %s', (text, seconds) => {
    expect(parseTimestamp(text, 's')).toBe(seconds);
  });

  it.each([
    [''],
    [' '],
    ['-1'],
    ['+1'],
    ['1.0'],
    ['1e9'],
    ['0x10'],
    ['1750000000 '],
    ['1750000000\n'],
    ['1,750'],
    ['\u0661\u0662'],
    ['NaN'],
    ['Infinity'],
  ])('refuses “%s”', (text) => {
    expect(parseTimestamp(text, 's')).toBeNull();
  });
});

describe('parseTimestamp in seconds or milliseconds', () => {
  it.each([
    ['1750000000', 1_750_000_000],
    ['1750000000123', 1_750_000_000.123],
    ['17500000001234', 17_500_000_001_234],
  ])('takes %s', (text, seconds) => {
    expect(parseTimestamp(text, 's-or-ms')).toBe(seconds);
  });
});

describe('parseTimestamp of an HTTP date', () => {
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', 784_111_777],
    ['Thu, 29 Feb 2024 23:59:59 GMT', 1_709_251_199],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ])('takes %s', (text, seconds) => {
    expect(parseTimestamp(text, 'http-date')).toBe(seconds);
  });

  it.each([
    ['the zone of another', 'Sun, 06 Nov 1994 08:49:37 UTC'],
    ['a number for a zone', 'Sun, 06 Nov 1994 08:49:37 +0000'],
    ['the old form', 'Sunday, 06-Nov-94 08:49:37 GMT'],
    ['the form of C', 'Sun Nov  6 08:49:37 1994'],
    ['a day that is none', 'Sun, 31 Feb 2024 00:00:00 GMT'],
    ['day 0', 'Sun, 00 Nov 1994 08:49:37 GMT'],
    ['hour 24', 'Sun, 06 Nov 1994 24:00:00 GMT'],
    ['minute 60', 'Sun, 06 Nov 1994 08:60:00 GMT'],
    ['second 61', 'Sun, 06 Nov 1994 08:49:61 GMT'],
    ['a month that is none', 'Sun, 06 Foo 1994 08:49:37 GMT'],
    ['a month out of step', 'Sun, 06 Anf 1994 08:49:37 GMT'],
    ['one digit for the day', 'Sun, 6 Nov 1994 08:49:37 GMT'],
    ['a weekday that is none', 'Xyz, 06 Nov 1994 08:49:37 GMT'],
    ['something behind it', 'Sun, 06 Nov 1994 08:49:37 GMT '],
    ['Unix seconds', '784111777'],
    ['a year of one century too early', 'Sun, 06 Nov 0094 08:49:37 GMT'],
  ])('refuses %s', (_what, text) => {
    expect(parseTimestamp(text, 'http-date')).toBeNull();
  });
});
