/**
 * The event that is open: its detail and as much of its body as was asked for. Moving through
 * the feed with the arrow keys asks for many events; only the latest wish is worked on.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../../shared/errors.ts';
import type { EventDetail } from '../../../shared/event.ts';
import type { Api } from '../../api.ts';

export type LoadedBody = {
  /** The first bytes of the stored body. */
  readonly bytes: Uint8Array;
  readonly totalBytes: number;
  readonly isLoading: boolean;
  readonly error: AppError | null;
};

export type EventViewState = {
  readonly seq: number | null;
  readonly detail: EventDetail | null;
  readonly error: AppError | null;
  readonly body: LoadedBody;
};

export type EventView = {
  readonly store: StoreApi<EventViewState>;
  /** Listens for the open event being judged anew. Out: a function that ends it. */
  readonly start: () => () => void;
  readonly open: (seq: number | null) => void;
  /** Reads the same event again: keys or settings of its source have changed. */
  readonly refresh: () => void;
  readonly loadMore: () => Promise<void>;
};

export const firstBodyBytes = 64 * 1024;
export const nextBodyBytes = 256 * 1024;
/** Most of a body that is drawn; all of it is kept. */
export const maxShownBytes = 1024 * 1024;

const noBody: LoadedBody = {
  bytes: new Uint8Array(),
  totalBytes: 0,
  isLoading: false,
  error: null,
};
const closed: EventViewState = { seq: null, detail: null, error: null, body: noBody };

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
};

export const createEventView = (api: Api): EventView => {
  const store = createStore<EventViewState>(() => closed);
  const { getState, setState } = store;
  let wanted: number | null = null;
  let isWorking = false;
  let isAsked = false;

  const readBody = async (seq: number, length: number): Promise<void> => {
    const { body } = getState();
    setState({ body: { ...body, isLoading: true } });
    const result = await api.call('events.body', { seq, offset: body.bytes.length, length });
    if (getState().seq !== seq) return;
    const next = result.ok
      ? {
          bytes: joined(body.bytes, result.value.bytes),
          totalBytes: result.value.totalBytes,
          error: null,
        }
      : { ...body, error: result.error };
    setState({ body: { ...next, isLoading: false } });
  };

  const load = async (seq: number): Promise<void> => {
    const result = await api.call('events.get', { seq });
    if (wanted !== seq) return;
    const isSame = getState().seq === seq;
    if (!result.ok) {
      setState({ seq, detail: null, error: result.error, body: noBody });
      return;
    }
    const detail = result.value;
    const body = isSame ? getState().body : { ...noBody, totalBytes: detail.storedBytes };
    setState({ seq, detail, error: null, body });
    if (body.bytes.length === 0 && detail.storedBytes > 0) await readBody(seq, firstBodyBytes);
  };

  const work = async (): Promise<void> => {
    isAsked = true;
    if (isWorking) return;
    isWorking = true;
    while (isAsked) {
      isAsked = false;
      const seq = wanted;
      if (seq !== null) await load(seq);
    }
    isWorking = false;
  };

  const refresh = (): void => {
    if (wanted !== null) void work();
  };

  return {
    store,
    start: () =>
      api.onPush((push) => {
        if (push.name === 'events.changed' && push.data.events.some(({ seq }) => seq === wanted)) {
          refresh();
        }
      }),
    open: (seq) => {
      wanted = seq;
      if (seq === null) setState(closed);
      else void work();
    },
    refresh,
    loadMore: async () => {
      const { seq, body } = getState();
      if (seq === null || body.isLoading) return;
      const room = maxShownBytes - body.bytes.length;
      if (room > 0) await readBody(seq, Math.min(nextBodyBytes, room));
    },
  };
};
