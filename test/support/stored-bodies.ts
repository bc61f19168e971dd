/** What a history file holds, read as another program would. */
import { join } from 'node:path';
import Database from 'better-sqlite3';

export type StoredBodies = {
  readonly integrity: unknown;
  /** Body by the id in it; with the number of the event. */
  readonly byId: ReadonlyMap<string, { readonly seq: number; readonly body: Buffer }>;
};

export const readStored = (dataFolder: string): StoredBodies => {
  const db = new Database(join(dataFolder, 'countersign.db'));
  try {
    const integrity = db.pragma('integrity_check', { simple: true });
    const rows = db.prepare('SELECT id, body FROM payloads').all() as {
      id: number;
      body: Buffer;
    }[];
    const byId = new Map(
      rows.map(({ id, body }) => {
        const parsed = JSON.parse(body.toString('utf8')) as { id: string };
        return [parsed.id, { seq: id, body }] as const;
      }),
    );
    return { integrity, byId };
  } finally {
    db.close();
  }
};

/** Ids of those that are missing, or whose body is another one. */
export const missingFrom = (
  { byId }: StoredBodies,
  acknowledged: readonly { readonly id: string; readonly body: Buffer }[],
): string[] =>
  acknowledged.filter(({ id, body }) => !byId.get(id)?.body.equals(body)).map(({ id }) => id);
