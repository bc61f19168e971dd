import { Notice } from '../../ui/Notice.tsx';

/** Nothing can come back to a source that only this computer can reach. */
export function NoPublicUrl({ providerName }: { readonly providerName: string }) {
  return (
    <Notice look="warn">
      {providerName} cannot reach this source: it has no public URL yet. Start the tunnel at the top
      of the window, or enter a URL of your own in this source’s settings.
    </Notice>
  );
}
