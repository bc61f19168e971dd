import type { SourceInfo } from '../../shared/provider.ts';
import { t } from '../../shared/text.ts';
import { hasChangedUrl, useCopySourceUrl } from '../features/sources/SourceUrl.tsx';
import { Button } from '../ui/Button.tsx';
import { useConfirmedCopy } from '../ui/copy.tsx';
import { CheckIcon, CopyIcon, WarningIcon } from '../ui/icons.tsx';

type ChangedUrlProps = {
  readonly source: SourceInfo;
  /** Null where it is not known. */
  readonly providerName: string | null;
};

/** The provider's portal still holds the URL of an earlier tunnel: nothing will arrive from there. */
export function ChangedUrl({ source, providerName }: ChangedUrlProps) {
  const write = useCopySourceUrl(source.id);
  const { isCopied, copy } = useConfirmedCopy(write, t('New URL'));
  if (!hasChangedUrl(source)) return null;
  return (
    <div className="banner banner--warn">
      <WarningIcon />
      <p>
        <strong>{t('The URL changed since you copied it.')}</strong>{' '}
        {providerName === null
          ? t('Paste the new one in the provider’s portal.')
          : t('Paste the new one in the portal of {provider}.', { provider: providerName })}
      </p>
      <Button
        isSmall
        icon={isCopied ? <CheckIcon size={14} /> : <CopyIcon size={14} />}
        onClick={copy}
      >
        {t('Copy the new URL')}
      </Button>
    </div>
  );
}
