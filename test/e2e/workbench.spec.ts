/** What the workbench is for: why a signature failed, and how to put it right. */
import { createHmac } from 'node:crypto';
import { expect, launch, test } from './app.ts';
import {
  addFirstSource,
  addKey,
  addSource,
  call,
  rows,
  send,
  sendSigned,
  signerOf,
  urlOf,
} from './window.ts';

test('a badly pasted secret is named, and one click verifies what was captured', async ({
  app: { page },
}) => {
  const github = signerOf('github');
  await addFirstSource(page, 'GitHub');
  const field = page.getByLabel('Webhook secret', { exact: true });
  await field.fill(`"${github.key}"`);
  await page.getByRole('checkbox', { name: 'Take them away' }).uncheck();
  await page.getByRole('button', { name: 'Add key' }).click();
  await page.getByRole('list', { name: 'Keys of this source' }).waitFor();
  await sendSigned(await urlOf(page, 'GitHub'), github);
  await expect(rows(page).first()).toContainText('Invalid');
  await rows(page).first().click();
  const verdict = page.getByRole('tabpanel', { name: 'Verdict' });
  await expect(verdict).toContainText('The secret has quotation marks around it');
  await expect(verdict).toContainText('Proven');
  await verdict.getByRole('button', { name: /^Add the corrected key/ }).click();
  await expect(rows(page).first()).toContainText('Verified');
  // The answer that was sent stays what it was.
  await expect(rows(page).first()).toContainText('401');
  await expect(verdict).toContainText('Verification log');
});

test('a body that was rewritten on its way is shown beside the one that was signed', async ({
  app: { page },
}) => {
  const github = signerOf('github');
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', github.key);
  const signed = '{"action":"opened","n":1}';
  const pretty = (): Buffer => Buffer.from(JSON.stringify(JSON.parse(signed), null, 2));
  await sendSigned(await urlOf(page, 'GitHub'), github, pretty, signed);
  await rows(page).first().click();
  const verdict = page.getByRole('tabpanel', { name: 'Verdict' });
  await expect(verdict).toContainText(
    'something between the provider and you parses and rewrites the JSON',
  );
  await verdict.getByRole('button', { name: 'Compare bytes' }).first().click();
  const content = page.getByRole('tabpanel', { name: 'Signed content' });
  await expect(content).toContainText('What would match');
  await expect(content).toContainText(`${signed.length} bytes`);
  await content.getByRole('radio', { name: 'Hex' }).check({ force: true });
  await expect(content).toContainText(/7b ?22/);
});

test('a request for another provider is recognised, and its source changed', async ({
  app: { page },
}) => {
  const slack = signerOf('slack');
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', slack.key);
  await sendSigned(await urlOf(page, 'GitHub'), slack);
  await rows(page).first().click();
  const verdict = page.getByRole('tabpanel', { name: 'Verdict' });
  await expect(verdict).toContainText('This is a Slack request, and verifies');
  await verdict
    .getByRole('button', { name: /^Change the provider to Slack/ })
    .first()
    .click();
  await expect(rows(page).first()).toContainText('Verified');
});

test('a key that comes late verifies what was captured before it', async ({ app: { page } }) => {
  const stripe = signerOf('stripe');
  await addFirstSource(page, 'Stripe');
  const url = await urlOf(page, 'Stripe');
  for (const n of [1, 2, 3]) await sendSigned(url, stripe, undefined, `{"id":"evt_${n}"}`);
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).first()).toContainText('Not checked');
  await addKey(page, 'Signing secret', stripe.key);
  for (const i of [0, 1, 2]) await expect(rows(page).nth(i)).toContainText('Verified');
});

test('an encrypted event is decrypted in its own tab, and kept only when it is pinned', async ({
  app: { page },
}) => {
  const enablex = signerOf('enablex');
  await addFirstSource(page, 'EnableX');
  await addKey(page, 'App ID', enablex.key);
  await sendSigned(await urlOf(page, 'EnableX'), enablex);
  await rows(page).first().click();
  await page.getByRole('tab', { name: 'Decrypted' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Decrypted' });
  await expect(panel).toContainText('voice_id');
  const keep = panel.getByRole('switch').or(panel.getByRole('checkbox')).first();
  await keep.click();
  const isPinned = async (): Promise<boolean> => {
    const event = (await call(page, 'events.get', { seq: 1 })) as { pinnedAtMs: number | null };
    return event.pinnedAtMs !== null;
  };
  await expect.poll(isPinned).toBe(true);
});

test('a provider of no list is described, previewed on a captured event, and used', async ({
  profile,
}) => {
  const { page, electron } = await launch(profile);
  const secret = 'acme-secret-for-tests';
  const body = Buffer.from('{"kind":"parcel.sent"}');
  const mac = createHmac('sha256', secret).update(body).digest('hex');
  const headers = ['Content-Type', 'application/json', 'X-Acme-Signature', mac];
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', secret);
  await send(await urlOf(page, 'GitHub'), headers, body);
  await expect(rows(page)).toHaveCount(1);

  await page.getByRole('button', { name: 'Add a source' }).first().click();
  await page.getByRole('button', { name: /^Describe a provider/ }).click();
  const builder = page.getByRole('dialog', { name: 'Describe a provider' });
  await builder.getByLabel('Name', { exact: true }).fill('Acme');
  await builder.getByLabel('Signature header', { exact: true }).fill('X-Acme-Signature');
  await expect(builder).toContainText('Verified');
  await builder.getByRole('button', { name: 'Save scheme' }).click();

  type State = { readonly schemes: readonly { readonly definition: { readonly name: string } }[] };
  const schemesOf = async (window: typeof page): Promise<string[]> => {
    const { schemes } = (await call(window, 'app.state', {})) as State;
    return schemes.map(({ definition }) => definition.name);
  };
  await expect.poll(() => schemesOf(page)).toEqual(['Acme']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await addSource(page, 'Acme');
  await addKey(page, 'Secret', secret);
  await send(await urlOf(page, 'Acme'), headers, body);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText('Verified');
  await electron.close();

  const again = await launch(profile);
  await expect.poll(() => schemesOf(again.page)).toEqual(['Acme']);
  await again.electron.close();
});

test('a check of the URL is answered and stands in the feed as one', async ({ app: { page } }) => {
  await addFirstSource(page, 'Dropbox');
  const url = await urlOf(page, 'Dropbox');
  const answer = await send(`${url}?challenge=abc123`, [], Buffer.alloc(0), 'GET');
  expect(answer).toEqual({ status: 200, text: 'abc123' });
  await expect(rows(page).first()).toContainText('Handshake');
});
