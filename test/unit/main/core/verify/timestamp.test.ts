import { describe, expect, it } from 'vitest';
import { formatTimestamp, parseTimestamp } from '../../../../../src/main/core/verify/timestamp.ts';
import { timestampUnits } from '../../../../../src/shared/scheme-names.ts';

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

describe('parseTimestamp in milliseconds', () => {
  it.each([
    ['1750000000123', 1_750_000_000.123],
    ['1750000000', 1_750_000],
    ['0', 0],
  ])('takes %s', (text, seconds) => {
    expect(parseTimestamp(text, 'ms')).toBe(seconds);
  });

  it.each([[''], ['1.5'], ['-1'], ['1e3'], ['1750000000123 ']])('refuses “%s”', (text) => {
    expect(parseTimestamp(text, 'ms')).toBeNull();
  });
});

describe('parseTimestamp of an ISO time', () => {
  it.each([
    ['2014-06-04T13:41:58Z', 1_401_889_318],
    ['2014-06-04T13:41:58.25Z', 1_401_889_318.25],
    ['2014-06-04T13:41:58.1234567Z', 1_401_889_318.1234567],
    ['2014-06-04T15:41:58+02:00', 1_401_889_318],
    ['2014-06-04T05:41:58.500-08:00', 1_401_889_318.5],
    ['1970-01-01T00:00:00Z', 0],
  ])('takes %s', (text, seconds) => {
    expect(parseTimestamp(text, 'iso')).toBe(seconds);
  });

  it.each([
    ['no zone', '2014-06-04T13:41:58'],
    ['no seconds', '2014-06-04T13:41Z'],
    ['no time', '2014-06-04'],
    ['a blank for the T', '2014-06-04 13:41:58Z'],
    ['a small z', '2014-06-04T13:41:58z'],
    ['a comma', '2014-06-04T13:41:58,5Z'],
    ['a point without digits', '2014-06-04T13:41:58.Z'],
    ['more digits than anybody sends', '2014-06-04T13:41:58.1234567890Z'],
    ['month 13', '2014-13-04T13:41:58Z'],
    ['day 32', '2014-06-32T13:41:58Z'],
    ['a day that is none', '2014-02-30T13:41:58Z'],
    ['hour 25', '2014-06-04T25:41:58Z'],
    ['minute 60', '2014-06-04T13:60:58Z'],
    ['second 61', '2014-06-04T13:41:61Z'],
    ['a zone that is none', '2014-06-04T13:41:58+99:00'],
    ['something behind it', '2014-06-04T13:41:58Z '],
    ['Unix seconds', '1401889318'],
  ])('refuses %s', (_what, text) => {
    expect(parseTimestamp(text, 'iso')).toBeNull();
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

describe('formatTimestamp', () => {
  it.each([
    ['s', '1750000000'],
    ['s-or-ms', '1750000000'],
    ['ms', '1750000000123'],
    ['http-date', 'Sun, 15 Jun 2025 15:06:40 GMT'],
    ['iso', '2025-06-15T15:06:40.123Z'],
  ] as const)('writes %s as %s, which is read again', (unit, text) => {
    expect(formatTimestamp(unit, 1_750_000_000_123)).toBe(text);
    expect(Math.floor(parseTimestamp(text, unit) ?? 0)).toBe(1_750_000_000);
  });

  it('knows every unit', () => {
    for (const unit of timestampUnits) {
      expect(parseTimestamp(formatTimestamp(unit, 0), unit)).toBe(0);
    }
  });
});
