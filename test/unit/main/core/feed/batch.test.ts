import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFeed } from '../../../../../src/main/core/feed/batch.ts';
import type { EventSummary } from '../../../../../src/shared/event.ts';

const summary = (seq: number): EventSummary => ({
  seq,
  sourceId: 1,
  provider: 'github',
  receivedAtMs: 0,
  method: 'POST',
  path: '/',
  eventName: null,
  verdict: 'valid',
  reason: 'ok',
  isSignatureGood: true,
  assurance: 'body',
  keyId: 1,
  matched: null,
  skewS: null,
  bodyBytes: 0,
  isTruncated: false,
  status: 200,
  arrival: 'loopback',
  isFromBrowser: false,
  repeatOf: null,
  handshake: null,
  rejudgedAtMs: null,
  isObsolete: false,
  isPinned: false,
  tags: [],
  hasNote: false,
});

const makeFeed = () => {
  const pushes: { seqs: number[]; lastSeq: number }[] = [];
  const feed = createFeed((events, lastSeq) =>
    pushes.push({ seqs: events.map(({ seq }) => seq), lastSeq }),
  );
  const add = (from: number, to = from): void => {
    for (let seq = from; seq <= to; seq++) feed.add(summary(seq));
  };
  return { pushes, add, stop: feed.stop };
};

// The only fake here is the time.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the feed', () => {
  it('lets the first event leave at once and gathers the next ones', () => {
    const { pushes, add } = makeFeed();
    add(1, 4);
    expect(pushes).toEqual([{ seqs: [1], lastSeq: 1 }]);
    vi.advanceTimersByTime(50);
    expect(pushes[1]).toEqual({ seqs: [4, 3, 2], lastSeq: 4 });
  });

  it('pushes at most every 50 ms as long as events come', () => {
    const { pushes, add } = makeFeed();
    for (let seq = 1; seq <= 100; seq++) {
      add(seq);
      vi.advanceTimersByTime(5);
    }
    expect(pushes.length).toBeLessThanOrEqual(12);
    expect(pushes.flatMap(({ seqs }) => seqs.toReversed())).toEqual(
      Array.from({ length: pushes.at(-1)?.lastSeq ?? 0 }, (_, i) => i + 1),
    );
  });

  it('pushes the newest 200 of a flood, and says how far it went', () => {
    const { pushes, add } = makeFeed();
    add(1, 10_000);
    vi.advanceTimersByTime(50);
    expect(pushes).toHaveLength(2);
    expect(pushes[1]?.seqs).toHaveLength(200);
    expect(pushes[1]).toMatchObject({ lastSeq: 10_000 });
    expect(pushes[1]?.seqs.slice(0, 2)).toEqual([10_000, 9999]);
  });

  it('is quiet when nothing comes, and at once again when something does', () => {
    const { pushes, add } = makeFeed();
    add(1);
    vi.advanceTimersByTime(10_000);
    expect(vi.getTimerCount()).toBe(0);
    add(2);
    expect(pushes).toEqual([
      { seqs: [1], lastSeq: 1 },
      { seqs: [2], lastSeq: 2 },
    ]);
  });

  it('pushes nothing after it was stopped', () => {
    const { pushes, add, stop } = makeFeed();
    add(1, 2);
    stop();
    stop();
    vi.advanceTimersByTime(1000);
    expect(pushes).toHaveLength(1);
  });
});
