import type { ReactNode } from 'react';
import type { SourceInfo } from '../../shared/provider.ts';
import { t } from '../../shared/text.ts';
import { SourceUrl } from '../features/sources/SourceUrl.tsx';

type EmptySourceProps = {
  readonly source: SourceInfo | null;
  /** Null where it is not known. */
  readonly providerName: string | null;
  readonly test: ReactNode;
};

/** A source is there, but nothing has arrived: what to do with the URL, and a way to try it. */
export function EmptySource({ source, providerName, test }: EmptySourceProps) {
  if (!source) {
    return (
      <div className="blank">
        <p className="blank__title">{t('Nothing has arrived yet')}</p>
        <p className="soft">
          {t('Choose a source on the left to get its URL or to send a test event.')}
        </p>
      </div>
    );
  }
  const isLocal = source.publicUrl === null;
  return (
    <div className="blank">
      <p className="blank__title">{t('Waiting for the first request')}</p>
      <p className="soft">{isLocal ? localWords() : publicWords(providerName)}</p>
      <SourceUrl source={source} />
      {test}
    </div>
  );
}

const localWords = (): string =>
  t(
    'The steps are on the right; each request appears here the moment it arrives. Until there is a public URL, only programs on this computer can reach it.',
  );

const publicWords = (provider: string | null): string =>
  provider === null
    ? t(
        'Give this URL to the provider. The steps are on the right; each request appears here the moment it arrives.',
      )
    : t(
        'Give this URL to {provider}. The steps are on the right; each request appears here the moment it arrives.',
        { provider },
      );
