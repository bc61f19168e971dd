import './console.css';
import { t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { usePublicUrlWays } from '../tunnel/public-url-ways.tsx';

/** Nothing can come back to a source that only this computer can reach. */
export function NoPublicUrl({ providerName }: { readonly providerName: string }) {
  const ways = usePublicUrlWays();
  return (
    <Notice look="warn">
      <p>
        {t(
          '{provider} cannot reach this source: it has no public URL yet. Start the tunnel, or enter a public URL of your own.',
          { provider: providerName },
        )}
      </p>
      {ways && (
        <div className="no-public-url__ways">
          <Button isSmall onClick={ways.tunnel.press}>
            {ways.tunnel.label}
          </Button>
          <Button isSmall onClick={ways.enterOwnUrl}>
            {t('Enter your own URL')}
          </Button>
        </div>
      )}
    </Notice>
  );
}
