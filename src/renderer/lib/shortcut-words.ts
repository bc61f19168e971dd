/** Shortcuts as people read them: `Ctrl`, `K`; on a Mac `⌘K`. */
import { type Press, parseShortcut } from '../../shared/shortcut.ts';
import { type Message, message, t } from '../../shared/text.ts';

const names: Readonly<Record<string, Message>> = {
  Space: message('Space bar'),
  Enter: message('Enter'),
  Escape: message('Esc'),
  Delete: message('Del'),
  Backspace: message('Backspace'),
  Insert: message('Ins'),
  Home: message('Home'),
};
const signs: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' };
const macSigns: Readonly<Record<string, string>> = {
  Enter: '↩',
  Escape: '⎋',
  Delete: '⌦',
  Backspace: '⌫',
  Home: '↖',
};

export const isMac = (): boolean => navigator.platform.startsWith('Mac');

const nameWords = (name: string): string => {
  const sign = (isMac() ? macSigns[name] : undefined) ?? signs[name];
  if (sign !== undefined) return sign;
  const known = names[name];
  return known ? t(known) : name.replace(/^Digit/, '').toUpperCase();
};

const capsOf = ({ hasMod, shift, name }: Press): readonly string[] => [
  ...(hasMod ? [isMac() ? '⌘' : t('Ctrl')] : []),
  ...(shift === 'yes' ? [isMac() ? '⇧' : t('Shift')] : []),
  nameWords(name),
];

/** Keys that only lists and dialogs have are no shortcuts, but are shown beside them. */
const pressesOf = (shortcut: string): readonly Press[] =>
  parseShortcut(shortcut) ?? [{ hasMod: false, shift: 'no', name: shortcut }];

/** The caps of the keys: for each press one after the other, those to hold together. */
export const shortcutCaps = (shortcut: string): readonly (readonly string[])[] =>
  pressesOf(shortcut).map(capsOf);

/** In one line: `Ctrl+K`, `G then G`. */
export const shortcutWords = (shortcut: string): string => {
  const [first = '', second] = shortcutCaps(shortcut).map((caps) => caps.join(isMac() ? '' : '+'));
  return second === undefined ? first : t('{first} then {second}', { first, second });
};

const ariaName = ({ hasMod, shift, name }: Press): string =>
  [
    ...(hasMod ? [isMac() ? 'Meta' : 'Control'] : []),
    ...(shift === 'yes' ? ['Shift'] : []),
    name.length === 1 ? name.toUpperCase() : name.replace(/^Digit/, ''),
  ].join('+');

/** For `aria-keyshortcuts`, which cannot say two presses; undefined where there is none. */
export const ariaShortcuts = (shortcuts: readonly string[]): string | undefined => {
  const sayable = shortcuts.map(pressesOf).filter((presses) => presses.length === 1);
  return sayable.length === 0 ? undefined : sayable.flat().map(ariaName).join(' ');
};
