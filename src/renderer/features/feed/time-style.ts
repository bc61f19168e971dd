/** How the feed tells when: kept by the window, as the widths of its panes are. */
import { useState } from 'react';

export type TimeStyle = 'relative' | 'absolute';

const storageKey = 'feed-time';

const read = (): TimeStyle =>
  localStorage.getItem(storageKey) === 'absolute' ? 'absolute' : 'relative';

export const useTimeStyle = (): readonly [TimeStyle, (style: TimeStyle) => void] => {
  const [style, setState] = useState(read);
  const setStyle = (next: TimeStyle): void => {
    setState(next);
    localStorage.setItem(storageKey, next);
  };
  return [style, setStyle];
};
