/** The ways to a public URL, for any part of the window that needs one. */
import { createContext, type ReactNode, useContext } from 'react';
import type { TunnelInfo } from '../../../shared/ipc.ts';
import { t } from '../../../shared/text.ts';
import type { TunnelPanelStore } from './tunnel-panel.ts';
import { useTunnelSwitch } from './use-tunnel.ts';

export type PublicUrlWays = {
  /** Starts the tunnel where that can be done; else opens its panel. */
  readonly tunnel: { readonly label: string; readonly press: () => void };
  /** Opens the panel at the field for a URL of the user's own. */
  readonly enterOwnUrl: () => void;
};

const WaysContext = createContext<PublicUrlWays | null>(null);

/** Null outside of the window as a whole. */
export const usePublicUrlWays = (): PublicUrlWays | null => useContext(WaysContext);

type PublicUrlWaysProviderProps = {
  readonly tunnel: TunnelInfo;
  readonly panel: TunnelPanelStore;
  readonly children: ReactNode;
};

export function PublicUrlWaysProvider({ tunnel, panel, children }: PublicUrlWaysProviderProps) {
  const { isStart, isBusy, press } = useTunnelSwitch(tunnel, panel);
  const ways: PublicUrlWays = {
    tunnel:
      isStart && !isBusy
        ? { label: t('Start the tunnel'), press }
        : { label: t('Open the tunnel'), press: () => panel.open('status') },
    enterOwnUrl: panel.askOwnUrl,
  };
  return <WaysContext value={ways}>{children}</WaysContext>;
}
