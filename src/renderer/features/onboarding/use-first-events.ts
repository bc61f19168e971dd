import { useEffect, useState } from 'react';
import type { FirstEvents } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';

const debounceMs = 200;

/** What has arrived of the provider, as it arrives; null before it has been read. */
export const useFirstEvents = (sourceId: number): FirstEvents | null => {
  const api = useApi();
  const [read, setRead] = useState<{ readonly id: number; readonly events: FirstEvents } | null>(
    null,
  );
  useEffect(() => {
    let isCurrent = true;
    let isSettled = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = async (): Promise<void> => {
      const result = await api.call('sources.firstEvents', { id: sourceId });
      if (!isCurrent || !result.ok) return;
      const events = result.value;
      // More of what is good changes nothing.
      isSettled = events.good !== null && events.good.seq !== events.newest?.seq;
      setRead({ id: sourceId, events });
    };
    const stop = api.onPush((push) => {
      if (push.name !== 'events.added' && push.name !== 'events.changed') return;
      if (timer !== undefined || (isSettled && push.name === 'events.added')) return;
      if (!push.data.events.some((event) => event.sourceId === sourceId)) return;
      timer = setTimeout(() => {
        timer = undefined;
        void load();
      }, debounceMs);
    });
    void load();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      stop();
    };
  }, [api, sourceId]);
  return read?.id === sourceId ? read.events : null;
};
