/**
 * Where the window was, and how large: read strictly from a file that anybody may have changed,
 * and fitted onto the displays there are now. Pure.
 */
import type { Display, Rectangle } from 'electron';
import { maxZoomPercent, minZoomPercent, usualZoomPercent } from './zoom.ts';

/** A theme of the system’s own elements, as Electron names it. */
export type WindowTheme = 'system' | 'light' | 'dark';

export type WindowState = {
  /** Neither maximised nor full screen, in device-independent pixels; null: never moved. */
  readonly bounds: Rectangle | null;
  /** The display it was on. */
  readonly displayId: number | null;
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
  readonly zoomPercent: number;
  /** What the window was drawn in: its first frame comes before the settings are read. */
  readonly theme: WindowTheme;
};

export type Area = Pick<Display, 'id' | 'workArea'>;

export const smallest = { width: 900, height: 600 } as const;
const usual = { width: 1280, height: 800 } as const;

export const firstState: WindowState = {
  bounds: null,
  displayId: null,
  isMaximized: false,
  isFullScreen: false,
  zoomPercent: usualZoomPercent,
  theme: 'system',
};

/** More than the largest desktop of several displays. */
const maxPixels = 100_000;
/** What we write is a tenth of it. */
const maxTextLength = 4096;

const wholeIn = (value: unknown, min: number, max: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max;

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const boundsOf = (value: unknown): Rectangle | null => {
  const { x, y, width, height } = recordOf(value);
  const isPlace = wholeIn(x, -maxPixels, maxPixels) && wholeIn(y, -maxPixels, maxPixels);
  const isSize = wholeIn(width, 1, maxPixels) && wholeIn(height, 1, maxPixels);
  return isPlace && isSize ? { x, y, width, height } : null;
};

const parsed = (text: string): unknown => {
  if (text.length > maxTextLength) return null;
  try {
    return JSON.parse(text);
  } catch {
    // A file that was cut off or changed: as if there were none.
    return null;
  }
};

/** Total: whatever makes no sense is as it is at the first start. */
export const parseWindowState = (text: string): WindowState => {
  const row = recordOf(parsed(text));
  const { displayId, zoomPercent, theme } = row;
  return {
    bounds: boundsOf(row['bounds']),
    displayId: Number.isSafeInteger(displayId) ? Number(displayId) : null,
    isMaximized: row['isMaximized'] === true,
    isFullScreen: row['isFullScreen'] === true,
    zoomPercent: wholeIn(zoomPercent, minZoomPercent, maxZoomPercent)
      ? zoomPercent
      : usualZoomPercent,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  };
};

const overlap = (a: Rectangle, b: Rectangle): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
};

/** The display it was on; else the one that most of it would be on; else the first. */
const areaFor = (
  { displayId }: WindowState,
  bounds: Rectangle,
  areas: readonly Area[],
): Rectangle | null => {
  const same = areas.find(({ id }) => id === displayId);
  const best = areas.toSorted(
    (a, b) => overlap(b.workArea, bounds) - overlap(a.workArea, bounds),
  )[0];
  return (same ?? best)?.workArea ?? null;
};

const between = (value: number, min: number, max: number): number =>
  Math.max(min, Math.min(value, max));

/**
 * Where to open the window: wholly on one of the displays, never below the smallest size. Without
 * a place the system chooses one. In: the primary display first.
 */
export const fitOnto = (
  state: WindowState,
  areas: readonly Area[],
): Partial<Rectangle> & Pick<Rectangle, 'width' | 'height'> => {
  const wanted = state.bounds ?? { x: 0, y: 0, ...usual };
  const area = areaFor(state, wanted, areas);
  if (!area) return usual;
  const width = between(wanted.width, smallest.width, Math.max(area.width, smallest.width));
  const height = between(wanted.height, smallest.height, Math.max(area.height, smallest.height));
  if (!state.bounds) return { width, height };
  // On a display that is too small its upper left corner is there, with the window's buttons.
  const x = between(wanted.x, area.x, Math.max(area.x, area.x + area.width - width));
  const y = between(wanted.y, area.y, Math.max(area.y, area.y + area.height - height));
  return { x, y, width, height };
};
