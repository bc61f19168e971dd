/** What the keys do on the list of events. */

/** Where the cursor goes for a key; null when the key is none of those that move it. */
export const moved = (key: string, at: number, count: number, pageRows: number): number | null => {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
    case 'k':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(count - 1, at + pageRows);
    case 'PageUp':
      return Math.max(0, at - pageRows);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};

export type ListAction = 'pin' | 'tag' | 'delete';

/** What a key does to the selected events; null when it does nothing to them. */
export const actionOf = (key: string): ListAction | null => {
  switch (key) {
    case 'p':
      return 'pin';
    case 't':
      return 'tag';
    case 'Delete':
    case 'Backspace':
      return 'delete';
    default:
      return null;
  }
};
