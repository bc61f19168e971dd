/**
 * Which deliveries were stored before, and as which event. Keys are hashes, so each new one would
 * change another page of an index, and each changed page is written twice: that alone cost more
 * than everything else about storing. So new keys are held in memory first, on shelves by their
 * first character, and go to the index a shelf at a time: neighbours, many to a page.
 * Nothing is lost by that: what was held is read again from the events after the mark.
 */
import type { Db } from './open.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Keys held before the next shelf goes to the index; about 2 MiB. */
const maxHeld = 16_384;

export type Deliveries = ReturnType<typeof createDeliveries>;

/** In: every key is text in base64url. */
export const createDeliveries = (db: Db) => {
  const select = db.prepare('SELECT event_id FROM deliveries WHERE key = ?').pluck();
  const insert = db.prepare('INSERT OR IGNORE INTO deliveries (key, event_id) VALUES (?, ?)');
  const remove = db.prepare('DELETE FROM deliveries WHERE key = ? AND event_id = ?');
  // The row with the empty key is the mark: events up to this one are in the index.
  const setMark = db.prepare("INSERT OR REPLACE INTO deliveries (key, event_id) VALUES ('', ?)");
  const shelves = new Map(Array.from(alphabet).map((first) => [first, new Map<string, number>()]));
  let held = 0;
  let nextShelf = 0;
  /** The newest event when the first shelf was last indexed: after the last one, the new mark. */
  let roundBegan = Number(select.get('') ?? 0);
  // What the open transaction does: undone in memory when it fails, done there when it succeeds.
  let added: string[] = [];
  let indexed: string[] = [];
  let forgotten: string[] = [];
  let indexedShelves = 0;

  const shelfOf = (key: string): Map<string, number> | undefined => shelves.get(key.charAt(0));

  const hold = (key: string, eventId: number): void => {
    const shelf = shelfOf(key);
    if (!shelf?.has(key)) held++;
    shelf?.set(key, eventId);
  };

  const drop = (keys: readonly string[]): void => {
    for (const key of keys) if (shelfOf(key)?.delete(key)) held--;
  };

  const indexShelf = (newestId: number): void => {
    const at = (nextShelf + indexedShelves) % alphabet.length;
    const shelf = shelves.get(alphabet.charAt(at));
    const keys = [...(shelf?.keys() ?? [])].toSorted();
    for (const key of keys) insert.run(key, shelf?.get(key));
    indexed.push(...keys);
    indexedShelves++;
    if (at === 0) roundBegan = newestId;
    if (at === alphabet.length - 1) setMark.run(roundBegan);
  };

  const afterMark = db.prepare(`SELECT id, delivery FROM events
    WHERE id > ? AND delivery NOT NULL AND repeat_of IS NULL ORDER BY id`);
  let isLoaded = false;

  const load = (): void => {
    if (isLoaded) return;
    isLoaded = true;
    for (const row of afterMark.raw().all(roundBegan)) {
      const [id, delivery] = row as [number, string];
      if (!shelfOf(delivery)?.has(delivery)) hold(delivery, id);
    }
  };

  return {
    /** Reads what was held when the app ended. The first use does it, if nobody did before. */
    load,

    /** The first event stored for this delivery. */
    find: (key: string): number | null => {
      load();
      return shelfOf(key)?.get(key) ?? (select.get(key) as number | undefined) ?? null;
    },

    /** Remembers a new delivery. Inside a transaction; `settle` says how that ended. */
    add: (key: string, eventId: number): void => {
      load();
      hold(key, eventId);
      added.push(key);
      if (held - indexed.length > maxHeld) indexShelf(eventId);
    },

    settle: (isCommitted: boolean): void => {
      drop(isCommitted ? indexed : added);
      if (isCommitted) drop(forgotten);
      if (isCommitted) nextShelf = (nextShelf + indexedShelves) % alphabet.length;
      added = [];
      indexed = [];
      forgotten = [];
      indexedShelves = 0;
    },

    /**
     * Forgets the delivery of an event that is being deleted, unless another was the first of it.
     * Inside a transaction; `settle` says how that ended.
     */
    forget: (key: string, eventId: number): void => {
      load();
      if (shelfOf(key)?.get(key) === eventId) forgotten.push(key);
      remove.run(key, eventId);
    },
  };
};
