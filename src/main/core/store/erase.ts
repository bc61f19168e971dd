/** Takes everything of an event out of the database, but what is counted of it. */
import type { Deliveries } from './deliveries.ts';
import type { Db } from './open.ts';

export type ErasedEvent = { readonly id: number; readonly delivery: string | null };

export type Erase = (event: ErasedEvent) => void;

/** In: the writing connection. Called inside a transaction; `deliveries.settle` follows it. */
export const createErase = (db: Db, deliveries: Deliveries): Erase => {
  const deletions = [
    db.prepare('DELETE FROM events WHERE id = ?'),
    db.prepare('DELETE FROM payloads WHERE id = ?'),
    db.prepare('DELETE FROM verifications WHERE event_id = ?'),
    db.prepare('DELETE FROM plaintexts WHERE event_id = ?'),
  ];
  return ({ id, delivery }) => {
    for (const deletion of deletions) deletion.run(id);
    if (delivery !== null) deliveries.forget(delivery, id);
  };
};
