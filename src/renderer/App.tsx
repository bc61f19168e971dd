import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
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
  /** The clock of relative times. */
  readonly now?: () => number;
};

export function App({ api, now }: AppProps) {
  const [actions] = useState(createActions);
  useActionKeys(actions, api);
  return (
    <ApiContext value={api}>
      <ActionsContext value={actions}>
        <TooltipProvider>
          <NoticesProvider>
            <NowProvider {...(now && { now })}>
              <Main api={api} actions={actions} />
            </NowProvider>
          </NoticesProvider>
        </TooltipProvider>
      </ActionsContext>
    </ApiContext>
  );
}

const createStores = (api: Api) => ({
  app: createAppStore(api),
  feed: createFeed(api),
  view: createEventView(api),
  panel: createTunnelPanel(),
  consoles: createConsoles(api),
});

function Main({ api, actions }: { readonly api: Api; readonly actions: Actions }) {
  const { report } = useNotices();
  const [stores] = useState(() => createStores(api));
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
