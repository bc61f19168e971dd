/** The order of the events about the same thing, read again when any of the source arrives. */
import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { EventDetail } from '../../../shared/event.ts';
import type { EventOrder } from '../../../shared/order.ts';
import { useApi } from '../../api.ts';

export type ReadOrder = { readonly order: EventOrder | null; readonly error: AppError | null };

type Answer = ReadOrder & { readonly seq: number };

/** Arrivals are answered together, with this much time between. */
const restMs = 300;

export const useOrder = (detail: EventDetail): ReadOrder => {
  const api = useApi();
  const { seq, sourceId } = detail.summary;
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const load = async (): Promise<void> => {
      const result = await api.call('order.of', { seq });
      if (!isWanted) return;
      setAnswer({
        seq,
        order: result.ok ? result.value : null,
        error: result.ok ? null : result.error,
      });
    };
    const loadLater = (): void => {
      timer ??= setTimeout(() => {
        timer = null;
        void load();
      }, restMs);
    };
    void load();
    const stop = api.onPush((push) => {
      if (push.name !== 'events.added' && push.name !== 'events.changed') return;
      if (push.data.events.some((event) => event.sourceId === sourceId)) loadLater();
    });
    return () => {
      isWanted = false;
      stop();
      if (timer) clearTimeout(timer);
    };
  }, [api, seq, sourceId]);
  return answer?.seq === seq ? answer : { order: null, error: null };
};
