/** Reads the shortcut that somebody presses to have it from now on. */
import { isShortcut, parseShortcut, shortcutText } from '../../../shared/shortcut.ts';
import { type Message, message } from '../../../shared/text.ts';
import { isMac } from '../../lib/shortcut-words.ts';

/** Why a press cannot be a shortcut. */
export type Refusal = 'reserved' | 'alt' | 'unknown';

export const refusalWords: Readonly<Record<Refusal, Message>> = {
  reserved: message(
    'The window, its lists and fields or the system need this key. Press another one.',
  ),
  alt: message('Keys with Alt type characters on many keyboards. Press another one.'),
  unknown: message('This key cannot be told from others. Press another one.'),
};

export type Recorded =
  | { readonly kind: 'shortcut'; readonly shortcut: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Only Ctrl or Shift so far. */
  | { readonly kind: 'waiting' };

const refused = (refusal: Refusal): Recorded => ({ kind: 'refused', refusal });

type PressEvent = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'getModifierState'
>;

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Meta', 'CapsLock', 'Fn']);
/** What browsers call keys that type something else, or nothing yet. */
const unknown: ReadonlySet<string> = new Set(['Dead', 'Process', 'Unidentified', 'Compose']);

export const recordPress = (event: PressEvent): Recorded => {
  const { key, shiftKey } = event;
  if (modifiers.has(key)) return { kind: 'waiting' };
  if (event.altKey || key === 'AltGraph' || event.getModifierState('AltGraph')) {
    return refused('alt');
  }
  if (event.isComposing || unknown.has(key)) return refused('unknown');
  const [hasMod, isOfSystem] = isMac()
    ? [event.metaKey, event.ctrlKey]
    : [event.ctrlKey, event.metaKey];
  const name = key === ' ' ? 'Space' : key;
  const presses = parseShortcut(`${hasMod ? '$mod+' : ''}${shiftKey ? 'Shift+' : ''}${name}`);
  const shortcut = presses && shortcutText(presses);
  return shortcut === null || isOfSystem || !isShortcut(shortcut)
    ? refused('reserved')
    : { kind: 'shortcut', shortcut };
};
