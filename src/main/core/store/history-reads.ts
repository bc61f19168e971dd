/** What there is of the history, read without counting it. */
import type { HistoryInfo } from '../../../shared/history.ts';
import type { Db } from './open.ts';

export type HistoryFacts = Pick<
  HistoryInfo,
  'freeBytes' | 'pinned' | 'oldestAtMs' | 'canGiveBack'
> & {
  /** The oldest event that is not pinned; the next one to come when there is none. */
  readonly oldestSeq: number;
};

export const createHistoryReads = (db: Db) => {
  const oldest = db
    .prepare('SELECT received_ms FROM events WHERE deleted_ms IS NULL ORDER BY id LIMIT 1')
    .pluck();
  const oldestUnpinned = db
    .prepare('SELECT id FROM events WHERE pinned = 0 AND deleted_ms IS NULL ORDER BY id LIMIT 1')
    .pluck();
  const lastSeq = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'events'").pluck();
  const countPinned = db
    .prepare('SELECT count(*) FROM events WHERE pinned = 1 AND deleted_ms IS NULL')
    .pluck();
  const pragma = (name: string): number => Number(db.pragma(name, { simple: true }));

  return {
    historyFacts: (): HistoryFacts => ({
      freeBytes: pragma('freelist_count') * pragma('page_size'),
      pinned: Number(countPinned.get()),
      oldestAtMs: (oldest.get() as number | undefined) ?? null,
      oldestSeq: Number(oldestUnpinned.get() ?? Number(lastSeq.get() ?? 0) + 1),
      canGiveBack: pragma('auto_vacuum') !== 0,
    }),
  };
};
