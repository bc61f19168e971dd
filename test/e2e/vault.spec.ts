import { expect, launch, startKeyring, test } from './app.ts';
import { leaks } from './leaks.ts';
import { addFirstSource, addKey, rows, sendSigned, signerOf, urlOf } from './window.ts';

const signer = signerOf('github');
const passphrase = 'plum tractor evening sandpaper';

test('with a passphrase, keys are locked at the next start, and what arrived is checked once they are open', async ({
  profile,
}) => {
  const first = await launch(profile);
  await addFirstSource(first.page, 'GitHub');
  await addKey(first.page, 'Webhook secret', signer.key);
  const url = await urlOf(first.page, 'GitHub');
  await first.page.getByRole('button', { name: 'Set a passphrase…' }).click();
  await first.page.getByLabel('New passphrase', { exact: true }).fill(passphrase);
  await first.page.getByLabel('The same again', { exact: true }).fill(passphrase);
  await first.page.getByRole('button', { name: 'Set passphrase' }).click();
  const recoveryKey = await first.page.getByLabel('Recovery key', { exact: true }).innerText();
  await first.page.getByRole('checkbox', { name: 'I have written it down' }).check();
  await first.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await first.electron.close();
  expect(leaks(profile, [first], [signer.key, passphrase, recoveryKey])).toEqual([]);

  const second = await launch(profile);
  const { page } = second;
  await page
    .getByRole('dialog', { name: 'Unlock the secrets' })
    .getByRole('button', { name: 'Cancel' })
    .click();
  await expect(page.getByText('Secrets are locked.', { exact: true })).toBeVisible();
  expect((await sendSigned(url, signer)).status).toBe(401);
  await page.getByRole('button', { name: /^All sources/ }).click();
  await expect(rows(page).first()).toContainText('Not checked');

  await page.getByRole('button', { name: 'Unlock…' }).first().click();
  await page.getByLabel('Passphrase', { exact: true }).fill('not this one');
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByText(/not the passphrase/i)).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(rows(page).first()).toContainText('Verified');
  expect((await sendSigned(url, signer)).status).toBe(200);
  await second.electron.close();
});

test('a keyring that vanishes between two starts is said, stops nothing, and its return brings all back', async ({
  profile,
}) => {
  const keyring = await startKeyring(profile);
  try {
    const first = await launch(profile, keyring);
    await addFirstSource(first.page, 'GitHub');
    await addKey(first.page, 'Webhook secret', signer.key);
    const url = await urlOf(first.page, 'GitHub');
    await first.electron.close();

    const second = await launch(profile);
    await expect(
      second.page.getByText('These keys cannot be opened on this machine.'),
    ).toBeVisible();
    expect((await sendSigned(url, signer)).status).toBe(401);
    await second.page.getByRole('button', { name: /^All sources/ }).click();
    await expect(rows(second.page).first()).toContainText('Not checked');
    await second.electron.close();

    const third = await launch(profile, keyring);
    expect((await sendSigned(url, signer)).status).toBe(200);
    await expect(rows(third.page).first()).toContainText('Verified');
    await third.electron.close();
  } finally {
    keyring.stop();
  }
});

test('with a recovery key, secrets of a keyring that is gone are opened and kept by a passphrase', async ({
  profile,
}) => {
  const keyring = await startKeyring(profile);
  let recoveryKey = '';
  try {
    const first = await launch(profile, keyring);
    await addFirstSource(first.page, 'GitHub');
    await addKey(first.page, 'Webhook secret', signer.key);
    await first.page.getByRole('button', { name: 'Make a recovery key…' }).click();
    await first.page.getByRole('button', { name: 'Make it' }).click();
    recoveryKey = await first.page.getByLabel('Recovery key', { exact: true }).innerText();
    await first.page.getByRole('checkbox', { name: 'I have written it down' }).check();
    await first.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await first.electron.close();
  } finally {
    keyring.stop();
  }

  const second = await launch(profile);
  const { page } = second;
  await page.getByRole('button', { name: 'Use the recovery key…' }).click();
  await page.getByLabel('Recovery key', { exact: true }).fill(recoveryKey.toLowerCase());
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same again', { exact: true }).fill(passphrase);
  await page.getByRole('dialog').getByRole('button', { name: /^Open/ }).click();
  await expect(page.getByText('These keys cannot be opened on this machine.')).toBeHidden();
  const url = await urlOf(page, 'GitHub');
  expect((await sendSigned(url, signer)).status).toBe(200);
  await second.electron.close();
});
