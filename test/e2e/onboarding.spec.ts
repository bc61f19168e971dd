/** From an empty profile to the first event of one's own provider, in three steps, by keyboard alone. */
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { rows, sendSigned, signerOf, urlOf } from './window.ts';

/** Presses Tab until what has the focus has that name. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 60; presses++) {
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`nothing named ${name} can be reached by Tab`);
};

const users = [
  {
    provider: 'github',
    name: 'GitHub',
    verdict: 'Verified',
    title: 'Verified: the first event of GitHub',
  },
  {
    provider: 'comapi',
    name: 'Comapi',
    verdict: 'Verified',
    title: 'Verified: the first event of Comapi',
  },
  {
    provider: 'enablex',
    name: 'EnableX',
    verdict: 'Decrypted only',
    title: 'Decrypted: the first event of EnableX',
  },
] as const;

for (const { provider, name, verdict, title } of users) {
  test(`a user of ${name} comes to the first event by keyboard alone`, async ({
    app: { page },
  }) => {
    const signer = signerOf(provider);
    const steps = page.getByRole('list', { name: 'Steps to the first event' });

    await expect(steps.locator('[aria-current="step"]')).toContainText('Provider');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');

    // The field for the key has the focus: nothing to look for.
    await expect(page.locator('.add-key [name="value"]')).toBeFocused();
    await expect(steps.locator('[aria-current="step"]')).toContainText('Key');
    await page.keyboard.insertText(signer.key);
    await tabTo(page, /^Add key$/);
    await page.keyboard.press('Enter');

    await expect(steps.locator('[aria-current="step"]')).toContainText('Public URL');
    await expect(page.getByText(`Waiting for the first event of ${name}…`)).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Start|Open) the tunnel$/ })).toBeFocused();

    await sendSigned(await urlOf(page, name), signer);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(rows(page).first()).toContainText(verdict);
    await expect(steps.locator('[aria-current="step"]')).toHaveCount(0);
  });
}

test('what arrives wrong says why, and one press puts it right', async ({ app: { page } }) => {
  const signer = signerOf('github');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('GitHub');
  await page.keyboard.press('Enter');
  await expect(page.locator('.add-key [name="value"]')).toBeFocused();
  await tabTo(page, /^Skip for now$/);
  await page.keyboard.press('Enter');
  await sendSigned(await urlOf(page, 'GitHub'), signer);
  const outcome = page.getByRole('region', { name: 'First event' });
  await expect(outcome).toContainText('Not checked');
  await tabTo(page, /^Add the key$/);
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(signer.key);
  await tabTo(page, /^Add key$/);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Verified: the first event of GitHub' }),
  ).toBeVisible();
});

test('leaving and coming back goes on where one was', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^See it work with GitHub$/ }).click();
  await expect(rows(page).first()).toContainText('Verified');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  const steps = page.getByRole('list', { name: 'Steps to the first event' });
  await expect(steps.locator('[aria-current="step"]')).toContainText('Public URL');
  await page.getByRole('button', { name: /^All sources/ }).click();
  await page
    .getByRole('navigation', { name: 'Sources' })
    .getByRole('button', { name: /^GitHub/ })
    .click();
  await expect(steps.locator('[aria-current="step"]')).toContainText('Public URL');
});
