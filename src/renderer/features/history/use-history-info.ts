import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { HistoryInfo, HistoryState } from '../../../shared/history.ts';
import { useApi } from '../../api.ts';

export type UsedHistoryInfo = {
  readonly info: HistoryInfo | null;
  readonly error: AppError | null;
};

/** The facts about the history, read again when something has been done with it. */
export const useHistoryInfo = ({ oldestSeq, task }: HistoryState): UsedHistoryInfo => {
  const api = useApi();
  const [used, setUsed] = useState<UsedHistoryInfo>({ info: null, error: null });
  const isWorking = task !== null;
  useEffect(() => {
    let isCurrent = true;
    void api.call('history.info', {}).then((result) => {
      if (!isCurrent) return;
      setUsed((before) =>
        result.ok ? { info: result.value, error: null } : { ...before, error: result.error },
      );
    });
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what was done to it is why it is read again
  }, [api, oldestSeq, isWorking]);
  return used;
};
