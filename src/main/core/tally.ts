/** Kept counts as the running app has them: events by source and verdict, requests by key. */
import type { EventSummary } from '../../shared/event.ts';
import type { VerdictCount } from '../../shared/ipc.ts';
import type { KeyMatches } from '../../shared/provider.ts';
import type { Verdict } from '../../shared/verdict.ts';
import type { Snapshot } from './store/schema.ts';

export type Tally = ReturnType<typeof createTally>;

export const createTally = () => {
  const counts = new Map<string, VerdictCount>();
  const matches = new Map<number, KeyMatches>();

  const countUp = (sourceId: number, verdict: Verdict, by: number): void => {
    const key = `${sourceId} ${verdict}`;
    const count = (counts.get(key)?.count ?? 0) + by;
    counts.set(key, { sourceId, verdict, count });
  };

  return {
    load: (snapshot: Pick<Snapshot, 'counts' | 'keyMatches'>): void => {
      for (const { sourceId, verdict, count } of snapshot.counts) countUp(sourceId, verdict, count);
      for (const each of snapshot.keyMatches) matches.set(each.keyId, each);
    },
    /** Counts an event that was stored. */
    add: ({ sourceId, verdict, keyId, receivedAtMs, arrival }: EventSummary): void => {
      countUp(sourceId, verdict, 1);
      if (keyId === null || arrival === 'simulator') return;
      const { count = 0, lastAtMs = 0 } = matches.get(keyId) ?? {};
      matches.set(keyId, {
        keyId,
        count: count + 1,
        lastAtMs: Math.max(lastAtMs, receivedAtMs),
      });
    },
    /** Takes over what judging events anew has moved. */
    move: (changes: readonly VerdictCount[], keys: readonly KeyMatches[]): void => {
      for (const { sourceId, verdict, count } of changes) countUp(sourceId, verdict, count);
      for (const each of keys) matches.set(each.keyId, each);
    },
    dropSource: (sourceId: number): void => {
      for (const [key, count] of counts) if (count.sourceId === sourceId) counts.delete(key);
    },
    dropKey: (keyId: number): void => {
      matches.delete(keyId);
    },
    of: (sourceId: number, verdict: Verdict): number =>
      counts.get(`${sourceId} ${verdict}`)?.count ?? 0,
    counts: (): readonly VerdictCount[] => [...counts.values()],
    matches: (): readonly KeyMatches[] => [...matches.values()].filter(({ count }) => count > 0),
  };
};
