/** Colours and sizes stand in one place: what a theme must change is changed there. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readThemes } from '../../support/tokens.ts';

const renderer = join(import.meta.dirname, '../../../src/renderer');
const tokensFile = join('styles', 'tokens.css');
const sheets = globSync('**/*.css', { cwd: renderer }).filter((file) => file !== tokensFile);
const sources = globSync('**/*.{ts,tsx}', { cwd: renderer });
const read = (file: string): string =>
  readFileSync(join(renderer, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');

const colour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/gi;
const named = /:[^;{]*\b(?:white|black|red|green|blue|gr[ae]y|orange|yellow|purple)\b[^;{]*;/gi;

const defined = new Set(Object.keys(readThemes().light));
/** Set where they are used, or by Radix. */
const local = /^(?:verdict|meter|look|radix)/;

describe('a style sheet', () => {
  it.each(sheets)('has no colour of its own: %s', (file) => {
    const css = read(file);
    expect([...(css.match(colour) ?? []), ...(css.match(named) ?? [])]).toEqual([]);
  });

  it.each(sheets)('uses tokens that there are: %s', (file) => {
    const used = [...read(file).matchAll(/var\(--([\w-]+)/g)].map(([, name = '']) => name);
    expect(used.filter((name) => !defined.has(name) && !local.test(name))).toEqual([]);
  });

  it.each(sheets)('takes sizes of text and corners from the scales: %s', (file) => {
    const css = read(file);
    const own = css.match(/^\s*(?:font-size|border-radius):[^;]*\d(?:px|rem|em)\b[^;]*;/gm) ?? [];
    expect(own.map((line) => line.trim())).toEqual([]);
  });

  it.each(sheets)('takes distances from the scale where it has them: %s', (file) => {
    const own =
      read(file).match(
        /^\s*(?:gap|padding|margin)(?:-\w+)?: (?:\d+px )*(?:2|4|6|8|10|12|16|20|24|32)px\b/gm,
      ) ?? [];
    expect(own.map((line) => line.trim())).toEqual([]);
  });
});

it('no component names a colour', () => {
  const found = sources.flatMap((file) =>
    (read(file).match(/['"`](?:#[0-9a-f]{3}|#[0-9a-f]{6})['"`]/gi) ?? []).map(
      (text) => `${file}: ${text}`,
    ),
  );
  expect(found).toEqual([]);
});

describe('the tokens', () => {
  it('are all used', () => {
    const all = [...sheets, ...sources].map(read).join('\n');
    const unused = [...defined].filter((name) => !all.includes(`var(--${name})`));
    expect(unused).toEqual([]);
  });

  it('have every colour in each theme', () => {
    const { light, ...others } = readThemes();
    const isColour = (value: string): boolean => /^(?:#|rgb\()/.test(value);
    const names = Object.keys(light).filter((name) => isColour(light[name] ?? ''));
    for (const theme of Object.values(others)) {
      expect(names.filter((name) => !isColour(theme[name] ?? ''))).toEqual([]);
    }
  });
});
