import type { ReactNode } from 'react';
import type { TunnelInfo } from '../../../shared/ipc.ts';
import { t } from '../../../shared/text.ts';
import type { TunnelError } from '../../../shared/tunnel.ts';
import type { VaultState } from '../../../shared/vault.ts';
import { rich } from '../../lib/rich.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ExternalIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNow } from '../../ui/now.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { FirstToken } from './FirstToken.tsx';
import { OutagesSection } from './OutagesSection.tsx';
import { TunnelStateIcon } from './TunnelStateIcon.tsx';
import { StateDetail } from './TunnelStatus.tsx';
import type { TunnelPanelStore } from './tunnel-panel.ts';
import { nextWords, remedyOf, stateWords } from './tunnel-words.ts';
import { UsageSection } from './UsageSection.tsx';
import { useDashboard, useTunnelSwitch } from './use-tunnel.ts';

/** A URL that leads here from outside, and whose it is. */
export type PublicUrl = {
  readonly title: string;
  readonly url: string;
  /** Shows it, and copies it when pressed. */
  readonly copy: ReactNode;
};

type StatusTabProps = {
  readonly tunnel: TunnelInfo;
  readonly vault: VaultState;
  readonly panel: TunnelPanelStore;
  readonly publicUrl: PublicUrl | null;
  readonly tokenAsked: number;
};

export function StatusTab({ tunnel, vault, panel, publicUrl, tokenAsked }: StatusTabProps) {
  return (
    <div className="stack stack--wide">
      {(tunnel.hasToken || tunnel.state.kind !== 'off') && (
        <StateSection tunnel={tunnel} panel={panel} />
      )}
      {!tunnel.hasToken && <FirstToken vault={vault} focusTurn={tokenAsked} />}
      {!publicUrl && (tunnel.state.kind === 'off' || tunnel.state.kind === 'failed') && (
        <OtherWay onEnter={panel.askOwnUrl} />
      )}
      {publicUrl && (
        <Section title={publicUrl.title}>
          {publicUrl.copy}
          <div className="tunnel-panel__qr">
            <QrCode text={publicUrl.url} label={t('QR code of {url}', { url: publicUrl.url })} />
            <p className="soft small">
              {t('Scan it to have the URL on a phone, for example to send a request from there.')}
            </p>
          </div>
        </Section>
      )}
      <UsageSection usage={tunnel.usage} />
      <OutagesSection outages={tunnel.outages} />
    </div>
  );
}

/** For those who have a way in already. */
function OtherWay({ onEnter }: { readonly onEnter: () => void }) {
  return (
    <Section title={t('Without ngrok')}>
      <p className="soft">
        {t(
          'Does another tunnel or a reverse proxy of yours lead to this computer? Then no account and no tunnel is needed here.',
        )}
      </p>
      <div>
        <Button isSmall onClick={onEnter}>
          {t('Enter your own public URL')}
        </Button>
      </div>
    </Section>
  );
}

function StateSection({ tunnel, panel }: Pick<StatusTabProps, 'tunnel' | 'panel'>) {
  const { state } = tunnel;
  const nowMs = useNow();
  const toggle = useTunnelSwitch(tunnel, panel);
  const { word, look } = stateWords(state);
  return (
    <section className="section" aria-label={t('State of the tunnel')}>
      <div className="tunnel-panel__state">
        <p className={`tunnel-panel__word tunnel-look--${look}`}>
          <TunnelStateIcon state={state} />
          {word}
          <StateDetail state={state} />
        </p>
        {toggle.label !== null && (
          <Button
            look={toggle.isStart ? 'primary' : 'secondary'}
            isBusy={toggle.isBusy}
            onClick={toggle.press}
          >
            {toggle.label}
          </Button>
        )}
      </div>
      {(state.kind === 'failed' || state.kind === 'reconnecting') && (
        <ErrorNotice
          error={state.error}
          look={state.kind === 'failed' ? 'bad' : 'warn'}
          panel={panel}
        />
      )}
      <p className="soft">{nextWords(state, nowMs)}</p>
    </section>
  );
}

type ErrorNoticeProps = {
  readonly error: TunnelError;
  readonly look: 'bad' | 'warn';
  readonly panel: TunnelPanelStore;
};

/** What went wrong, what to do about it, and the way there. */
function ErrorNotice({ error, look, panel }: ErrorNoticeProps) {
  const openDashboard = useDashboard();
  const remedy = remedyOf(error);
  return (
    <Notice look={look}>
      <p>
        <strong>{error.message}</strong>
      </p>
      <p>{error.hint}</p>
      {error.code !== null && (
        <p className="small">
          {rich('ngrok’s code: {code}', {
            code: <span className="mono">{error.code}</span>,
          })}
        </p>
      )}
      {remedy && (
        <div className="tunnel-panel__link">
          <Button
            isSmall
            icon={remedy.kind === 'dashboard' && <ExternalIcon size={14} />}
            onClick={() => {
              if (remedy.kind === 'dashboard') openDashboard(remedy.page);
              else if (error.kind === 'token') panel.askToken('settings');
              else panel.open('settings');
            }}
          >
            {remedy.label}
          </Button>
        </div>
      )}
    </Notice>
  );
}
