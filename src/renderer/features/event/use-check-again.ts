import { useState } from 'react';
import type { Reverification } from '../../../shared/ipc.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';
import { useNotices } from '../../ui/notices.tsx';

export type CheckAgain = { readonly isBusy: boolean; readonly start: () => void };

/** Judges all stored events of a source with the keys and settings of today. */
export const useCheckAgain = (
  source: SourceInfo | null,
  reverification: Reverification | null,
): CheckAgain => {
  const api = useApi();
  const { report } = useNotices();
  const [isBusy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    if (!source) return;
    setBusy(true);
    const result = await api.call('reverify.start', { sourceId: source.id });
    setBusy(false);
    if (!result.ok) report(result.error);
  };
  return {
    isBusy: isBusy || (source !== null && reverification?.sourceId === source.id),
    start: () => void start(),
  };
};
