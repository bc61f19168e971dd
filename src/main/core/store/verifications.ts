/** The verification log: what an event came out as, when, by which engine and why. */
import type { Arrival, VerificationEntry } from '../../../shared/event.ts';
import type { Rejudged } from '../analysis/protocol.ts';
import { createPlaceCheck } from './entities.ts';
import { createKeyMatches } from './key-matches.ts';
import type { Db } from './open.ts';
import type { CountRow, NewVerifications, StoredVerifications } from './schema.ts';

type Current = {
  readonly received_ms: number;
  readonly arrival: Arrival;
  readonly engine: number;
  readonly signature_good: number;
  readonly verdict: VerificationEntry['verdict'];
  readonly reason: VerificationEntry['reason'];
  readonly key_id: number | null;
  readonly matched: string | null;
};

const isSame = (current: Current, { verification }: Rejudged): boolean =>
  current.verdict === verification.verdict &&
  current.reason === verification.reason &&
  current.key_id === verification.keyId &&
  current.matched === verification.matched;

/** In: the writing connection. Errors: those of SQLite. */
export const createVerifications = (db: Db) => {
  const selectEvent = db.prepare(
    `SELECT received_ms, arrival, engine, signature_good, verdict, reason, key_id, matched FROM events
      WHERE id = ? AND deleted_ms IS NULL`,
  );
  const lastEntry = db.prepare('SELECT max(n) FROM verifications WHERE event_id = ?').pluck();
  const insert = db.prepare(`
    INSERT INTO verifications
      (event_id, n, at_ms, last_ms, engine, cause, verdict, reason, key_id, matched)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const confirm = db.prepare(
    'UPDATE verifications SET last_ms = ?, engine = ? WHERE event_id = ? AND n = ?',
  );
  const updateEvent = db.prepare(`
    UPDATE events SET verdict = ?, reason = ?, signature_good = ?, assurance = ?, key_id = ?,
      matched = ?, skew_s = ? WHERE id = ?`);
  const count = db.prepare(`
    INSERT INTO counters (source_id, verdict, n) VALUES (?, ?, ?)
    ON CONFLICT (source_id, verdict) DO UPDATE SET n = n + excluded.n`);

  const keyMatches = createKeyMatches(db);
  const checkPlaces = createPlaceCheck(db);

  /** The entry an event came with, written down before there is a second one. */
  const ensureFirst = (seq: number, event: Current): number => {
    const last = lastEntry.get(seq) as number | null;
    if (last !== null) return last;
    const { received_ms: at, engine, verdict, reason, key_id: key, matched } = event;
    insert.run(seq, 0, at, at, engine, 'arrival', verdict, reason, key, matched);
    return 0;
  };

  const record = db.transaction((batch: NewVerifications): StoredVerifications => {
    const { sourceId, atMs, engine, cause, rows } = batch;
    const changed: number[] = [];
    const resigned: number[] = [];
    const keys = new Set<number>();
    const moveMatch = (from: number | null, to: number | null, receivedAtMs: number): void => {
      if (from === to) return;
      if (from !== null) keyMatches.takeOne(from);
      if (to !== null) keyMatches.add(to, 1, receivedAtMs);
      for (const key of [from, to]) if (key !== null) keys.add(key);
    };
    const counts = new Map<string, CountRow>();
    const countUp = (verdict: CountRow['verdict'], by: number): void => {
      const sum = (counts.get(verdict)?.count ?? 0) + by;
      counts.set(verdict, { sourceId, verdict, count: sum });
    };
    for (const row of rows) {
      const event = selectEvent.get(row.seq) as Current | undefined;
      // Deleted in the meantime, or gone with its source.
      if (!event) continue;
      const last = ensureFirst(row.seq, event);
      if (isSame(event, row)) {
        confirm.run(atMs, engine, row.seq, last);
        continue;
      }
      const { verdict, reason, isSignatureGood, assurance, keyId, matched, skewS } =
        row.verification;
      insert.run(row.seq, last + 1, atMs, atMs, engine, cause, verdict, reason, keyId, matched);
      const good = Number(isSignatureGood);
      updateEvent.run(verdict, reason, good, assurance, keyId, matched, skewS, row.seq);
      changed.push(row.seq);
      if (good !== event.signature_good) resigned.push(row.seq);
      if (event.arrival !== 'simulator') moveMatch(event.key_id, keyId, event.received_ms);
      if (event.verdict === verdict) continue;
      countUp(event.verdict, -1);
      countUp(verdict, 1);
    }
    const moved = [...counts.values()].filter(({ count: by }) => by !== 0);
    for (const { verdict, count: by } of moved) count.run(sourceId, verdict, by);
    const replaced = checkPlaces(
      sourceId,
      resigned.toSorted((a, b) => a - b),
    );
    return { changed, replaced, counts: moved, keyMatches: keyMatches.of(keys) };
  });

  return {
    record: (batch: NewVerifications): StoredVerifications => record.immediate(batch),
  };
};
