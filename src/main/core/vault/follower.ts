/** What follows the vault: keys close with it and open again with it, and what waited goes on. */
import type { Reverifier } from '../analysis/reverifier.ts';
import { closedKeys, type Source, type Sources } from '../sources.ts';
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

/** What came in the meantime was judged without some of its keys, and may be none of theirs. */
const isHalfClosed = ({ keys }: Source): boolean =>
  closedKeys(keys).length > 0 && keys.some(({ row, text }) => text !== null && !row.isDisabled);

/** Out: to be called after each change of the vault. */
export const createVaultFollower = (deps: FollowerDeps): (() => Promise<void>) => {
  const { vault, sources, reverifier, tally, tunnel } = deps;
  let before = vault.state();

  const goOn = async (halfClosed: readonly Source[]): Promise<void> => {
    const ids = new Set(halfClosed.map(({ row }) => row.id));
    for (const { row } of sources.all()) {
      const isWaiting = ids.has(row.id) || tally.of(row.id, 'unchecked') > 0;
      if (isWaiting) reverifier.start(row.id, 'key-changed');
    }
    const state = tunnel.state();
    if (state.kind === 'failed' && state.error.kind === 'locked') tunnel.start();
    await deps.onOpened();
  };

  return async () => {
    const now = vault.state();
    if (now.status === before.status && now.sealed === before.sealed) return;
    before = now;
    // Nothing is judged while keys close; what is asked for meanwhile is judged once they are open.
    if (now.status === 'locked') reverifier.setPaused(true);
    const halfClosed = sources.all().filter(isHalfClosed);
    await sources.reopenKeys();
    // By now it may have been locked again.
    const { status } = vault.state();
    if (status !== 'locked') reverifier.setPaused(false);
    if (status === 'open') await goOn(halfClosed);
  };
};
