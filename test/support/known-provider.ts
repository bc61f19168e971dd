import type { Provider } from '../../src/main/core/providers/define.ts';
import { findProvider } from '../../src/main/core/providers/index.ts';

/** A provider of the library. */
export const knownProvider = (id: string): Provider => {
  const found = findProvider(id);
  if (!found) throw new Error(id);
  return found;
};
