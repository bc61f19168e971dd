import type { ReactNode } from 'react';
import type { SourceInfo } from '../../shared/provider.ts';
import { UrlCopy } from '../ui/UrlCopy.tsx';

type EmptySourceProps = {
  readonly source: SourceInfo | null;
  readonly providerName: string;
  readonly test: ReactNode;
};

/** A source is there, but nothing has arrived: what to do with the URL, and a way to try it. */
export function EmptySource({ source, providerName, test }: EmptySourceProps) {
  if (!source) {
    return (
      <div className="blank">
        <p className="blank__title">Nothing has arrived yet</p>
        <p className="soft">Choose a source on the left to get its URL or to send a test event.</p>
      </div>
    );
  }
  return (
    <div className="blank">
      <p className="blank__title">Waiting for the first request</p>
      <p className="soft">
        Give this URL to {providerName}. The steps are on the right; each request appears here the
        moment it arrives.
      </p>
      <UrlCopy url={source.url} />
      {test}
    </div>
  );
}
