import type { FeedState } from './feed-state.ts';

/** The state after events have gone from the history. */
export const removeFrom = (state: FeedState, seqs: readonly number[]): FeedState => {
  const gone = new Set(seqs);
  const events = state.window.events.filter(({ seq }) => !gone.has(seq));
  const waiting = state.waiting.filter(({ seq }) => !gone.has(seq));
  const isOpenGone = state.selectedSeq !== null && gone.has(state.selectedSeq);
  return {
    ...state,
    window: { ...state.window, events },
    waiting,
    waitingCount: state.waitingCount - (state.waiting.length - waiting.length),
    selectedSeq: isOpenGone ? null : state.selectedSeq,
  };
};
