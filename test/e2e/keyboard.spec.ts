/** The window by keyboard: everything is reached, seen and left again. */
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import {
  addFirstSource,
  addKey,
  rows,
  sendSigned,
  showTooltip,
  signerOf,
  urlOf,
} from './window.ts';

test.describe.configure({ timeout: 120_000 });

const github = signerOf('github');

/** A source with a key and two events, one of them open. */
const openEvent = async (page: Page): Promise<void> => {
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', github.key);
  const url = await urlOf(page, 'GitHub');
  for (const n of [1, 2]) await sendSigned(url, github, undefined, `{"n":${n}}`);
  await expect(rows(page)).toHaveCount(2);
  await rows(page).first().click();
  await page.getByRole('tabpanel', { name: 'Verdict' }).waitFor();
};

/** Numbers what can be used; parts of one stop, as tabs and radio buttons are, count by the chosen one. */
const numberControls = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll('button, a[href], input, select, textarea, summary, [tabindex]'),
    ].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(
          ':disabled, [aria-hidden="true"], [role="option"], [role="tablist"], [role="radiogroup"]',
        ) &&
        !(element.matches('[role="tab"]') && element.ariaSelected === 'false') &&
        !(element.matches('[role="radio"]') && element.ariaChecked === 'false') &&
        !(element.getAttribute('tabindex') === '-1' && !element.matches('button, a, input')),
    );
    controls.forEach((element, at) => element.setAttribute('data-number', String(at)));
    return controls.length;
  });

type Focused = { readonly number: number; readonly name: string; readonly box: DOMRect };

const focused = (page: Page): Promise<Focused | null> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (!element || element === document.body) return null;
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return {
      number: Number(element.getAttribute('data-number') ?? -1),
      name: `${element.tagName} ${name.slice(0, 40)}`,
      box: element.getBoundingClientRect().toJSON() as DOMRect,
    };
  });

/** The picture of a place and a little around it, where rings are. */
const picture = (page: Page, { x, y, width, height }: DOMRect): Promise<Buffer> =>
  page.screenshot({
    clip: {
      x: Math.max(0, x - 3),
      y: Math.max(0, y - 3),
      width: width + 6,
      height: Math.min(height, 600) + 6,
    },
  });

test('everything in the main view is reached by Tab, and shows that it is', async ({
  app: { page },
}) => {
  await openEvent(page);
  // Times that go on would change pictures, too.
  await page.getByRole('button', { name: 'Feed menu' }).click();
  await page.getByRole('menuitemradio', { name: /^Absolute/ }).click();
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const count = await numberControls(page);
  expect(count).toBeGreaterThan(20);
  const reached = new Set<number>();
  const unseen: string[] = [];
  for (let presses = 0; presses < 2 * count; presses++) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (!here) break;
    if (reached.has(here.number)) continue;
    reached.add(here.number);
    const withRing = await picture(page, here.box);
    await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      element.blur();
      element.setAttribute('data-last', '');
    });
    if (withRing.equals(await picture(page, here.box))) unseen.push(here.name);
    await page.evaluate(() => {
      const element = document.querySelector<HTMLElement>('[data-last]');
      element?.removeAttribute('data-last');
      element?.focus();
    });
  }
  const missed = await page.evaluate(
    (numbers) =>
      [...document.querySelectorAll('[data-number]')]
        .filter((element) => !numbers.includes(Number(element.getAttribute('data-number'))))
        .map((element) => element.outerHTML.slice(0, 120)),
    [...reached],
  );
  expect(missed).toEqual([]);
  expect(unseen).toEqual([]);
});

const openers = [
  ['Settings', 'Settings'],
  ['Add a source', 'Add a source'],
  ['Compare with…', /^Compare/],
] as const;

for (const [button, dialog] of openers) {
  test(`the focus is in the dialog of “${button}”, and then back where it was`, async ({
    app: { page },
  }) => {
    await openEvent(page);
    const opener = page.getByRole('button', { name: button, exact: true }).first();
    await opener.focus();
    await page.keyboard.press('Enter');
    const opened = page.getByRole('dialog', { name: dialog });
    await expect(opened).toBeVisible();
    await expect(opened.locator(':focus')).toHaveCount(1);
    for (let presses = 0; presses < 30; presses++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    if ((await opened.count()) > 0) await page.keyboard.press('Escape');
    await expect(opened).toHaveCount(0);
    await expect(opener).toBeFocused();
  });
}

test('a menu is used by keys, and gives the focus back, also after a dialog', async ({
  app: { page },
}) => {
  await openEvent(page);
  const opener = page.getByRole('button', { name: 'Actions for GitHub' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Rename…' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Remove…' })).toBeFocused();
  await page.keyboard.press('i');
  await expect(page.getByRole('menuitem', { name: 'Import requests…' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(opener).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Rename source' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('menus and tooltips stay in the window, at its edges and in dialogs', async ({
  app: { page },
}) => {
  await openEvent(page);
  const inside = async (role: 'menu' | 'tooltip'): Promise<boolean> =>
    page.locator(role === 'menu' ? '.menu' : '.tooltip').evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isOnTop = getComputedStyle(element).pointerEvents === 'none' || element.contains(at);
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && isOnTop;
    });
  const list = await page.getByRole('listbox', { name: 'Events, newest first' }).boundingBox();
  const row = await rows(page).last().boundingBox();
  if (!list || !row) throw new Error('no list');
  await page.mouse.click(row.x + row.width - 2, row.y + row.height - 2, { button: 'right' });
  expect(await inside('menu')).toBe(true);
  await page.keyboard.press('Escape');
  await showTooltip(page, page.getByRole('button', { name: 'Settings', exact: true }));
  expect(await inside('tooltip')).toBe(true);

  await page.getByRole('button', { name: 'Add a source' }).first().click();
  await showTooltip(page, page.getByRole('dialog').getByRole('button', { name: 'Close' }));
  expect(await inside('tooltip')).toBe(true);
  expect(await page.locator('dialog .tooltip').count()).toBe(1);
});
