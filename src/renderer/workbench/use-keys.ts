import type { RefObject } from 'react';
import { useContext, useEffect } from 'react';
import { CopyContext } from '../ui/copy.tsx';
import { useNotices } from '../ui/notices.tsx';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [role="menu"], dialog') !== null;

/** `c` copies the URL wherever nothing is being typed. */
export const useCopyUrlKey = (url: string | null): void => {
  const copyText = useContext(CopyContext);
  const { inform } = useNotices();
  useEffect(() => {
    if (url === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (event.key !== 'c' || hasModifier || event.isComposing || isTyping(event.target)) return;
      if (event.defaultPrevented) return;
      void copyText(url).then((isCopied) => {
        if (isCopied) inform('URL copied');
      });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [url, copyText, inform]);
};

/** Escape goes from the detail back to the feed, and leaves the event open. */
export const useEscapeKey = (
  detail: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (event.target instanceof Node && detail.current?.contains(event.target)) {
        list.current?.focus();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [detail, list]);
};
