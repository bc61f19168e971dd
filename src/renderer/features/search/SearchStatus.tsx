import { useStore } from 'zustand';
import type { SearchState } from '../../../shared/contract/search.ts';
import { t } from '../../../shared/text.ts';
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
            {t(progress.isStopped ? 'Stopped at {percent}\u00a0%' : 'Searching… {percent}\u00a0%', {
              percent: done,
            })}
          </span>
          {progress.isStopped ? (
            <Button isSmall onClick={() => void feed.resumeSearch()}>
              {t('Go on')}
            </Button>
          ) : (
            <Button isSmall onClick={feed.stopSearch}>
              {t('Stop')}
            </Button>
          )}
        </>
      )}
      {toGo >= noticeableEvents && (
        <span>{t('Indexing: {count, number} to go', { count: toGo })}</span>
      )}
    </div>
  );
}
