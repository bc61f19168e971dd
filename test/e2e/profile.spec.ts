import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, launch, type RunningApp, test } from './app.ts';
import { addFirstSource, addKey, rows, sendSigned, signerOf, urlOf } from './window.ts';

const signer = signerOf('github');

/** Answers the system's file dialogs, which nobody can click here. */
const answerDialogs = ({ electron }: RunningApp, file: string): Promise<void> =>
  electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);

test('a profile goes to another machine without its secrets, which are pasted there', async ({
  app,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  const file = join(folder, 'profile.json');
  try {
    await addFirstSource(app.page, 'GitHub');
    await addKey(app.page, 'Webhook secret', signer.key);
    await answerDialogs(app, file);
    await app.page.getByRole('button', { name: 'Settings', exact: true }).click();
    await app.page.getByRole('button', { name: 'Export…' }).click();
    const leaving = app.page.getByRole('dialog', { name: 'Export a profile' });
    await leaving.getByRole('button', { name: 'Export…' }).click();
    await expect.poll(() => existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).not.toContain(signer.key);

    const second = await launch(join(folder, 'other'));
    const { page } = second;
    await answerDialogs(second, file);
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('button', { name: 'Import…' }).click();
    const coming = page.getByRole('dialog', { name: 'Import a profile' });
    await coming.getByRole('button', { name: 'Import', exact: true }).click();
    const arrived = page.getByRole('dialog', { name: 'Profile imported' });
    await arrived.getByRole('button', { name: 'Done' }).click();
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^GitHub/ })
      .first()
      .click();
    await page.getByRole('tab', { name: 'Set up' }).waitFor();
    await addKey(page, 'Webhook secret', signer.key);
    expect((await sendSigned(await urlOf(page, 'GitHub'), signer)).status).toBe(200);
    await expect(rows(page).first()).toContainText('Verified');
    await second.electron.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
