/** Sealed secrets, each under its id. What seals them is the vault; here they are bytes. */
import type { SecretRow } from '../vault/port.ts';
import type { Db } from './open.ts';

/** In: the writing connection. Errors: those of SQLite. */
export const createSecrets = (db: Db) => {
  const selectAll = db.prepare('SELECT id, sealed FROM secrets ORDER BY id');
  const put = db.prepare(
    'INSERT INTO secrets (id, sealed) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed',
  );
  const remove = db.prepare('DELETE FROM secrets WHERE id = ?');
  const removeAll = db.prepare('DELETE FROM secrets');
  const removeOfKey = db.prepare(
    'DELETE FROM secrets WHERE id = (SELECT secret_id FROM keys WHERE id = ?)',
  );
  // A crash between a key's secret and the key leaves the secret alone.
  const removeOrphans = db.prepare(`
    DELETE FROM secrets WHERE id LIKE 'key:%' AND id NOT IN (SELECT secret_id FROM keys)`);

  return {
    all: (): SecretRow[] => {
      removeOrphans.run();
      return selectAll.all() as SecretRow[];
    },
    removeOfKey: (keyId: number): void => {
      removeOfKey.run(keyId);
    },
    functions: {
      putSecret: (id: string, sealed: Uint8Array): null => {
        put.run(id, sealed);
        return null;
      },
      removeSecret: (id: string): null => {
        remove.run(id);
        return null;
      },
      removeSecrets: (): null => {
        removeAll.run();
        return null;
      },
    },
  };
};
