import { type RefObject, useLayoutEffect, useState } from 'react';
import type { RowBytes } from './hex-selection.ts';

/** Sixteen bytes with their text take as much, CSS pixels. */
const widePx = 580;

/** How many bytes of a row can be seen at once. */
export const useRowBytes = (scroller: RefObject<HTMLElement | null>): RowBytes => {
  const [rowBytes, setRowBytes] = useState<RowBytes>(16);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = ({ clientWidth } = element): void =>
      setRowBytes(clientWidth > 0 && clientWidth < widePx ? 8 : 16);
    measure();
    const observer = new ResizeObserver(() => measure());
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return rowBytes;
};
