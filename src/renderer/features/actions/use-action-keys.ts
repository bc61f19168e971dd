import { useEffect } from 'react';
import type { KeyMap } from '../../../shared/key-map.ts';
import type { Api } from '../../api.ts';
import type { Actions } from '../../lib/actions.ts';
import { createKeyDispatch } from './key-dispatch.ts';

/** Does what keys and native menus ask for. */
export const useActionKeys = (actions: Actions, api: Api): void => {
  useEffect(() => {
    // At the very outside, so that whatever is within the page can take a key first.
    const dispatch = createKeyDispatch(actions);
    window.addEventListener('keydown', dispatch);
    const stop = api.onPush((push) => {
      if (push.name === 'action.run') actions.run(push.data.id);
    });
    return () => {
      window.removeEventListener('keydown', dispatch);
      stop();
    };
  }, [actions, api]);
};

/** Follows the user's choice of shortcuts. */
export const useChosenShortcuts = (actions: Actions, chosen: KeyMap | undefined): void => {
  useEffect(() => {
    if (chosen) actions.setChosen(chosen);
  }, [actions, chosen]);
};
