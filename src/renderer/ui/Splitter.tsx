import './splitter.css';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useEffect, useState } from 'react';

export type PaneSize = {
  /** Width in pixels; null until the user has chosen one. */
  readonly size: number | null;
  readonly setSize: (size: number | null) => void;
};

const read = (key: string): number | null => {
  const value = Number(localStorage.getItem(key));
  return Number.isFinite(value) && value > 0 ? value : null;
};

/** A pane's width, kept on this machine. */
export const usePaneSize = (key: string): PaneSize => {
  const [size, setState] = useState(() => read(key));
  const setSize = (next: number | null): void => {
    setState(next);
    if (next === null) localStorage.removeItem(key);
    else localStorage.setItem(key, String(next));
  };
  return { size, setSize };
};

type SplitterProps = {
  readonly label: string;
  readonly pane: PaneSize;
  /** The pane on the left, whose width it changes. */
  readonly controls: string;
  readonly min: number;
  readonly max: number;
};

const stepPx = 16;

/** The width that the pane has just now, chosen or not. */
const useWidth = (id: string): number | null => {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const pane = document.getElementById(id);
    if (!pane) return;
    const observer = new ResizeObserver(() => setWidth(pane.offsetWidth));
    observer.observe(pane);
    return () => observer.disconnect();
  }, [id]);
  return width;
};

/** The line between two panes: drag, or arrow keys; double click puts it back. */
export function Splitter({ label, pane, controls, min, max }: SplitterProps) {
  const width = useWidth(controls);
  const widthNow = (): number => document.getElementById(controls)?.offsetWidth ?? min;
  const set = (size: number): void => pane.setSize(Math.round(Math.min(max, Math.max(min, size))));
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    const from = event.clientX - widthNow();
    const line = event.currentTarget;
    line.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => set(moved.clientX - from);
    const stop = (): void => {
      line.removeEventListener('pointermove', move);
      line.removeEventListener('pointerup', stop);
      line.removeEventListener('pointercancel', stop);
    };
    line.addEventListener('pointermove', move);
    line.addEventListener('pointerup', stop);
    line.addEventListener('pointercancel', stop);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const sizes: Readonly<Record<string, number>> = {
      ArrowLeft: widthNow() - stepPx,
      ArrowRight: widthNow() + stepPx,
      Home: min,
      End: max,
    };
    const size = sizes[event.key];
    if (size === undefined) return;
    event.preventDefault();
    set(size);
  };
  return (
    <div
      className="splitter"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a rule cannot be moved
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={width ?? pane.size ?? min}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={() => pane.setSize(null)}
    />
  );
}
