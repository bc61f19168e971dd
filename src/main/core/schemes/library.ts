/** The providers an app knows: the library's, and the user's own schemes among them. */
import type { SavedScheme } from '../../../shared/scheme-definition.ts';
import type { Provider } from '../providers/define.ts';
import { findProvider, providers } from '../providers/index.ts';
import { providerOf } from './definition.ts';

export type Library = ReturnType<typeof createLibrary>;

export const createLibrary = (saved: readonly SavedScheme[] = []) => {
  const own = new Map<string, { readonly saved: SavedScheme; readonly provider: Provider }>();
  const put = (scheme: SavedScheme): void => {
    own.set(scheme.id, { saved: scheme, provider: providerOf(scheme) });
  };
  for (const scheme of saved) put(scheme);
  return {
    find: (id: string): Provider | null => findProvider(id) ?? own.get(id)?.provider ?? null,
    /** The library's providers, then the user's own. */
    all: (): readonly Provider[] => [
      ...providers,
      ...Array.from(own.values(), ({ provider }) => provider),
    ],
    saved: (): readonly SavedScheme[] => Array.from(own.values(), ({ saved: scheme }) => scheme),
    isOwn: (id: string): boolean => own.has(id),
    put,
    remove: (id: string): void => {
      own.delete(id);
    },
  };
};
