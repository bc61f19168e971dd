/** The frame of the window: header, panes, and whatever is open above them. */
import './workbench.css';
import { useCallback, useRef, useState } from 'react';
import type { AppState } from '../../shared/ipc.ts';
import type { Consoles } from '../features/console/consoles.ts';
import type { EventView } from '../features/event/event-view.ts';
import type { Feed } from '../features/feed/feed.ts';
import { Welcome } from '../features/onboarding/Welcome.tsx';
import { SchemeLinks } from '../features/schemes/SchemeLinks.tsx';
import { TunnelStatus } from '../features/tunnel/TunnelStatus.tsx';
import type { TunnelPanelStore } from '../features/tunnel/tunnel-panel.ts';
import { useTunnelSwitch } from '../features/tunnel/use-tunnel.ts';
import { useVaultFocus } from '../features/vault/use-vault-focus.ts';
import { shortNameOf } from '../lib/provider-name.ts';
import { LayerContext } from '../ui/layer.ts';
import { Banners } from './Banners.tsx';
import { ChangedUrl } from './ChangedUrl.tsx';
import { Dialogs, firstDialog, newScheme } from './Dialogs.tsx';
import { Header } from './Header.tsx';
import { Panes } from './Panes.tsx';
import { TunnelSide } from './TunnelSide.tsx';
import { useChosen } from './use-chosen.ts';
import { usePresence } from './use-presence.ts';
import { useWays } from './use-ways.ts';
import { useWindowActions } from './use-window-actions.ts';

type WorkbenchProps = {
  readonly app: AppState;
  readonly feed: Feed;
  readonly view: EventView;
  readonly panel: TunnelPanelStore;
  readonly consoles: Consoles;
  readonly refresh: () => Promise<void>;
};

export function Workbench({ app, feed, view, panel, consoles, refresh }: WorkbenchProps) {
  const [dialog, setDialog] = useState(() => firstDialog(app));
  const [main, setMain] = useState<HTMLElement | null>(null);
  const chosen = useChosen(app, feed);
  const list = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLDivElement>(null);
  const ways = useWays(feed, refresh, list, detail);
  const { source, shownSource, shownProvider } = chosen;
  const tunnelSwitch = useTunnelSwitch(app.tunnel, panel);
  const changed = useCallback(() => void refresh(), [refresh]);
  const openSettings = (): void => setDialog({ kind: 'settings', section: null });
  const findList = useCallback(() => list.current, []);
  useVaultFocus(app.vault, dialog !== null, findList);
  usePresence(feed, source?.id ?? null, list);
  useWindowActions({ app, chosen, ways, tunnelSwitch, panel, onDialog: setDialog });

  return (
    <LayerContext value={main}>
      <div className="workbench">
        <Header
          receiver={app.receiver}
          source={shownSource}
          hasSources={app.sources.length > 0}
          tunnel={app.tunnel.state}
          isOwnUrlProven={app.isOwnUrlProven}
          tunnelStatus={<TunnelStatus tunnel={app.tunnel} panel={panel} />}
          onSettings={openSettings}
        />
        <main className="workbench__main" ref={setMain}>
          <Banners
            app={app}
            onSettings={openSettings}
            onVault={(step) => setDialog({ kind: 'vault', step })}
            panel={panel}
          />
          {shownSource && (
            <ChangedUrl
              key={shownSource.id}
              source={shownSource}
              providerName={shownProvider && shortNameOf(shownProvider)}
            />
          )}
          {app.sources.length === 0 ? (
            <Welcome
              providers={app.providers}
              onStarted={(id, isTested) => void ways.toNewSource(id, isTested)}
              schemes={
                <SchemeLinks
                  hasSchemes={app.schemes.length > 0}
                  onDescribe={() => setDialog(newScheme)}
                  onSchemes={() => setDialog({ kind: 'schemes' })}
                />
              }
            />
          ) : (
            <Panes
              app={app}
              chosen={chosen}
              ways={ways}
              listRef={list}
              detailRef={detail}
              feed={feed}
              view={view}
              consoles={consoles}
              onChanged={changed}
              onDialog={setDialog}
            />
          )}
        </main>
        <TunnelSide app={app} panel={panel} source={shownSource} onChanged={changed} />
        <Dialogs
          dialog={dialog}
          app={app}
          onDialog={setDialog}
          onClose={() => setDialog(null)}
          onChanged={changed}
          onAdded={(added) => {
            setDialog(null);
            void ways.toNewSource(added.id, false);
          }}
          onRemoved={(gone) => {
            setDialog(null);
            void ways.awayFrom(gone);
          }}
          choices={{
            onSource: ways.toSource,
            onSearch: ways.toSearch,
            onProvider: (provider) => setDialog({ kind: 'add', provider }),
          }}
        />
      </div>
    </LayerContext>
  );
}
