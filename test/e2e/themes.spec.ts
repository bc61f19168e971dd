/** Themes by choice and by the system, and what a system asks for besides. */
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { addFirstSource, addKey, rows, sendSigned, signerOf, urlOf } from './window.ts';

const github = signerOf('github');

const choose = async (page: Page, theme: string): Promise<void> => {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio', { name: theme }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** Colours as they come out: ground, text, border of a field. */
const colours = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    const field = document.querySelector('.input');
    return [backgroundColor, color, field ? getComputedStyle(field).borderTopColor : ''];
  });

const openEvent = async (page: Page): Promise<void> => {
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', github.key);
  await sendSigned(await urlOf(page, 'GitHub'), github);
  await rows(page).first().click();
  await page.getByRole('tabpanel', { name: 'Verdict' }).waitFor();
};

test('a chosen theme is followed at once, and high contrast is the one that the system asks for', async ({
  app: { page },
}) => {
  await openEvent(page);
  await choose(page, 'Light');
  const light = await colours(page);
  await choose(page, 'Dark');
  await expect.poll(() => colours(page)).not.toEqual(light);
  const dark = await colours(page);
  await choose(page, 'High contrast');
  await expect.poll(() => colours(page)).not.toEqual(dark);
  const byChoice = await colours(page);
  expect(byChoice).not.toEqual(light);
  await choose(page, 'Same as system');
  await page.emulateMedia({ contrast: 'more' });
  expect(await colours(page)).toEqual(byChoice);
  await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
  expect((await colours(page))[0]).toBe('rgb(0, 0, 0)');
});

test('every verdict has its own icon and word, whatever the colours', async ({ app: { page } }) => {
  await openEvent(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const row = rows(page).first();
  await expect(row.locator('.verdict svg')).toBeVisible();
  await expect(row.locator('.verdict__word')).toHaveText('Verified');
  // Grounds and shadows are gone: what is chosen shows by a ring.
  const ring = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(await ring('.feed-row[aria-selected="true"]')).toBe('solid');
  expect(await ring('[role="tab"][aria-selected="true"]')).toBe('solid');
  expect(await ring('.chip[aria-pressed="true"]')).toBe('solid');
});

test('nothing moves for those who do not want it', async ({ app: { page } }) => {
  await openEvent(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Feed menu' }).click();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto';
      })
      .map((element) => element.className),
  );
  expect(moving).toEqual([]);
});
