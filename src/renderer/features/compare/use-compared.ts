/** Both events of a comparison, with as much of their bodies as is compared. */
import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { EventDetail } from '../../../shared/event.ts';
import type { CompareChoices } from '../../../shared/order.ts';
import { type Api, useApi } from '../../api.ts';

/** Most of either body that is compared. */
export const maxBodyBytes = 1024 * 1024;

export type ComparedEvent = { readonly detail: EventDetail; readonly body: Uint8Array };

export type Compared = {
  /** Null while it is read, or when it cannot be. */
  readonly events: readonly [ComparedEvent, ComparedEvent] | null;
  readonly error: AppError | null;
};

type Read = ComparedEvent | AppError;

const read = async (api: Api, seq: number): Promise<Read> => {
  const detail = await api.call('events.get', { seq });
  if (!detail.ok) return detail.error;
  const body = await api.call('events.body', { seq, offset: 0, length: maxBodyBytes });
  return body.ok ? { detail: detail.value, body: body.value.bytes } : body.error;
};

const nothing: Compared = { events: null, error: null };

const pairOf = (first: Read, second: Read): Compared => {
  if ('code' in first) return { events: null, error: first };
  if ('code' in second) return { events: null, error: second };
  return { events: [first, second], error: null };
};

/** In: `other` is null while none is chosen. The older event comes first. */
export const useCompared = (seq: number, other: number | null): Compared => {
  const api = useApi();
  const [answer, setAnswer] = useState<{ readonly key: string; readonly compared: Compared }>();
  const key = `${seq} ${other}`;
  useEffect(() => {
    if (other === null) return;
    let isWanted = true;
    const [older, newer] = [Math.min(seq, other), Math.max(seq, other)];
    void Promise.all([read(api, older), read(api, newer)]).then(([first, second]) => {
      if (isWanted) setAnswer({ key: `${seq} ${other}`, compared: pairOf(first, second) });
    });
    return () => {
      isWanted = false;
    };
  }, [api, seq, other]);
  return answer?.key === key ? answer.compared : nothing;
};

/** What an event may be compared with; null while that is not known. */
export const useChoices = (seq: number): CompareChoices | null => {
  const api = useApi();
  const [choices, setChoices] = useState<CompareChoices | null>(null);
  useEffect(() => {
    let isWanted = true;
    void api.call('compare.choices', { seq }).then((result) => {
      const none = { previousOfName: null, repeats: null, previous: null };
      if (isWanted) setChoices(result.ok ? result.value : none);
    });
    return () => {
      isWanted = false;
    };
  }, [api, seq]);
  return choices;
};
