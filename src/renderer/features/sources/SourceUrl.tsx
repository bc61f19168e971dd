import { useCallback } from 'react';
import type { SourceInfo } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';
import { useNotices } from '../../ui/notices.tsx';
import { UrlCopy, type UrlCopyProps } from '../../ui/UrlCopy.tsx';

/** The URL to give to the provider: the public one where there is one. */
export const urlOf = (source: SourceInfo): string => source.publicUrl ?? source.url;

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);

/** Whether the provider's portal probably holds a URL that is not ours any more. */
export const hasChangedUrl = ({ publicUrl, copiedUrl }: SourceInfo): boolean =>
  publicUrl !== null && copiedUrl !== null && originOf(publicUrl) !== originOf(copiedUrl);

/** Copies through main, which remembers what the portal was given. */
export const useCopySourceUrl = (sourceId: number | null): (() => Promise<boolean>) => {
  const api = useApi();
  const { report } = useNotices();
  return useCallback(async () => {
    if (sourceId === null) return false;
    const result = await api.call('url.copy', { sourceId });
    if (!result.ok) report(result.error);
    return result.ok;
  }, [api, report, sourceId]);
};

type SourceUrlProps = { readonly source: SourceInfo } & Omit<UrlCopyProps, 'url' | 'write'>;

export function SourceUrl({ source, ...rest }: SourceUrlProps) {
  const write = useCopySourceUrl(source.id);
  return <UrlCopy {...rest} url={urlOf(source)} write={write} />;
}
