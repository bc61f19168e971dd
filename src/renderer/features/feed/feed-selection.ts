/**
 * Which events are selected, beside the one that is open. Kept by number, so that what arrives
 * moves nothing; only what the list holds counts, so that nothing unseen is ever acted on.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EventSummary } from '../../../shared/event.ts';

export type SelectionState = {
  /** Empty while only the open event is selected. */
  readonly seqs: ReadonlySet<number>;
  /** Where a range begins; null: at the open event. */
  readonly anchor: number | null;
  /** They were marked one by one with a key, and stay when another event is opened. */
  readonly isMarked: boolean;
};

export type FeedSelection = {
  readonly store: StoreApi<SelectionState>;
  /** Selects nothing but the open event. */
  readonly clear: () => void;
  /** The same, unless what is selected was marked. */
  readonly leave: () => void;
  /** Marks one event, or takes its mark back. */
  readonly mark: (seq: number) => void;
  /** Takes one event in or out. Out: whether it is in now. */
  readonly toggle: (seq: number, openSeq: number | null) => boolean;
  /** Selects all from the anchor to this one. */
  readonly extendTo: (events: readonly EventSummary[], seq: number, openSeq: number | null) => void;
  readonly selectAll: (events: readonly EventSummary[]) => void;
};

const nothing: SelectionState = { seqs: new Set(), anchor: null, isMarked: false };

export const createFeedSelection = (): FeedSelection => {
  const store = createStore<SelectionState>(() => nothing);
  const { getState, setState } = store;
  const clear = (): void => {
    if (getState() !== nothing) setState(nothing, true);
  };
  return {
    store,
    clear,
    leave: () => {
      if (!getState().isMarked) clear();
    },
    mark: (seq) => {
      const seqs = new Set(getState().seqs);
      if (!seqs.delete(seq)) seqs.add(seq);
      setState({ seqs, anchor: seq, isMarked: seqs.size > 0 });
    },
    toggle: (seq, openSeq) => {
      const { seqs } = getState();
      const next = new Set(seqs.size === 0 && openSeq !== null ? [openSeq] : seqs);
      const isIn = !next.delete(seq);
      if (isIn) next.add(seq);
      setState({ seqs: next, anchor: seq, isMarked: false });
      return isIn;
    },
    extendTo: (events, seq, openSeq) => {
      const anchor = getState().anchor ?? openSeq ?? seq;
      const [low, high] = [Math.min(anchor, seq), Math.max(anchor, seq)];
      const range = events.filter((event) => event.seq >= low && event.seq <= high);
      setState({ seqs: new Set(range.map((event) => event.seq)), anchor, isMarked: false });
    },
    selectAll: (events) =>
      setState({ seqs: new Set(events.map(({ seq }) => seq)), isMarked: false }),
  };
};

/** The selected events among those that the list holds, in its order. */
export const selectedEvents = (
  events: readonly EventSummary[],
  { seqs }: SelectionState,
  openSeq: number | null,
): readonly EventSummary[] =>
  events.filter(({ seq }) => (seqs.size > 0 ? seqs.has(seq) : seq === openSeq));

/** The event to open when these go: the next older one, else the next newer one. */
export const neighbourOf = (
  events: readonly EventSummary[],
  openSeq: number,
  gone: ReadonlySet<number>,
): number | null => {
  const stays = events.filter(({ seq }) => !gone.has(seq));
  const older = stays.find(({ seq }) => seq < openSeq);
  return (older ?? stays.findLast(({ seq }) => seq > openSeq))?.seq ?? null;
};
