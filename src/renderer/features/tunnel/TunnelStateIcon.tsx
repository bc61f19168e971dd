import type { TunnelState } from '../../../shared/tunnel.ts';
import { classNames } from '../../ui/class-names.ts';
import { BusyIcon, GlobeIcon, InvalidIcon, PowerOffIcon, RepeatIcon } from '../../ui/icons.tsx';

/** A shape of its own for every look: the state is not told by colour alone. */
export function TunnelStateIcon({ state }: { readonly state: TunnelState }) {
  switch (state.kind) {
    case 'off':
      return <PowerOffIcon size={14} />;
    case 'starting':
    case 'stopping':
      return <BusyIcon size={14} className="spins" />;
    case 'online':
      return <GlobeIcon size={14} />;
    case 'reconnecting':
      return <RepeatIcon size={14} className={classNames(state.nextAtMs === null && 'breathes')} />;
    case 'failed':
      return <InvalidIcon size={14} />;
  }
}
