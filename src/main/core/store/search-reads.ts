/**
 * Searches: range by range through the history, newest first or, with `after`, oldest first.
 * Between two ranges the thread does what else is asked of it, so that no page of the feed waits
 * for a long search. Nothing is sorted by rank and nothing is skipped by counting.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SearchPage } from '../../../shared/contract/search.ts';
import type { EventSummary } from '../../../shared/event.ts';
import { parseQuery } from '../../../shared/search/grammar.ts';
import { matchesPattern } from '../../../shared/search/match.ts';
import type { Db } from './open.ts';
import { partEvents, partOf, type SearchPart } from './search-index.ts';
import { type Lookup, planQuery } from './search-plan.ts';
import { createSearchRange, type Range } from './search-range.ts';
import { isIn, likePattern } from './search-sql.ts';

export type SearchQuery = {
  readonly query: string;
  /** Only events of this source. */
  readonly sourceId?: number | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
  readonly nowMs: number;
};

/** One range keeps the thread about so long. */
const turnMs = 8;
/** A call ends after this, whatever it has found; the next one goes on from there. */
const budgetMs = 250;
/** The smallest range where the index answers by itself, which takes little for each event. */
const indexedRange = 1000;
const firstRange = 100;
/** Bodies may be large, and no index be there to leave them alone. */
const smallestRange = 10;
const largestRange = 1_000_000;
/** Fewer matches than this, of all events, are found sooner all at once than one by one. */
const sparseShare = 0.001;
/** Beyond these, names are compared row by row. */
const maxNames = 1000;

type Piece = Pick<Range, 'low' | 'high' | 'part'>;

export type SearchReads = ReturnType<typeof createSearchReads>;

const createLookup = (db: Db): Lookup & { readonly names: (limit: number) => string[] } => {
  const sourcesNamed = db.prepare("SELECT id FROM sources WHERE name LIKE ? ESCAPE '\\'").pluck();
  const sourcesOf = db.prepare("SELECT id FROM sources WHERE provider LIKE ? ESCAPE '\\'").pluck();
  const keysLike = db
    .prepare("SELECT id FROM keys WHERE fingerprint LIKE ? ESCAPE '\\' OR label LIKE ? ESCAPE '\\'")
    .pluck();
  // From each name to the next one, by the index: as many steps as there are names.
  const selectNames = db
    .prepare(`
    WITH RECURSIVE names (name) AS (
      SELECT min(event_name) FROM events WHERE event_name IS NOT NULL
      UNION ALL
      SELECT (SELECT min(event_name) FROM events WHERE event_name > names.name)
      FROM names WHERE names.name IS NOT NULL
    )
    SELECT name FROM names WHERE name IS NOT NULL LIMIT ?`)
    .pluck();
  const names = (limit: number): string[] => selectNames.all(limit) as string[];
  return {
    names,
    sourcesNamed: (pattern) => sourcesNamed.all(likePattern(pattern)) as number[],
    sourcesOf: (provider) => sourcesOf.all(likePattern(provider)) as number[],
    keysLike: (pattern) => {
      const like = likePattern(pattern);
      return keysLike.all(like, like) as number[];
    },
    eventNames: (pattern) => {
      const all = names(maxNames + 1);
      return all.length > maxNames ? null : all.filter((name) => matchesPattern(pattern, name));
    },
  };
};

/** In: a reading connection. */
export const createSearchReads = (db: Db) => {
  const lookup = createLookup(db);
  const searchRange = createSearchRange(db);
  const selectBounds = db.prepare(`
    SELECT (SELECT coalesce(min(id), 1) FROM events) AS oldest,
      (SELECT coalesce(max(id), 0) FROM events) AS newest,
      (SELECT coalesce(max(last_id), 0) FROM search_parts) AS indexedTo`);
  const selectPart = db.prepare(
    'SELECT n, first_id AS firstId, last_id AS lastId FROM search_parts WHERE n = ? AND dropping = 0',
  );
  let cancelled = 0;

  /** The next range from `at`, within one part of the index or outside of all. */
  const rangeFrom = (at: number, size: number, isForward: boolean, usesIndex: boolean): Piece => {
    const [reachLow, reachHigh] = isForward ? [at, at + size - 1] : [at - size + 1, at];
    if (!usesIndex) return { low: reachLow, high: reachHigh, part: null };
    const n = partOf(at);
    const part = (selectPart.get(n) as SearchPart | undefined) ?? null;
    const isInPart = part !== null && at <= part.lastId;
    const first = isInPart ? part.firstId : Math.max(n * partEvents, part?.lastId ?? 0) + 1;
    const last = isInPart ? part.lastId : (n + 1) * partEvents;
    return {
      low: Math.max(reachLow, first),
      high: Math.min(reachHigh, last),
      part: isInPart ? part : null,
    };
  };

  const search = async (asked: SearchQuery): Promise<SearchPage> => {
    const { query, sourceId, before, after, limit, nowMs } = asked;
    const asOf = cancelled;
    const startMs = performance.now();
    const plan = planQuery(parseQuery(query), lookup, nowMs);
    const own = isIn('source_id', sourceId === undefined ? [] : [sourceId]);
    const whole = sourceId === undefined ? plan : { ...plan, columns: [own, ...plan.columns] };
    const { words, notWords, hints, bodies } = plan;
    const usesIndex = words.length + notWords.length + hints.length + bodies.length > 0;
    const { oldest, newest, indexedTo } = selectBounds.get() as {
      oldest: number;
      newest: number;
      indexedTo: number;
    };
    const isForward = after !== undefined;
    const low = Math.max(oldest, (after ?? 0) + 1);
    const high = Math.min(newest, (before ?? Number.MAX_SAFE_INTEGER) - 1);
    const events: EventSummary[] = [];
    let at = isForward ? low : high;
    const readsBodies = !usesIndex || plan.tests.length > 0;
    const isByWordsAlone = !readsBodies && whole.words.length > 0 && whole.columns.length === 0;
    let size = readsBodies ? firstRange : isByWordsAlone ? partEvents : indexedRange;
    let isSparse = false;
    const isLeft = (): boolean => low <= at && at <= high;
    // In one reading transaction, so that the table of a part cannot go between two statements.
    const turn = db.transaction((): void => {
      const fromMs = performance.now();
      const piece = rangeFrom(at, size, isForward, usesIndex);
      const [from, to] = [Math.max(low, piece.low), Math.min(high, piece.high)];
      const range = { low: from, high: to, part: piece.part, isForward, isSparse };
      const found = searchRange(whole, range, limit + 1 - events.length, fromMs + turnMs);
      events.push(...found.events);
      isSparse = found.events.length < (to - from) * sparseShare;
      at = found.searchedTo + (isForward ? 1 : -1);
      const tookMs = performance.now() - fromMs;
      if (tookMs < turnMs / 4) size = Math.min(largestRange, size * 4);
      else if (tookMs > turnMs) {
        const least = readsBodies || range.part === null ? smallestRange : indexedRange;
        size = Math.max(least, Math.floor(size / 4));
      }
    });
    while (isLeft() && events.length <= limit) {
      turn();
      if (performance.now() - startMs > budgetMs) break;
      await nextTurn();
      if (cancelled !== asOf) break;
    }
    const isFull = events.length > limit;
    const page = events.slice(0, limit);
    const searchedTo = isFull ? (page.at(-1)?.seq ?? at) : at + (isForward ? -1 : 1);
    if (isForward) page.reverse();
    return {
      events: page,
      hasMore: isFull || isLeft(),
      isComplete: isFull || !isLeft(),
      searchedTo,
      indexedTo,
      newest,
    };
  };

  return {
    /** Out: a page, or the part of it that was found in a quarter of a second. */
    search,
    /** Ends all searches under way; they answer with what they have. */
    cancelSearch: (): null => {
      cancelled++;
      return null;
    },
    /** Names that events had, in order of the alphabet. At most `limit`. */
    eventNames: (limit: number): string[] => lookup.names(limit),
  };
};
