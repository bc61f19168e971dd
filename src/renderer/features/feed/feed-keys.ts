/** What the keys do that the list of events takes by itself, as every list does. */

/** Where the cursor goes for a key; null when the key is none of those that move it. */
export const moved = (key: string, at: number, count: number, pageRows: number): number | null => {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
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

/** What can be done to the selected events. */
export type ListAction = 'pin' | 'tag' | 'delete';
