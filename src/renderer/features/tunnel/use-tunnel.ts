import { useEffect, useRef, useState } from 'react';
import type { TunnelInfo } from '../../../shared/ipc.ts';
import { type Message, message, t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { useNotices } from '../../ui/notices.tsx';
import type { TunnelPanelStore } from './tunnel-panel.ts';
import { spokenState } from './tunnel-words.ts';

export type TunnelSwitch = {
  /** What pressing it does; null while there is nothing to press. */
  readonly label: string | null;
  /** Its whole name, where the label does not say what it ends. */
  readonly name: string | null;
  readonly isBusy: boolean;
  /** Whether it begins something, rather than ending it. */
  readonly isStart: boolean;
  readonly press: () => void;
};

type Words = { readonly label: Message; readonly name?: Message };

const stop: Words = { label: message('Stop'), name: message('Stop tunnel') };

const switchWords: Readonly<Record<TunnelInfo['state']['kind'], Words | null>> = {
  off: { label: message('Start tunnel') },
  starting: { label: message('Cancel'), name: message('Cancel tunnel') },
  online: stop,
  reconnecting: stop,
  stopping: null,
  failed: { label: message('Try again') },
};

/** Starts or stops the tunnel; without a token it leads to the field for one. */
export const useTunnelSwitch = (tunnel: TunnelInfo, panel: TunnelPanelStore): TunnelSwitch => {
  const api = useApi();
  const { report } = useNotices();
  const [isBusy, setBusy] = useState(false);
  const { kind } = tunnel.state;
  const { label, name } = switchWords[kind] ?? {};
  const isStart = kind === 'off' || kind === 'failed';
  const run = async (): Promise<void> => {
    setBusy(true);
    const result = await api.call(isStart ? 'tunnel.start' : 'tunnel.stop', {});
    setBusy(false);
    if (!result.ok) report(result.error);
  };
  return {
    label: label === undefined ? null : t(label),
    name: name === undefined ? null : t(name),
    isBusy,
    isStart,
    press: () => {
      if (isStart && !tunnel.hasToken) panel.askToken('status');
      else void run();
    },
  };
};

/** Opens a page of ngrok's in the browser. */
export const useDashboard = (): ((page: 'authtoken' | 'domains' | 'billing') => void) => {
  const api = useApi();
  const { report } = useNotices();
  return (page) =>
    void api.call('tunnel.openDashboard', { page }).then((result) => {
      if (!result.ok) report(result.error);
    });
};

/** Reads out what became of the tunnel: once for every state, not for attempts or seconds. */
export const useTunnelVoice = ({ state }: TunnelInfo): void => {
  const { announce } = useNotices();
  const words = spokenState(state);
  const kind = state.kind === 'starting' && state.url !== null ? 'checking' : state.kind;
  const spoken = useRef(kind);
  useEffect(() => {
    if (spoken.current === kind) return;
    spoken.current = kind;
    if (words !== null) announce(words);
  }, [kind, words, announce]);
};
