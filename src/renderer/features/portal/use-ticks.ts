import { useRef, useState } from 'react';
import type { SourceInfo } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';
import { useNotices } from '../../ui/notices.tsx';

export type Ticks = {
  readonly has: (name: string) => boolean;
  readonly set: (name: string, isTicked: boolean) => void;
};

/** What has been ticked in the helper. It is kept at once; what cannot be kept is taken back. */
export const useTicks = (source: SourceInfo, onChanged: () => void): Ticks => {
  const api = useApi();
  const { report } = useNotices();
  const [ticked, setTicked] = useState(source.ticked);
  // The next tick builds on this one, though the source has not been read again yet.
  const latest = useRef(source.ticked);
  const show = (next: readonly string[]): void => {
    latest.current = next;
    setTicked(next);
  };
  const keep = async (next: readonly string[], before: readonly string[]): Promise<void> => {
    show(next);
    const result = await api.call('sources.tick', { id: source.id, ticked: [...next] });
    if (result.ok) {
      onChanged();
      return;
    }
    report(result.error);
    show(before);
  };
  return {
    has: (name) => ticked.includes(name),
    set: (name, isTicked) => {
      const before = latest.current;
      const rest = before.filter((one) => one !== name);
      void keep(isTicked ? [...rest, name] : rest, before);
    },
  };
};
