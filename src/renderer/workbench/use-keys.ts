import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { SourceInfo } from '../../shared/provider.ts';
import { focusList } from '../features/feed/feed-scroll.ts';
import { useCopySourceUrl } from '../features/sources/SourceUrl.tsx';
import { isTyping } from '../lib/typing.ts';
import { useNotices } from '../ui/notices.tsx';

/** `c` copies the URL wherever nothing is being typed. */
export const useCopyUrlKey = (source: SourceInfo | null): void => {
  const copy = useCopySourceUrl(source?.id ?? null);
  const { inform } = useNotices();
  const hasSource = source !== null;
  useEffect(() => {
    if (!hasSource) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (event.key !== 'c' || hasModifier || event.isComposing || isTyping(event.target)) return;
      if (event.defaultPrevented) return;
      void copy().then((isCopied) => {
        if (isCopied) inform('URL copied');
      });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [hasSource, copy, inform]);
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
        focusList(list);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [detail, list]);
};
