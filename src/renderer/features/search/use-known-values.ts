import { useCallback, useMemo, useState } from 'react';
import type { AppState } from '../../../shared/ipc.ts';
import { useApi } from '../../api.ts';
import type { KnownValues } from './completion.ts';

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** Values to choose from. Out: those, and what reads the ones that only the history knows. */
export const useKnownValues = (
  app: Pick<AppState, 'sources'>,
): { readonly known: KnownValues; readonly read: () => void } => {
  const api = useApi();
  const [seen, setSeen] = useState<Pick<KnownValues, 'type' | 'tag'>>({ type: [], tag: [] });
  const { sources } = app;
  const known = useMemo(
    () => ({
      ...seen,
      source: sources.map(({ name }) => name),
      provider: unique(sources.map(({ provider }) => provider)),
      key: unique(
        sources.flatMap(({ keys }) => keys.map(({ label, fingerprint }) => label || fingerprint)),
      ),
    }),
    [sources, seen],
  );
  const read = useCallback(() => {
    void Promise.all([api.call('search.names', {}), api.call('events.tags', {})]).then(
      ([names, tags]) =>
        // Without them the fields are offered all the same.
        setSeen({ type: names.ok ? names.value : [], tag: tags.ok ? tags.value : [] }),
    );
  }, [api]);
  return { known, read };
};
