import { useContext, useSyncExternalStore } from 'react';
import type { ActionId } from '../../shared/actions.ts';
import { type KeyMap, shortcutsOf } from '../../shared/key-map.ts';
import { t } from '../../shared/text.ts';
import { ActionsContext } from './actions.ts';
import { ariaShortcuts, shortcutWords } from './shortcut-words.ts';

const noneChosen: KeyMap = {};
const neverChanges = (): (() => void) => () => undefined;

/** The shortcuts that the user has chosen, as they are just now. */
export const useChosenKeys = (): KeyMap => {
  const store = useContext(ActionsContext)?.store;
  return useSyncExternalStore(
    store?.subscribe ?? neverChanges,
    () => store?.getState().chosen ?? noneChosen,
  );
};

type Aria = { readonly 'aria-keyshortcuts'?: string };

export type KeyHint = {
  /** For the control that does the same. */
  readonly aria: Aria;
  /** As it is printed on the keys; null where there is none. */
  readonly shortcut: string | null;
  /** A tooltip with the shortcut at its end. */
  readonly tip: (label: string) => string;
};

/** What a control says of the shortcut that does the same; it follows the user’s choice. Null: nothing. */
export const useKeyHint = (id: ActionId | null): KeyHint => {
  const chosen = useChosenKeys();
  const shortcuts = id === null ? [] : shortcutsOf(id, chosen);
  const spoken = ariaShortcuts(shortcuts);
  const aria = spoken === undefined ? {} : { 'aria-keyshortcuts': spoken };
  const [first] = shortcuts;
  if (first === undefined) return { aria, shortcut: null, tip: (label) => label };
  const shortcut = shortcutWords(first);
  return {
    aria,
    shortcut,
    tip: (label) => t('{label} ({shortcut})', { label, shortcut }),
  };
};
