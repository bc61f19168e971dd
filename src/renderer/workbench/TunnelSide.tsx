import { useStore } from 'zustand';
import type { AppState } from '../../shared/ipc.ts';
import type { SourceInfo } from '../../shared/provider.ts';
import { t } from '../../shared/text.ts';
import { SourceUrl } from '../features/sources/SourceUrl.tsx';
import type { PublicUrl } from '../features/tunnel/StatusTab.tsx';
import { TunnelPanel } from '../features/tunnel/TunnelPanel.tsx';
import type { TunnelPanelStore } from '../features/tunnel/tunnel-panel.ts';
import { UrlCopy } from '../ui/UrlCopy.tsx';

type TunnelSideProps = {
  readonly app: AppState;
  readonly panel: TunnelPanelStore;
  /** The source whose URL is shown. */
  readonly source: SourceInfo | null;
  readonly onChanged: () => void;
};

/** The URL of the source that is shown; without one, where all of them begin. */
const publicUrlOf = (app: AppState, source: SourceInfo | null): PublicUrl | null => {
  if (source) {
    const { publicUrl: url, name } = source;
    return url === null
      ? null
      : {
          title: t('Public URL of {source}', { source: name }),
          url,
          copy: <SourceUrl source={source} />,
        };
  }
  const { state } = app.tunnel;
  const url = 'url' in state ? state.url : null;
  if (url === null) return null;
  return { title: t('Public URL of the tunnel'), url, copy: <UrlCopy url={url} /> };
};

/** The tunnel's panel, while it is open. */
export function TunnelSide({ app, panel, source, onChanged }: TunnelSideProps) {
  const isOpen = useStore(panel.store, (state) => state.isOpen);
  if (!isOpen) return null;
  return (
    <TunnelPanel
      app={app}
      panel={panel}
      publicUrl={publicUrlOf(app, source)}
      onChanged={onChanged}
    />
  );
}
