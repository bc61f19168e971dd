import { useEffect } from 'react';
import { t } from '../../shared/text.ts';
import { useApi } from '../api.ts';
import type { Feed } from '../features/feed/feed.ts';
import { type ListRef, scrollToTop } from '../features/feed/feed-scroll.ts';
import { useNotices } from '../ui/notices.tsx';

/**
 * What the window has to do with the desktop around it: tells whose events it shows, which then
 * count as seen; goes where a notification leads; and says how far it was zoomed.
 */
export const usePresence = (feed: Feed, sourceId: number | null, list: ListRef): void => {
  const api = useApi();
  const { update } = useNotices();
  useEffect(() => {
    void api.call('presence.look', { sourceId });
  }, [api, sourceId]);
  useEffect(
    () =>
      api.onPush(({ name, data }) => {
        if (name === 'event.show') {
          scrollToTop(list);
          feed.setSource(data.sourceId);
          // A search could hide it.
          feed.setQuery('');
          feed.select(data.seq);
        }
        if (name === 'window.zoomed') {
          update('zoom', t('Zoom {percent}\u00a0%', { percent: data.percent }));
        }
      }),
    [api, feed, list, update],
  );
};
