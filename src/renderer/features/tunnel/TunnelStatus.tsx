import './tunnel-status.css';
import { useStore } from 'zustand';
import type { TunnelInfo } from '../../../shared/ipc.ts';
import { t } from '../../../shared/text.ts';
import type { TunnelState } from '../../../shared/tunnel.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ChevronDownIcon } from '../../ui/icons.tsx';
import { useNow, useSecondsUntil } from '../../ui/now.tsx';
import { TunnelStateIcon } from './TunnelStateIcon.tsx';
import type { TunnelPanelStore } from './tunnel-panel.ts';
import { attemptWords, onlineFor, stateWords } from './tunnel-words.ts';
import { useTunnelSwitch, useTunnelVoice } from './use-tunnel.ts';

type TunnelStatusProps = { readonly tunnel: TunnelInfo; readonly panel: TunnelPanelStore };

export const tunnelButtonId = 'tunnel-state';

/** The tunnel in the header: its state, which opens the panel, and the switch beside it. */
export function TunnelStatus({ tunnel, panel }: TunnelStatusProps) {
  const { state } = tunnel;
  const isOpen = useStore(panel.store, (one) => one.isOpen);
  const toggle = useTunnelSwitch(tunnel, panel);
  const { word, look } = stateWords(state);
  useTunnelVoice(tunnel);
  return (
    <fieldset className="tunnel-status" aria-label={t('Tunnel')}>
      <button
        id={tunnelButtonId}
        type="button"
        className={classNames('tunnel-state', `tunnel-look--${look}`)}
        // The seconds are left out: a name that changes all the time would be read out all the time.
        aria-label={t('Tunnel: {state}', { state: word })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? panel.close() : panel.open('status'))}
      >
        <TunnelStateIcon state={state} />
        <span className="tunnel-state__word">{word}</span>
        <StateDetail state={state} />
        <ChevronDownIcon size={12} />
      </button>
      {toggle.label !== null && (
        <Button
          isSmall
          isBusy={toggle.isBusy}
          aria-label={toggle.name ?? undefined}
          onClick={toggle.press}
        >
          {toggle.label}
        </Button>
      )}
    </fieldset>
  );
}

/** How long, or which attempt. */
export function StateDetail({ state }: { readonly state: TunnelState }) {
  const nowMs = useNow();
  const leftS = useSecondsUntil(state.kind === 'reconnecting' ? state.nextAtMs : null);
  if (state.kind === 'online') {
    return <span className="tunnel-state__detail">{onlineFor(state.sinceMs, nowMs)}</span>;
  }
  if (state.kind !== 'reconnecting') return null;
  return <span className="tunnel-state__detail">{attemptWords(state.attempt, leftS)}</span>;
}
