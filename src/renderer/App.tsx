import './styles/tokens.css';
import './styles/base.css';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type Api, ApiContext } from './api.ts';
import { createConsoles } from './features/console/consoles.ts';
import { createEventView } from './features/event/event-view.ts';
import { createFeed } from './features/feed/feed.ts';
import { OldestSeqContext } from './features/feed/oldest-seq.ts';
import { PublicUrlWaysProvider } from './features/tunnel/public-url-ways.tsx';
import { createTunnelPanel } from './features/tunnel/tunnel-panel.ts';
import { Button } from './ui/Button.tsx';
import { CopyContext } from './ui/copy.tsx';
import { NoticesProvider, useNotices } from './ui/notices.tsx';
import { NowProvider } from './ui/now.tsx';
import { createAppStore } from './workbench/app-store.ts';
import { Workbench } from './workbench/Workbench.tsx';

type AppProps = {
  readonly api: Api;
  /** The clock of relative times. */
  readonly now?: () => number;
};

export function App({ api, now }: AppProps) {
  return (
    <ApiContext value={api}>
      <NoticesProvider>
        <NowProvider {...(now && { now })}>
          <Main api={api} />
        </NowProvider>
      </NoticesProvider>
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

function Main({ api }: { readonly api: Api }) {
  const { report } = useNotices();
  const [stores] = useState(() => createStores(api));
  const app = useStore(stores.app.store, (state) => state.app);
  const error = useStore(stores.app.store, (state) => state.error);
  useEffect(() => stores.app.start(), [stores]);
  useEffect(() => stores.feed.start(), [stores]);
  useEffect(() => stores.view.start(), [stores]);
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
      <p className="blank__title">Countersign could not start</p>
      <p className="soft">
        {error.message} {error.hint}
      </p>
      <Button onClick={() => void stores.app.refresh()}>Try again</Button>
    </main>
  );
}
