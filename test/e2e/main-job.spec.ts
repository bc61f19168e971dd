import { expect, launch, test } from './app.ts';
import {
  addFirstSource,
  addKey,
  addSource,
  appStateJson,
  rows,
  sendSigned,
  signerOf,
  sourceNameOf,
  urlOf,
} from './window.ts';

test('a newcomer sees a verified row with one click', async ({ app: { page } }) => {
  const startedAtMs = Date.now();
  await page.getByRole('button', { name: /^See it work with/ }).click();
  await expect(rows(page).first()).toContainText('Verified');
  expect(Date.now() - startedAtMs).toBeLessThan(10_000);
});

const guides = [
  {
    provider: 'comapi',
    name: 'Comapi (Enterprise Communications API)',
    label: 'Webhook secret',
    reject: 401,
  },
  { provider: 'messagemedia', name: 'MessageMedia', label: 'Public key', reject: 401 },
  { provider: 'enablex', name: 'EnableX', label: 'App ID', reject: 401 },
  { provider: 'bracken', name: 'Bracken', label: 'Webhook secret', reject: 403 },
  { provider: 'avaya-spaces', name: 'Avaya Spaces', label: 'Signing secret', reject: 401 },
] as const;

for (const { provider, name, label, reject } of guides) {
  test(`${name}: a signed request turns up verified, a changed one does not, and why is said`, async ({
    app: { page },
  }) => {
    const signer = signerOf(provider);
    await addFirstSource(page, name);
    await addKey(page, label, signer.key);
    const url = await urlOf(page, sourceNameOf(name));

    expect((await sendSigned(url, signer)).status).toBe(200);
    await expect(rows(page)).toHaveCount(1);
    // Encryption is no signature, and is not called one.
    const goodWord = provider === 'enablex' ? 'Decrypted only' : 'Verified';
    await expect(rows(page).first()).toContainText(goodWord);

    const changed = (body: Buffer): Buffer => {
      const copy = Buffer.from(body);
      // The middle is inside a value for every provider's body.
      const at =
        copy.indexOf(provider === 'enablex' ? '"}' : '1') - (provider === 'enablex' ? 1 : 0);
      copy[at] = copy[at] === 0x32 ? 0x33 : 0x32;
      return copy;
    };
    expect((await sendSigned(url, signer, changed)).status).toBe(reject);
    await expect(rows(page)).toHaveCount(2);
    await expect(rows(page).first()).toContainText('Invalid');
    await rows(page).first().click();
    const detail = page.getByRole('tabpanel', { name: 'Verdict' });
    await expect(detail).toContainText(
      provider === 'enablex' ? /App ID|decrypt/i : /does not match any key/i,
    );
  });
}

test('several sources keep their own keys and events', async ({ app: { page } }) => {
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', signerOf('github').key);
  await addSource(page, 'Bracken');
  await addKey(page, 'Webhook secret', signerOf('bracken').key);
  await sendSigned(await urlOf(page, 'GitHub'), signerOf('github'));
  await sendSigned(await urlOf(page, 'Bracken'), signerOf('bracken'));
  await page.getByRole('button', { name: /^All sources/ }).click();
  await expect(rows(page)).toHaveCount(2);
  await page
    .getByRole('navigation', { name: 'Sources' })
    .getByRole('button', { name: /^GitHub/ })
    .click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText('issues');
});

test('a source without a key says that nothing was checked', async ({ app: { page } }) => {
  await addFirstSource(page, 'GitHub');
  const answer = await sendSigned(await urlOf(page, 'GitHub'), signerOf('github'));
  expect(answer.status).toBe(401);
  await expect(rows(page).first()).toContainText('Not checked');
});

test('history and port are there again after quit and start', async ({ profile }) => {
  const first = await launch(profile);
  await addFirstSource(first.page, 'GitHub');
  await addKey(first.page, 'Webhook secret', signerOf('github').key);
  const url = await urlOf(first.page, 'GitHub');
  await sendSigned(url, signerOf('github'));
  await expect(rows(first.page)).toHaveCount(1);
  await first.electron.close();

  const second = await launch(profile);
  await second.page.getByRole('button', { name: /^All sources/ }).click();
  await expect(rows(second.page)).toHaveCount(1);
  await expect(rows(second.page).first()).toContainText('Verified');
  expect(await urlOf(second.page, 'GitHub')).toBe(url);
  await second.electron.close();
});

test('what strangers send stays text', async ({ app: { page } }) => {
  const signer = signerOf('github');
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', signer.key);
  const text = JSON.stringify({ action: '<img src=x onerror="globalThis.wasRun = true">' });
  await sendSigned(await urlOf(page, 'GitHub'), signer, undefined, text);
  await rows(page).first().click();
  await page.getByRole('tab', { name: 'Body' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Body' })).toContainText('<img src=x onerror=');
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false);
});

test('a key that was pasted never comes back to the window', async ({ app: { page } }) => {
  const { key } = signerOf('stripe');
  await addFirstSource(page, 'Stripe');
  await addKey(page, 'Signing secret', key);
  expect(await appStateJson(page)).not.toContain(key);
  expect(await page.content()).not.toContain(key);
  expect(await page.getByLabel('Signing secret', { exact: true }).inputValue()).toBe('');
});

test('the feed is moved through with the keyboard alone', async ({ app: { page } }) => {
  const signer = signerOf('github');
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', signer.key);
  const url = await urlOf(page, 'GitHub');
  for (const n of [1, 2, 3]) await sendSigned(url, signer, undefined, `{"n":${n}}`);
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('listbox', { name: 'Events, newest first' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
  await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true');
});

test('each kind of test event comes out as it says', async ({ app: { page } }) => {
  await addFirstSource(page, 'Stripe');
  const kinds = [
    ['Signed, as the provider would', /Verified/],
    ['Changed after signing', /Invalid/],
    ['Signed with another key', /Invalid/],
    ['Signed, but too old', /Invalid|old/i],
  ] as const;
  for (const [i, [kind, word]] of kinds.entries()) {
    await page.getByRole('button', { name: 'Other test events' }).first().click();
    await page.getByRole('menuitem', { name: kind }).click();
    await expect(rows(page)).toHaveCount(i + 1);
    await expect(rows(page).first()).toContainText(word);
  }
  await rows(page).first().click();
  await expect(page.getByRole('tabpanel', { name: 'Verdict' })).toContainText(/signature is good/i);
});
