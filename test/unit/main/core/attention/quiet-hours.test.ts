import { afterEach, describe, expect, it, vi } from 'vitest';
import { isQuiet } from '../../../../../src/main/core/attention/quiet-hours.ts';

const night = { fromMinute: 22 * 60, toMinute: 7 * 60 };
const lunch = { fromMinute: 12 * 60, toMinute: 13 * 60 + 30 };

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('quiet hours', () => {
  it.each([
    ['in the evening, before', night, '2026-07-01T21:59:59', false],
    ['from their first minute', night, '2026-07-01T22:00:00', true],
    ['over midnight', night, '2026-07-02T00:00:00', true],
    ['until their last minute', night, '2026-07-02T06:59:59', true],
    ['in the morning, after', night, '2026-07-02T07:00:00', false],
    ['within a day, before', lunch, '2026-07-01T11:59:59', false],
    ['within a day', lunch, '2026-07-01T13:29:59', true],
    ['within a day, after', lunch, '2026-07-01T13:30:00', false],
    ['of the same minute twice', { fromMinute: 60, toMinute: 60 }, '2026-07-01T15:00:00', true],
    ['that are switched off', null, '2026-07-01T23:00:00', false],
  ])('%s', (_name, hours, localTime, expected) => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    expect(isQuiet(hours, new Date(localTime).getTime())).toBe(expected);
  });

  it.each([
    ['Berlin, the night the clocks go forward', 'Europe/Berlin', '2026-03-29T04:59:00Z', true],
    ['Berlin, that morning', 'Europe/Berlin', '2026-03-29T05:00:00Z', false],
    ['Berlin, the evening before', 'Europe/Berlin', '2026-03-28T20:59:00Z', false],
    ['Berlin, the night they go back', 'Europe/Berlin', '2026-10-25T05:59:00Z', true],
    ['Berlin, that morning in winter', 'Europe/Berlin', '2026-10-25T06:00:00Z', false],
    ['New York, the night they go forward', 'America/New_York', '2026-03-08T10:59:00Z', true],
    ['New York, that morning', 'America/New_York', '2026-03-08T11:00:00Z', false],
    ['Kolkata, half an hour off', 'Asia/Kolkata', '2026-05-01T01:29:00Z', true],
    ['Kolkata, at seven', 'Asia/Kolkata', '2026-05-01T01:30:00Z', false],
  ])('go by the clock on the wall: %s', (_name, zone, utc, expected) => {
    vi.stubEnv('TZ', zone);
    expect(isQuiet(night, Date.parse(utc))).toBe(expected);
  });

  it('have the hour that is there twice twice, and one that is not there never', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    const atTwo = { fromMinute: 120, toMinute: 180 };
    const quietMinutes = (day: string): number => {
      const start = new Date(`${day}T00:00:00`).getTime();
      return Array.from({ length: 6 * 60 }, (_, minute) => start + minute * 60_000).filter((ms) =>
        isQuiet(atTwo, ms),
      ).length;
    };
    expect(quietMinutes('2026-03-29')).toBe(0);
    expect(quietMinutes('2026-06-01')).toBe(60);
    expect(quietMinutes('2026-10-25')).toBe(120);
  });
});
