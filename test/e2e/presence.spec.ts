import { expect, launch, type RunningApp, test } from './app.ts';
import { type Desktop, startDesktop } from './session-bus.ts';
import { addFirstSource, addKey, call, rows, send, sendSigned, signerOf, urlOf } from './window.ts';

const signer = signerOf('github');

/** What the system knows of the window. */
const windowFacts = ({ electron }: RunningApp) =>
  electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('no window');
    return {
      bounds: window.getBounds(),
      isVisible: window.isVisible(),
      isMaximized: window.isMaximized(),
      zoomFactor: window.webContents.getZoomFactor(),
    };
  });

/** Takes the window away from in front, as another program does that covers it. */
const hideWindow = ({ electron }: RunningApp) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());

const withDesktop = async (
  profile: string,
  work: (app: RunningApp, desktop: Desktop) => Promise<void>,
): Promise<void> => {
  const desktop = await startDesktop(profile);
  try {
    const app = await launch(profile, { bus: desktop.bus, hasKeyring: false });
    try {
      await work(app, desktop);
    } finally {
      await app.electron.close();
    }
  } finally {
    desktop.stop();
  }
};

const titlesOf = ({ notifications }: Desktop): string[] => notifications.map(({ title }) => title);

test('place, size and zoom of the window are as they were after a restart', async ({ profile }) => {
  const first = await launch(profile);
  const bounds = { x: 120, y: 80, width: 1010, height: 705 };
  await first.electron.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    bounds,
  );
  for (const direction of ['in', 'in'] as const)
    await call(first.page, 'window.zoom', { direction });
  await expect(first.page.getByText('Zoom 125\u00a0%')).toBeVisible();
  await expect.poll(async () => (await windowFacts(first)).bounds).toEqual(bounds);
  await first.electron.close();

  const second = await launch(profile);
  await expect.poll(async () => (await windowFacts(second)).isVisible).toBe(true);
  const facts = await windowFacts(second);
  expect(facts.bounds).toEqual(bounds);
  expect(facts.zoomFactor).toBeCloseTo(1.25);
  await second.electron.close();
});

test('the wheel zooms as the keys do', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Settings' }).waitFor();
  // Wheel events that are made up do not become zoom events, so this begins where Electron ends.
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.emit('zoom-changed', {}, 'in'),
  );
  await expect(app.page.getByText('Zoom 110\u00a0%')).toBeVisible();
  expect((await windowFacts(app)).zoomFactor).toBeCloseTo(1.1);
});

test('a failure that nobody sees is counted and told once; the notification leads to it', async ({
  profile,
}) => {
  await withDesktop(profile, async (app, desktop) => {
    await addFirstSource(app.page, 'GitHub');
    await addKey(app.page, 'Webhook secret', signer.key);
    const url = await urlOf(app.page, 'GitHub');
    await expect.poll(desktop.trayText).toContain('Show window');
    await hideWindow(app);
    await sendSigned(url, signer);
    await expect.poll(() => titlesOf(desktop)).toEqual(['First event of GitHub']);
    expect(await desktop.trayText()).not.toContain('unseen');

    for (let count = 0; count < 3; count++) {
      await sendSigned(url, signer, (body) => Buffer.concat([body, Buffer.from(' ')]));
    }
    await expect.poll(desktop.trayText).toContain('3 unseen failures');
    await expect
      .poll(() => titlesOf(desktop), { timeout: 20_000 })
      .toEqual(['First event of GitHub', 'GitHub: invalid request']);

    const [, failure] = desktop.notifications;
    if (!failure) throw new Error('no notification');
    desktop.click(failure);
    await expect(rows(app.page).and(app.page.locator('[aria-selected="true"]'))).toContainText(
      'Invalid',
    );
    expect((await windowFacts(app)).isVisible).toBe(true);
    await expect.poll(desktop.trayText).not.toContain('unseen');
    expect(desktop.notifications).toHaveLength(2);
  });
});

test('a window that is closed to the tray goes on receiving', async ({ profile }) => {
  await withDesktop(profile, async (app, desktop) => {
    await addFirstSource(app.page, 'GitHub');
    const url = await urlOf(app.page, 'GitHub');
    await call(app.page, 'settings.update', { closeToTray: true });
    await expect.poll(desktop.trayText).toContain('Quit');
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(async () => (await windowFacts(app)).isVisible).toBe(false);
    await expect.poll(() => titlesOf(desktop)).toContain('Countersign goes on receiving');

    expect((await send(url, [], Buffer.from('{}'))).status).toBe(401);
    await expect.poll(() => titlesOf(desktop)).toContain('First event of GitHub');
    const [told] = desktop.notifications;
    if (!told) throw new Error('no notification');
    desktop.click(told);
    await expect.poll(async () => (await windowFacts(app)).isVisible).toBe(true);
    await expect(rows(app.page)).toHaveCount(1);
  });
});

test('where the desktop shows neither tray nor notifications, the settings say so', async ({
  app,
}) => {
  await addFirstSource(app.page, 'GitHub');
  const url = await urlOf(app.page, 'GitHub');
  await app.page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect(app.page.getByText('This desktop does not seem to show tray icons.')).toBeVisible();
  await app.page.getByRole('button', { name: 'Send a test notification' }).click();
  await expect(app.page.getByText(/^The system shows none/)).toBeVisible();

  // Hidden, the window would be lost.
  await call(app.page, 'settings.update', { closeToTray: true });
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect((await send(url, [], Buffer.from('{}'))).status).toBe(401);
  await expect(rows(app.page)).toHaveCount(1);
});
