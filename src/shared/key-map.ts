/** Which shortcut does what: the usual ones, and those that the user has chosen instead. */
import { type ActionId, actionIds, actions } from './actions.ts';
import { isInTheWay } from './shortcut.ts';

/** What the user has chosen: an action's one shortcut in place of the usual ones; null: none. */
export type KeyMap = { readonly [Id in ActionId]?: string | null };

/** The shortcuts of an action that the user may change. */
export const shortcutsOf = (id: ActionId, chosen: KeyMap): readonly string[] => {
  const own = chosen[id];
  if (own === undefined) return actions[id].keys;
  return own === null ? [] : [own];
};

/** Everything that does it, the keys that stay included. */
export const allShortcutsOf = (id: ActionId, chosen: KeyMap): readonly string[] => {
  const { fixedKeys = [], listKeys = [] } = actions[id];
  return [...shortcutsOf(id, chosen), ...fixedKeys, ...listKeys];
};

/** The other actions that a shortcut would be in the way of. */
export const holdersOf = (shortcut: string, chosen: KeyMap, except: ActionId): ActionId[] =>
  actionIds.filter(
    (id) => id !== except && shortcutsOf(id, chosen).some((taken) => isInTheWay(shortcut, taken)),
  );

const without = (chosen: KeyMap, id: ActionId): KeyMap => {
  const { [id]: _own, ...others } = chosen;
  return others;
};

/** Leaves an action what it had beside the shortcut, else its usual ones where they are free. */
const rob = (chosen: KeyMap, id: ActionId, shortcut: string): KeyMap => {
  const left = shortcutsOf(id, chosen).find((taken) => !isInTheWay(shortcut, taken));
  const usual = actions[id].keys;
  const canGoBack =
    chosen[id] !== undefined &&
    usual.every((key) => !isInTheWay(shortcut, key) && holdersOf(key, chosen, id).length === 0);
  return canGoBack ? without(chosen, id) : { ...chosen, [id]: left ?? null };
};

/** Gives a shortcut to an action, and takes it from those that had it. */
export const assign = (chosen: KeyMap, id: ActionId, shortcut: string): KeyMap => {
  const robbed = holdersOf(shortcut, chosen, id).reduce<KeyMap>(
    (map, holder) => rob(map, holder, shortcut),
    chosen,
  );
  const isUsual = actions[id].keys.length === 1 && actions[id].keys[0] === shortcut;
  return isUsual ? without(robbed, id) : { ...robbed, [id]: shortcut };
};

/** Gives an action its usual shortcuts back, and takes them from those that have got them since. */
export const reset = (chosen: KeyMap, id: ActionId): KeyMap =>
  actions[id].keys.reduce<KeyMap>(
    (map, usual) => without(assign(map, id, usual), id),
    without(chosen, id),
  );
