/** The window's only way out: typed commands and pushes over the bridge that preload exposes. */
import { createContext, useContext } from 'react';
import type { CommandInput, CommandName, CommandResult, Push } from '../shared/ipc.ts';
import { err } from '../shared/result.ts';
import { t } from '../shared/text.ts';

export type Bridge = {
  readonly call: <Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
  ) => Promise<CommandResult<Name>>;
  /** Gives each push as JSON: text passes from one world to the other at once, objects piece by piece. */
  readonly onPush: (listener: (json: string) => void) => () => void;
};

/** The bridge, but a call never rejects, and a push comes as what it says. */
export type Api = Pick<Bridge, 'call'> & {
  readonly onPush: (listener: (push: Push) => void) => () => void;
};

declare global {
  interface Window {
    readonly countersign: Bridge;
  }
}

/** One subscription for all listeners, so that a push is taken over once and drawn once. */
const shared = (bridge: Bridge): Api['onPush'] => {
  const listeners = new Set<(push: Push) => void>();
  let stop: (() => void) | null = null;
  const forward = (json: string): void => {
    const push = JSON.parse(json) as Push;
    for (const listener of listeners) listener(push);
  };
  return (listener) => {
    listeners.add(listener);
    stop ??= bridge.onPush(forward);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stop?.();
      stop = null;
    };
  };
};

export const createApi = (bridge: Bridge): Api => ({
  call: async (name, input) => {
    try {
      return await bridge.call(name, input);
    } catch {
      // The bridge itself failed; its text is for developers, not for the person in front of it.
      return err({
        code: 'internal',
        message: t('The window lost touch with the rest of Countersign.'),
        hint: t('Try again; if it goes on, restart Countersign.'),
      });
    }
  },
  onPush: shared(bridge),
});

export const ApiContext = createContext<Api | null>(null);

/** The api of the surrounding App. Throws outside of one: that is a bug. */
export const useApi = (): Api => {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi needs an ApiContext');
  return api;
};
