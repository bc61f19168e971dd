import type { SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { usePublicUrlWays } from '../tunnel/public-url-ways.tsx';

type UrlStepProps = {
  readonly source: SourceInfo;
  readonly providerName: string;
};

/** A URL that the provider can reach: by the tunnel, or the user's own. */
export function UrlStep({ source, providerName }: UrlStepProps) {
  const ways = usePublicUrlWays();
  const values = { provider: providerName };
  if (source.publicUrl !== null) {
    return (
      <p className="soft">
        {t('Copy the URL into the portal of {provider}, as the steps below say.', values)}
      </p>
    );
  }
  return (
    <>
      <p className="soft">
        {t(
          '{provider} cannot reach this computer by itself. Open the tunnel, or use a URL of yours that leads here.',
          values,
        )}
      </p>
      {ways && (
        <div className="first-steps__ways">
          <Button look="primary" onClick={ways.tunnel.press}>
            {ways.tunnel.label}
          </Button>
          <Button onClick={ways.enterOwnUrl}>{t('Use a URL of my own')}</Button>
        </div>
      )}
      <p className="soft small">
        {t('A sender on this computer reaches the local URL below as it is.')}
      </p>
    </>
  );
}
