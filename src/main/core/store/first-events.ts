/** Reads how far a source has come to the first event of its provider. */
import type { EventSummary } from '../../../shared/event.ts';
import type { FirstEvents } from '../../../shared/provider.ts';
import type { Db } from './open.ts';
import { type EventRow, selectEvents, toSummary } from './reads.ts';

/** Sent by somebody else: neither a test of one's own nor taken from a file. */
const isReal = "deleted_ms IS NULL AND arrival IN ('loopback', 'tunnel')";

export type FirstEventReads = ReturnType<typeof createFirstEventReads>;

export const createFirstEventReads = (db: Db) => {
  const selectGood = db.prepare(
    `${selectEvents} WHERE source_id = ? AND verdict = 'valid' AND handshake IS NULL AND ${isReal}
      ORDER BY id LIMIT 1`,
  );
  const selectNewest = db.prepare(
    `${selectEvents} WHERE source_id = ? AND handshake IS NULL AND ${isReal}
      ORDER BY id DESC LIMIT 1`,
  );
  const selectCheck = db.prepare(
    `SELECT 1 FROM events WHERE source_id = ? AND handshake IS NOT NULL AND ${isReal} LIMIT 1`,
  );
  const summaryOf = (row: unknown): EventSummary | null =>
    row === undefined ? null : toSummary(row as EventRow);
  return {
    firstEvents: (sourceId: number): FirstEvents => ({
      good: summaryOf(selectGood.get(sourceId)),
      newest: summaryOf(selectNewest.get(sourceId)),
      isUrlChecked: selectCheck.get(sourceId) !== undefined,
    }),
  };
};
