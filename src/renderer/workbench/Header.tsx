import './header.css';
import type { ReactNode } from 'react';
import type { ReceiverState } from '../../shared/ipc.ts';
import type { SourceInfo } from '../../shared/provider.ts';
import { t } from '../../shared/text.ts';
import type { TunnelState } from '../../shared/tunnel.ts';
import { SourceUrl } from '../features/sources/SourceUrl.tsx';
import { isOwnUrl, isReachable } from '../features/tunnel/tunnel-words.ts';
import { IconButton } from '../ui/Button.tsx';
import {
  CheckIcon,
  CrossIcon,
  GlobeIcon,
  LockIcon,
  MonitorIcon,
  SlidersIcon,
  WarningIcon,
} from '../ui/icons.tsx';

type HeaderProps = {
  readonly receiver: ReceiverState;
  /** The source whose URL is shown. */
  readonly source: SourceInfo | null;
  readonly hasSources: boolean;
  readonly tunnel: TunnelState;
  /** A request has come in by the public URL of the user's own. */
  readonly isOwnUrlProven: boolean;
  /** The tunnel's state and switch. */
  readonly tunnelStatus: ReactNode;
  readonly onSettings: () => void;
};

/** The bar at the top: the URL to give to the provider, and whether anyone listens there. */
export function Header(props: HeaderProps) {
  const { receiver, source, hasSources, tunnel, tunnelStatus, onSettings } = props;
  return (
    <header className="header">
      <Mark />
      <div className="header__url">
        {source ? (
          <SourceUrl
            isLarge
            source={source}
            action="source.copyUrl"
            lead={<Reach source={source} tunnel={tunnel} isOwnUrlProven={props.isOwnUrlProven} />}
          />
        ) : (
          <p className="header__hint soft">
            {hasSources
              ? t('Every source has a URL of its own. Choose one on the left.')
              : 'Countersign'}
          </p>
        )}
      </div>
      {tunnelStatus}
      <ReceiverStatus receiver={receiver} />
      <IconButton
        action="app.settings"
        label={t('Settings')}
        icon={<SlidersIcon />}
        onClick={onSettings}
      />
    </header>
  );
}

type ReachProps = {
  readonly source: SourceInfo;
  readonly tunnel: TunnelState;
  readonly isOwnUrlProven: boolean;
};

/** From where the URL beside it can be reached. */
function Reach({ source, tunnel, isOwnUrlProven }: ReachProps) {
  if (source.publicUrl === null) {
    return (
      <>
        <MonitorIcon size={14} />
        <span>{t('Only on this computer')}</span>
      </>
    );
  }
  if (isOwnUrl(tunnel, source.publicUrl) && !isOwnUrlProven) {
    return (
      <span
        className="reach"
        title={t(
          'Nothing has come in by this URL of yours yet: whether it leads here is not known',
        )}
      >
        <GlobeIcon size={14} />
        <span>{t('Your URL, not checked')}</span>
      </span>
    );
  }
  return isReachable(tunnel, source.publicUrl) ? (
    <span className="reach reach--good">
      <GlobeIcon size={14} />
      <span>{t('Public')}</span>
    </span>
  ) : (
    <span className="reach reach--warn">
      <WarningIcon size={14} />
      <span>{t('Not reachable now')}</span>
    </span>
  );
}

/** The app's sign: two strokes that check each other. */
function Mark() {
  return (
    <svg
      className="header__mark"
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      aria-hidden="true"
    >
      <rect x="1" y="1" width="22" height="22" rx="6" className="header__mark-tile" />
      <path d="m5.5 12.4 3.4 3.4 6-7" className="header__mark-first" />
      <path d="m11.6 14.6 1.3 1.2 6-7" className="header__mark-second" />
    </svg>
  );
}

/** In word, icon and colour. */
function ReceiverStatus({ receiver }: { readonly receiver: ReceiverState }) {
  switch (receiver.kind) {
    case 'starting':
      return (
        <output className="status">
          <span className="status__dot" />
          {t('Starting…')}
        </output>
      );
    case 'listening': {
      const { origin, port } = receiver;
      const isTls = origin.startsWith('https:');
      return (
        <output className="status status--good" title={t('Listening on {origin}', { origin })}>
          <CheckIcon size={14} />
          <span className="status__word">{t('Listening')}</span>
          <span className="status__detail">
            {isTls && <LockIcon size={12} />}
            {isTls ? t('HTTPS, port {port}', { port }) : t('port {port}', { port })}
          </span>
        </output>
      );
    }
    case 'failed':
      return (
        <output className="status status--bad">
          <CrossIcon size={14} />
          {t('Not listening')}
        </output>
      );
  }
}
