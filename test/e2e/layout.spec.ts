/** Nothing is cut off, on top of something else or out of the window: in each size, zoom and language. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { layoutProblems, setSize } from './layout.ts';
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

test.describe.configure({ timeout: 180_000 });

const sizes = [
  [900, 600, 1],
  [1280, 800, 1],
  [1440, 900, 1],
  [2560, 1440, 1],
  [3840, 2160, 1],
  [1280, 800, 1.5],
  [1440, 900, 1.5],
  [1440, 900, 2],
  [1280, 800, 2],
] as const;

const expectFits = async (app: ElectronApplication, page: Page, view: string): Promise<void> => {
  for (const [width, height, zoom] of sizes) {
    await setSize(app, width, height, zoom);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(Math.round(width / zoom));
    expect
      .soft(await layoutProblems(page), `${view}, ${width} × ${height} at ${zoom * 100} %`)
      .toEqual([]);
  }
  await setSize(app, 1440, 900);
};

/** What is pressed on the way, in the languages of the window. */
const words = {
  en: {
    all: /^All sources/,
    content: 'Signed content',
    setUp: 'Set up',
    sourceSettings: 'Settings',
    settings: 'Settings',
    add: 'Add a source',
  },
  de: {
    all: /^Alle Quellen/,
    content: 'Signierter Inhalt',
    setUp: 'Einrichten',
    sourceSettings: 'Einstellungen',
    settings: 'Einstellungen',
    add: 'Quelle hinzufügen',
  },
} as const;

for (const language of ['en', 'de'] as const) {
  test(`everything fits in every window, ${language}`, async ({ app: { page, electron } }) => {
    const word = words[language];
    const [github, enablex] = [signerOf('github'), signerOf('enablex')];
    await page.getByRole('searchbox').waitFor();
    if (language === 'en') await expectFits(electron, page, 'welcome');
    await addFirstSource(page, 'GitHub');
    await addKey(page, 'Webhook secret', github.key);
    const url = await urlOf(page, 'GitHub');
    await sendSigned(url, github);
    await send(url, [], Buffer.from('{}'));
    await sendSigned(url, github, (body) => Buffer.from(body.toString().replace(':', ': ')));
    await expect(rows(page)).toHaveCount(3);
    // With what could merely be decrypted there is one filter more.
    await addSource(page, 'EnableX');
    await addKey(page, 'App ID', enablex.key);
    await sendSigned(await urlOf(page, 'EnableX'), enablex);
    await expect(rows(page)).toHaveCount(1);
    // All that a row can be marked with: a repeat with tags, a note and a pin.
    await sendSigned(url, github);
    const marked = { seqs: [5] };
    await call(page, 'events.tag', { ...marked, add: ['billing', 'odd one', 'retry'], remove: [] });
    await call(page, 'events.pin', { ...marked, isPinned: true });
    await call(page, 'events.note', { seq: 5, note: 'Asked the provider.' });
    await call(page, 'settings.update', { language });
    await page.getByRole('button', { name: word.all }).click();
    await expect(page.getByRole('option')).toHaveCount(5);
    await page.getByRole('option').first().click();
    await page.getByRole('tabpanel').waitFor();
    await expectFits(electron, page, 'event');
    await page.getByRole('tab', { name: word.content }).click();
    await expectFits(electron, page, 'signed content');
    await page.getByRole('button', { name: /^GitHub/ }).click();
    await page.getByRole('button', { name: word.setUp, exact: true }).click();
    await expectFits(electron, page, 'source');
    await page.getByRole('tab', { name: word.sourceSettings }).click();
    await expectFits(electron, page, 'settings of a source');
    await page.getByRole('button', { name: word.add }).first().click();
    await expectFits(electron, page, 'a new source');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: word.settings, exact: true }).click();
    await expectFits(electron, page, 'settings');
  });
}

test('widths of panes are changed by keyboard, and kept', async ({ app: { page } }) => {
  await addFirstSource(page, 'GitHub');
  const line = page.getByRole('separator', { name: 'Width of the sources' });
  const width = async (): Promise<number> => Number(await line.getAttribute('aria-valuenow'));
  const before = await width();
  await line.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBe(before + 16);
  await page.reload();
  await expect.poll(width).toBe(before + 16);
});

test('the window is in its own letters, with digits of one width', async ({ app: { page } }) => {
  await addFirstSource(page, 'GitHub');
  const url = await urlOf(page, 'GitHub');
  await sendSigned(url, signerOf('github'));
  await expect(rows(page)).toHaveCount(1);
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
    return [...new Set(loaded.map(({ family }) => family.replaceAll('"', '')))].toSorted();
  });
  expect(fonts).toEqual(['Inter Variable', 'JetBrains Mono Variable']);
  const widthOf = (selector: string, text: string): Promise<number> =>
    page
      .locator(selector)
      .first()
      .evaluate((element, digits) => {
        const probe = document.createElement('span');
        probe.textContent = digits;
        element.append(probe);
        const { width } = probe.getBoundingClientRect();
        probe.remove();
        return width;
      }, text);
  for (const selector of [
    '.feed-row__size',
    '.feed-row__time',
    '.feed-row__status',
    '.chip__count',
  ]) {
    expect(await widthOf(selector, '1111')).toBe(await widthOf(selector, '0000'));
  }
});
