/**
 * What stored events are about. New ones are told apart as they are stored; when a source is set
 * to look elsewhere, or gets another provider, what it has is read anew, in slices behind capture.
 * What is left of that is kept as a setting `ordering:<source>`, so that a restart goes on.
 */
import type { SourceSettings } from '../../../shared/provider.ts';
import { type Entity, entityOf, noEntity } from '../order/entity.ts';
import { documentOf, maxParsedBytes } from '../providers/identify.ts';
import { findProvider } from '../providers/index.ts';
import type { Db } from './open.ts';

type Mark = {
  readonly id: number;
  /** Events up to this one are done. */
  readonly after: number;
};

const sliceEvents = 100;
/** A slice holds up the next batch for not much longer than this. */
const sliceMs = 8;
/** An event is compared with the newest of what it is about: whatever is sent, storing stays quick. */
const maxCompared = 200;

const markName = (sourceId: number): string => `ordering:${sourceId}`;

export type Obsolescence = ReturnType<typeof createObsolescence>;

/**
 * Tells whether an event came after a later state of what it is about. Signed events are compared
 * with signed ones alone: a forgery must not make a genuine event look obsolete.
 */
export const createObsolescence = (db: Db) => {
  const selectHighest = db
    .prepare(
      `SELECT max(entity_order) FROM (
         SELECT entity_order, signature_good FROM events
         WHERE source_id = ? AND entity = ? AND id < ? ORDER BY id DESC LIMIT ${maxCompared})
       WHERE signature_good = ?`,
    )
    .pluck();
  /** In: `before`, the number of the event itself; null while it has none. */
  return (
    sourceId: number,
    { id, order }: Entity,
    isSignatureGood: boolean,
    before: number | null,
  ): boolean => {
    if (id === null || order === null) return false;
    const until = before ?? Number.MAX_SAFE_INTEGER;
    const highest = selectHighest.get(sourceId, id, until, Number(isSignatureGood));
    return typeof highest === 'number' && highest > order;
  };
};

type Placed = {
  readonly id: number;
  readonly entity_order: number | null;
  readonly signature_good: number;
  readonly obsolete: number;
};

/**
 * Tells anew which events are obsolete after one of them came to be signed, or no more so. Inside
 * a transaction.
 */
export const createPlaceCheck = (db: Db) => {
  const isObsolete = createObsolescence(db);
  const selectEntity = db
    .prepare('SELECT entity FROM events WHERE id = ? AND entity_order IS NOT NULL')
    .pluck();
  // Whoever comes later is not compared with it any more.
  const selectFrom = db.prepare(
    `SELECT id, entity_order, signature_good, obsolete FROM events
      WHERE source_id = ? AND entity = ? AND id >= ? ORDER BY id LIMIT ${maxCompared + 1}`,
  );
  const update = db.prepare('UPDATE events SET obsolete = ? WHERE id = ?');

  /** In: the events whose signature came out otherwise, oldest first. Out: those that changed. */
  return (sourceId: number, seqs: readonly number[]): readonly number[] => {
    const changed = new Set<number>();
    for (const seq of seqs) {
      const entity = selectEntity.get(seq) as string | null | undefined;
      if (entity == null) continue;
      for (const row of selectFrom.all(sourceId, entity, seq) as Placed[]) {
        const place = { id: entity, order: row.entity_order };
        const isLate = isObsolete(sourceId, place, row.signature_good === 1, row.id);
        if (isLate === (row.obsolete === 1)) continue;
        update.run(Number(isLate), row.id);
        changed.add(row.id);
      }
    }
    return [...changed];
  };
};

/** Remembers that the events of a source are to be read anew. Inside a transaction. */
export const createOrderingMarks = (db: Db) => {
  const put = db.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const remove = db.prepare('DELETE FROM settings WHERE name = ?');
  const first = db
    .prepare(
      "SELECT value FROM settings WHERE name >= 'ordering:' AND name < 'ordering;' ORDER BY name LIMIT 1",
    )
    .pluck();
  return {
    put: (mark: Mark): void => {
      put.run(markName(mark.id), JSON.stringify(mark));
    },
    remove: (sourceId: number): void => {
      remove.run(markName(sourceId));
    },
    next: (): Mark | null => {
      const value = first.get() as string | undefined;
      return value === undefined ? null : (JSON.parse(value) as Mark);
    },
  };
};

/** Those of earlier versions have no pointers. */
type Settings = Partial<Pick<SourceSettings, 'entity'>>;

type Row = {
  readonly id: number;
  readonly signature_good: number;
  readonly truncated: number;
  readonly bytes: number;
};

export type Reordering = ReturnType<typeof createReordering>;

/** Reads stored events anew, a slice at a time. Errors: those of SQLite. */
export const createReordering = (db: Db) => {
  const marks = createOrderingMarks(db);
  const isObsolete = createObsolescence(db);
  const selectSource = db.prepare('SELECT provider, settings FROM sources WHERE id = ?');
  const selectRows = db.prepare(`
    SELECT events.id, signature_good, truncated, length(payloads.body) AS bytes
    FROM events JOIN payloads ON payloads.id = events.id
    WHERE source_id = ? AND events.id > ? ORDER BY events.id LIMIT ?`);
  const selectBody = db.prepare('SELECT body FROM payloads WHERE id = ?').pluck();
  const update = db.prepare(
    'UPDATE events SET entity = ?, entity_order = ?, obsolete = ? WHERE id = ?',
  );

  /** Reads one event anew, by the order of numbers: what it is compared with has been read. */
  const readAnew = (row: Row, sourceId: number, provider: string, settings: Settings): void => {
    const isReadable = row.truncated === 0 && row.bytes > 0 && row.bytes <= maxParsedBytes;
    const locator = findProvider(provider)?.entity;
    const isNamed = isReadable && (settings.entity || locator);
    const entity = isNamed
      ? entityOf(settings.entity, locator, documentOf(selectBody.get(row.id) as Uint8Array))
      : noEntity;
    const isLate = isObsolete(sourceId, entity, row.signature_good === 1, row.id);
    update.run(entity.id, entity.order, Number(isLate), row.id);
  };

  /** Out: what is left, if anything is. */
  const readSlice = ({ id, after }: Mark): Mark | null => {
    const source = selectSource.get(id) as { provider: string; settings: string } | undefined;
    if (!source) return null;
    const settings = JSON.parse(source.settings) as Settings;
    const endMs = performance.now() + sliceMs;
    const rows = selectRows.all(id, after, sliceEvents) as Row[];
    for (const row of rows) {
      readAnew(row, id, source.provider, settings);
      if (performance.now() > endMs) return { id, after: row.id };
    }
    const last = rows.at(-1);
    return last && rows.length === sliceEvents ? { id, after: last.id } : null;
  };

  /** Out: the source that is done with this, if one is. */
  const step = db.transaction((mark: Mark): number | null => {
    const next = readSlice(mark);
    if (next) marks.put(next);
    else marks.remove(mark.id);
    return next ? null : mark.id;
  });

  return {
    /** Does the next slice. Out: the source that is done, or null; nothing was left if `isIdle`. */
    step: (): { readonly done: number | null; readonly isIdle: boolean } => {
      const mark = marks.next();
      return mark ? { done: step.immediate(mark), isIdle: false } : { done: null, isIdle: true };
    },
  };
};
