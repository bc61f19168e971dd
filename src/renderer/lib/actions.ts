/**
 * What the actions of the window do just now: each part says it for as long as it is shown. Keys,
 * native menus and the command palette all come here.
 */
import { createContext, useContext, useEffect, useRef } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type ActionId, actions } from '../../shared/actions.ts';
import type { KeyMap } from '../../shared/key-map.ts';

/** What an action does; null while it can do nothing. */
type Doing = (() => void) | null;

export type Actions = {
  /** The shortcuts that the user has chosen. */
  readonly store: StoreApi<{ readonly chosen: KeyMap }>;
  readonly setChosen: (chosen: KeyMap) => void;
  /** Of several parts that do the same, the one that was shown last counts. Out: what ends it. */
  readonly register: (id: ActionId, doing: () => Doing) => () => void;
  /** What it would do just now. */
  readonly find: (id: ActionId) => Doing;
  /** Does it, unless it can do nothing or a dialog is in front. */
  readonly run: (id: ActionId) => void;
};

/** True while a modal dialog keeps everything else out of reach. */
export const isDialogOpen = (): boolean => document.querySelector('dialog.dialog[open]') !== null;

export const createActions = (): Actions => {
  const store = createStore<{ readonly chosen: KeyMap }>(() => ({ chosen: {} }));
  const registered = new Map<ActionId, (() => Doing)[]>();
  const find = (id: ActionId): Doing =>
    (registered.get(id) ?? []).map((doing) => doing()).findLast((doing) => doing !== null) ?? null;
  return {
    store,
    setChosen: (chosen) => {
      if (store.getState().chosen !== chosen) store.setState({ chosen });
    },
    register: (id, doing) => {
      registered.set(id, [...(registered.get(id) ?? []), doing]);
      return () => {
        const others = (registered.get(id) ?? []).filter((one) => one !== doing);
        registered.set(id, others);
      };
    },
    find,
    run: (id) => {
      if (isDialogOpen() && actions[id].isForDialogs !== true) return;
      find(id)?.();
    },
  };
};

/** Null outside of a window, as where a part is shown by itself. */
export const ActionsContext = createContext<Actions | null>(null);

/** What some actions do; null for what cannot be done just now. */
export type Doings = { readonly [Id in ActionId]?: Doing };

/** Says what actions do while this part is shown. */
export const useActions = (doings: Doings): void => {
  const all = useContext(ActionsContext);
  const latest = useRef(doings);
  useEffect(() => {
    latest.current = doings;
  });
  const ids = Object.keys(doings).join(' ');
  useEffect(() => {
    if (!all || ids === '') return;
    const ends = ids.split(' ').map((name) => {
      const id = name as ActionId;
      return all.register(id, () => latest.current[id] ?? null);
    });
    return () => {
      for (const end of ends) end();
    };
  }, [all, ids]);
};

/** The same for one action. */
export const useAction = (
  id: ActionId,
  run: () => void,
  { isEnabled = true }: { readonly isEnabled?: boolean } = {},
): void => useActions({ [id]: isEnabled ? run : null });
