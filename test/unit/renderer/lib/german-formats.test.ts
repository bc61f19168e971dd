import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatBytes } from '../../../../src/renderer/lib/bytes.ts';
import { formatCount } from '../../../../src/renderer/lib/plural.ts';
import {
  formatAgo,
  formatDay,
  formatDuration,
  formatLongAgo,
  formatMoment,
  formatMonth,
  formatMs,
  formatStamp,
} from '../../../../src/renderer/lib/time.ts';
import { loadLanguage } from '../../../../src/shared/messages/load.ts';
import { setLanguage } from '../../../../src/shared/text.ts';

const noonMs = new Date(2026, 10, 22, 12).getTime();

describe('in German', () => {
  beforeAll(() => loadLanguage('de'));
  afterAll(() => setLanguage('en'));

  it('numbers have a point between thousands and a comma before decimals', () => {
    expect(formatCount(1204)).toBe('1.204');
    expect(formatBytes(4200)).toBe('4,1 KiB');
    expect(formatMs(1234)).toBe('1,2 s');
  });

  it('dates and times are written as there', () => {
    expect(formatMoment(noonMs + 204)).toBe('22.11.2026, 12:00:00,204');
    expect(formatStamp(noonMs - 86_400_000, noonMs)).toBe('21. Nov., 12:00');
    expect(formatDay(noonMs, noonMs)).toBe('22. Nov.');
    expect(formatMonth('2026-03')).toBe('März 2026');
  });

  it('lengths of time are in words', () => {
    expect(formatDuration(310)).toBe('5 Minuten 10 Sekunden');
    expect(formatDuration(1)).toBe('1 Sekunde');
    expect(formatAgo(noonMs, noonMs)).toBe('jetzt');
    expect(formatLongAgo(noonMs - 60_000, noonMs)).toBe('vor 1 Minute');
  });
});
