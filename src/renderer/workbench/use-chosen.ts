import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { AppState } from '../../shared/ipc.ts';
import type { ProviderInfo, SourceInfo } from '../../shared/provider.ts';
import type { Feed } from '../features/feed/feed.ts';

export type Chosen = {
  /** Null while all sources are shown. */
  readonly source: SourceInfo | null;
  /** Null where this version does not know it. */
  readonly provider: ProviderInfo | null;
  /** The one whose URL is shown: one that is alone need not be chosen. */
  readonly shownSource: SourceInfo | null;
  readonly shownProvider: ProviderInfo | null;
};

/** Which source the window is about. */
export const useChosen = ({ sources, providers }: AppState, feed: Feed): Chosen => {
  const sourceId = useStore(feed.store, (state) => state.filter.sourceId);
  const source = sources.find(({ id }) => id === sourceId) ?? null;
  const shownSource = source ?? (sources.length === 1 ? (sources[0] ?? null) : null);
  const providerOf = (of: SourceInfo | null): ProviderInfo | null =>
    providers.find(({ id }) => id === of?.provider) ?? null;

  // A source that went away takes the view back to all of them.
  const isGone = sourceId !== null && source === null;
  useEffect(() => {
    if (isGone) feed.setSource(null);
  }, [isGone, feed]);
  return {
    source,
    provider: providerOf(source),
    shownSource,
    shownProvider: providerOf(shownSource),
  };
};
