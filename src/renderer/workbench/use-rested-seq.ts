import { useEffect, useState } from 'react';
import type { Feed } from '../features/feed/feed.ts';

/** A key that is held repeats sooner than this; nobody hears of its release in another window. */
const restMs = 150;

/**
 * The event that is chosen in the feed; while a key that is held runs through the feed, only the
 * one where it rests. To show each of them in full would hold up the list.
 */
export const useRestedSeq = ({ store }: Feed): number | null => {
  const [seq, setSeq] = useState(() => store.getState().selectedSeq);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isHeld = false;
    const take = (): void => {
      clearTimeout(timer);
      setSeq(store.getState().selectedSeq);
    };
    const onKey = ({ type, repeat }: KeyboardEvent): void => {
      isHeld = repeat;
      if (type === 'keyup') take();
    };
    take();
    const end = store.subscribe(({ selectedSeq }, before) => {
      if (selectedSeq === before.selectedSeq) return;
      if (!isHeld || selectedSeq === null) {
        take();
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(take, restMs);
    });
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('keyup', onKey, { capture: true });
    return () => {
      clearTimeout(timer);
      end();
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('keyup', onKey, { capture: true });
    };
  }, [store]);
  return seq;
};
