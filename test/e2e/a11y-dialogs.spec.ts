/** Dialogs, panels and settings, made through the app, under axe's rules in each theme. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, type RunningApp, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { addFirstSource, addKey, rows, send, sendSigned, signerOf, urlOf } from './window.ts';

test.describe.configure({ timeout: 180_000 });

const github = signerOf('github');
const passphrase = 'quiet harbour lamp 42';

const pick = async (page: Page, button: string | RegExp, item: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('menuitem', { name: item }).click();
};

const openSettings = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Settings', exact: true }).click();

test('keys: the board, its menus, rotation', async ({ app: { page } }) => {
  await addFirstSource(page, 'GitHub');
  await page.getByLabel('Webhook secret', { exact: true }).fill(`"${github.key}"`);
  await expectAccessible(page, 'a key with doubts');
  await page.getByLabel('Webhook secret', { exact: true }).fill('');
  await addKey(page, 'Webhook secret', github.key);
  await sendSigned(await urlOf(page, 'GitHub'), github);
  await expect(page.getByText(/^Last matched/)).toBeVisible();
  await addKey(page, 'Webhook secret', 'another secret of some length');
  await page
    .getByRole('button', { name: /^Actions for key/ })
    .last()
    .click();
  await page.getByRole('menuitem', { name: /^Retire/ }).click();
  await expectAccessible(page, 'retiring a key');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Retire/ })
    .click();
  await expectAccessible(page, 'keys of a source');
  await page
    .getByRole('button', { name: /^Actions for key/ })
    .first()
    .click();
  await expectAccessible(page, 'menu of a key');
  await page.getByRole('menuitem', { name: /^Rotate/ }).click();
  await expectAccessible(page, 'rotation');
  await page.getByRole('radio', { name: 'Generate one' }).click();
  await expectAccessible(page, 'rotation with a generated key');
  await page.keyboard.press('Escape');
  await pick(page, /^Actions for key/, /^Remove/);
  await expectAccessible(page, 'removing a key');
});

test('a source: its settings, renaming, removing, adding another', async ({ app: { page } }) => {
  await addFirstSource(page, 'GitHub');
  await page.getByRole('tab', { name: 'Settings' }).click();
  await expectAccessible(page, 'settings of a source');
  for (const item of ['Rename…', 'Import requests…', 'Remove…']) {
    await page.getByRole('listitem').filter({ hasText: 'GitHub' }).first().hover();
    await pick(page, 'Actions for GitHub', item);
    await expectAccessible(page, item);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Add a source' }).first().click();
  await expectAccessible(page, 'adding a source');
});

test('the vault: passphrase, recovery key, locked, unlocking', async ({ profile }) => {
  const first = await launch(profile);
  const { page } = first;
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', github.key);
  await expectAccessible(page, 'nothing keeps the keys');
  await page.getByRole('button', { name: 'Set a passphrase…' }).click();
  await page.getByLabel('New passphrase', { exact: true }).fill('password1');
  await expectAccessible(page, 'a weak passphrase');
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same again', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Set passphrase' }).click();
  await page.getByLabel('Recovery key', { exact: true }).waitFor();
  await expectAccessible(page, 'recovery key');
  await page.getByRole('checkbox', { name: 'I have written it down' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await openSettings(page);
  for (const name of [/^Change passphrase/, /recovery key…$/, /^Start over|^Keep for this run/]) {
    const button = page.getByRole('dialog').getByRole('button', { name });
    if ((await button.count()) === 0) continue;
    await button.first().click();
    await expectAccessible(page, `vault: ${name.source}`);
    await page.keyboard.press('Escape');
  }
  await first.electron.close();

  const second = await launch(profile);
  await second.page.getByRole('dialog', { name: 'Unlock the secrets' }).waitFor();
  await expectAccessible(second.page, 'unlocking');
  await second.page.getByRole('button', { name: 'Cancel' }).click();
  await expectAccessible(second.page, 'locked');
  await second.electron.close();
});

test('settings, with what is opened from them', async ({ app }) => {
  const { page } = app;
  const folder = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  try {
    await answerDialogs(app, join(folder, 'profile.json'));
    await addFirstSource(page, 'GitHub');
    await openSettings(page);
    const settings = page.getByRole('dialog', { name: 'Settings' });
    for (const name of await settings.getByRole('region').all()) {
      await name.scrollIntoViewIfNeeded();
      await expectAccessible(page, `settings: ${await name.getAttribute('aria-label')}`);
    }
    const quiet = settings.getByRole('checkbox', { name: 'Quiet hours' });
    await quiet.click();
    await expect(quiet).toBeChecked();
    await expectAccessible(page, 'settings: quiet hours');
    await settings.getByRole('button', { name: 'Clear…' }).click();
    await expectAccessible(page, 'clearing the history');
    await page.keyboard.press('Escape');
    await settings.getByRole('button', { name: 'Export…' }).click();
    const leaving = page.getByRole('dialog', { name: 'Export a profile' });
    await leaving.getByRole('radio', { name: 'With secrets' }).click();
    await expectAccessible(page, 'exporting a profile');
    await leaving.getByRole('radio', { name: /^Without/ }).click();
    await leaving.getByRole('button', { name: 'Export…' }).click();
    await expect(leaving).toBeHidden();
    await settings.getByRole('button', { name: 'Import…' }).click();
    const coming = page.getByRole('dialog', { name: 'Import a profile' });
    await expectAccessible(page, 'importing a profile');
    await coming.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('dialog', { name: 'Profile imported' }).waitFor();
    await expectAccessible(page, 'a profile imported');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the palette, the sheet of keys and the tunnel', async ({ app: { page } }) => {
  await addFirstSource(page, 'GitHub');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'palette');
  await page.keyboard.type('theme');
  await expectAccessible(page, 'palette with a query');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  // Out of the field that the palette gave the focus back to: there it would be a character.
  await page.getByRole('heading', { name: 'Sources' }).click();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'keys');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Tunnel: / }).click();
  await expectAccessible(page, 'tunnel without a token');
  await page.getByRole('dialog', { name: 'Tunnel' }).getByRole('tab', { name: 'Settings' }).click();
  await expectAccessible(page, 'settings of the tunnel');
});

test('consoles of providers', async ({ app: { page } }) => {
  await addFirstSource(page, 'MessageMedia');
  await page.getByRole('tab', { name: 'Console' }).click();
  await expectAccessible(page, 'MessageMedia console');
  await page.getByRole('button', { name: 'Add a source' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add a source' });
  await dialog.getByRole('radio', { name: 'Bracken', exact: true }).check({ force: true });
  await dialog.getByRole('button', { name: 'Add source' }).click();
  await page.getByRole('region', { name: 'Source Bracken' }).waitFor();
  await page.getByRole('tab', { name: 'Console' }).click();
  await expectAccessible(page, 'Bracken console');
});

test('schemes of one’s own', async ({ app: { page } }) => {
  await addFirstSource(page, 'GitHub');
  await send(await urlOf(page, 'GitHub'), ['X-Acme-Signature', 'aa'], Buffer.from('{"kind":"x"}'));
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Add a source' }).first().click();
  await page.getByRole('button', { name: /^Describe a provider/ }).click();
  const builder = page.getByRole('dialog', { name: 'Describe a provider' });
  await expectAccessible(page, 'builder');
  await builder.getByLabel('Name', { exact: true }).fill('Acme');
  await builder.getByLabel('Signature header', { exact: true }).fill('X-Acme-Signature');
  await expectAccessible(page, 'builder, filled in');
  await builder.getByRole('button', { name: 'Save scheme' }).click();
  await page.getByRole('dialog', { name: /is saved/ }).waitFor();
  await expectAccessible(page, 'a scheme is saved');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add a source' }).first().click();
  await page.getByRole('button', { name: 'Your schemes…' }).click();
  await expectAccessible(page, 'schemes');
  await page.getByRole('button', { name: 'Actions for Acme' }).click();
  await expectAccessible(page, 'menu in a dialog');
});

/** Answers the system's file dialogs, which nobody can click here. */
const answerDialogs = ({ electron }: RunningApp, file: string): Promise<void> =>
  electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
