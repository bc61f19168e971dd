/** Turns keys into actions: the one listener for all of the window's shortcuts. */
import { matchKeybindingPress, parseKeybinding } from 'tinykeys';
import { type ActionId, actionIds, actions } from '../../../shared/actions.ts';
import { type KeyMap, shortcutsOf } from '../../../shared/key-map.ts';
import { hasModifier, matcherText, parseShortcut } from '../../../shared/shortcut.ts';
import { type Actions, isDialogOpen } from '../../lib/actions.ts';
import { isTyping } from '../../lib/typing.ts';

type Matcher = ReturnType<typeof parseKeybinding>[number];

/** A shortcut of an action, and how many of its presses have come. */
type Binding = {
  readonly id: ActionId;
  readonly shortcut: string;
  readonly matchers: readonly Matcher[];
  readonly at: number;
};

/** Between two presses of one shortcut. */
const sequenceMs = 1000;
/** What browsers say of a key that an input method takes. */
const takenByInputMethod = 229;

const matchersOf = (shortcut: string): readonly Matcher[] =>
  // Escape is nothing that could be chosen, so it is no shortcut of settings.
  (parseShortcut(shortcut)?.map(matcherText) ?? [shortcut]).flatMap(parseKeybinding);

/** What a key would be on a Latin keyboard, where letters of another script stand on it. */
const latin = (event: KeyboardEvent): KeyboardEvent | null => {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter === undefined || event.key.charCodeAt(0) < 0x80) return null;
  const { code, shiftKey, ctrlKey, metaKey } = event;
  return new KeyboardEvent('keydown', { key: letter, code, shiftKey, ctrlKey, metaKey });
};

const isMatch = (event: KeyboardEvent, matcher: Matcher): boolean => {
  if (matchKeybindingPress(event, matcher)) return true;
  const same = latin(event);
  return same !== null && matchKeybindingPress(same, matcher);
};

/** True when the event is the one press of a shortcut. */
export const isPressed = (event: KeyboardEvent, shortcut: string): boolean => {
  const [matcher, ...more] = matchersOf(shortcut);
  return matcher !== undefined && more.length === 0 && isMatch(event, matcher);
};

const bindingsOf = (chosen: KeyMap): readonly Binding[] =>
  actionIds.flatMap((id) =>
    [...shortcutsOf(id, chosen), ...(actions[id].fixedKeys ?? [])].map((shortcut) => ({
      id,
      shortcut,
      matchers: matchersOf(shortcut),
      at: 0,
    })),
  );

/** A character that is being written, in whatever way. Some events of filled fields have no key. */
const isWriting = (event: KeyboardEvent): boolean =>
  event.key === undefined ||
  event.isComposing ||
  // oxlint-disable-next-line typescript/no-deprecated -- the only sign of it in the first event
  event.keyCode === takenByInputMethod ||
  event.getModifierState('AltGraph');

const isModifier = ({ key }: KeyboardEvent): boolean =>
  ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'].includes(key);

const isWithin = ({ target }: KeyboardEvent, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** Space and Enter press what has the focus, or scroll it. */
const isPressing = (event: KeyboardEvent): boolean =>
  (event.key === ' ' || event.key === 'Enter') &&
  isWithin(event, 'button, a, summary, label, [role="tabpanel"], [role="tree"], [role="grid"]');

/** In the feed, in the detail, or nowhere. */
const isInFeed = (event: KeyboardEvent): boolean =>
  isWithin(event, '[data-keys="feed"]') || !isWithin(event, 'body *');

const isAllowed = (event: KeyboardEvent, { id, shortcut }: Binding): boolean => {
  const { scope, isForTyping = false, isForDialogs = false } = actions[id];
  if ((isDialogOpen() || isWithin(event, '[role="menu"]')) && !isForDialogs) return false;
  if (scope === 'feed' && !isInFeed(event)) return false;
  if (!isTyping(event.target)) return true;
  // Escape types nothing either.
  return shortcut === 'Escape' || (isForTyping && hasModifier(shortcut));
};

/** Makes the listener of `keydown`, to be put behind all others. */
export const createKeyDispatch = (all: Actions): ((event: KeyboardEvent) => void) => {
  let known: { readonly chosen: KeyMap; readonly bindings: readonly Binding[] } | null = null;
  let begun: { readonly atMs: number; readonly bindings: readonly Binding[] } | null = null;

  const bindings = (): readonly Binding[] => {
    const { chosen } = all.store.getState();
    if (known?.chosen !== chosen) known = { chosen, bindings: bindingsOf(chosen) };
    return known.bindings;
  };

  /** What the press fits, those that wait for it first. */
  const matchesOf = (event: KeyboardEvent): readonly Binding[] => {
    const isLate = begun !== null && event.timeStamp - begun.atMs > sequenceMs;
    const waiting = isLate ? [] : (begun?.bindings ?? []);
    return [...waiting, ...bindings()].filter((binding) => {
      const matcher = binding.matchers[binding.at];
      return matcher && isMatch(event, matcher) && isAllowed(event, binding);
    });
  };

  const dispatch = (event: KeyboardEvent): void => {
    const matching = matchesOf(event).map((binding) => ({ ...binding, at: binding.at + 1 }));
    const isWhole = ({ at, matchers }: Binding): boolean => at === matchers.length;
    const unfinished = matching.filter((binding) => !isWhole(binding));
    begun = unfinished.length === 0 ? null : { atMs: event.timeStamp, bindings: unfinished };
    for (const { id } of matching.filter(isWhole)) {
      const run = all.find(id);
      if (!run) continue;
      begun = null;
      event.preventDefault();
      // A key held down for a moment too long is no second wish.
      if (!event.repeat || actions[id].canRepeat === true) run();
      return;
    }
  };

  return (event) => {
    if (isWriting(event) || event.defaultPrevented || isPressing(event)) begun = null;
    else if (!isModifier(event)) dispatch(event);
  };
};
