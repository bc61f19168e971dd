/** Where files were saved: the window may have one shown again by its number, never by a path. */
import { basename } from 'node:path';
import type { SavedFile } from '../../shared/exchange.ts';

/** More than toasts are shown at once. */
const maxRemembered = 20;

export const createSavedFiles = () => {
  const paths = new Map<number, string>();
  let nextId = 1;
  return {
    /** In: an absolute path. */
    remember: (path: string): SavedFile => {
      const id = nextId++;
      paths.set(id, path);
      paths.delete(id - maxRemembered);
      return { id, name: basename(path) };
    },
    /** Out: null when it is not known any more. */
    pathOf: (id: number): string | null => paths.get(id) ?? null,
  };
};
