/** Arrival order and true order of the events about one thing, as the window shows them. */
import type { Verdict } from './verdict.ts';

export type OrderedEvent = {
  readonly seq: number;
  readonly eventName: string | null;
  readonly receivedAtMs: number;
  readonly verdict: Verdict;
  /** HTTP status we answered with. */
  readonly status: number;
  /** Its place: higher is later. Times are Unix milliseconds or seconds, as sent. */
  readonly order: number | null;
  readonly isObsolete: boolean;
  /** The latest state that had arrived before this obsolete one, as far as it is in the list. */
  readonly after: { readonly seq: number; readonly order: number } | null;
  /** Nothing it may be compared with has a later place; false where that is not known. */
  readonly isNewest: boolean;
  /** The first event of its delivery: itself, unless it is a retry or a replay. */
  readonly delivery: number;
  /** The first event of the list with the very same body under another delivery. */
  readonly sameBodyAs: number | null;
};

/** One delivery that came more than once, with the answers it was given. */
export type RetriedDelivery = {
  readonly first: number;
  readonly attempts: readonly {
    readonly seq: number;
    readonly receivedAtMs: number;
    readonly status: number;
  }[];
};

export type EventOrder = {
  /** What the event is about; null when it does not say. */
  readonly entity: string | null;
  /** The JSON pointers at which its id was looked for; empty where none is known. */
  readonly lookedAt: readonly string[];
  /** What that is, such as “message”; `event` where nothing is known of it. */
  readonly label: string;
  /** What a place in the order is called, such as “revision”. */
  readonly orderLabel: string;
  /** What the provider asks for when an older state arrives late. */
  readonly advice: string | null;
  /** In order of arrival, at most 200 around the event asked for. */
  readonly events: readonly OrderedEvent[];
  /**
   * The numbers of those with a place, in true order; equal places in order of arrival. Only those
   * with a good signature, if there are any.
   */
  readonly trueOrder: readonly number[];
  /** Whole numbers between the lowest and the highest of these places that none has; at most 50. */
  readonly missing: readonly number[];
  readonly deliveries: readonly RetriedDelivery[];
  /** Whether events before or after those listed were left out. */
  readonly hasMore: boolean;
};

/** What pointers give for the newest event of a source. */
export type EntityCheck = {
  readonly seq: number;
  /** False when its body is empty, cut, too large, or no JSON. */
  readonly isReadable: boolean;
  readonly entity: string | null;
  readonly order: number | null;
  /** Where it has what may be an id, as JSON pointers; at most six. */
  readonly candidates: readonly string[];
};

/** Events that one may be compared with, by number. */
export type CompareChoices = {
  readonly previousOfName: number | null;
  readonly repeats: number | null;
  readonly previous: number | null;
};
