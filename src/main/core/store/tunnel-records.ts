/** What the history keeps of the tunnel itself. Called by name from the main thread. */
import type { Outage, TunnelUsage } from '../../../shared/tunnel.ts';
import type { Db } from './open.ts';

const shownOutages = 200;

export const createTunnelRecords = (db: Db) => {
  const insertOutage = db.prepare('INSERT INTO outages (from_ms) VALUES (?)');
  const updateOutage = db.prepare('UPDATE outages SET to_ms = ? WHERE id = ?');
  // A run that ended in an outage could not say when it was over.
  const closeOutages = db.prepare('UPDATE outages SET to_ms = ? WHERE to_ms IS NULL');
  const selectOutages = db.prepare(
    'SELECT id, from_ms AS fromMs, to_ms AS toMs FROM outages ORDER BY id DESC LIMIT ?',
  );
  const addUsage = db.prepare(`
    INSERT INTO tunnel_usage (month, requests, bytes) VALUES (?, ?, ?)
    ON CONFLICT (month) DO UPDATE SET
      requests = requests + excluded.requests, bytes = bytes + excluded.bytes`);
  const selectUsage = db.prepare('SELECT month, requests, bytes FROM tunnel_usage WHERE month = ?');

  return {
    /** Ends what an earlier run left open, then gives the newest outages, newest first. */
    openOutages: (nowMs: number): Outage[] => {
      closeOutages.run(nowMs);
      return selectOutages.all(shownOutages) as Outage[];
    },
    beginOutage: (fromMs: number): number => Number(insertOutage.run(fromMs).lastInsertRowid),
    endOutage: (id: number, toMs: number): null => {
      updateOutage.run(toMs, id);
      return null;
    },
    addUsage: (month: string, requests: number, bytes: number): null => {
      addUsage.run(month, requests, bytes);
      return null;
    },
    usage: (month: string): TunnelUsage =>
      (selectUsage.get(month) as TunnelUsage | undefined) ?? { month, requests: 0, bytes: 0 },
  };
};
