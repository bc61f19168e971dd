/** Whether the tunnel's panel is open, and at which part. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export type TunnelTab = 'status' | 'settings';

export type TunnelPanelState = {
  readonly isOpen: boolean;
  readonly tab: TunnelTab;
  /** Counts the times the token field was asked for: each of them moves the focus there. */
  readonly tokenAsked: number;
  /** The same for the field of one's own public URL. */
  readonly ownUrlAsked: number;
};

export type TunnelPanelStore = {
  readonly store: StoreApi<TunnelPanelState>;
  readonly open: (tab: TunnelTab) => void;
  /** Opens the part with the token field, and moves the focus into it. */
  readonly askToken: (tab: TunnelTab) => void;
  /** Opens the settings, and moves the focus into the field for one's own public URL. */
  readonly askOwnUrl: () => void;
  readonly tokenGiven: () => void;
  readonly close: () => void;
};

const nothingAsked = { tokenAsked: 0, ownUrlAsked: 0 } as const;

export const createTunnelPanel = (): TunnelPanelStore => {
  const store = createStore<TunnelPanelState>(() => ({
    isOpen: false,
    tab: 'status',
    ...nothingAsked,
  }));
  return {
    store,
    open: (tab) => store.setState({ isOpen: true, tab, ...nothingAsked }),
    askToken: (tab) =>
      store.setState(({ tokenAsked }) => ({
        ...nothingAsked,
        isOpen: true,
        tab,
        tokenAsked: tokenAsked + 1,
      })),
    askOwnUrl: () =>
      store.setState(({ ownUrlAsked }) => ({
        ...nothingAsked,
        isOpen: true,
        tab: 'settings',
        ownUrlAsked: ownUrlAsked + 1,
      })),
    tokenGiven: () => store.setState({ tokenAsked: 0 }),
    close: () => store.setState({ isOpen: false, ...nothingAsked }),
  };
};
