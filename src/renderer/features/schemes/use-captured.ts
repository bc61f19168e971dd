/** The captured events a scheme can be tried on: the newest, and the one that is chosen. */
import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { EventDetail, EventSummary } from '../../../shared/event.ts';
import { type Api, useApi } from '../../api.ts';
import { maxPartBytes } from '../../ui/SignedBytes.tsx';

export type Captured = {
  readonly detail: EventDetail;
  /** The beginning of the stored body. */
  readonly body: Uint8Array;
};

export type CapturedEvents = {
  /** Newest first; null until they are there. */
  readonly events: readonly EventSummary[] | null;
  readonly captured: Captured | null;
  readonly error: AppError | null;
};

const newestCount = 50;

type Loaded = { readonly captured: Captured } | { readonly error: AppError };

const load = async (api: Api, seq: number): Promise<Loaded> => {
  const detail = await api.call('events.get', { seq });
  if (!detail.ok) return { error: detail.error };
  if (detail.value.storedBytes === 0) {
    return { captured: { detail: detail.value, body: new Uint8Array() } };
  }
  const body = await api.call('events.body', { seq, offset: 0, length: maxPartBytes });
  return body.ok
    ? { captured: { detail: detail.value, body: body.value.bytes } }
    : { error: body.error };
};

/** The newest events of any source. */
export const useNewestEvents = (): Pick<CapturedEvents, 'events' | 'error'> => {
  const api = useApi();
  const [state, setState] = useState<Pick<CapturedEvents, 'events' | 'error'>>({
    events: null,
    error: null,
  });
  useEffect(() => {
    let isWanted = true;
    void api.call('events.page', { limit: newestCount }).then((result) => {
      if (!isWanted) return;
      setState(
        result.ok
          ? { events: result.value.events, error: null }
          : { events: [], error: result.error },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [api]);
  return state;
};

/** One event with its headers and the beginning of its body. */
export const useCaptured = (seq: number | null): Omit<CapturedEvents, 'events'> => {
  const api = useApi();
  const [state, setState] = useState<{ readonly seq: number; readonly loaded: Loaded } | null>(
    null,
  );
  useEffect(() => {
    if (seq === null) return;
    let isWanted = true;
    void load(api, seq).then((loaded) => {
      if (isWanted) setState({ seq, loaded });
    });
    return () => {
      isWanted = false;
    };
  }, [api, seq]);
  const loaded = state?.seq === seq ? state.loaded : null;
  return {
    captured: loaded && 'captured' in loaded ? loaded.captured : null,
    error: loaded && 'error' in loaded ? loaded.error : null,
  };
};
