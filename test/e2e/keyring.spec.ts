import { expect, launch, startKeyring, test } from './app.ts';
import { leaks } from './leaks.ts';
import { addFirstSource, addKey, rows, sendSigned, signerOf, urlOf } from './window.ts';

const signer = signerOf('github');

test('with a keyring, a key verifies again after quit and start, and is nowhere in the clear', async ({
  profile,
}) => {
  const keyring = await startKeyring(profile);
  try {
    const first = await launch(profile, keyring);
    await addFirstSource(first.page, 'GitHub');
    await addKey(first.page, 'Webhook secret', signer.key);
    await expect(first.page.getByText(/keyring|libsecret|keychain/i).first()).toBeVisible();
    const url = await urlOf(first.page, 'GitHub');
    await sendSigned(url, signer);
    await expect(rows(first.page)).toHaveCount(1);
    await first.electron.close();

    expect(leaks(profile, [first], [signer.key])).toEqual([]);

    const second = await launch(profile, keyring);
    expect((await sendSigned(url, signer)).status).toBe(200);
    await second.page.getByRole('button', { name: /^All sources/ }).click();
    await expect(rows(second.page)).toHaveCount(2);
    await expect(rows(second.page).first()).toContainText('Verified');
    await second.electron.close();
  } finally {
    keyring.stop();
  }
});

test('without a keyring, a key is kept for this run only, and the window says so', async ({
  profile,
}) => {
  const first = await launch(profile);
  await addFirstSource(first.page, 'GitHub');
  await addKey(first.page, 'Webhook secret', signer.key);
  await expect(
    first.page.getByText(/this run only|until you quit|when you quit/i).first(),
  ).toBeVisible();
  const url = await urlOf(first.page, 'GitHub');
  expect((await sendSigned(url, signer)).status).toBe(200);
  await first.electron.close();

  const second = await launch(profile);
  expect((await sendSigned(url, signer)).status).toBe(401);
  await second.page.getByRole('button', { name: /^All sources/ }).click();
  await expect(rows(second.page).first()).toContainText('Not checked');
  await second.electron.close();
});
