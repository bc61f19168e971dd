import { describe, expect, it } from 'vitest';
import {
  eventIndexAt,
  type FeedItem,
  gapPx,
  itemsOf,
  offsetOf,
  rowPx,
} from '../../../../src/renderer/features/feed/feed-items.ts';
import type { Outage } from '../../../../src/shared/tunnel.ts';
import { makeSummary } from '../../../support/fake-window-data.ts';

/** Newest first; received at the second of their position. */
const events = [90, 60, 30].map((seq) => makeSummary({ seq, receivedAtMs: seq * 1000 }));
const whole = { events, hasOlder: false, hasNewer: false };
const outage = (id: number, fromS: number, toS: number | null): Outage => ({
  id,
  fromMs: fromS * 1000,
  toMs: toS === null ? null : toS * 1000,
});
const shapes = (items: readonly FeedItem[]): (number | string)[] =>
  items.map((item) =>
    item.kind === 'event' ? item.event.seq : `gap ${item.gap.id} x${item.gap.count}`,
  );

describe('gaps between events', () => {
  it.each([
    ['between two', [outage(1, 40, 50)], [90, 60, 'gap 1 x1', 30]],
    ['above all', [outage(1, 91, 95)], ['gap 1 x1', 90, 60, 30]],
    ['above all while it lasts', [outage(1, 20, null)], ['gap 1 x1', 90, 60, 30]],
    ['below all', [outage(1, 5, 10)], [90, 60, 30, 'gap 1 x1']],
    ['by its end, where events came during it', [outage(1, 40, 70)], [90, 'gap 1 x1', 60, 30]],
    [
      'as one where nothing lies between',
      [outage(2, 48, 50), outage(1, 40, 42)],
      [90, 60, 'gap 1 x2', 30],
    ],
    [
      'apart from one that lasts',
      [outage(2, 96, null), outage(1, 91, 95)],
      ['gap 2 x1', 'gap 1 x1', 90, 60, 30],
    ],
  ])('stand %s', (_where, outages, expected) => {
    expect(shapes(itemsOf(whole, outages, 0))).toEqual(expected);
  });

  it('adds up what was joined, without the time between', () => {
    const items = itemsOf(whole, [outage(2, 48, 50), outage(1, 40, 43)], 0);
    const gap = items.find((item) => item.kind === 'gap')?.gap;
    expect(gap).toMatchObject({ fromMs: 40_000, toMs: 50_000, downMs: 5_000 });
  });

  it('leaves out what belongs to a part of the history that is not held', () => {
    const outages = [outage(2, 91, 95), outage(1, 5, 10)];
    expect(shapes(itemsOf({ ...whole, hasNewer: true, hasOlder: true }, outages, 0))).toEqual([
      90, 60, 30,
    ]);
  });

  it('leaves out what was over before there was a source', () => {
    expect(shapes(itemsOf(whole, [outage(1, 5, 10)], 20_000))).toEqual([90, 60, 30]);
  });

  it('knows where items are', () => {
    const items = itemsOf(whole, [outage(1, 70, 80)], 0);
    expect(offsetOf(items, 3)).toBe(2 * rowPx + gapPx);
    expect(eventIndexAt(items, rowPx + 1)).toBe(2);
  });
});
