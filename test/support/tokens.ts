/** The design tokens of the window by theme, read from its style sheet. */
import { readFileSync } from 'node:fs';

const file = new URL('../../src/renderer/styles/tokens.css', import.meta.url);

export type Tokens = Readonly<Record<string, string>>;

/** What stands between the braces that follow `head`. */
const blockAfter = (css: string, head: string): string => {
  const from = css.indexOf(head);
  if (from < 0) throw new Error(`no ${head}`);
  let depth = 0;
  for (let at = css.indexOf('{', from); at < css.length; at++) {
    if (css[at] === '{') depth++;
    if (css[at] === '}' && --depth === 0) return css.slice(from + head.length, at);
  }
  throw new Error(`${head} has no end`);
};

const tokensIn = (css: string): Tokens =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** Each theme as the cascade makes it: high contrast goes over the light and dark it is based on. */
export const readThemes = (): Readonly<
  Record<'light' | 'dark' | 'contrast light' | 'contrast dark', Tokens>
> => {
  const css = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const [, ...darkParts] = css.split('@media (prefers-color-scheme: dark)');
  const [darkPart = '', contrastDarkPart = ''] = darkParts;
  const light = tokensIn(blockAfter(css, ':root'));
  const dark = { ...light, ...tokensIn(blockAfter(darkPart, ':root')) };
  const more = tokensIn(blockAfter(css, '@container style(--contrast: more)'));
  const moreDark = tokensIn(blockAfter(contrastDarkPart, '@container style(--contrast: more)'));
  return {
    light,
    dark,
    'contrast light': { ...light, ...more },
    'contrast dark': { ...dark, ...more, ...moreDark },
  };
};

const channelsOf = (hex: string): readonly number[] => {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`${hex} is no plain colour`);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
};

/** Relative luminance as of WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = channelsOf(hex).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio of two colours as of WCAG 2.2, 1 to 21. */
export const contrastOf = (a: string, b: string): number => {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
};
