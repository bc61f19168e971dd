import { describe, expect, it, vi } from 'vitest';
import { createApi } from '../../../../src/renderer/api.ts';
import { createFeed, type Feed } from '../../../../src/renderer/features/feed/feed.ts';
import { maxEvents } from '../../../../src/renderer/features/feed/feed-window.ts';
import { createFakeBridge, type FakeBridge } from '../../../support/fake-bridge.ts';
import { makeSummary } from '../../../support/fake-window-data.ts';

const events = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => makeSummary({ seq: from + i }));

const start = async (count: number): Promise<{ feed: Feed; fake: FakeBridge }> => {
  const fake = createFakeBridge({ events: events(1, count) });
  const feed = createFeed(createApi(fake.bridge));
  feed.start();
  await vi.waitFor(() => expect(feed.store.getState().isLoading).toBe(false));
  return { feed, fake };
};

const seqs = (feed: Feed): number[] => feed.store.getState().window.events.map(({ seq }) => seq);
const pages = (fake: FakeBridge): number =>
  fake.calls.filter(({ name }) => name === 'events.page').length;

describe('the feed', () => {
  it('shows arrivals at once while it follows', async () => {
    const { feed, fake } = await start(3);
    fake.arrive(events(4, 5));
    expect(seqs(feed)).toEqual([5, 4, 3, 2, 1]);
    expect(pages(fake)).toBe(1);
  });

  it('lets arrivals wait while it does not follow, and shows them on demand', async () => {
    const { feed, fake } = await start(3);
    feed.setFollowing(false);
    fake.arrive(events(4, 5));
    fake.arrive(events(6, 6));
    expect(seqs(feed)).toEqual([3, 2, 1]);
    expect(feed.store.getState().waitingCount).toBe(3);
    await feed.showNewest();
    expect(seqs(feed)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(feed.store.getState().waitingCount).toBe(0);
  });

  it('reads the page again when pushes were missed', async () => {
    const { feed, fake } = await start(3);
    fake.arrive([]);
    fake.push({
      name: 'events.added',
      data: { events: events(9, 9), lastSeq: 9, counts: [], keyMatches: [] },
    });
    await vi.waitFor(() => expect(feed.store.getState().isLoading).toBe(false));
    expect(pages(fake)).toBe(2);
    expect(feed.store.getState().isBehind).toBe(false);
  });

  it('leaves no hole when pushes are missed while the page is on its way', async () => {
    const { feed, fake } = await start(3);
    const answer = fake.hold('events.page');
    const reading = feed.reload();
    await Promise.resolve();
    const added = { events: events(8, 9).toReversed(), lastSeq: 9, counts: [], keyMatches: [] };
    fake.push({ name: 'events.added', data: added });
    answer();
    await reading;
    expect(seqs(feed)).toEqual([3, 2, 1]);
    expect(feed.store.getState().isBehind).toBe(true);
  });

  it('shows the newest of a flood without reading, and reads older ones on demand', async () => {
    const { feed, fake } = await start(300);
    const added = { events: events(801, 1000).toReversed(), lastSeq: 1000 };
    fake.push({ name: 'events.added', data: { ...added, counts: [], keyMatches: [] } });
    expect([seqs(feed)[0], seqs(feed).at(-1)]).toEqual([1000, 801]);
    expect(pages(fake)).toBe(1);
    await feed.loadOlder();
    expect(fake.calls.at(-1)?.input).toMatchObject({ before: 801 });
  });

  it('reads what a flood left out at most five times a second', async () => {
    const { feed, fake } = await start(3);
    for (let seq = 10; seq <= 100; seq += 10) {
      const added = { events: events(seq, seq), lastSeq: seq, counts: [], keyMatches: [] };
      fake.push({ name: 'events.added', data: added });
      await vi.waitFor(() => expect(feed.store.getState().isLoading).toBe(false));
    }
    expect(pages(fake)).toBeLessThanOrEqual(3);
    await vi.waitFor(() => expect(feed.store.getState().isBehind).toBe(false));
  });

  it('reads again what could not be read', async () => {
    const { feed, fake } = await start(3);
    fake.fail('events.page', { code: 'internal', message: 'No.' });
    await feed.reload();
    expect(feed.store.getState().isBehind).toBe(true);
    fake.fail('events.page', null);
    fake.arrive(events(4, 4));
    await vi.waitFor(() => expect(seqs(feed)).toEqual([4, 3, 2, 1]));
  });

  it('counts only what the filter lets through', async () => {
    const { feed, fake } = await start(3);
    feed.setVerdict('invalid');
    await vi.waitFor(() => expect(feed.store.getState().isLoading).toBe(false));
    fake.arrive([makeSummary({ seq: 4 }), makeSummary({ seq: 5, verdict: 'invalid' })]);
    expect(seqs(feed)).toEqual([5]);
  });

  it('pages older events and holds no more than its limit', async () => {
    const { feed } = await start(maxEvents + 300);
    for (let i = 0; i < 11; i++) await feed.loadOlder();
    const held = seqs(feed);
    expect(held).toHaveLength(maxEvents);
    expect([held[0], held.at(-1)]).toEqual([maxEvents, 1]);
    expect(feed.store.getState().window.hasNewer).toBe(true);
  });

  it('finds its way back to the newest after paging far down', async () => {
    const { feed } = await start(maxEvents + 300);
    for (let i = 0; i < 11; i++) await feed.loadOlder();
    await feed.loadNewer();
    await feed.loadNewer();
    expect(seqs(feed)[0]).toBe(maxEvents + 300);
    expect(seqs(feed)).toHaveLength(maxEvents);
  });

  it('keeps the selection whatever arrives', async () => {
    const { feed, fake } = await start(3);
    feed.select(2);
    fake.arrive(events(4, 9));
    expect(feed.store.getState().selectedSeq).toBe(2);
  });

  it('drops the answer to a question that is no longer asked', async () => {
    const { feed, fake } = await start(3);
    feed.setVerdict('invalid');
    feed.setVerdict(null);
    await vi.waitFor(() => expect(feed.store.getState().isLoading).toBe(false));
    expect(seqs(feed)).toEqual([3, 2, 1]);
    expect(fake.calls.at(-1)?.input).toEqual({ limit: 200 });
  });

  it('shows events that were judged anew as they are now', async () => {
    const { feed, fake } = await start(3);
    fake.rejudge(2, { verdict: 'invalid', reason: 'signature_mismatch' });
    expect(feed.store.getState().window.events[1]).toMatchObject({ seq: 2, verdict: 'invalid' });
    expect(pages(fake)).toBe(1);
  });

  it('lets go what the filter no longer lets through, and takes in what it now does', async () => {
    const { feed, fake } = await start(4);
    fake.rejudge(4, { verdict: 'invalid' });
    fake.rejudge(1, { verdict: 'invalid' });
    feed.setVerdict('invalid');
    await vi.waitFor(() => expect(feed.store.getState().isLoading).toBe(false));
    expect(seqs(feed)).toEqual([4, 1]);
    fake.rejudge(2, { verdict: 'invalid' });
    expect(seqs(feed)).toEqual([4, 2, 1]);
    fake.rejudge(1, { verdict: 'valid' });
    expect(seqs(feed)).toEqual([4, 2]);
  });

  it('reads the page again for one above the list that matches only now', async () => {
    const { feed, fake } = await start(4);
    fake.rejudge(2, { verdict: 'invalid' });
    feed.setVerdict('invalid');
    await vi.waitFor(() => expect(feed.store.getState().isLoading).toBe(false));
    fake.rejudge(3, { verdict: 'invalid' });
    await vi.waitFor(() => expect(seqs(feed)).toEqual([3, 2]));
  });

  it('keeps those that wait in step, too', async () => {
    const { feed, fake } = await start(3);
    feed.setVerdict('valid');
    await vi.waitFor(() => expect(feed.store.getState().isLoading).toBe(false));
    feed.setFollowing(false);
    fake.arrive(events(4, 5));
    fake.rejudge(5, { verdict: 'invalid' });
    expect(feed.store.getState().waitingCount).toBe(1);
    expect(feed.store.getState().waiting.map(({ seq }) => seq)).toEqual([4]);
  });

  it('does not take a page that was read before for the newer truth', async () => {
    const { feed, fake } = await start(3);
    const answer = fake.hold('events.page');
    const reading = feed.reload();
    await Promise.resolve();
    fake.push({
      name: 'events.changed',
      data: { events: [makeSummary({ seq: 3, verdict: 'invalid' })], counts: [], keyMatches: [] },
    });
    answer();
    await reading;
    expect(feed.store.getState().window.events[0]?.verdict).toBe('invalid');
  });

  it('stands still while it is paused, says how many wait, and catches up', async () => {
    const { feed, fake } = await start(3);
    feed.setPaused(true);
    fake.arrive(events(4, 5));
    expect(seqs(feed)).toEqual([3, 2, 1]);
    expect(feed.store.getState().waitingCount).toBe(2);
    feed.setFollowing(false);
    feed.setFollowing(true);
    expect(seqs(feed)).toEqual([3, 2, 1]);
    feed.setPaused(false);
    expect(seqs(feed)).toEqual([5, 4, 3, 2, 1]);
    fake.arrive(events(6, 6));
    expect(seqs(feed)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('reads nothing while it is paused, even when pushes were missed', async () => {
    const { feed, fake } = await start(3);
    feed.setPaused(true);
    const added = { events: events(9, 9), lastSeq: 9, counts: [], keyMatches: [] };
    fake.push({ name: 'events.added', data: added });
    expect(pages(fake)).toBe(1);
    feed.setPaused(false);
    await vi.waitFor(() => expect(feed.store.getState().isLoading).toBe(false));
    expect(pages(fake)).toBe(2);
  });

  it('lets go of deleted events, and of those among them that wait', async () => {
    const { feed, fake } = await start(3);
    feed.select(2);
    feed.setFollowing(false);
    fake.arrive(events(4, 5));
    fake.push({ name: 'events.removed', data: { seqs: [2, 5], counts: [] } });
    expect(seqs(feed)).toEqual([3, 1]);
    expect(feed.store.getState()).toMatchObject({ waitingCount: 1, selectedSeq: null });
    await feed.showNewest();
    expect(seqs(feed)).toEqual([4, 3, 1]);
  });

  it('takes back what was deleted, wherever it was and without reading', async () => {
    const { feed, fake } = await start(3);
    fake.push({ name: 'events.removed', data: { seqs: [1, 2, 3], counts: [] } });
    expect(seqs(feed)).toEqual([]);
    const back = { events: events(1, 3).toReversed(), counts: [], keyMatches: [] };
    fake.push({ name: 'events.changed', data: back });
    expect(seqs(feed)).toEqual([3, 2, 1]);
    expect(pages(fake)).toBe(1);
  });

  it('reads on when everything it held was deleted', async () => {
    const { feed, fake } = await start(300);
    const deleted = seqs(feed);
    await fake.bridge.call('events.delete', { seqs: deleted });
    await vi.waitFor(() => expect(seqs(feed)[0]).toBe(100));
  });

  it('does not take a deleted event from a page that was read before', async () => {
    const { feed, fake } = await start(3);
    const answer = fake.hold('events.page');
    const reading = feed.reload();
    await Promise.resolve();
    fake.push({ name: 'events.removed', data: { seqs: [2], counts: [] } });
    answer();
    await reading;
    expect(seqs(feed)).toEqual([3, 1]);
  });
});
