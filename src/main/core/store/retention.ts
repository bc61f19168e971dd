/**
 * Removes events in slices so small that storing waits for none of them for long: the main thread
 * asks for one after the other, at its own pace. Every slice is a transaction that also corrects
 * the kept counts, so whatever ends the app in the middle leaves them right.
 */
import type { Arrival } from '../../../shared/event.ts';
import type { Erase } from './erase.ts';
import { type Db, withoutSync } from './open.ts';
import type { CountRow } from './schema.ts';

const sliceEvents = 200;
/** Time to remove in; committing takes about as long again. */
const sliceMs = 2;
/** Overwriting what is removed takes time by its size: a large event is a slice of its own. */
const sliceBytes = 256 * 1024;
/** What an event needs besides its body, as far as sizes are estimated. */
const headBytes = 1024;
/** A page takes about 46 µs to be moved and cut off. */
const slicePages = 100;
const logWaitMs = 20;

/** What may stay of the history; null is no limit. */
export type Limits = {
  /** Events that are not pinned. */
  readonly maxEvents: number | null;
  /** Events received before this go, but none that was imported. */
  readonly keepFromMs: number | null;
  readonly maxBytes: number | null;
};

export type RemovedSlice = {
  readonly seqs: readonly number[];
  /** By how much the kept counts moved. */
  readonly counts: readonly CountRow[];
  /** The next slice begins after this event. */
  readonly lastSeq: number;
  readonly isDone: boolean;
  /** How long storing could not go on. */
  readonly tookMs: number;
};

type Row = {
  readonly id: number;
  readonly sourceId: number;
  readonly verdict: CountRow['verdict'];
  readonly receivedAtMs: number;
  readonly bodyBytes: number;
  readonly delivery: string | null;
  readonly arrival: Arrival;
  readonly pinned: number;
  readonly deletedAtMs: number | null;
};

/** What the limits leave to be removed. */
type Excess = { events: number; bytes: number };

export type Retention = ReturnType<typeof createRetention>;

/** What stays says nothing of those that came after it, which may have to go. */
const isPassedOver = ({ pinned, deletedAtMs, arrival }: Row): boolean =>
  pinned !== 0 || deletedAtMs !== null || arrival === 'import';

/** In: the writing connection. Errors: those of SQLite; the slice is then undone. */
export const createRetention = (db: Db, erase: Erase, settling: <T>(transaction: () => T) => T) => {
  const candidates = `SELECT id, source_id AS sourceId, verdict, received_ms AS receivedAtMs,
    body_bytes AS bodyBytes, delivery, arrival, pinned, deleted_ms AS deletedAtMs FROM events`;
  const oldest = db.prepare(`${candidates} WHERE id > ? ORDER BY id LIMIT ?`);
  const deleted = db.prepare(`${candidates} WHERE deleted_ms <= ? ORDER BY deleted_ms LIMIT ?`);
  const countAll = db.prepare('SELECT coalesce(sum(n), 0) FROM counters').pluck();
  const countPinned = db
    .prepare('SELECT count(*) FROM events WHERE pinned = 1 AND deleted_ms IS NULL')
    .pluck();
  const takeFromCount = db.prepare(
    'UPDATE counters SET n = n - ? WHERE source_id = ? AND verdict = ?',
  );
  const pragma = (name: string): number => Number(db.pragma(name, { simple: true }));
  const usedBytes = (): number =>
    (pragma('page_count') - pragma('freelist_count')) * pragma('page_size');

  const excessOver = ({ maxEvents, maxBytes }: Limits): Excess => ({
    events: maxEvents === null ? 0 : Number(countAll.get()) - Number(countPinned.get()) - maxEvents,
    bytes: maxBytes === null ? 0 : usedBytes() - maxBytes,
  });

  /** Removes those of the rows that `goes` says, as far as a slice may go. */
  const remove = db.transaction(
    (read: () => unknown[], goes: (row: Row) => boolean): Omit<RemovedSlice, 'tookMs'> => {
      const startedMs = performance.now();
      const rows = read() as Row[];
      const seqs: number[] = [];
      const counts = new Map<string, CountRow>();
      let bytes = 0;
      let kept = 0;
      let lastSeq = 0;
      let isCut = false;
      for (const row of rows) {
        isCut = bytes > sliceBytes || performance.now() - startedMs > sliceMs;
        if (isCut) break;
        const { id, sourceId, verdict, bodyBytes } = row;
        const isGoing = goes(row);
        if (!isGoing && !isPassedOver(row)) kept++;
        // One that stays is looked at again: by then there may be more than it.
        if (kept === 0) lastSeq = id;
        if (!isGoing) continue;
        erase(row);
        seqs.push(id);
        bytes += bodyBytes;
        // Those that a person deleted went from the counts at once.
        if (row.deletedAtMs !== null) continue;
        const count = (counts.get(`${sourceId} ${verdict}`)?.count ?? 0) - 1;
        counts.set(`${sourceId} ${verdict}`, { sourceId, verdict, count });
      }
      for (const { sourceId, verdict, count } of counts.values()) {
        takeFromCount.run(-count, sourceId, verdict);
      }
      const isEnd = !isCut && rows.length < sliceEvents;
      const isDone = isEnd || (kept > 0 && seqs.length === 0);
      return { seqs, counts: [...counts.values()], lastSeq, isDone };
    },
  );

  const timed = <T extends object>(work: () => T): T & { readonly tookMs: number } => {
    const startedMs = performance.now();
    const value = withoutSync(db, work);
    return { ...value, tookMs: performance.now() - startedMs };
  };

  const removeSlice = (read: () => unknown[], goes: (row: Row) => boolean): RemovedSlice =>
    timed(() => settling(() => remove.immediate(read, goes)));

  return {
    /**
     * Removes the oldest events above the limits, in the order they came in, but none that is
     * pinned. In: `afterSeq` is the last event of the slice before, or 0.
     */
    removeOldest: (afterSeq: number, limits: Limits): RemovedSlice => {
      const excess = excessOver(limits);
      // What was imported is as old as its file says: it would be gone a minute later.
      const isOld = ({ receivedAtMs, arrival }: Row): boolean =>
        limits.keepFromMs !== null && arrival !== 'import' && receivedAtMs < limits.keepFromMs;
      return removeSlice(
        () => oldest.all(afterSeq, sliceEvents),
        (row) => {
          if (row.pinned !== 0 || row.deletedAtMs !== null) return false;
          if (excess.events <= 0 && excess.bytes <= 0 && !isOld(row)) return false;
          excess.events--;
          excess.bytes -= row.bodyBytes + headBytes;
          return true;
        },
      );
    },

    /** Removes all events up to one, or all but the pinned ones. */
    removeUpTo: (afterSeq: number, uptoSeq: number, keepsPinned: boolean): RemovedSlice => {
      const slice = removeSlice(
        () => oldest.all(afterSeq, sliceEvents),
        ({ id, pinned }) => id <= uptoSeq && !(keepsPinned && pinned !== 0),
      );
      return { ...slice, isDone: slice.isDone || slice.lastSeq >= uptoSeq };
    },

    /** Removes what a person deleted at or before a time. */
    purgeDeleted: (beforeMs: number): RemovedSlice =>
      removeSlice(
        () => deleted.all(beforeMs, sliceEvents),
        () => true,
      ),

    /** Gives free pages back to the disk, but `spare` of them. */
    giveBack: (
      spare: number,
    ): { readonly freed: number; readonly freePages: number; readonly tookMs: number } =>
      timed(() => {
        const before = pragma('freelist_count');
        const pages = Math.min(slicePages, before - spare);
        if (pages > 0 && pragma('auto_vacuum') !== 0) db.pragma(`incremental_vacuum(${pages})`);
        const freePages = pragma('freelist_count');
        return { freed: before - freePages, freePages };
      }),

    /** Writes the whole file anew, so that it can give space back. Nothing is stored meanwhile. */
    rewrite: (): null => {
      db.pragma('auto_vacuum = INCREMENTAL');
      db.exec('VACUUM');
      return null;
    },

    /** Moves what the write-ahead log holds into the file. Out: false while somebody uses it. */
    emptyLog: (): boolean => {
      const timeoutMs = pragma('busy_timeout');
      db.pragma(`busy_timeout = ${logWaitMs}`);
      const [moved] = db.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
      db.pragma(`busy_timeout = ${timeoutMs}`);
      return moved?.busy === 0;
    },
  };
};
