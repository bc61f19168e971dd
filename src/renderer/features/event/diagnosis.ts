/**
 * The search for why the open event is not verified. One at a time; the answer of a search that
 * nobody waits for any more is dropped. It explains a verdict and never changes one.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Diagnosis } from '../../../shared/diagnosis.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { EventDetail } from '../../../shared/event.ts';
import type { Api } from '../../api.ts';

export type Search =
  | { readonly kind: 'none' }
  | { readonly kind: 'searching'; readonly isCancelled: boolean }
  | { readonly kind: 'done'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Whether it is worth searching for a reason: it was evaluated, and is not good. */
export const isDiagnosable = ({ summary }: EventDetail): boolean =>
  summary.verdict === 'invalid' || summary.verdict === 'error';

/** Whether the search has found out why, for certain. */
export const namesCause = (search: Search): boolean =>
  search.kind === 'done' && search.diagnosis.findings.some(({ isProven }) => isProven);

export type Diagnoser = {
  readonly store: StoreApi<Search>;
  /** Searches, unless that was done for the same event on the same `basis`. */
  readonly start: (seq: number, basis: string) => void;
  readonly again: () => void;
  /** Ends the search early; what it has found is shown. */
  readonly cancel: () => void;
  /** Forgets the search and its answer: another event is open. */
  readonly stop: () => void;
};

export const createDiagnoser = (api: Api): Diagnoser => {
  const store = createStore<Search>(() => ({ kind: 'none' }));
  const { getState, setState } = store;
  let wanted: { readonly seq: number; readonly basis: string } | null = null;
  let run = 0;

  const tellToCancel = (): void => {
    if (getState().kind === 'searching') void api.call('diagnosis.cancel', {});
  };

  const search = async (seq: number): Promise<void> => {
    tellToCancel();
    const mine = ++run;
    setState({ kind: 'searching', isCancelled: false }, true);
    const result = await api.call('diagnosis.run', { seq });
    if (mine !== run) return;
    setState(
      result.ok
        ? { kind: 'done', diagnosis: result.value }
        : { kind: 'failed', error: result.error },
      true,
    );
  };

  return {
    store,
    start: (seq, basis) => {
      if (wanted?.seq === seq && wanted.basis === basis) return;
      wanted = { seq, basis };
      void search(seq);
    },
    again: () => {
      if (wanted) void search(wanted.seq);
    },
    cancel: () => {
      tellToCancel();
      if (getState().kind === 'searching') setState({ kind: 'searching', isCancelled: true }, true);
    },
    stop: () => {
      tellToCancel();
      run++;
      wanted = null;
      setState({ kind: 'none' }, true);
    },
  };
};
