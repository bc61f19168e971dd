import { describe, expect, it } from 'vitest';
import { actionIds, actions } from '../../../src/shared/actions.ts';
import { assign, holdersOf, reset, shortcutsOf } from '../../../src/shared/key-map.ts';
import {
  acceleratorOf,
  hasModifier,
  isInTheWay,
  isShortcut,
  matcherText,
  parseShortcut,
} from '../../../src/shared/shortcut.ts';

describe('a shortcut', () => {
  it.each([
    'p',
    '?',
    'ö',
    'F8',
    'Shift+F8',
    '$mod+k',
    '$mod+Shift+k',
    'g g',
    'Space',
    '$mod+Enter',
  ])('can be %s', (text) => expect(isShortcut(text)).toBe(true));

  it.each([
    ['nothing', ''],
    ['a key with Alt', 'Alt+k'],
    ['a modifier alone', '$mod+'],
    ['a word', 'constructor'],
    ['an unknown modifier', 'Hyper+k'],
    ['three presses', 'g g g'],
    ['a pattern of tinykeys', '(a|b)'],
    ['a very long text', 'g '.repeat(100)],
    ['a control character', '\u0007'],
    ['Enter alone', 'Enter'],
    ['Escape', 'Escape'],
    ['Tab', 'Tab'],
    ['an arrow', 'ArrowDown'],
    ['F5', 'F5'],
    ['the clipboard’s', '$mod+c'],
    ['closing the window', '$mod+w'],
    ['a reserved second press', 'g F5'],
  ])('cannot be %s', (_name, text) => expect(isShortcut(text)).toBe(false));

  it.each([
    ['a letter without Shift', 'P', 'p'],
    ['a letter with Shift', 'Shift+p', 'Shift+p'],
    ['a sign with or without Shift', '?', '[Shift]+?'],
    ['a sign written with Shift', 'Shift+?', '[Shift]+?'],
    ['the plus sign', '$mod++', '$mod+[Shift]++'],
    ['a named key without Shift', 'Delete', 'Delete'],
  ])('is matched as %s', (_name, text, matcher) =>
    expect(parseShortcut(text)?.map(matcherText)).toEqual([matcher]),
  );

  it.each([
    ['p', 'p', true],
    ['p', 'P', true],
    ['p', 'Shift+p', false],
    ['p', '$mod+p', false],
    ['?', 'Shift+?', true],
    ['g', 'g a', true],
    ['g a', 'g', true],
    ['g a', 'g g', false],
    ['$mod+Digit1', '$mod+1', true],
  ])('%s and %s in the way of each other: %s', (a, b, expected) => {
    expect(isInTheWay(a, b)).toBe(expected);
    expect(isInTheWay(b, a)).toBe(expected);
  });

  it.each([
    ['$mod+k', 'CommandOrControl+K'],
    ['$mod++', 'CommandOrControl+Plus'],
    ['Shift+F8', 'Shift+F8'],
    ['$mod+Digit1', 'CommandOrControl+1'],
    ['?', '?'],
    ['g g', null],
    ['ö', null],
  ])('%s is %s in a native menu', (text, accelerator) =>
    expect(acceleratorOf(text)).toBe(accelerator),
  );

  it('types nothing only if every press has a modifier', () => {
    expect(['$mod+k', 'k', '$mod+k k'].map(hasModifier)).toEqual([true, false, false]);
  });
});

describe('the usual shortcuts', () => {
  it('can all be pressed, and none is in the way of another', () => {
    const faults = actionIds.flatMap((id) =>
      actions[id].keys.filter(
        (key) => parseShortcut(key) === null || holdersOf(key, {}, id).length > 0,
      ),
    );
    expect(faults).toEqual([]);
  });

  it('never have Alt, which types characters', () => {
    expect(actionIds.flatMap((id) => actions[id].keys).filter((key) => /alt/i.test(key))).toEqual(
      [],
    );
  });

  it('have a modifier where they work while typing', () => {
    const typing = actionIds.filter((id) => actions[id].isForTyping);
    expect(typing.filter((id) => !actions[id].keys.some(hasModifier))).toEqual([]);
  });
});

describe('choosing a shortcut', () => {
  it('replaces the usual ones', () => {
    const chosen = assign({}, 'search.focus', 'F3');
    expect(shortcutsOf('search.focus', chosen)).toEqual(['F3']);
  });

  it('takes it from the action that had it, which keeps its others', () => {
    const chosen = assign({}, 'event.pin', '/');
    expect(shortcutsOf('search.focus', chosen)).toEqual(['$mod+f']);
    expect(shortcutsOf('event.pin', chosen)).toEqual(['/']);
  });

  it('leaves an action without one where that was its only one', () => {
    expect(assign({}, 'event.pin', 'x')).toEqual({ 'event.pin': 'x', 'event.select': null });
  });

  it('takes it from all that begin with it', () => {
    const chosen = assign({}, 'event.pin', 'g');
    expect(shortcutsOf('event.newest', chosen)).toEqual([]);
    expect(shortcutsOf('source.all', chosen)).toEqual([]);
  });

  it('remembers nothing where it is the usual one', () => {
    expect(assign(assign({}, 'event.pin', 'F4'), 'event.pin', 'p')).toEqual({});
  });

  it('is taken back by a reset, and so is what it took', () => {
    expect(reset(assign({}, 'event.pin', 'x'), 'event.select')).toEqual({});
  });

  it('is refused for actions and shortcuts that do not exist', async () => {
    const { settingsSchema } = await import('../../../src/shared/settings-schema.ts');
    const { keys } = settingsSchema.shape;
    const accepted = [
      { 'event.pin': 'F4' },
      { 'event.pin': null },
      { 'event.fly': 'F4' },
      { 'event.pin': 'Tab' },
      { 'event.pin': 'x'.repeat(10_000) },
    ].map((value) => keys.safeParse(value).success);
    expect(accepted).toEqual([true, true, false, false, false]);
  });
});
