/**
 * The main views as pictures, compared with those in the repository. What differs from run to run
 * (ports, tokens, times, fingerprints) is the same here: a history is made through the window, and
 * its database is then given fixed values. `npm run e2e -- visual --update-snapshots` makes the
 * pictures anew; look at each before committing it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Settings } from '../../src/shared/settings.ts';
import { expect, launch, type RunningApp, startKeyring, test } from './app.ts';
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

// Text is drawn a little differently elsewhere.
test.skip(process.platform !== 'linux', 'the pictures were made on Linux');
test.describe.configure({ mode: 'serial' });

const nowMs = Date.UTC(2026, 10, 22, 14, 30);
const port = 43_117;
const size = { width: 1280, height: 800 };

/** Text is drawn the same whatever the system says about fonts. */
const args = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
];

type Theme = Settings['theme'];
type Keyring = Awaited<ReturnType<typeof startKeyring>>;

let profile = '';
let keyring: Keyring | null = null;
let app: RunningApp | null = null;

const start = async (): Promise<RunningApp> => {
  if (!keyring) throw new Error('no keyring');
  const started = await launch(profile, { bus: keyring.bus, args });
  // What Electron runs for a test may be lost to its garbage collection: then it is asked again.
  await expect(async () => {
    await started.electron.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
  }).toPass();
  return started;
};

/** Three sources; deliveries that are good, changed on their way, late, or for another key. */
const makeHistory = async (): Promise<void> => {
  const { page, electron } = await start();
  await addFirstSource(page, 'GitHub');
  await addKey(page, 'Webhook secret', signerOf('github').key);
  const github = await urlOf(page, 'GitHub');
  const pull = JSON.stringify({
    action: 'opened',
    number: 7,
    pull_request: { title: 'Grüße aus dem Café', merged: false, comments: 3 },
  });
  await sendSigned(github, signerOf('github'), (body) => body, pull);
  await sendSigned(github, signerOf('github'));
  await addSource(page, 'Stripe');
  const stripe = await urlOf(page, 'Stripe');
  await send(stripe, ['Content-Type', 'application/json'], Buffer.from('{"type":"charge.failed"}'));
  await addSource(page, 'EnableX');
  await addKey(page, 'App ID', signerOf('enablex').key);
  await sendSigned(await urlOf(page, 'EnableX'), signerOf('enablex'));
  // Written anew on its way: the signature was made of the bytes before.
  const indent = (body: Buffer): Buffer =>
    Buffer.from(JSON.stringify(JSON.parse(body.toString('utf8')), null, 2));
  await sendSigned(github, signerOf('github'), indent, pull);
  await page.getByRole('button', { name: /^All sources/ }).click();
  await expect(rows(page)).toHaveCount(5);
  await electron.close();
};

/** Gives the history its fixed values. */
const fix = (): void => {
  const db = new Database(join(profile, 'data', 'countersign.db'));
  const sources = db.prepare('SELECT id, token FROM sources').all() as {
    id: number;
    token: string;
  }[];
  for (const { id, token } of sources) {
    const fixed = `visual${id}`.padEnd(token.length, '0');
    db.prepare('UPDATE sources SET token = ?, created_ms = ? WHERE id = ?').run(
      fixed,
      nowMs - 3_600_000,
      id,
    );
    db.prepare('UPDATE payloads SET head = replace(head, ?, ?)').run(token, fixed);
  }
  db.prepare(
    'UPDATE events SET received_ms = ? - (SELECT max(id) FROM events) * 60000 + id * 60000',
  ).run(nowMs);
  db.prepare('UPDATE keys SET created_ms = ?').run(nowMs - 3_600_000);
  db.close();
};

const shown = (): RunningApp => {
  if (!app) throw new Error('the app is not running');
  return app;
};

const inTheme = async (theme: Theme): Promise<void> => {
  const { page } = shown();
  await call(page, 'settings.update', { theme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
};

const picture = async (name: string): Promise<void> => {
  const { page } = shown();
  await page.mouse.move(size.width - 1, size.height - 1);
  await expect(page).toHaveScreenshot(`${name}.png`, {
    maxDiffPixelRatio: 0.002,
  });
};

test.beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  keyring = await startKeyring(profile);
});

test.afterAll(async () => {
  await app?.electron.close();
  keyring?.stop();
  rmSync(profile, { recursive: true, force: true });
});

test('the welcome', async () => {
  app = await start();
  await call(app.page, 'settings.update', { port });
  for (const theme of ['light', 'dark'] as const) {
    await inTheme(theme);
    await picture(`welcome-${theme}`);
  }
  await app.electron.close();
  app = null;
});

test('the window with a history, and its events', async () => {
  await makeHistory();
  fix();
  app = await start();
  const { page } = app;
  await page.clock.setFixedTime(nowMs);
  await page.reload();
  await expect(rows(page)).toHaveCount(5);
  await rows(page).first().click();
  await expect(page.getByText('matches', { exact: false }).first()).toBeVisible();
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await inTheme(theme);
    await picture(`invalid-${theme}`);
  }
});

test.describe('an event', () => {
  for (const [tab, name] of [
    ['Body', 'body'],
    ['Signed content', 'signed-content'],
  ] as const) {
    test(name, async () => {
      const { page } = shown();
      await page.getByRole('tab', { name: tab, exact: true }).click();
      for (const theme of ['light', 'dark'] as const) {
        await inTheme(theme);
        await picture(`${name}-${theme}`);
      }
    });
  }
});

test('a search', async () => {
  const { page } = shown();
  const field = page.getByRole('combobox', { name: 'Search events' });
  await field.fill('opened verdict:invalid');
  await field.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  for (const theme of ['light', 'dark'] as const) {
    await inTheme(theme);
    await picture(`search-${theme}`);
  }
  await field.fill('');
  await field.press('Enter');
  await expect(rows(page)).toHaveCount(5);
});

test('the set-up of a source, and its keys', async () => {
  const { page } = shown();
  await page
    .getByRole('button', { name: /^GitHub/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  for (const theme of ['light', 'dark'] as const) {
    await inTheme(theme);
    await picture(`source-${theme}`);
  }
});

test('commands and keys', async () => {
  const { page } = shown();
  await inTheme('light');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
  await picture('palette-light');
  await page.keyboard.press('Escape');
  await page.locator('body').press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await picture('keys-light');
  await page.keyboard.press('Escape');
});

test('German', async () => {
  const { page } = shown();
  await call(page, 'settings.update', { language: 'de' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.clock.setFixedTime(nowMs);
  await picture('source-german');
  await call(page, 'settings.update', { language: 'en' });
});
