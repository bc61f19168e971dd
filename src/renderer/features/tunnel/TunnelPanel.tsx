import './tunnel-panel.css';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import type { AppState } from '../../../shared/ipc.ts';
import { t } from '../../../shared/text.ts';
import { IconButton } from '../../ui/Button.tsx';
import { CrossIcon } from '../../ui/icons.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { OwnUrlForm } from './OwnUrlForm.tsx';
import { type PublicUrl, StatusTab } from './StatusTab.tsx';
import { TokenSection } from './TokenSection.tsx';
import { TunnelForm } from './TunnelForm.tsx';
import { tunnelButtonId } from './TunnelStatus.tsx';
import type { TunnelPanelStore } from './tunnel-panel.ts';

type TunnelPanelProps = {
  readonly app: Pick<AppState, 'tunnel' | 'settings' | 'vault'>;
  readonly panel: TunnelPanelStore;
  readonly publicUrl: PublicUrl | null;
  readonly onChanged: () => void;
};

const focusTab = (panel: HTMLElement | null): void =>
  panel?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();

/**
 * Everything about the tunnel, over the right side of the window. Not modal: the feed goes on
 * beside it, and a token can be fetched from the browser without losing the place.
 */
export function TunnelPanel({ app, panel, publicUrl, onChanged }: TunnelPanelProps) {
  const { tab, tokenAsked, ownUrlAsked } = useStore(panel.store);
  const { tunnel, settings, vault } = app;
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    // A field that was asked for takes the focus itself.
    const asked = panel.store.getState();
    if (asked.tokenAsked === 0 && asked.ownUrlAsked === 0) focusTab(element.current);
  }, [panel]);
  // A form that has done its work goes, and with it the focus.
  const hadToken = useRef(tunnel.hasToken);
  useEffect(() => {
    const isChanged = hadToken.current !== tunnel.hasToken;
    hadToken.current = tunnel.hasToken;
    if (isChanged && document.activeElement === document.body) focusTab(element.current);
  }, [tunnel.hasToken]);
  const close = (): void => {
    panel.close();
    document.getElementById(tunnelButtonId)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // A dialog opened from here has an Escape of its own.
    const isOurs = (event.target as HTMLElement).closest('dialog') === element.current;
    if (event.key !== 'Escape' || event.defaultPrevented || !isOurs) return;
    event.preventDefault();
    close();
  };
  return (
    <dialog
      ref={element}
      open
      className="tunnel-panel"
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
    >
      <div className="tunnel-panel__head">
        <h2 id={titleId}>{t('Tunnel')}</h2>
        <IconButton label={t('Close')} icon={<CrossIcon />} onClick={close} />
      </div>
      <Tabs
        label={t('Parts of the tunnel')}
        tabs={[
          { id: 'status', label: t('Status') },
          { id: 'settings', label: t('Settings') },
        ]}
        selected={tab}
        onSelect={panel.open}
      >
        {tab === 'status' ? (
          <StatusTab
            tunnel={tunnel}
            vault={vault}
            panel={panel}
            publicUrl={publicUrl}
            tokenAsked={tokenAsked}
          />
        ) : (
          <div className="stack stack--wide">
            <TokenSection
              tunnel={tunnel}
              vault={vault}
              tokenAsked={tokenAsked}
              onTokenGiven={panel.tokenGiven}
              onChanged={onChanged}
            />
            <TunnelForm
              // Start over with what was saved.
              key={`${settings.tunnel.domain} ${settings.tunnel.serverAddr} ${settings.tunnel.isAutomatic}`}
              settings={settings}
              onChanged={onChanged}
            />
            <OwnUrlForm
              key={settings.ownPublicUrl}
              settings={settings}
              focusTurn={ownUrlAsked}
              onChanged={onChanged}
            />
            <p className="soft small">
              {t(
                'ngrok’s SDK cannot use an outbound HTTP proxy: this computer needs a direct way out on port 443.',
              )}
            </p>
          </div>
        )}
      </Tabs>
    </dialog>
  );
}
