import { createRoot } from 'react-dom/client';
import { loadLanguage } from '../shared/messages/load.ts';
import { App } from './App.tsx';
import { type Api, createApi } from './api.ts';

/** The whole window is made anew when the language changes, so that it is asked for once. */
const speak = async (api: Api): Promise<void> => {
  const state = await api.call('app.state', {});
  if (!state.ok) return;
  await loadLanguage(state.value.language);
  document.documentElement.lang = state.value.language;
};

const api = createApi(window.countersign);
const root = document.getElementById('root');
const show = (): void => {
  if (root) createRoot(root).render(<App api={api} />);
};
// English needs nothing that could fail to load.
speak(api).then(show, show);
