import { startFakeBracken } from '../support/provider-apis/fake-bracken.ts';
import { startFakeMessagemedia } from '../support/provider-apis/fake-messagemedia.ts';
import { expect, type RunningApp, test } from './app.ts';
import { leaks } from './leaks.ts';
import { addFirstSource, appStateJson, call, rows } from './window.ts';

/** Lets the receiver itself stand for the public URL: providers then reach it directly. */
const goPublic = async ({ page }: RunningApp): Promise<void> => {
  const { receiver } = JSON.parse(await appStateJson(page)) as { receiver: { origin: string } };
  await call(page, 'settings.update', { ownPublicUrl: receiver.origin });
};

test('MessageMedia’s guide without curl: create and enable a key, send a message, see its report verified', async ({
  app,
  profile,
}) => {
  const api = await startFakeMessagemedia();
  try {
    const { page } = app;
    await addFirstSource(page, 'MessageMedia');
    await goPublic(app);
    await page.getByRole('tab', { name: 'Console' }).click();
    await page.getByLabel('API host').selectOption({ label: 'Another URL…' });
    await page.getByLabel('URL of the API').fill(api.origin);
    await page.getByLabel('API key', { exact: true }).fill(api.apiKey);
    await page.getByLabel('API secret', { exact: true }).fill(api.apiSecret);
    await page.getByRole('button', { name: 'Save account' }).click();

    await page.getByRole('button', { name: 'Create a key' }).click();
    const keys = page.getByRole('list', { name: 'Signature keys of the account' });
    await expect(keys.getByRole('listitem')).toHaveCount(1);
    await expect(keys).toContainText('In this source');
    await keys.getByRole('button', { name: /^Enable/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Enable key' }).click();
    await expect(keys).toContainText('Enabled');

    await page.getByLabel('Destination number').fill('+61491570156');
    await page.getByRole('button', { name: 'Send the message…' }).click();
    const question = page.getByRole('dialog');
    await expect(question).toContainText('callback_url');
    await expect(question).toContainText('••••');
    await question.getByRole('button', { name: /^Send/ }).click();
    await expect(rows(page).first()).toContainText('Verified');
    expect(leaks(profile, [app], [api.apiSecret])).toEqual([]);
  } finally {
    await api.close();
  }
});

test('Bracken’s guide with one button: secret, token, subscription, test user, event, verdict', async ({
  app,
  profile,
}) => {
  const bracken = await startFakeBracken();
  try {
    const { page } = app;
    await addFirstSource(page, 'Bracken');
    await goPublic(app);
    await page.getByRole('tab', { name: 'Console' }).click();
    await page.getByLabel('Domain key').fill(bracken.domainKey);
    await page.getByLabel('Client id').fill(bracken.clientId);
    await page.getByLabel('Client secret', { exact: true }).fill(bracken.clientSecret);
    await page.getByLabel('Token URL').fill(bracken.tokenUrl);
    await page.getByLabel('API URL').fill(bracken.api.origin);
    await page.getByRole('button', { name: 'Save account' }).click();

    await page.getByRole('button', { name: 'Run the guide' }).click();
    await expect(rows(page).first()).toContainText('Verified');
    await expect(page.getByRole('button', { name: /^Delete the test user/ })).toBeEnabled();
    expect(bracken.users()).toHaveLength(1);
    const given = bracken.subscriptions().map(({ secret }) => secret);
    const secrets = [...given, ...bracken.tokens, ...bracken.passwords, bracken.clientSecret];
    expect(given).toHaveLength(1);
    expect(leaks(profile, [app], secrets)).toEqual([]);

    await page.getByRole('button', { name: /^Delete the test user/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Delete/ })
      .click();
    await expect.poll(() => bracken.users()).toHaveLength(0);
  } finally {
    await bracken.close();
  }
});
