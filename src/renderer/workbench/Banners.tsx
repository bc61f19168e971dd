import { useStore } from 'zustand';
import type { AppState } from '../../shared/ipc.ts';
import { t } from '../../shared/text.ts';
import type { TunnelPanelStore } from '../features/tunnel/tunnel-panel.ts';
import { VaultBanner } from '../features/vault/VaultBanner.tsx';
import type { VaultStep } from '../features/vault/vault-step.ts';
import { formatClock } from '../lib/time.ts';
import { Button } from '../ui/Button.tsx';
import { WarningIcon } from '../ui/icons.tsx';
import { Reverifying } from './Reverifying.tsx';

type BannersProps = {
  readonly app: AppState;
  readonly onSettings: () => void;
  readonly onVault: (step: VaultStep) => void;
  readonly panel: TunnelPanelStore;
};

/** What keeps the app from doing its work, and what to do about it. */
export function Banners({ app, onSettings, onVault, panel }: BannersProps) {
  const { receiver, store, tunnel } = app;
  const isPanelOpen = useStore(panel.store, (state) => state.isOpen);
  return (
    <>
      {receiver.kind === 'failed' && (
        <div className="banner" role="alert">
          <WarningIcon />
          <p>
            <strong>{t('No requests can arrive.')}</strong> {receiver.error.message}{' '}
            {receiver.error.hint}
          </p>
          <Button isSmall onClick={onSettings}>
            {t('Open settings')}
          </Button>
        </div>
      )}
      <VaultBanner vault={app.vault} onStep={onVault} />
      <Reverifying reverification={app.reverification} sources={app.sources} />
      {store.kind === 'failing' && (
        <div className="banner" role="alert">
          <WarningIcon />
          <p>
            <strong>
              {t('Events cannot be stored since {time}.', { time: formatClock(store.sinceMs) })}
            </strong>{' '}
            {store.error.message} {store.error.hint}
          </p>
        </div>
      )}
      {tunnel.state.kind === 'failed' && !isPanelOpen && (
        // Read out by the voice of the tunnel, so no alert of its own. The panel says it, too.
        <div className="banner">
          <WarningIcon />
          <p>
            <strong>{t('The tunnel failed.')}</strong> {tunnel.state.error.message}{' '}
            {tunnel.state.error.hint}
          </p>
          <Button isSmall onClick={() => panel.open('status')}>
            {t('Open tunnel')}
          </Button>
        </div>
      )}
    </>
  );
}
