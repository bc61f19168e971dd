/** The commands about finding events. */
import type { Handlers } from '../../../shared/ipc.ts';
import type { App } from '../app.ts';
import type { Clock } from '../ports.ts';

export type SearchHandlers = Pick<
  Handlers,
  'search.run' | 'search.cancel' | 'search.names' | 'searches.save' | 'searches.remove'
>;

const maxNames = 200;

export const createSearchHandlers = (
  app: Pick<App, 'store' | 'searches'>,
  clock: Clock,
  onChange: () => void,
): SearchHandlers => ({
  'search.run': (asked) => app.store.reads.search({ ...asked, nowMs: clock.now() }),
  'search.cancel': () => app.store.reads.cancelSearch(),
  'search.names': () => app.store.reads.eventNames(maxNames),
  'searches.save': async (search) => {
    await app.searches.save(search, clock.now());
    onChange();
    return null;
  },
  'searches.remove': async ({ name }) => {
    await app.searches.remove(name);
    onChange();
    return null;
  },
});
