/** What the whole window knows: the state of the app as main tells it, and which source is chosen. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../shared/errors.ts';
import type { AppState, Push } from '../../shared/ipc.ts';
import { loadLanguage } from '../../shared/messages/load.ts';
import { language } from '../../shared/text.ts';
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
  /** What main said last; shown once its language is there. */
  let known = first;
  let isLoading = false;
  const show = async (app: AppState): Promise<void> => {
    known = app;
    if (isLoading) return;
    // Text is made while the window is drawn, so its language comes first.
    if (app.language !== language()) {
      isLoading = true;
      // Where it cannot be loaded, the one before stays.
      await loadLanguage(app.language).catch(() => undefined);
      isLoading = false;
      if (known.language !== app.language) return show(known);
    }
    store.setState({ app: known, error: null });
  };
  const refresh = async (): Promise<void> => {
    const result = await api.call('app.state', {});
    if (result.ok) await show(result.value);
    else store.setState({ error: result.error });
  };
  return {
    store,
    refresh,
    start: () => {
      const stop = api.onPush((push) => {
        if (push.name === 'app.changed') void show(push.data);
        else if (isEventPush(push) && known) void show({ ...known, ...keptOf(push) });
      });
      void refresh();
      return stop;
    },
  };
};
