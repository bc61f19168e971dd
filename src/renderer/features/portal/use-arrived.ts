import { useEffect, useState } from 'react';
import type { ArrivedEvent } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';

const debounceMs = 400;

/** Which events of the source have arrived; counted again a moment after more of them came in. */
export const useArrived = (sourceId: number): readonly ArrivedEvent[] => {
  const api = useApi();
  const [arrived, setArrived] = useState<readonly ArrivedEvent[]>([]);
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = async (): Promise<void> => {
      const result = await api.call('sources.arrived', { id: sourceId });
      // The next event counts again; until then the last count stands.
      if (isCurrent && result.ok) setArrived(result.value);
    };
    const stop = api.onPush((push) => {
      if (push.name !== 'events.added' || timer !== undefined) return;
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
  return arrived;
};
