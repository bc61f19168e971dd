/** What follows the vault: keys close with it and open again with it, and what waited goes on. */
import type { Reverifier } from '../analysis/reverifier.ts';
import type { Sources } from '../sources.ts';
import type { Tally } from '../tally.ts';
import type { TunnelService } from '../tunnel/service.ts';
import type { Vault } from './port.ts';

export type FollowerDeps = {
  readonly vault: Vault;
  readonly sources: Pick<Sources, 'all' | 'reopenKeys'>;
  readonly reverifier: Pick<Reverifier, 'start' | 'setPaused'>;
  readonly tally: Pick<Tally, 'of'>;
  readonly tunnel: Pick<TunnelService, 'state' | 'start'>;
  /** Starts what could not start without a secret. */
  readonly onOpened: () => Promise<void>;
};

/** Out: to be called after each change of the vault. */
export const createVaultFollower = (deps: FollowerDeps): (() => Promise<void>) => {
  const { vault, sources, reverifier, tally, tunnel } = deps;
  let before = vault.state().status;

  const goOn = async (): Promise<void> => {
    for (const { row } of sources.all()) {
      if (tally.of(row.id, 'unchecked') > 0) reverifier.start(row.id, 'key-changed');
    }
    const state = tunnel.state();
    if (state.kind === 'failed' && state.error.kind === 'locked') tunnel.start();
    await deps.onOpened();
  };

  return async () => {
    const { status } = vault.state();
    if (status === before) return;
    before = status;
    // Nothing is judged while keys close; what is asked for meanwhile is judged once they are open.
    if (status === 'locked') reverifier.setPaused(true);
    await sources.reopenKeys();
    if (status !== 'locked') reverifier.setPaused(false);
    if (status === 'open') await goOn();
  };
};
