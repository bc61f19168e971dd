import { createRoot } from 'react-dom/client';
import type { AppState } from '../shared/ipc.ts';
import { loadLanguage } from '../shared/messages/load.ts';
import { App } from './App.tsx';
import { type Api, createApi } from './api.ts';

/** Asked for with the first text; begun now, it is there when that is drawn. */
const textFont = '1em "Inter Variable"';

/** The first text is drawn in the language of the app, and in its theme. */
const prepare = async (api: Api): Promise<AppState | null> => {
  const state = await api.call('app.state', {});
  if (!state.ok) return null;
  const { language, settings } = state.value;
  await loadLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = settings.theme;
  return state.value;
};

const api = createApi(window.countersign);
const root = document.getElementById('root');
const show = (first: AppState | null): void => {
  if (root) createRoot(root).render(<App api={api} first={first} />);
};
// Without it the system's own letters do, until it comes.
document.fonts.load(textFont).catch(() => undefined);
// English needs nothing that could fail to load.
prepare(api).then(show, () => show(null));
