/** Whether everybody can use what the window shows: axe's rules, and contrast in each theme. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';

const themes = [
  { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference' } },
  { name: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' } },
  { name: 'contrast light', media: { colorScheme: 'light', contrast: 'more' } },
  { name: 'contrast dark', media: { colorScheme: 'dark', contrast: 'more' } },
] as const;

/** What differs by theme; everything else is the same in each. */
const colourRules = ['color-contrast', 'link-in-text-block'];

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** All rules. Electron cannot open the second page in which axe puts together what frames say. */
const allProblems = async (page: Page): Promise<Violations> =>
  (
    await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ rules: { 'target-size': { enabled: true } } })
      .analyze()
  ).violations;

/** The rules about colours alone, by the axe that is in the page by now. */
const colourProblems = (page: Page, rules: readonly string[]): Promise<Violations> =>
  page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violations }> };
    };
    return (await axe.run({ runOnly, resultTypes: ['violations'] })).violations;
  }, rules);

/**
 * A row of the feed is named in words made for ears: parts that a narrow window hides, “answered
 * 200” in place of a bare number. What it shows is no label that somebody would speak to it.
 */
const isRowName = (id: string, target: string): boolean =>
  id === 'label-content-name-mismatch' && /^#event-\d+$/.test(target);

const wordsOf = (violations: Violations): string[] =>
  violations
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, at: target.join(' '), failureSummary })),
    )
    .filter(({ id, at }) => !isRowName(id, at))
    .map(({ id, at, failureSummary }) => `${id}: ${at}\n${failureSummary}`);

/**
 * Names the state in what it reports, and goes on, so that one run tells of all states. In high
 * contrast it looks where asked to: its colours are computed for every pair that meets elsewhere.
 */
export const expectAccessible = async (
  page: Page,
  state: string,
  inThemes: 'usual' | 'all' = 'usual',
): Promise<void> => {
  for (const { name, media } of themes) {
    if (inThemes === 'usual' && media.contrast === 'more') continue;
    // Colours that are on their way to others would be measured half way.
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const found =
      name === 'light'
        ? await allProblems(page)
        : await colourProblems(page, [
            ...colourRules,
            ...(media.contrast === 'more' ? ['color-contrast-enhanced'] : []),
          ]);
    expect.soft(wordsOf(found), `${state}, ${name}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, contrast: null, reducedMotion: null });
};
