/**
 * What a person does to events: pins, tags, notes, deletes and restores them. A deleted event
 * keeps its row, so that it can come back and its repeats are known; its counts go at once.
 */
import { annotationLimits, undoMs } from '../../../shared/annotations.ts';
import { failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import type { Db } from './open.ts';
import type { CountRow, MovedEvents } from './schema.ts';

type Counted = Omit<CountRow, 'count'> & { readonly id: number };

const tooManyTags = () =>
  failure(
    'event.too-many-tags',
    t('An event can have {most} tags at most.', { most: annotationLimits.tagsPerEvent }),
    t('Remove one first.'),
  );

/** By how much the kept counts move when these events come (1) or go (-1). */
const movesOf = (events: readonly Counted[], by: 1 | -1): CountRow[] => {
  const moves = new Map<string, CountRow>();
  for (const { sourceId, verdict } of events) {
    const key = `${sourceId} ${verdict}`;
    moves.set(key, { sourceId, verdict, count: (moves.get(key)?.count ?? 0) + by });
  }
  return [...moves.values()];
};

/** In: the writing connection. Errors: AppFailure where named, else those of SQLite. */
export const createAnnotations = (db: Db) => {
  const setPinned = db.prepare(
    'UPDATE events SET pinned = 1 - pinned WHERE id = ? AND pinned <> ? AND deleted_ms IS NULL',
  );
  const selectTags = db
    .prepare('SELECT tags FROM events WHERE id = ? AND deleted_ms IS NULL')
    .pluck();
  const setTags = db.prepare('UPDATE events SET tags = ? WHERE id = ?');
  const setNote = db.prepare('UPDATE events SET note = ? WHERE id = ? AND deleted_ms IS NULL');
  // The events of a removed source are on their way out: nothing of them is counted any more.
  const counted = `SELECT id, source_id AS sourceId, verdict FROM events
    WHERE id = ? AND source_id IN (SELECT id FROM sources)`;
  const selectPresent = db.prepare(`${counted} AND deleted_ms IS NULL`);
  const selectDeleted = db.prepare(`${counted} AND deleted_ms > ?`);
  const setDeleted = db.prepare('UPDATE events SET deleted_ms = ? WHERE id = ?');
  const moveCount = db.prepare(`
    INSERT INTO counters (source_id, verdict, n) VALUES (?, ?, ?)
    ON CONFLICT (source_id, verdict) DO UPDATE SET n = n + excluded.n`);

  const pin = db.transaction((seqs: readonly number[], isPinned: boolean): number[] =>
    seqs.filter((seq) => setPinned.run(seq, Number(isPinned)).changes > 0),
  );

  const tag = db.transaction(
    (seqs: readonly number[], add: readonly string[], remove: readonly string[]): number[] =>
      seqs.filter((seq) => {
        const before = selectTags.get(seq) as string | undefined;
        if (before === undefined) return false;
        const kept = (JSON.parse(before) as string[]).filter((one) => !remove.includes(one));
        const tags = [...new Set([...kept, ...add])];
        // Thrown inside the transaction: then no event gets any.
        if (tags.length > annotationLimits.tagsPerEvent) throw tooManyTags();
        const after = JSON.stringify(tags);
        if (after !== before) setTags.run(after, seq);
        return after !== before;
      }),
  );

  const move = (events: readonly Counted[], deletedMs: number | null): MovedEvents => {
    for (const { id } of events) setDeleted.run(deletedMs, id);
    const counts = movesOf(events, deletedMs === null ? 1 : -1);
    for (const { sourceId, verdict, count } of counts) moveCount.run(sourceId, verdict, count);
    return { seqs: events.map(({ id }) => id), counts };
  };
  const remove = db.transaction((seqs: readonly number[], atMs: number): MovedEvents => {
    const events = [...new Set(seqs)].flatMap((seq) => selectPresent.all(seq) as Counted[]);
    return move(events, atMs);
  });
  const restore = db.transaction((seqs: readonly number[], atMs: number): MovedEvents => {
    const sinceMs = atMs - undoMs;
    const unique = [...new Set(seqs)];
    return move(
      unique.flatMap((seq) => selectDeleted.all(seq, sinceMs) as Counted[]),
      null,
    );
  });

  return {
    /** Out: the events that were not so already. One transaction, as of each of these. */
    pinEvents: (seqs: readonly number[], isPinned: boolean): number[] =>
      pin.immediate(seqs, isPinned),

    /** In: tags as they are kept. Out: the events that changed. Errors: `event.too-many-tags`. */
    tagEvents: (
      seqs: readonly number[],
      add: readonly string[],
      without: readonly string[],
    ): number[] => tag.immediate(seqs, add, without),

    /** Out: false when there is no such event. */
    noteEvent: (seq: number, note: string): boolean => setNote.run(note, seq).changes > 0,

    /** Marks events as deleted. Out: those that were there, and by how much counts moved. */
    deleteEvents: (seqs: readonly number[], atMs: number): MovedEvents =>
      remove.immediate(seqs, atMs),

    /** Takes that mark away where it is younger than `undoMs`. */
    restoreEvents: (seqs: readonly number[], atMs: number): MovedEvents =>
      restore.immediate(seqs, atMs),
  };
};
