import type { AppState } from '../../shared/ipc.ts';
import { formatClock } from '../lib/time.ts';
import { Button } from '../ui/Button.tsx';
import { WarningIcon } from '../ui/icons.tsx';

type BannersProps = {
  readonly app: AppState;
  readonly onSettings: () => void;
};

/** What keeps the app from doing its work, and what to do about it. */
export function Banners({ app, onSettings }: BannersProps) {
  const { receiver, store } = app;
  return (
    <>
      {receiver.kind === 'failed' && (
        <div className="banner" role="alert">
          <WarningIcon />
          <p>
            <strong>No requests can arrive.</strong> {receiver.error.message} {receiver.error.hint}
          </p>
          <Button isSmall onClick={onSettings}>
            Open settings
          </Button>
        </div>
      )}
      {store.kind === 'failing' && (
        <div className="banner" role="alert">
          <WarningIcon />
          <p>
            <strong>Events cannot be stored since {formatClock(store.sinceMs)}.</strong>{' '}
            {store.error.message} {store.error.hint}
          </p>
        </div>
      )}
    </>
  );
}
