/** The searches that are kept, by name; and what the window should know of the index. */
import {
  maxSavedSearches,
  type SavedSearch,
  type SearchState,
} from '../../shared/contract/search.ts';
import { failure } from '../../shared/errors.ts';
import { t } from '../../shared/text.ts';
import type { Store } from './store/client.ts';

/** Fewer events than this are indexed before anybody could read how many they are. */
const noticeableEvents = 1000;

/** In: `onChange` when the window should be told how far the index has come. */
export const createSearches = (
  store: Pick<Store, 'config' | 'indexed' | 'onIndexed'>,
  lastSeq: () => number,
  onChange: () => void,
) => {
  let saved: readonly SavedSearch[] = [];
  let isBehind = false;
  store.onIndexed(() => {
    const wasBehind = isBehind;
    isBehind = lastSeq() - store.indexed().indexedTo >= noticeableEvents;
    if (isBehind || wasBehind) onChange();
  });
  const without = (name: string): SavedSearch[] => saved.filter((one) => one.name !== name);
  const byName = (a: SavedSearch, b: SavedSearch): number => a.name.localeCompare(b.name);

  return {
    load: (searches: readonly SavedSearch[]): void => {
      saved = searches.toSorted(byName);
    },
    saved: (): readonly SavedSearch[] => saved,
    state: (): SearchState => ({ ...store.indexed(), newest: lastSeq() }),
    /** Errors: `search.too-many`, those of the store. */
    save: async (search: SavedSearch, atMs: number): Promise<void> => {
      if (without(search.name).length >= maxSavedSearches) {
        throw failure(
          'search.too-many',
          t('There may be {most} saved searches.', { most: maxSavedSearches }),
          t('Remove one that is not used any more.'),
        );
      }
      await store.config.saveSearch(search, atMs);
      saved = [...without(search.name), search].toSorted(byName);
    },
    remove: async (name: string): Promise<void> => {
      await store.config.removeSearch(name);
      saved = without(name);
    },
  };
};
