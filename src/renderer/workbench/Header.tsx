import './header.css';
import type { ReceiverState } from '../../shared/ipc.ts';
import type { SourceInfo } from '../../shared/provider.ts';
import { IconButton } from '../ui/Button.tsx';
import { CheckIcon, CrossIcon, LockIcon, SlidersIcon } from '../ui/icons.tsx';
import { UrlCopy } from '../ui/UrlCopy.tsx';

type HeaderProps = {
  readonly receiver: ReceiverState;
  /** The source whose URL is shown. */
  readonly source: SourceInfo | null;
  readonly hasSources: boolean;
  readonly onSettings: () => void;
};

/** The bar at the top: the URL to give to the provider, and whether anyone listens there. */
export function Header({ receiver, source, hasSources, onSettings }: HeaderProps) {
  return (
    <header className="header">
      <Mark />
      <div className="header__url">
        {source ? (
          <UrlCopy isLarge url={source.url} shortcut="c" />
        ) : (
          <p className="header__hint soft">
            {hasSources
              ? 'Every source has a URL of its own. Choose one on the left.'
              : 'Countersign'}
          </p>
        )}
      </div>
      <ReceiverStatus receiver={receiver} />
      <IconButton label="Settings" icon={<SlidersIcon />} onClick={onSettings} />
    </header>
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
          Starting…
        </output>
      );
    case 'listening': {
      const isTls = receiver.origin.startsWith('https:');
      return (
        <output className="status status--good" title={`Listening on ${receiver.origin}`}>
          <CheckIcon size={14} />
          Listening
          <span className="status__detail">
            {isTls && <LockIcon size={12} />}
            {isTls ? 'HTTPS, ' : ''}port {receiver.port}
          </span>
        </output>
      );
    }
    case 'failed':
      return (
        <output className="status status--bad">
          <CrossIcon size={14} />
          Not listening
        </output>
      );
  }
}
