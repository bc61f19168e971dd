import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type RunningApp, test } from './app.ts';
import { addFirstSource, addKey, rows, sendSigned, signerOf, urlOf } from './window.ts';

const signer = signerOf('github');

/** A source with a key and some events; the newest is of the last text. */
const fill = async ({ page }: RunningApp, texts: readonly string[]): Promise<string> => {
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', signer.key);
  const url = await urlOf(page, 'GitHub');
  for (const text of texts) await sendSigned(url, signer, (body) => body, text);
  await expect(rows(page)).toHaveCount(texts.length);
  return url;
};

test('a word is found in the bodies, and a chip takes its part of the search away', async ({
  app,
}) => {
  const { page } = app;
  await fill(app, ['{"who":"ada"}', '{"who":"grace"}', '{"who":"ada again"}']);
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search events' });
  await expect(field).toBeFocused();
  await field.fill('ada');
  await field.press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await field.fill('ada verdict:invalid');
  await field.press('Enter');
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove verdict:invalid' }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('events are pinned, tagged and deleted, and deleting is undone', async ({ app }) => {
  const { page } = app;
  await fill(app, ['{"n":1}', '{"n":2}', '{"n":3}']);
  await rows(page).first().click();
  await page.keyboard.press('p');
  await rows(page)
    .nth(1)
    .click({ modifiers: ['ControlOrMeta'] });
  const bar = page.getByRole('region', { name: 'Selected events' });
  await expect(bar).toContainText('2 selected');
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(3);
});

test('a body is shown as text, tree and bytes, and stays what it is', async ({ app }) => {
  const { page } = app;
  await fill(app, ['{"html":"<img src=x onerror=alert(1)>","n":1.0}']);
  await rows(page).first().click();
  await page.getByRole('tab', { name: 'Body', exact: true }).click();
  await page.getByRole('radio', { name: 'Tree' }).check({ force: true });
  await expect(page.getByRole('tree', { name: 'Body as a tree' })).toContainText('onerror');
  await page.getByRole('radio', { name: 'Hex' }).check({ force: true });
  await expect(page.getByText('00000000', { exact: true })).toBeVisible();
  // The editor brings its own styles, which the policy of the window lets in nowhere but there.
  expect(await page.evaluate(() => document.querySelectorAll('style').length)).toBe(0);
});

test('an event is saved as HAR, and two events are compared', async ({ app }) => {
  const { page } = app;
  const folder = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  const file = join(folder, 'event.har');
  try {
    await fill(app, ['{"amount":1}', '{"amount":2}']);
    await app.electron.evaluate(({ dialog, shell }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
      shell.showItemInFolder = (shown) => {
        process.env['SHOWN_IN_FOLDER'] = shown;
      };
    }, file);
    await rows(page).first().click();
    await page.getByRole('button', { name: 'Copy or save' }).click();
    await page.getByRole('menuitem', { name: /^HAR/ }).click();
    await expect.poll(() => existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('"version":"1.2"');
    await expect(page.getByText('Saved 1 event as event.har')).toBeVisible();
    await page.getByRole('button', { name: 'Show in folder' }).click();
    await expect.poll(() => app.electron.evaluate(() => process.env['SHOWN_IN_FOLDER'])).toBe(file);

    await rows(page).first().click();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Compare with…' }).click();
    await dialog.getByRole('tab', { name: 'Body' }).click();
    await expect(dialog).toContainText('amount');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
