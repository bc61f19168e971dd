import { describe, expect, it } from 'vitest';
import { lengthText } from '../../../../../src/main/core/diagnose/durations.ts';
import { staleness } from '../../../../../src/main/core/diagnose/time.ts';
import { judgeTime } from '../../../../../src/main/core/verify/reading.ts';

it.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [90, '90 seconds'],
  [41 * 60, '41 minutes'],
  [3600, '1 hour'],
  [5400, '90 minutes'],
  [36 * 3600, '36 hours'],
  [86_400 * 3, '3 days'],
  [86_400 * 2000, '2,000 days'],
])('%i seconds are %s', (seconds, expected) => {
  expect(lengthText(seconds)).toBe(expected);
});

const nowS = 1_750_000_000;
const requestWith = (date?: string) => ({
  method: 'POST',
  target: '/',
  rawHeaders: date === undefined ? [] : ['Date', date],
  body: Buffer.alloc(0),
});
const stale = (signedAtS: number, date?: string) =>
  staleness(judgeTime(signedAtS, nowS, 300), requestWith(date), nowS);

describe('a signed time', () => {
  const now = new Date(nowS * 1000).toUTCString();

  it('is fresh within the tolerance', () => {
    expect(stale(nowS - 300)).toBeNull();
  });

  it.each([
    ['old, sent long ago', nowS - 3000, undefined, 'ahead'],
    ['old, sent now', nowS - 3000, now, 'an old event was sent again'],
    ['in the future', nowS + 3000, undefined, 'time server'],
    ['in the future, sent now', nowS + 3000, now, 'agrees with your clock'],
    ['old, with a Date that is none', nowS - 3000, 'yesterday', 'ahead'],
  ])('%s', (_name, signedAtS, date, expected) => {
    expect(stale(signedAtS, date)?.detail).toContain(expected);
  });

  it.each([
    [400, 'Allow 10 minutes for this source'],
    [41 * 60, 'Allow 1 hour for this source'],
    [8 * 86_400, 'Allow 8 days for this source'],
    [366 * 86_400, undefined],
  ])('%i s old can be allowed: %s', (age, label) => {
    expect(stale(nowS - age)?.fix?.label).toBe(label);
  });
});
