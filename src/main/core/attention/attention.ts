/**
 * What is worth a notification, and which failures nobody has seen yet. Pure: every function makes
 * a new state of the one before. At most a few numbers for each source are held.
 *
 * A failure is seen once the window was in front while it showed the feed of its source, or of all
 * sources. What the app itself sends or imports is never news and never unseen.
 */
import type { EventSummary } from '../../../shared/event.ts';
import type { Settings } from '../../../shared/settings.ts';
import { isQuiet } from './quiet-hours.ts';

/** Failures of one source that nobody has seen. */
export type Unseen = { readonly count: number; readonly newestSeq: number };

/** Something to tell. */
export type News = {
  readonly kind: 'first-event' | 'first-failure';
  readonly event: EventSummary;
};

export type Attention = {
  /** Sources that have had a request. */
  readonly known: ReadonlySet<number>;
  /** Sources that have failed, and not been verified since. */
  readonly failing: ReadonlySet<number>;
  /** By source; none is there without a failure. */
  readonly unseen: ReadonlyMap<number, Unseen>;
  /** Waits to be told together; one of each source. */
  readonly waiting: ReadonlyMap<number, News>;
  /** When what waits is told, Unix time in milliseconds; null while nothing waits. */
  readonly dueAtMs: number | null;
  /** When something was told last. */
  readonly toldAtMs: number;
};

export type Circumstances = {
  readonly nowMs: number;
  /** The window is in front and shows the feed of this event's source. */
  readonly isInView: boolean;
  readonly settings: Settings['notifications'];
  /** The user wants to hear nothing for a while. */
  readonly isPaused: boolean;
};

/** So long the first of several waits for the others. */
export const gatherMs = 800;
/** So long nothing is told after something was. */
export const restMs = 10_000;

export const noAttention: Attention = {
  known: new Set(),
  failing: new Set(),
  unseen: new Map(),
  waiting: new Map(),
  dueAtMs: null,
  toldAtMs: 0,
};

const isFailure = ({ verdict }: EventSummary): boolean =>
  verdict === 'invalid' || verdict === 'error';

const withOne = (set: ReadonlySet<number>, id: number): ReadonlySet<number> =>
  set.has(id) ? set : new Set([...set, id]);

const withoutOne = (set: ReadonlySet<number>, id: number): ReadonlySet<number> =>
  set.has(id) ? new Set([...set].filter((other) => other !== id)) : set;

const failingAfter = ({ failing }: Attention, event: EventSummary): ReadonlySet<number> => {
  if (isFailure(event)) return withOne(failing, event.sourceId);
  return event.verdict === 'valid' ? withoutOne(failing, event.sourceId) : failing;
};

const unseenAfter = ({ unseen }: Attention, { sourceId, seq }: EventSummary) => {
  const count = (unseen.get(sourceId)?.count ?? 0) + 1;
  return new Map(unseen).set(sourceId, { count, newestSeq: seq });
};

/** What the event is news of; null when it is none, or of a kind that is switched off. */
const kindOf = (
  { known, failing }: Attention,
  event: EventSummary,
  { firstEvent, firstFailure }: Settings['notifications'],
): News['kind'] | null => {
  const isNewFailure = isFailure(event) && !failing.has(event.sourceId);
  if (!known.has(event.sourceId) && firstEvent) return 'first-event';
  return isNewFailure && firstFailure ? 'first-failure' : null;
};

/** When to tell: after the others of a burst, and not right after the last time. */
const dueAt = ({ dueAtMs, toldAtMs }: Attention, nowMs: number): number => {
  if (dueAtMs !== null) return dueAtMs;
  const rested = toldAtMs + restMs;
  // A clock that was set back must not silence anything.
  return Math.max(nowMs + gatherMs, rested > nowMs + restMs ? 0 : rested);
};

/** The state after an event was stored. */
export const hear = (state: Attention, event: EventSummary, at: Circumstances): Attention => {
  if (event.arrival === 'simulator' || event.arrival === 'import') return state;
  const { sourceId } = event;
  const heard: Attention = {
    ...state,
    known: withOne(state.known, sourceId),
    failing: failingAfter(state, event),
    unseen: isFailure(event) && !at.isInView ? unseenAfter(state, event) : state.unseen,
  };
  const kind = kindOf(state, event, at.settings);
  const isSilent = at.isInView || at.isPaused || isQuiet(at.settings.quietHours, at.nowMs);
  if (kind === null || isSilent) return heard;
  // That a source got its first request is less than that it fails, which says so, too.
  const waiting = new Map(state.waiting).set(sourceId, { kind, event });
  return { ...heard, waiting, dueAtMs: dueAt(state, at.nowMs) };
};

/** The state after the window showed the feed of a source in front of the user; null: of all. */
export const see = (state: Attention, sourceId: number | null): Attention => {
  const unseen = without(state.unseen, sourceId);
  const waiting = without(state.waiting, sourceId);
  if (unseen === state.unseen && waiting === state.waiting) return state;
  return { ...state, unseen, waiting, dueAtMs: waiting.size === 0 ? null : state.dueAtMs };
};

const without = <Value>(
  map: ReadonlyMap<number, Value>,
  sourceId: number | null,
): ReadonlyMap<number, Value> => {
  if (map.size === 0 || (sourceId !== null && !map.has(sourceId))) return map;
  return new Map([...map].filter(([id]) => sourceId !== null && id !== sourceId));
};

/** Takes what is due. Out: the state after it was told, and what is to be told, oldest first. */
export const takeDue = (state: Attention, nowMs: number): [Attention, readonly News[]] => {
  if (state.dueAtMs === null) return [state, []];
  const leftMs = state.dueAtMs - nowMs;
  // With a clock that was set back it would take too long.
  if (leftMs > 0 && leftMs <= restMs + gatherMs) return [state, []];
  const news = [...state.waiting.values()];
  return [{ ...state, waiting: new Map(), dueAtMs: null, toldAtMs: nowMs }, news];
};

/** The state without what the user does not want to hear any more. */
export const silence = (state: Attention): Attention =>
  state.waiting.size === 0 ? state : { ...state, waiting: new Map(), dueAtMs: null };

/** The state without a source that is gone. */
export const forget = (state: Attention, sourceId: number): Attention => ({
  ...see(state, sourceId),
  known: withoutOne(state.known, sourceId),
  failing: withoutOne(state.failing, sourceId),
});

/** How many failures nobody has seen, and the newest of them. */
export type UnseenFailures = {
  readonly count: number;
  readonly newest: { readonly sourceId: number; readonly seq: number } | null;
};

export const unseenOf = ({ unseen }: Attention): UnseenFailures => {
  let count = 0;
  let newest: UnseenFailures['newest'] = null;
  for (const [sourceId, one] of unseen) {
    count += one.count;
    if (newest === null || one.newestSeq > newest.seq) newest = { sourceId, seq: one.newestSeq };
  }
  return { count, newest };
};
