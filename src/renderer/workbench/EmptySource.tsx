import type { ReactNode } from 'react';
import type { SourceInfo } from '../../shared/provider.ts';
import type { TunnelState } from '../../shared/tunnel.ts';
import { SourceUrl } from '../features/sources/SourceUrl.tsx';
import { Button } from '../ui/Button.tsx';

type EmptySourceProps = {
  readonly source: SourceInfo | null;
  readonly providerName: string;
  readonly tunnel: TunnelState;
  readonly onStart: () => void;
  readonly test: ReactNode;
};

/** A source is there, but nothing has arrived: what to do with the URL, and a way to try it. */
export function EmptySource({ source, providerName, tunnel, onStart, test }: EmptySourceProps) {
  if (!source) {
    return (
      <div className="blank">
        <p className="blank__title">Nothing has arrived yet</p>
        <p className="soft">Choose a source on the left to get its URL or to send a test event.</p>
      </div>
    );
  }
  const isOff = tunnel.kind === 'off' || tunnel.kind === 'failed';
  const isLocal = source.publicUrl === null;
  return (
    <div className="blank">
      <p className="blank__title">Waiting for the first request</p>
      <p className="soft">
        {!isLocal &&
          `Give this URL to ${providerName}. The steps are on the right; each request appears here the moment it arrives.`}
        {isLocal &&
          (isOff
            ? 'Start the tunnel to get a public URL, or use the local one.'
            : 'The public URL will be here as soon as the tunnel is up. Until then there is the local one.')}
      </p>
      {isLocal && isOff && (
        <Button look="primary" onClick={onStart}>
          {tunnel.kind === 'failed' ? 'Start the tunnel again' : 'Start the tunnel'}
        </Button>
      )}
      <SourceUrl source={source} />
      {test}
    </div>
  );
}
