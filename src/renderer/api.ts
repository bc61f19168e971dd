/** The window's only way out: typed commands and pushes over the bridge that preload exposes. */
import { createContext, useContext } from 'react';
import type { CommandInput, CommandName, CommandResult, Push } from '../shared/ipc.ts';
import { err } from '../shared/result.ts';

export type Bridge = {
  readonly call: <Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
  ) => Promise<CommandResult<Name>>;
  readonly onPush: (listener: (push: Push) => void) => () => void;
};

/** The bridge, but a call never rejects. */
export type Api = Bridge;

declare global {
  interface Window {
    readonly countersign: Bridge;
  }
}

export const createApi = (bridge: Bridge): Api => ({
  call: async (name, input) => {
    try {
      return await bridge.call(name, input);
    } catch {
      // The bridge itself failed; its text is for developers, not for the person in front of it.
      return err({
        code: 'internal',
        message: 'The window lost touch with the rest of Countersign.',
        hint: 'Try again; if it goes on, restart Countersign.',
      });
    }
  },
  onPush: (listener) => bridge.onPush(listener),
});

export const ApiContext = createContext<Api | null>(null);

/** The api of the surrounding App. Throws outside of one: that is a bug. */
export const useApi = (): Api => {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi needs an ApiContext');
  return api;
};
