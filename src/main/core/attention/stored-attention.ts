/** What lasts of the attention from one run to the next: a row of the settings. */
import { type Attention, noAttention, type Unseen } from './attention.ts';

/** Name of the row. */
export const attentionSetting = 'attention';

/** More sources than anybody has. */
const maxSources = 10_000;

export type StoredAttention = {
  readonly known: readonly number[];
  readonly failing: readonly number[];
  /** Source, how many, and the number of the newest. */
  readonly unseen: readonly (readonly [sourceId: number, count: number, newestSeq: number])[];
  /** Nothing is told before that, Unix time in milliseconds. */
  readonly pausedUntilMs: number;
  /** The user knows that a closed window goes on receiving. */
  readonly isHidingTold: boolean;
};

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) > 0;

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, maxSources) : [];

const idsOf = (value: unknown): ReadonlySet<number> => new Set(listOf(value).filter(isCount));

const unseenEntries = (value: unknown): ReadonlyMap<number, Unseen> => {
  const unseen = new Map<number, Unseen>();
  for (const entry of listOf(value)) {
    const [sourceId, count, newestSeq] = listOf(entry);
    if (isCount(sourceId) && isCount(count) && isCount(newestSeq)) {
      unseen.set(sourceId, { count, newestSeq });
    }
  }
  return unseen;
};

export const toStored = (
  { known, failing, unseen }: Attention,
  pausedUntilMs: number,
  isHidingTold: boolean,
): StoredAttention => ({
  known: [...known].slice(0, maxSources),
  failing: [...failing].slice(0, maxSources),
  unseen: Array.from(unseen, ([id, { count, newestSeq }]) => [id, count, newestSeq] as const).slice(
    0,
    maxSources,
  ),
  pausedUntilMs,
  isHidingTold,
});

/**
 * Reads the row as far as it makes sense. In: `heardBefore`, the sources that have events, which
 * stand for those that are known where there is no row yet.
 */
export const fromStored = (
  stored: unknown,
  heardBefore: readonly number[],
): {
  readonly state: Attention;
  readonly pausedUntilMs: number;
  readonly isHidingTold: boolean;
} => {
  const row =
    typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const { pausedUntilMs, isHidingTold } = row;
  return {
    state: {
      ...noAttention,
      known: 'known' in row ? idsOf(row['known']) : new Set(heardBefore),
      failing: idsOf(row['failing']),
      unseen: unseenEntries(row['unseen']),
    },
    pausedUntilMs: isCount(pausedUntilMs) ? pausedUntilMs : 0,
    isHidingTold: isHidingTold === true,
  };
};
