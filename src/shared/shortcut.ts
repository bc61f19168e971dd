/**
 * Shortcuts of the keyboard, as settings hold them: the syntax of tinykeys, cut down to what
 * every keyboard can say. `p`, `?`, `Shift+F8`, `$mod+k`, or two presses one after the other:
 * `g g`. `$mod` is ⌘ on a Mac and Ctrl elsewhere. Alt is never part of one: on many keyboards
 * it types characters, and AltGr is Ctrl and Alt.
 */

/** One press. `shift` is `any` where the keyboard decides whether it takes Shift to type it. */
export type Press = {
  readonly hasMod: boolean;
  readonly shift: 'yes' | 'no' | 'any';
  /** A character in lower case, or a name such as `Delete` or `F8`. */
  readonly name: string;
};

const pressSyntax =
  /^(?<mod>\$mod\+)?(?<shift>Shift\+)?(?<name>F(?:[1-9]|1\d|2[0-4])|Delete|Backspace|Insert|Enter|Space|Digit\d|[\p{L}\p{N}\p{P}\p{S}])$/u;

/** Longest text of a shortcut: two presses with all they can have. */
export const maxShortcutLength = 48;
const mostPresses = 2;

const isOneCharacter = (name: string): boolean => /^.$/u.test(name);

const isCaseless = (name: string): boolean =>
  isOneCharacter(name) && name.toLowerCase() === name.toUpperCase();

const parsePress = (text: string): Press | null => {
  const { mod, shift, name } = pressSyntax.exec(text)?.groups ?? {};
  if (name === undefined) return null;
  const shifted = shift === undefined ? 'no' : 'yes';
  return {
    hasMod: mod !== undefined,
    shift: isCaseless(name) ? 'any' : shifted,
    name: isOneCharacter(name) ? name.toLowerCase() : name,
  };
};

/** Its presses, one or two; null when the text is no shortcut. */
export const parseShortcut = (text: string): readonly Press[] | null => {
  if (text.length > maxShortcutLength) return null;
  const presses = text.split(' ').map(parsePress);
  const read = presses.filter((press) => press !== null);
  return read.length === presses.length && read.length <= mostPresses ? read : null;
};

const textOf = ({ hasMod, shift, name }: Press, anyShift: string): string => {
  const shifts = { yes: 'Shift+', no: '', any: anyShift };
  return `${hasMod ? '$mod+' : ''}${shifts[shift]}${name}`;
};

/** The one way to write it. */
export const shortcutText = (presses: readonly Press[]): string =>
  presses.map((press) => textOf(press, '')).join(' ');

/** The press as tinykeys is to match it. */
export const matcherText = (press: Press): string => textOf(press, '[Shift]+');

/** What the window, its lists and fields, the menus or the system need themselves. */
const reserved: ReadonlySet<string> = new Set([
  'Enter',
  'Shift+Enter',
  'F5',
  '$mod+F5',
  'F10',
  'Shift+F10',
  'F11',
  ...'a c h m q r v w x y z'.split(' ').map((letter) => `$mod+${letter}`),
  ...'r v z'.split(' ').map((letter) => `$mod+Shift+${letter}`),
]);

export const isReserved = (presses: readonly Press[]): boolean =>
  presses.some((press) => reserved.has(textOf(press, '')));

/** True for what a person may give to an action. */
export const isShortcut = (text: string): boolean => {
  const presses = parseShortcut(text);
  return presses !== null && !isReserved(presses);
};

const plainName = ({ name }: Press): string => name.replace(/^Digit/, '');

const isSamePress = (a: Press, b: Press): boolean =>
  plainName(a) === plainName(b) &&
  a.hasMod === b.hasMod &&
  (a.shift === b.shift || a.shift === 'any' || b.shift === 'any');

/** True when one is the other, or its beginning: whoever presses the one presses both. */
export const isInTheWay = (a: string, b: string): boolean => {
  const [ours, theirs] = [parseShortcut(a), parseShortcut(b)];
  if (!ours || !theirs) return false;
  return ours.every((press, at) => {
    const other = theirs[at];
    return other === undefined || isSamePress(press, other);
  });
};

/** True when it types nothing, so that it may work while text is being written. */
export const hasModifier = (shortcut: string): boolean =>
  parseShortcut(shortcut)?.every(({ hasMod }) => hasMod) === true;

/** As native menus show it; null for what they cannot say, such as two presses. */
export const acceleratorOf = (shortcut: string): string | null => {
  const [press, ...more] = parseShortcut(shortcut) ?? [];
  if (!press || more.length > 0) return null;
  const name = plainName(press);
  if (isOneCharacter(name) && !/^[\x21-\x7e]$/.test(name)) return null;
  return [
    ...(press.hasMod ? ['CommandOrControl'] : []),
    ...(press.shift === 'yes' ? ['Shift'] : []),
    name === '+' ? 'Plus' : isOneCharacter(name) ? name.toUpperCase() : name,
  ].join('+');
};
