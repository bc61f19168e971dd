/** Which bytes are selected in the hex view, and how keys move that. Pure. */

/** How many bytes a row has, by the room there is. */
export type RowBytes = 8 | 16;
/** Rows of one page: more would be taller than a page can be. */
export const segmentBytes = 16 * 1024 * 1024;
const pageRows = 16;

/** From where it was begun to where it is now, both included. */
export type HexSelection = { readonly anchor: number; readonly focus: number };

export type ByteRange = { readonly start: number; readonly end: number };

/** Out: `end` is not included. */
export const rangeOf = ({ anchor, focus }: HexSelection): ByteRange => ({
  start: Math.min(anchor, focus),
  end: Math.max(anchor, focus) + 1,
});

type Key = { readonly key: string; readonly isCommand: boolean };

/** Where a key moves the focus; null when the key is none of ours. */
export const focusAfter = (
  { key, isCommand }: Key,
  focus: number,
  total: number,
  rowBytes: RowBytes,
): number | null => {
  const last = total - 1;
  const row = focus - (focus % rowBytes);
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: focus + 1,
    ArrowLeft: focus - 1,
    ArrowDown: focus + rowBytes,
    ArrowUp: focus - rowBytes,
    PageDown: focus + pageRows * rowBytes,
    PageUp: focus - pageRows * rowBytes,
    Home: isCommand ? 0 : row,
    End: isCommand ? last : row + rowBytes - 1,
  };
  const target = targets[key];
  if (target === undefined || total === 0) return null;
  // A step over the edge by a row stays in its column.
  if ((key === 'ArrowUp' && target < 0) || (key === 'ArrowDown' && target > last)) return focus;
  return Math.max(0, Math.min(last, target));
};

/** An offset as typed, decimal or `0x` and hex; null when it is none below `total`. */
export const parseOffset = (text: string, total: number): number | null => {
  const trimmed = text.trim();
  if (!/^(?:0x[0-9a-f]{1,12}|[0-9]{1,15})$/i.test(trimmed)) return null;
  const offset = Number(trimmed);
  return offset < total ? offset : null;
};

export const formatOffset = (offset: number): string => offset.toString(16).padStart(8, '0');
