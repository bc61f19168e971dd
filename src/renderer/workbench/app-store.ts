/** What the whole window knows: the state of the app as main tells it, and which source is chosen. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../shared/errors.ts';
import type { AppState, Push } from '../../shared/ipc.ts';
import type { Api } from '../api.ts';

export type AppStoreState = {
  readonly app: AppState | null;
  readonly error: AppError | null;
};

type EventPush = Extract<Push, { readonly name: `events.${string}` }>;

export type AppStore = {
  readonly store: StoreApi<AppStoreState>;
  readonly start: () => () => void;
  /** Reads the state again; used after every change the window itself asked for. */
  readonly refresh: () => Promise<void>;
};

/** The others say nothing of the app’s state. */
const isEventPush = (push: Push): push is EventPush => push.name.startsWith('events.');

/** What a push about events says of the kept counts. */
const keptOf = ({ name, data }: EventPush): Partial<AppState> =>
  name === 'events.removed'
    ? { counts: data.counts }
    : { counts: data.counts, keyMatches: data.keyMatches };

/** In: `first` is what is known already, so that something can be shown before it is asked for. */
export const createAppStore = (api: Api, first: AppState | null = null): AppStore => {
  const store = createStore<AppStoreState>(() => ({ app: first, error: null }));
  const refresh = async (): Promise<void> => {
    const result = await api.call('app.state', {});
    store.setState(result.ok ? { app: result.value, error: null } : { error: result.error });
  };
  return {
    store,
    refresh,
    start: () => {
      const stop = api.onPush((push) => {
        if (push.name === 'app.changed') store.setState({ app: push.data, error: null });
        else if (isEventPush(push)) {
          const { app } = store.getState();
          if (app) store.setState({ app: { ...app, ...keptOf(push) } });
        }
      });
      void refresh();
      return stop;
    },
  };
};
