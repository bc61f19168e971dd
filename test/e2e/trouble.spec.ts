import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, launch, test } from './app.ts';
import { addFirstSource, addKey, rows, sendSigned, signerOf, urlOf } from './window.ts';

const signer = signerOf('github');

test('a full disk is said in the window, loses nothing, and is over when space returns', async ({
  profile,
}) => {
  test.skip(
    process.platform !== 'linux' || process.getuid?.() !== 0,
    'needs to mount a small disk',
  );
  const data = join(profile, 'data');
  mkdirSync(data);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=0700', 'tmpfs', data]);
  try {
    const { electron, page } = await launch(profile);
    await addFirstSource(page, 'GitHub');
    await addKey(page, 'Webhook secret', signer.key);
    const url = await urlOf(page, 'GitHub');
    expect((await sendSigned(url, signer)).status).toBe(200);

    const ballast = join(data, 'ballast');
    try {
      writeFileSync(ballast, Buffer.alloc(4 * 1024 * 1024));
    } catch {
      // It fills what there is; that is the point.
    }
    const large = JSON.stringify({ text: 'x'.repeat(300_000) });
    let status = 200;
    let acknowledged = 1;
    for (let i = 0; status === 200 && i < 20; i++) {
      ({ status } = await sendSigned(url, signer, undefined, large));
      if (status === 200) acknowledged++;
    }
    expect(status).toBe(503);
    const banner = page.getByText('The disk is full, so new events cannot be stored.').first();
    await expect(banner).toBeVisible();

    rmSync(ballast);
    await expect(banner).toBeHidden();
    expect((await sendSigned(url, signer)).status).toBe(200);
    await expect(rows(page)).toHaveCount(acknowledged + 1);
    await electron.close();
  } finally {
    execFileSync('umount', ['-l', data]);
  }
});

test('a pinned port that is taken is said, with a way out', async ({ app: { page } }) => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  await page.getByRole('button', { name: 'Settings' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Pinned' }).check({ force: true });
  await dialog.getByRole('spinbutton', { name: 'Port number' }).fill(String(port));
  await dialog.getByRole('button', { name: 'Save' }).first().click();
  await expect(dialog).toContainText(`Port ${port} is already taken by another program.`);
  other.close();
});

test('an error that nothing has caught is logged, and holds nothing up', async ({ profile }) => {
  const app = await launch(profile);
  const { electron, page } = app;
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', signer.key);
  const url = await urlOf(page, 'GitHub');
  await electron.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown by nobody');
    });
  });
  await expect.poll(app.output).toContain('Error: thrown by nobody');
  expect((await sendSigned(url, signer)).status).toBe(200);
  await expect(rows(page).first()).toContainText('Verified');
  await electron.close();
});

test('two windows on one profile: the second gives way', async ({ app, profile }) => {
  await app.page.getByRole('heading').first().waitFor();
  await expect(launch(profile)).rejects.toThrow();
  expect(readdirSync(join(profile, 'data'))).toContain('countersign.db');
});
