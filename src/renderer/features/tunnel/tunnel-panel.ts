/** Whether the tunnel's panel is open, and at which part. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export type TunnelTab = 'status' | 'settings';

export type TunnelPanelState = {
  readonly isOpen: boolean;
  readonly tab: TunnelTab;
  /** Counts the times the token field was asked for: each of them moves the focus there. */
  readonly tokenAsked: number;
};

export type TunnelPanelStore = {
  readonly store: StoreApi<TunnelPanelState>;
  readonly open: (tab: TunnelTab) => void;
  /** Opens the part with the token field, and moves the focus into it. */
  readonly askToken: (tab: TunnelTab) => void;
  readonly tokenGiven: () => void;
  readonly close: () => void;
};

export const createTunnelPanel = (): TunnelPanelStore => {
  const store = createStore<TunnelPanelState>(() => ({
    isOpen: false,
    tab: 'status',
    tokenAsked: 0,
  }));
  return {
    store,
    open: (tab) => store.setState({ isOpen: true, tab, tokenAsked: 0 }),
    askToken: (tab) =>
      store.setState(({ tokenAsked }) => ({ isOpen: true, tab, tokenAsked: tokenAsked + 1 })),
    tokenGiven: () => store.setState({ tokenAsked: 0 }),
    close: () => store.setState({ isOpen: false, tokenAsked: 0 }),
  };
};
