import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatTraffic,
  hexBlocks,
  isBinary,
  trimCutCharacter,
} from '../../../../src/renderer/lib/bytes.ts';
import { firstDifference } from '../../../../src/renderer/lib/difference.ts';
import { parseForm } from '../../../../src/renderer/lib/form.ts';
import {
  formatAgo,
  formatDay,
  formatDuration,
  formatLongAgo,
  formatMonth,
  formatRange,
  formatSignedAt,
  formatSpan,
  formatStamp,
  formatUntil,
} from '../../../../src/renderer/lib/time.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('sizes and bytes', () => {
  it.each([
    [312, '312 B'],
    [4_200, '4.1 KiB'],
    [25 * 1024 * 1024, '25 MiB'],
    [3 * 1024 ** 3, '3 GiB'],
  ])('writes %i bytes as %s', (count, text) => expect(formatBytes(count)).toBe(text));

  it('dumps bytes with offset, hex and text', () => {
    expect(hexBlocks(bytes('GET / HTTP/1.1\r\n!'))).toEqual([
      [
        '00000000  47 45 54 20 2f 20 48 54  54 50 2f 31 2e 31 0d 0a  GET / HTTP/1.1··',
        '00000010  21                                                !',
      ].join('\n'),
    ]);
  });

  it('takes text for text and everything else for binary', () => {
    expect(isBinary(bytes('Zoë'))).toBe(false);
    expect(isBinary(Uint8Array.of(0x50, 0x4b, 0, 4))).toBe(true);
    expect(isBinary(Uint8Array.of(0xff, 0xfe))).toBe(true);
  });

  it('drops a character that was cut in two, and nothing else', () => {
    const text = bytes('a👩');
    expect(trimCutCharacter(text)).toHaveLength(5);
    expect(trimCutCharacter(text.subarray(0, 4))).toHaveLength(1);
    expect(trimCutCharacter(bytes('abc'))).toHaveLength(3);
  });
});

describe('times', () => {
  it.each([
    [2, 'now'],
    [12, '12 s'],
    [240, '4 min'],
    [3 * 3600, '3 h'],
    [2 * 86_400, '2 d'],
  ])('writes %i seconds ago as %s', (s, text) => expect(formatAgo(0, s * 1000)).toBe(text));

  it.each([
    [2, 'just now'],
    [12, '12 seconds ago'],
    [119, '1 minute ago'],
    [3 * 3600, '3 hours ago'],
    [40 * 86_400, '40 days ago'],
  ])('writes %i seconds ago in words as %s', (s, text) =>
    expect(formatLongAgo(0, s * 1000)).toBe(text),
  );

  it('writes an end by its time today, and by its day otherwise', () => {
    const noonMs = new Date(2026, 10, 22, 12).getTime();
    expect(formatUntil(noonMs + 9_000_000, noonMs)).toBe('14:30');
    expect(formatUntil(new Date(2026, 11, 12).getTime(), noonMs)).toBe('12 Dec');
  });

  it('writes a moment to the second today, and with its day otherwise', () => {
    const noonMs = new Date(2026, 10, 22, 12).getTime();
    expect(formatStamp(noonMs + 1000, noonMs)).toBe('12:00:01');
    expect(formatStamp(new Date(2026, 10, 21, 14, 2).getTime(), noonMs)).toBe('21 Nov, 14:02');
  });

  it('writes a day with the year only when it is another one', () => {
    const nowMs = new Date(2026, 10, 22).getTime();
    expect(formatDay(new Date(2026, 0, 2).getTime(), nowMs)).toBe('2 Jan');
    expect(formatDay(new Date(2025, 11, 31).getTime(), nowMs)).toBe('31 Dec 2025');
  });

  it.each([
    [1, '1 second'],
    [-40, '40 seconds'],
    [300, '5 minutes'],
    [310, '5 minutes 10 seconds'],
    [7200, '2 hours'],
    [172_800, '2 days'],
  ])('says %i seconds as %s', (s, text) => expect(formatDuration(s)).toBe(text));

  it('does not fail on a time that is no date', () => {
    expect(formatSignedAt(Number.MAX_SAFE_INTEGER)).toBe('not a date');
  });
});

describe('parseForm', () => {
  it('keeps order, repeats and what cannot be decoded', () => {
    expect(parseForm('b=1&a=x+y%21&b=2&c&d=%zz')).toEqual([
      { name: 'b', value: '1', raw: 'b=1' },
      { name: 'a', value: 'x y!', raw: 'a=x+y%21' },
      { name: 'b', value: '2', raw: 'b=2' },
      { name: 'c', value: '', raw: 'c' },
      { name: 'd', value: '%zz', raw: 'd=%zz' },
    ]);
  });
});

describe('firstDifference', () => {
  it('finds the first character that differs', () => {
    expect(firstDifference('abcd', 'abXd')).toBe(2);
    expect(firstDifference('abc', 'abc')).toBe(3);
    expect(firstDifference('ab', 'abc')).toBe(2);
  });
});

describe('the tunnel’s times and sizes', () => {
  it.each([
    [0, '0 s'],
    [59_999, '59 s'],
    [7 * 60_000, '7 min'],
    [3 * 3_600_000, '3 h'],
    [3 * 3_600_000 + 5 * 60_000, '3 h 5 min'],
    [52 * 3_600_000, '2 d 4 h'],
    [-5, '0 s'],
  ])('writes a span of %i ms as %s', (ms, text) => expect(formatSpan(ms)).toBe(text));

  it('writes a range with days only where they are needed', () => {
    const at = (day: number, hour: number, minute: number): number =>
      new Date(2026, 10, day, hour, minute).getTime();
    const now = at(22, 15, 0);
    expect(formatRange(at(22, 14, 2), at(22, 14, 9), now)).toBe('14:02–14:09');
    expect(formatRange(at(22, 14, 2), at(22, 14, 2) + 5_000, now)).toBe('14:02');
    expect(formatRange(at(21, 14, 2), at(21, 14, 9), now)).toBe('21 Nov, 14:02–14:09');
    expect(formatRange(at(21, 23, 50), at(22, 0, 10), now)).toBe('21 Nov, 23:50 – 00:10');
  });

  it('names a month', () => expect(formatMonth('2026-11')).toBe('November 2026'));

  it.each([
    [0, '0 MB'],
    [38_400_000, '38 MB'],
    [999_600_000, '999 MB'],
    [1_000_000_000, '1 GB'],
  ])('writes %i bytes of traffic as %s', (count, text) => expect(formatTraffic(count)).toBe(text));
});
