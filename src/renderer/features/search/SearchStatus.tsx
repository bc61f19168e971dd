import { useStore } from 'zustand';
import type { SearchState } from '../../../shared/contract/search.ts';
import { formatCount } from '../../lib/plural.ts';
import { Button } from '../../ui/Button.tsx';
import type { Feed } from '../feed/feed.ts';

/** Fewer are indexed before anybody could read how many they are. */
const noticeableEvents = 1000;

type SearchStatusProps = { readonly feed: Feed; readonly search: SearchState };

/** How far a long search has come, and how far the index is behind. */
export function SearchStatus({ feed, search }: SearchStatusProps) {
  const progress = useStore(feed.store, (state) => state.progress);
  const toGo = search.newest - search.indexedTo;
  const done = progress
    ? Math.floor((100 * (progress.newest - progress.searchedTo)) / Math.max(1, progress.newest))
    : 0;
  if (!progress && toGo < noticeableEvents) return null;
  return (
    <div className="search__status soft small">
      {progress && (
        <>
          <span>
            {progress.isStopped ? `Stopped at ${done}\u00a0%` : `Searching… ${done}\u00a0%`}
          </span>
          {progress.isStopped ? (
            <Button isSmall onClick={() => void feed.resumeSearch()}>
              Go on
            </Button>
          ) : (
            <Button isSmall onClick={feed.stopSearch}>
              Stop
            </Button>
          )}
        </>
      )}
      {toGo >= noticeableEvents && <span>Indexing: {formatCount(toGo)} to go</span>}
    </div>
  );
}
