import { describe, expect, it } from 'vitest';
import type { Limits, RemovedSlice } from '../../../../../src/main/core/store/retention.ts';
import {
  countsOf,
  openHistory,
  type StoredHistory,
  storedFromMs,
} from '../../../../support/stored-events.ts';

const MiB = 1024 * 1024;
const unlimited: Limits = { maxEvents: null, keepFromMs: null, maxBytes: null };

const all = (next: (afterSeq: number) => RemovedSlice): RemovedSlice[] => {
  const slices: RemovedSlice[] = [];
  for (let afterSeq = 0; ; ) {
    const slice = next(afterSeq);
    slices.push(slice);
    if (slice.isDone) return slices;
    afterSeq = slice.lastSeq;
  }
};

const keepTo = ({ writer }: StoredHistory, limits: Partial<Limits>): RemovedSlice[] =>
  all((afterSeq) => writer.retention.removeOldest(afterSeq, { ...unlimited, ...limits }));

const clear = ({ writer }: StoredHistory, uptoSeq: number, keepsPinned: boolean): RemovedSlice[] =>
  all((afterSeq) => writer.retention.removeUpTo(afterSeq, uptoSeq, keepsPinned));

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const usedBytes = ({ db }: StoredHistory): number => {
  const of = (name: string): number => Number(db.pragma(name, { simple: true }));
  return (of('page_count') - of('freelist_count')) * of('page_size');
};

describe('the limits of the history', () => {
  it('keep the newest of so many events', () => {
    const history = openHistory(700);
    keepTo(history, { maxEvents: 250 });
    expect(history.seqs()).toEqual(range(451, 700));
  });

  it('remove what came before a time', () => {
    const history = openHistory(700);
    keepTo(history, { keepFromMs: storedFromMs + 500_000 });
    expect(history.seqs()).toEqual(range(500, 700));
  });

  it('remove the oldest until the file uses no more than so much', () => {
    const history = openHistory();
    history.add(1, 2000, 8000);
    expect(usedBytes(history)).toBeGreaterThan(18 * MiB);
    keepTo(history, { maxBytes: 16 * MiB });
    expect(usedBytes(history)).toBeLessThanOrEqual(16 * MiB);
    expect(usedBytes(history)).toBeGreaterThan(15 * MiB);
    expect(history.seqs().at(-1)).toBe(2000);
  });

  it.each<[string, Partial<Limits>]>([
    ['none is set', {}],
    ['none is reached', { maxEvents: 700, keepFromMs: storedFromMs, maxBytes: 64 * MiB }],
  ])('remove nothing while %s', (_, limits) => {
    const history = openHistory(700);
    const slices = keepTo(history, limits);
    expect(history.seqs()).toHaveLength(700);
    expect(slices.flatMap(({ seqs }) => seqs)).toEqual([]);
  });

  it('do not touch pinned events, nor count them', () => {
    const history = openHistory(700);
    history.db.exec('UPDATE events SET pinned = 1 WHERE id IN (1, 2, 300, 699)');
    keepTo(history, { maxEvents: 100 });
    expect(history.seqs()).toEqual([1, 2, 300, ...range(600, 700)]);
  });

  it('get past many pinned events a slice at a time', () => {
    const history = openHistory(1500);
    history.db.exec('UPDATE events SET pinned = 1 WHERE id <= 1000');
    keepTo(history, { maxEvents: 100 });
    expect(history.seqs()).toEqual([...range(1, 1000), ...range(1401, 1500)]);
  });

  it('do not stop at an event whose clock was wrong', () => {
    const history = openHistory(700);
    history.db.exec(`UPDATE events SET received_ms = ${storedFromMs * 2} WHERE id = 3`);
    keepTo(history, { keepFromMs: storedFromMs + 500_000 });
    expect(history.seqs()).toEqual([3, ...range(500, 700)]);
  });

  it('by age do not touch what was imported, and get past it; by number they do', () => {
    const history = openHistory(700);
    history.db.exec("UPDATE events SET arrival = 'import' WHERE id <= 300");
    keepTo(history, { keepFromMs: storedFromMs + 500_000 });
    expect(history.seqs()).toEqual([...range(1, 300), ...range(500, 700)]);
    keepTo(history, { maxEvents: 250 });
    expect(history.seqs()).toEqual([...range(252, 300), ...range(500, 700)]);
  });

  it('leave to the undo what a person has just deleted, and do not count it', () => {
    const history = openHistory(300);
    history.db.exec(`UPDATE events SET deleted_ms = 1 WHERE id <= 2;
      UPDATE counters SET n = n - 2 WHERE source_id = 1`);
    keepTo(history, { maxEvents: 297 });
    expect(history.seqs()).toEqual([1, 2, ...range(4, 300)]);
  });
});

describe('a removed event', () => {
  it('is gone from every table, and its delivery may come again', () => {
    const history = openHistory(600);
    history.db.exec(`
      INSERT INTO verifications
        SELECT id, 0, 1, 1, 1, 'arrival', verdict, reason, NULL, NULL FROM events;
      INSERT INTO plaintexts SELECT id, 1, x'00' FROM events`);
    keepTo(history, { maxEvents: 200 });
    for (const [table, id] of [
      ['payloads', 'id'],
      ['verifications', 'event_id'],
      ['plaintexts', 'event_id'],
    ]) {
      expect(history.number(`SELECT count(*) FROM ${table} WHERE ${id} <= 400`)).toBe(0);
      expect(history.number(`SELECT count(*) FROM ${table}`)).toBe(200);
    }
    history.add(1, 1);
    expect(history.number('SELECT count(*) FROM events WHERE repeat_of NOT NULL')).toBe(0);
    history.add(600, 600);
    expect(history.number('SELECT repeat_of FROM events ORDER BY id DESC LIMIT 1')).toBe(600);
  });

  it('may be one that others repeat', () => {
    const history = openHistory(10);
    history.add(1, 1);
    keepTo(history, { maxEvents: 5 });
    expect(history.number('SELECT repeat_of FROM events WHERE id = 11')).toBe(1);
  });

  it('is taken from the kept counts, slice by slice', () => {
    const history = openHistory(1000);
    history.db.exec('UPDATE events SET pinned = 1 WHERE id % 100 = 7');
    const slices: RemovedSlice[] = [];
    for (let afterSeq = 0; ; ) {
      const slice = history.writer.retention.removeOldest(afterSeq, {
        ...unlimited,
        maxEvents: 333,
      });
      slices.push(slice);
      const { kept, counted } = countsOf(history);
      expect(kept).toEqual(counted);
      if (slice.isDone) break;
      afterSeq = slice.lastSeq;
    }
    const told = slices.flatMap(({ counts }) => counts);
    const removed = slices.flatMap(({ seqs }) => seqs).length;
    expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(-removed);
    expect(removed).toBe(1000 - history.seqs().length);
  });

  it('still counts for the key that verified it', () => {
    const history = openHistory(10);
    history.db.exec('INSERT INTO key_matches VALUES (1, 10, 5)');
    clear(history, 10, false);
    expect(history.number('SELECT n FROM key_matches')).toBe(10);
  });
});

describe('clearing', () => {
  it('removes what was there, and not what came after', () => {
    const history = openHistory(500);
    const last = 450;
    clear(history, last, false);
    expect(history.seqs()).toEqual(range(451, 500));
    const { kept, counted } = countsOf(history);
    expect(kept).toEqual(counted);
  });

  it('keeps pinned events where that is wanted', () => {
    const history = openHistory(500);
    history.db.exec('UPDATE events SET pinned = 1 WHERE id IN (4, 444)');
    clear(history, 500, true);
    expect(history.seqs()).toEqual([4, 444]);
    clear(history, 500, false);
    expect(history.seqs()).toEqual([]);
  });
});

describe('purging', () => {
  it('removes what a person deleted by then, and leaves the counts, from which it went before', () => {
    const history = openHistory(600);
    history.db.exec(`UPDATE events SET deleted_ms = id WHERE id <= 500 AND id % 3 <> 0;
      UPDATE counters SET n = n - (SELECT count(*) FROM events WHERE deleted_ms IS NOT NULL)
        WHERE source_id = 1`);
    all(() => history.writer.retention.purgeDeleted(400));
    expect(history.number('SELECT count(*) FROM events WHERE deleted_ms <= 400')).toBe(0);
    expect(history.number('SELECT min(deleted_ms) FROM events')).toBe(401);
    const { kept, counted } = countsOf(history);
    expect(kept).toEqual(counted);
  });
});

describe('a slice', () => {
  it('removes 200 events at most, and one at a time where they are large', () => {
    const history = openHistory(1000);
    const most = keepTo(history, { maxEvents: 0 }).map(({ seqs }) => seqs.length);
    expect(Math.max(...most)).toBeLessThanOrEqual(200);
    history.add(2000, 2003, MiB);
    expect(keepTo(history, { maxEvents: 0 }).map(({ seqs }) => seqs.length)).toEqual([1, 1, 1, 1]);
  });

  it('that fails is undone as a whole', () => {
    const history = openHistory(100);
    history.db.exec(`CREATE TRIGGER no BEFORE DELETE ON payloads WHEN old.id = 50
      BEGIN SELECT raise(ABORT, 'no'); END`);
    expect(() => keepTo(history, { maxEvents: 0 })).toThrow('no');
    history.db.exec('DROP TRIGGER no');
    const { kept, counted } = countsOf(history);
    expect(kept).toEqual(counted);
    history.add(100, 100);
    expect(history.number('SELECT repeat_of FROM events ORDER BY id DESC LIMIT 1')).toBe(100);
  });
});

describe('space', () => {
  const pages = ({ db }: StoredHistory): number =>
    Number(db.pragma('page_count', { simple: true }));

  it('is given back to the disk in slices of at most 100 pages', () => {
    const history = openHistory();
    history.add(1, 3000, 2000);
    const before = pages(history);
    keepTo(history, { maxEvents: 300 });
    const slices = [];
    for (;;) {
      const slice = history.writer.retention.giveBack(0);
      slices.push(slice);
      if (slice.freePages === 0) break;
    }
    expect(Math.max(...slices.map(({ freed }) => freed))).toBeLessThanOrEqual(101);
    expect(pages(history)).toBeLessThan(before / 4);
    expect(history.db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('is kept as far as it is spared for what comes next', () => {
    const history = openHistory();
    history.add(1, 3000, 2000);
    keepTo(history, { maxEvents: 300 });
    while (history.writer.retention.giveBack(512).freed > 0);
    expect(history.writer.retention.giveBack(512).freePages).toBe(512);
  });

  it('of a file of the old kind is given back once it has been rewritten', () => {
    const history = openHistory();
    history.db.pragma('auto_vacuum = NONE');
    history.db.exec('VACUUM');
    history.add(1, 3000, 2000);
    keepTo(history, { maxEvents: 300 });
    expect(history.writer.retention.giveBack(0).freed).toBe(0);
    const before = pages(history);
    history.writer.retention.rewrite();
    expect(pages(history)).toBeLessThan(before / 4);
    expect(history.db.pragma('auto_vacuum', { simple: true })).toBe(2);
    expect(history.seqs()).toHaveLength(300);
  });
});
