import type { SourceInfo } from '../../shared/provider.ts';
import { hasChangedUrl, useCopySourceUrl } from '../features/sources/SourceUrl.tsx';
import { Button } from '../ui/Button.tsx';
import { useConfirmedCopy } from '../ui/copy.tsx';
import { CheckIcon, CopyIcon, WarningIcon } from '../ui/icons.tsx';

type ChangedUrlProps = { readonly source: SourceInfo; readonly providerName: string };

/** The provider's portal still holds the URL of an earlier tunnel: nothing will arrive from there. */
export function ChangedUrl({ source, providerName }: ChangedUrlProps) {
  const write = useCopySourceUrl(source.id);
  const { isCopied, copy } = useConfirmedCopy(write, 'New URL');
  if (!hasChangedUrl(source)) return null;
  return (
    <div className="banner banner--warn">
      <WarningIcon />
      <p>
        <strong>The URL changed since you copied it.</strong> Paste the new one in {providerName}’s
        portal.
      </p>
      <Button
        isSmall
        icon={isCopied ? <CheckIcon size={14} /> : <CopyIcon size={14} />}
        onClick={copy}
      >
        Copy the new URL
      </Button>
    </div>
  );
}
