import type { RefObject } from 'react';

export type ListRef = RefObject<HTMLElement | null>;

/** The element that scrolls: the list of events shares it with the gaps between them. */
export const scrollerOf = (list: ListRef): HTMLElement | null =>
  list.current?.parentElement ?? null;

export const scrollToTop = (list: ListRef): void => scrollerOf(list)?.scrollTo({ top: 0 });

/** Moves the focus, not the view. */
export const focusList = (list: ListRef): void => list.current?.focus({ preventScroll: true });
