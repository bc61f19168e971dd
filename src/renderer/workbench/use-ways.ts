import type { RefObject } from 'react';
import type { SourceInfo } from '../../shared/provider.ts';
import type { Feed } from '../features/feed/feed.ts';
import { focusList, scrollToTop } from '../features/feed/feed-scroll.ts';

export type Ways = {
  /** Shows the events of a source, or of all of them. */
  readonly toSource: (id: number | null) => void;
  /** Shows what a search finds. */
  readonly toSearch: (query: string) => void;
  /** Shows how the source is set up. */
  readonly toSetUp: () => void;
  readonly toKeyField: () => void;
  readonly toList: () => void;
  readonly toDetail: () => void;
  /** Closes the open event. */
  readonly backToList: () => void;
  /** To a new source: to the test event it was sent, else to its key. */
  readonly toNewSource: (id: number, isTested: boolean) => Promise<void>;
  /** Away from a source that is gone. */
  readonly awayFrom: (gone: SourceInfo) => Promise<void>;
};

type PaneRef = RefObject<HTMLDivElement | null>;

/** Where one can go in the window: what is shown then, and what has the focus. */
export const useWays = (
  feed: Feed,
  refresh: () => Promise<void>,
  list: PaneRef,
  detail: PaneRef,
): Ways => {
  const focusInDetail = (selector: string): void =>
    detail.current?.querySelector<HTMLElement>(selector)?.focus();
  const toSetUp = (): void => feed.select(null);
  const toSource = (id: number | null): void => {
    scrollToTop(list);
    feed.setSource(id);
  };
  const toKeyField = (): void => {
    toSetUp();
    // The field is there once the source has taken the place of the event.
    requestAnimationFrame(() => focusInDetail('.add-key [name="value"]'));
  };
  return {
    toSource,
    toSearch: (query) => {
      scrollToTop(list);
      feed.setQuery(query);
    },
    toSetUp,
    toKeyField,
    toList: () => focusList(list),
    toDetail: () => focusInDetail('[role="tabpanel"]'),
    backToList: () => {
      feed.select(null);
      focusList(list);
    },
    toNewSource: async (id, isTested) => {
      await refresh();
      toSource(id);
      await feed.reload();
      if (isTested) feed.select(feed.store.getState().window.events[0]?.seq ?? null);
      else toKeyField();
    },
    awayFrom: async (gone) => {
      if (feed.store.getState().filter.sourceId === gone.id) feed.setSource(null);
      feed.select(null);
      await refresh();
      await feed.reload();
    },
  };
};
