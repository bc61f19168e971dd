/** What is done by keys, the command palette and native menus. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, launch, test } from './app.ts';
import { addFirstSource, rows, sendSigned, signerOf, urlOf } from './window.ts';

const withEvents = async (page: Page, count: number): Promise<void> => {
  const github = signerOf('github');
  await addFirstSource(page, 'GitHub');
  const url = await urlOf(page, 'GitHub');
  for (let sent = 0; sent < count; sent++) {
    await sendSigned(url, github, undefined, `{"action":"opened","n":${sent}}`);
  }
  await expect(rows(page)).toHaveCount(count);
};

const palette = (page: Page) => page.getByRole('dialog', { name: 'Command palette' });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Events, newest first' });

type ShownItem = { readonly label: string; readonly accelerator: string | null };

/** The items of all native menus that have an id, which are those of actions. */
const menuItems = (app: ElectronApplication): Promise<Record<string, ShownItem>> =>
  app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []);
    return Object.fromEntries(
      (items ?? [])
        .filter(({ id }) => /^[a-z]+\.[a-zA-Z]+$/.test(id))
        .map(({ id, label, accelerator }) => [id, { label, accelerator: accelerator ?? null }]),
    );
  });

const choose = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
  }, id);

test('the palette opens by key, runs what is chosen, and gives the focus back', async ({
  app: { page },
}) => {
  await withEvents(page, 2);
  await rows(page).first().click();
  await list(page).focus();
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toHaveCount(0);
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pin or');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect(rows(page).first()).toHaveAccessibleName(/, pinned,/);
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('settings');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
});

test('a key chosen in the sheet works at once and after a restart', async ({ profile }) => {
  const first = await launch(profile);
  await withEvents(first.page, 1);
  await first.page.keyboard.press('Escape');
  await first.page.keyboard.press('?');
  await sheet(first.page).getByRole('button', { name: 'Change: Pin or unpin' }).click();
  await first.page.keyboard.press('F5');
  await expect(sheet(first.page).getByRole('alert')).toContainText('need this key');
  await first.page.keyboard.press('Escape');
  await expect(sheet(first.page)).toBeVisible();
  await sheet(first.page).getByRole('button', { name: 'Change: Pin or unpin' }).click();
  await first.page.keyboard.press('x');
  await expect(sheet(first.page)).toContainText('X is in use for “Select or unselect”.');
  await sheet(first.page).getByRole('button', { name: 'Replace' }).click();
  await first.page.keyboard.press('Escape');
  await expect(sheet(first.page)).toHaveCount(0);
  await rows(first.page).first().click();
  await first.page.keyboard.press('x');
  await expect(rows(first.page).first()).toHaveAccessibleName(/, pinned,/);
  await expect
    .poll(async () => (await menuItems(first.electron))['event.pin']?.accelerator)
    .toBe('X');
  await first.electron.close();

  const again = await launch(profile);
  await rows(again.page).first().click();
  await again.page.keyboard.press('p');
  await expect(rows(again.page).first()).toHaveAccessibleName(/, pinned,/);
  await again.page.keyboard.press('x');
  await expect(rows(again.page).first()).not.toHaveAccessibleName(/, pinned,/);
  await again.electron.close();
});

test('native menus run actions, show their keys, and take none', async ({
  app: { electron, page },
}) => {
  await withEvents(page, 2);
  const items = await menuItems(electron);
  expect(items['app.palette']).toEqual({
    label: 'Command palette…',
    accelerator: 'CommandOrControl+K',
  });
  expect(Object.values(items).filter(({ label }) => label.includes('&'))).toEqual([]);
  const shown = Object.values(items).map(({ accelerator }) => accelerator ?? '');
  expect(shown.filter((accelerator) => /alt|option/i.test(accelerator))).toEqual([]);
  await choose(electron, 'app.keys');
  await expect(sheet(page)).toBeVisible();
  // A dialog is in front: nothing is done but zooming, which comes after the other.
  await choose(electron, 'app.settings');
  await choose(electron, 'view.zoomIn');
  await expect(page.getByText(/^Zoom 1\d\d/)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await rows(page).first().click();
  await choose(electron, 'event.delete');
  await expect(rows(page)).toHaveCount(1);
  await choose(electron, 'app.undo');
  await expect(rows(page)).toHaveCount(2);
  await list(page).focus();
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(1);
});

test('menus speak the language that is chosen', async ({ app: { electron, page } }) => {
  await withEvents(page, 1);
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'Deutsch' }).click();
  await expect
    .poll(async () => (await menuItems(electron))['app.palette']?.label)
    .toBe('Befehlspalette …');
  await expect(page.getByRole('dialog', { name: 'Einstellungen' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Quellen', exact: true }).waitFor();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Befehlspalette' })).toBeVisible();
});

test('nothing is done by what is typed into the search field', async ({ app: { page } }) => {
  await withEvents(page, 2);
  await rows(page).first().click();
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search events' });
  await expect(field).toBeFocused();
  await page.keyboard.type('ptndx?/ gg ga f u');
  await expect(field).toHaveValue('ptndx?/ gg ga f u');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+Backspace');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).not.toHaveAccessibleName(/, pinned,/);
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});
