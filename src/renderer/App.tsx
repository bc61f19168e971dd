import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { AppState } from '../shared/ipc.ts';
import { t } from '../shared/text.ts';
import { type Api, ApiContext } from './api.ts';
import { useActionKeys, useChosenShortcuts } from './features/actions/use-action-keys.ts';
import { createConsoles } from './features/console/consoles.ts';
import { createEventView } from './features/event/event-view.ts';
import { createFeed } from './features/feed/feed.ts';
import { OldestSeqContext } from './features/feed/oldest-seq.ts';
import { PublicUrlWaysProvider } from './features/tunnel/public-url-ways.tsx';
import { createTunnelPanel } from './features/tunnel/tunnel-panel.ts';
import { type Actions, ActionsContext, createActions } from './lib/actions.ts';
import { Button } from './ui/Button.tsx';
import { CopyContext } from './ui/copy.tsx';
import { NoticesProvider, useNotices } from './ui/notices.tsx';
import { NowProvider } from './ui/now.tsx';
import { TooltipProvider } from './ui/Tooltip.tsx';
import { createAppStore } from './workbench/app-store.ts';
import { Workbench } from './workbench/Workbench.tsx';

type AppProps = {
  readonly api: Api;
  /** What is known already: shown at once, and asked for again. */
  readonly first?: AppState | null;
  /** The clock of relative times. */
  readonly now?: () => number;
};

export function App({ api, first = null, now }: AppProps) {
  const [actions] = useState(createActions);
  useActionKeys(actions, api);
  return (
    <ApiContext value={api}>
      <ActionsContext value={actions}>
        <TooltipProvider>
          <NoticesProvider>
            <NowProvider {...(now && { now })}>
              <Main api={api} actions={actions} first={first} />
            </NowProvider>
          </NoticesProvider>
        </TooltipProvider>
      </ActionsContext>
    </ApiContext>
  );
}

const createStores = (api: Api, first: AppState | null) => ({
  app: createAppStore(api, first),
  feed: createFeed(api),
  view: createEventView(api),
  panel: createTunnelPanel(),
  consoles: createConsoles(api),
});

type MainProps = Required<Pick<AppProps, 'api' | 'first'>> & { readonly actions: Actions };

function Main({ api, first, actions }: MainProps) {
  const { report } = useNotices();
  const [stores] = useState(() => createStores(api, first));
  const app = useStore(stores.app.store, (state) => state.app);
  const error = useStore(stores.app.store, (state) => state.error);
  useEffect(() => stores.app.start(), [stores]);
  useEffect(() => stores.feed.start(), [stores]);
  useEffect(() => stores.view.start(), [stores]);
  useChosenShortcuts(actions, app?.settings.keys);
  const copyText = useCallback(
    async (text: string): Promise<boolean> => {
      const result = await api.call('clipboard.write', { text });
      if (!result.ok) report(result.error);
      return result.ok;
    },
    [api, report],
  );
  const theme = app?.settings.theme ?? 'system';
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const language = app?.language;
  useEffect(() => {
    if (language) document.documentElement.lang = language;
  }, [language]);

  if (app) {
    return (
      <CopyContext value={copyText}>
        <OldestSeqContext value={app.history.oldestSeq}>
          <PublicUrlWaysProvider tunnel={app.tunnel} panel={stores.panel}>
            <Workbench
              app={app}
              feed={stores.feed}
              view={stores.view}
              panel={stores.panel}
              consoles={stores.consoles}
              refresh={stores.app.refresh}
            />
          </PublicUrlWaysProvider>
        </OldestSeqContext>
      </CopyContext>
    );
  }
  if (!error) return null;
  return (
    <main className="blank" role="alert">
      <p className="blank__title">{t('Countersign could not start')}</p>
      <p className="soft">
        {error.message} {error.hint}
      </p>
      <Button onClick={() => void stores.app.refresh()}>{t('Try again')}</Button>
    </main>
  );
}
