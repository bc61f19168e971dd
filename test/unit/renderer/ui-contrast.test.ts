/** Contrast of everything that stands on something else, in every theme, from the tokens. */
import { describe, expect, it } from 'vitest';
import { contrastOf, readThemes } from '../../support/tokens.ts';

const grounds = ['surface', 'panel', 'sunken', 'raised', 'input', 'hover', 'selected'];
const tints = ['good-tint', 'bad-tint', 'warn-tint', 'note-tint', 'shake-tint', 'accent-tint'];
const origins = ['literal', 'method', 'target', 'header', 'body', 'derived', 'secret', 'parameter'];
const states = ['good', 'bad', 'warn', 'note', 'shake'];

/** Text, and all it stands on. */
const textOn: Readonly<Record<string, readonly string[]>> = {
  text: [...grounds, ...tints, ...origins.map((origin) => `part-${origin}`)],
  'text-soft': [...grounds, ...tints],
  'text-faint': ['surface', 'panel', 'input', 'hover', 'selected'],
  ...Object.fromEntries(states.map((state) => [state, [...grounds, `${state}-tint`]])),
  'accent-strong': ['accent-tint'],
  'on-accent': ['accent', 'accent-strong'],
  'on-danger': ['danger', 'danger-strong'],
  ...Object.fromEntries(
    ['key', 'string', 'number', 'literal'].map((kind) => [
      `code-${kind}`,
      ['surface', 'panel', 'selected', 'good-tint', 'bad-tint'],
    ]),
  ),
};

/** Borders of controls, rings, icons and marks, and what they must be told from. */
const shapesOn: Readonly<Record<string, readonly string[]>> = {
  'line-control': ['surface', 'panel', 'sunken', 'raised', 'input'],
  focus: [...grounds, ...tints],
  accent: [...grounds, 'accent-tint'],
  // The tick, the cross and the clock are cut out of a disc.
  surface: states,
  ...Object.fromEntries(
    origins.map((origin) => [`part-${origin}-line`, ['surface', `part-${origin}`]]),
  ),
};

const pairsOf = (table: typeof textOn): readonly (readonly [string, string])[] =>
  Object.entries(table).flatMap(([front, backs]) => backs.map((back) => [front, back] as const));

describe.each(Object.entries(readThemes()))('the %s theme', (name, theme) => {
  const ratio = (front: string, back: string): number =>
    contrastOf(theme[front] ?? '', theme[back] ?? '');
  const isHigh = name.startsWith('contrast');

  it.each(pairsOf(textOn))('can be read: %s on %s', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(isHigh ? 7 : 4.5);
  });

  it.each(pairsOf(shapesOn))('can be seen: %s on %s', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(isHigh ? 4.5 : 3);
  });

  it('tells the looks of verdicts apart', () => {
    expect(new Set(states.map((state) => theme[state])).size).toBe(states.length);
  });
});

describe('the high contrast theme', () => {
  const themes = readThemes();
  it.each(['line', 'line-faint', 'line-strong'])('has lines that are seen: %s', (line) => {
    for (const theme of [themes['contrast light'], themes['contrast dark']]) {
      for (const ground of ['surface', 'panel', 'raised']) {
        expect(contrastOf(theme[line] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
