/** Every view and state, made through the app by real requests, under axe's rules in each theme. */
import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import {
  addFirstSource,
  addKey,
  addSource,
  rows,
  send,
  sendSigned,
  showTooltip,
  signerOf,
  urlOf,
} from './window.ts';

test.describe.configure({ timeout: 180_000 });

const github = signerOf('github');

test('the first steps: welcome, an empty source, the first event', async ({ app: { page } }) => {
  await expectAccessible(page, 'welcome', 'all');
  await page.getByRole('searchbox').fill('nothing like that');
  await expectAccessible(page, 'welcome without a match');
  await page.getByRole('searchbox').fill('');
  await addFirstSource(page, 'GitHub');
  await expectAccessible(page, 'empty source');
  await addKey(page, 'Webhook secret', github.key);
  await expectAccessible(page, 'source with a key');
  await sendSigned(await urlOf(page, 'GitHub'), github);
  await expect(rows(page)).toHaveCount(1);
  await expectAccessible(page, 'first event');
});

test('the feed with every verdict, and each part of an event', async ({ app: { page } }) => {
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', github.key);
  const url = await urlOf(page, 'GitHub');
  await sendSigned(url, github);
  await sendSigned(url, github, (body) => Buffer.from(body.toString().replace(':', ': ')));
  await send(url, ['Content-Type', 'application/json'], Buffer.from('{"n":1}'));
  await addSource(page, 'Avaya Spaces');
  await addKey(page, 'Signing secret', signerOf('avaya-spaces').key);
  await sendSigned(await urlOf(page, 'Avaya Spaces'), signerOf('avaya-spaces'));
  await addSource(page, 'EnableX');
  await addKey(page, 'App ID', signerOf('enablex').key);
  await sendSigned(await urlOf(page, 'EnableX'), signerOf('enablex'));
  await addSource(page, 'Dropbox');
  await send(`${await urlOf(page, 'Dropbox')}?challenge=abc`, [], Buffer.alloc(0), 'GET');
  await addSource(page, 'Stripe');
  await sendSigned(await urlOf(page, 'Stripe'), signerOf('stripe'));
  await page.getByRole('button', { name: 'Other test events' }).first().click();
  await page.getByRole('menuitem', { name: /too old/ }).click();
  await page.getByRole('button', { name: /^All sources/ }).click();
  const words = [
    'Verified',
    'Invalid',
    'Could not check',
    'Verified in part',
    'Decrypted only',
    'Handshake',
    'Not checked',
    'Invalid, too old',
  ];
  for (const word of words) {
    await expect(rows(page).filter({ hasText: word }).first()).toBeVisible();
  }
  await expectAccessible(page, 'feed', 'all');
  for (const word of words) {
    await rows(page).filter({ hasText: word }).first().click();
    await expect(page.getByRole('tabpanel', { name: 'Verdict' })).toBeVisible();
    await expectAccessible(page, `verdict: ${word}`, 'all');
  }
});

test('each part of an event, each view of a body, and two events compared', async ({
  app: { page },
}) => {
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', github.key);
  const url = await urlOf(page, 'GitHub');
  const { body } = github;
  await sendSigned(url, github, undefined, '{"action":"closed","n":[1,{"a":null}],"t":true}');
  await sendSigned(url, github, () => Buffer.from(JSON.stringify(JSON.parse(body), null, 2)));
  await expect(rows(page)).toHaveCount(2);
  await rows(page).first().click();
  await page.getByRole('button', { name: 'Compare bytes' }).first().click();
  await expectAccessible(page, 'bytes compared');
  await rows(page).nth(1).click();
  for (const name of ['Headers', 'Signed content', 'Order', 'Response']) {
    await page.getByRole('tab', { name, exact: true }).click();
    await expectAccessible(page, name);
  }
  await page.getByRole('tab', { name: 'Signed content' }).click();
  await page.getByRole('radio', { name: 'Hex' }).click();
  await expectAccessible(page, 'Signed content in hex');
  await page.getByRole('tab', { name: 'Body', exact: true }).click();
  for (const name of ['Pretty', 'Tree', 'Raw', 'Hex']) {
    await page.getByRole('radio', { name, exact: true }).click();
    await expectAccessible(page, `Body, ${name}`);
  }
  await rows(page).first().click();
  await page.getByRole('button', { name: 'Compare with…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab').first().waitFor();
  for (const name of await dialog.getByRole('tab').allInnerTexts()) {
    await dialog.getByRole('tab', { name, exact: true }).click();
    await expectAccessible(page, `compared: ${name}`);
  }
  await dialog.getByRole('tab', { name: 'Body' }).click();
  for (const name of ['Bytes', 'Text', 'Hex']) {
    const view = dialog.getByRole('radio', { name, exact: true });
    if ((await view.count()) === 0) continue;
    await view.click();
    await expectAccessible(page, `compared as ${name}`);
  }
});

test('bodies that are no JSON, and one that was encrypted', async ({ app: { page } }) => {
  await addFirstSource(page, 'EnableX');
  const enablex = signerOf('enablex');
  await addKey(page, 'App ID', enablex.key);
  const url = await urlOf(page, 'EnableX');
  await sendSigned(url, enablex);
  const bodies = [
    ['application/x-www-form-urlencoded', 'a=1&b=two+words&b=%C3%BC'],
    ['application/xml', '<a><b c="1">text</b></a>'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
    ],
    ['application/octet-stream', '\u0000\u0001\u0002 bytes'],
  ] as const;
  for (const [type, text] of bodies) await send(url, ['Content-Type', type], Buffer.from(text));
  await expect(rows(page)).toHaveCount(5);
  await rows(page).last().click();
  await page.getByRole('tab', { name: 'Decrypted' }).click();
  await expectAccessible(page, 'decrypted');
  await page.getByRole('tab', { name: 'Body', exact: true }).click();
  for (const [at, [type]] of bodies.toReversed().entries()) {
    await rows(page).nth(at).click();
    await expectAccessible(page, type);
  }
});

test('search, selection, menus, tooltips and notices', async ({ app: { page } }) => {
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', github.key);
  const url = await urlOf(page, 'GitHub');
  for (const n of [1, 2, 3]) await sendSigned(url, github, undefined, `{"n":${n}}`);
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press('/');
  await page.keyboard.type('ver');
  await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
  await expectAccessible(page, 'completion');
  await page.getByRole('combobox', { name: 'Search events' }).fill('verdict:invalid nothing:x');
  await page.keyboard.press('Enter');
  await expectAccessible(page, 'a search that finds nothing');
  await page.getByRole('combobox', { name: 'Search events' }).fill('');
  await page.keyboard.press('Enter');

  await rows(page).first().click();
  await rows(page)
    .nth(1)
    .click({ modifiers: ['ControlOrMeta'] });
  await expectAccessible(page, 'several selected');
  await rows(page).nth(1).click({ button: 'right' });
  await expectAccessible(page, 'context menu');
  await page.keyboard.press('Escape');
  await rows(page).first().click();
  await page.keyboard.press('t');
  await expectAccessible(page, 'tags');
  await page.keyboard.press('Escape');
  for (const name of ['Feed menu', 'Copy or save', 'Other test events', 'Saved searches']) {
    const button = page.getByRole('button', { name }).first();
    if ((await button.count()) === 0) continue;
    await button.click();
    await expectAccessible(page, `menu: ${name}`);
    await page.keyboard.press('Escape');
  }
  await showTooltip(page, page.getByRole('button', { name: 'Feed menu' }));
  await expectAccessible(page, 'tooltip');
  await page.getByRole('button', { name: 'Pause' }).click();
  await sendSigned(url, github, undefined, '{"n":4}');
  await rows(page).first().click();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expectAccessible(page, 'notice with a button, and a paused feed');
});
