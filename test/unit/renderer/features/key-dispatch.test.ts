// @vitest-environment happy-dom
import { createEvent, fireEvent } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createKeyDispatch } from '../../../../src/renderer/features/actions/key-dispatch.ts';
import { createActions } from '../../../../src/renderer/lib/actions.ts';
import { type ActionId, actionIds } from '../../../../src/shared/actions.ts';
import type { KeyMap } from '../../../../src/shared/key-map.ts';

/** A page whose actions note that they were done. */
const openPage = (html = '', chosen: KeyMap = {}, enabled: readonly ActionId[] = actionIds) => {
  const actions = createActions();
  actions.setChosen(chosen);
  const done: ActionId[] = [];
  for (const id of actionIds) {
    actions.register(id, () => (enabled.includes(id) ? () => done.push(id) : null));
  }
  const dispatch = createKeyDispatch(actions);
  window.addEventListener('keydown', dispatch);
  document.body.innerHTML = html;
  onTestFinished(() => window.removeEventListener('keydown', dispatch));
  const press = (key: string, init: KeyboardEventInit = {}, selector = 'body'): boolean => {
    const target = document.querySelector(selector);
    if (!target) throw new Error(`no ${selector}`);
    const event = createEvent.keyDown(target, { key, ...init }) as KeyboardEvent;
    if (init.modifierAltGraph) {
      // happy-dom does not know it.
      event.getModifierState = (name: string): boolean =>
        name === 'AltGraph' || (name === 'Control' && init.ctrlKey === true);
    }
    // False when somebody has taken it.
    return fireEvent(target, event);
  };
  return { done, press, actions };
};

const ctrl = { ctrlKey: true };
const altGr = { modifierAltGraph: true };

describe('a key', () => {
  it.each<[string, KeyboardEventInit, ActionId]>([
    ['p', {}, 'event.pin'],
    ['P', {}, 'event.pin'],
    ['?', { shiftKey: true }, 'app.keys'],
    ['/', {}, 'search.focus'],
    ['/', { shiftKey: true }, 'search.focus'],
    ['k', ctrl, 'app.palette'],
    ['1', { ...ctrl, code: 'Digit1' }, 'source.1'],
    ['&', { ...ctrl, code: 'Digit1' }, 'source.1'],
    ['F8', { shiftKey: true }, 'event.previousFailure'],
    [' ', { code: 'Space' }, 'feed.pause'],
    ['Delete', {}, 'event.delete'],
    ['Backspace', ctrl, 'event.delete'],
    ['+', { ...ctrl, shiftKey: true }, 'view.zoomIn'],
    ['Escape', {}, 'event.back'],
    ['з', { code: 'KeyP' }, 'event.pin'],
  ])('%s with %j does %s', (key, init, id) => {
    const { done, press } = openPage();
    expect(press(key, init)).toBe(false);
    expect(done).toEqual([id]);
  });

  it.each<[string, string, KeyboardEventInit]>([
    ['with a modifier it does not have', 'p', ctrl],
    ['with Shift where that is another key', 'P', { shiftKey: true }],
    ['with Alt', 'p', { altKey: true }],
    ['with AltGr', ']', altGr],
    ['with AltGr where that is Ctrl and Alt', 'k', { ...altGr, ctrlKey: true, altKey: true }],
    ['while an input method composes', 'p', { isComposing: true }],
    ['that an input method takes', 'p', { keyCode: 229 }],
    ['that is Backspace alone', 'Backspace', {}],
  ])('does nothing %s', (_name, key, init) => {
    const { done, press } = openPage();
    expect(press(key, init)).toBe(true);
    expect(done).toEqual([]);
  });

  it('is left to whoever took it first', () => {
    const { done, press } = openPage('<div id="tree"></div>');
    document.querySelector('#tree')?.addEventListener('keydown', (event) => event.preventDefault());
    press('p', {}, '#tree');
    expect(done).toEqual([]);
  });

  it('is left to the browser while its action can do nothing', () => {
    const { done, press } = openPage('', {}, []);
    expect(press('p')).toBe(true);
    expect(done).toEqual([]);
  });

  it('held down repeats only what may be repeated', () => {
    const { done, press } = openPage();
    press('p');
    expect(press('p', { repeat: true })).toBe(false);
    press('j');
    press('j', { repeat: true });
    expect(done).toEqual(['event.pin', 'event.next', 'event.next']);
  });

  it('follows the choice of the user at once', () => {
    const { done, press, actions } = openPage('', { 'event.pin': 'F4', 'event.tag': null });
    press('p');
    press('t');
    press('F4');
    actions.setChosen({});
    press('F4');
    press('p');
    expect(done).toEqual(['event.pin', 'event.pin']);
  });
});

describe('while text is being written', () => {
  const fields = [
    '<input id="field">',
    '<textarea id="field"></textarea>',
    '<select id="field"></select>',
    '<div id="field" contenteditable="true"></div>',
    '<div role="menu"><button id="field">Item</button></div>',
  ];
  it.each(fields)('no single key does anything: %s', (field) => {
    const { done, press } = openPage(field);
    for (const key of ['p', '?', '/', 'Delete', ' ', 'g', 'g']) press(key, {}, '#field');
    expect(done).toEqual([]);
  });

  it('those with Ctrl work that may, and Escape', () => {
    const { done, press } = openPage('<div data-keys="feed"><input id="field"></div>');
    press('k', ctrl, '#field');
    press('f', ctrl, '#field');
    press('Escape', {}, '#field');
    expect(done).toEqual(['app.palette', 'search.focus', 'event.back']);
  });

  it('those that edit text are left to the text', () => {
    const { done, press } = openPage('<div data-keys="feed"><input id="field"></div>');
    press('z', ctrl, '#field');
    press('Backspace', ctrl, '#field');
    expect(done).toEqual([]);
  });

  it('a chosen key without Ctrl does nothing either', () => {
    const { done, press } = openPage('<input id="field">', { 'app.palette': 'F2' });
    press('F2', {}, '#field');
    expect(done).toEqual([]);
  });
});

describe('a place of its own', () => {
  it('a dialog keeps all keys but those of the zoom', () => {
    const { done, press } = openPage(
      '<dialog class="dialog" open><button id="b"></button></dialog>',
    );
    press('p', {}, '#b');
    press('k', ctrl, '#b');
    press('p');
    press('=', ctrl, '#b');
    expect(done).toEqual(['view.zoomIn']);
  });

  it('outside of the feed no key does anything to events, others work', () => {
    const { done, press } = openPage('<nav><button id="source"></button></nav>');
    press('Delete', {}, '#source');
    press('u', {}, '#source');
    press('j', {}, '#source');
    expect(done).toEqual(['source.copyUrl', 'event.next']);
  });

  it('a button in focus keeps Space and Enter', () => {
    const { done, press } = openPage('<div data-keys="feed"><button id="b"></button></div>');
    expect(press(' ', { code: 'Space' }, '#b')).toBe(true);
    expect(done).toEqual([]);
  });
});

describe('two presses', () => {
  it('do what they are for together', () => {
    const { done, press } = openPage();
    press('g');
    press('a');
    press('g');
    press('g');
    expect(done).toEqual(['source.all', 'event.newest']);
  });

  it('may have Shift going down in between', () => {
    const { done, press } = openPage('', { 'event.newest': 'g Shift+g' });
    press('g');
    press('Shift', { shiftKey: true });
    press('G', { shiftKey: true });
    expect(done).toEqual(['event.newest']);
  });

  it('are nothing with another key in between, which does what it does', () => {
    const { done, press } = openPage();
    press('g');
    press('p');
    press('a');
    expect(done).toEqual(['event.pin']);
  });

  it('must follow each other within a second', () => {
    const { done, press } = openPage();
    const clock = vi.spyOn(Event.prototype, 'timeStamp', 'get');
    onTestFinished(() => clock.mockRestore());
    clock.mockReturnValue(1000);
    press('g');
    clock.mockReturnValue(2100);
    press('a');
    expect(done).toEqual([]);
  });
});
