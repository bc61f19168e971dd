import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { addFirstSource, rows, sendSigned, showTooltip, signerOf, urlOf } from './window.ts';

type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<{ readonly error?: { code: string } }>;
};

/** Calls the bridge as a script in the page would. Out: the code of the error. */
const callError = (page: Page, name: string, input: unknown): Promise<string | undefined> =>
  page.evaluate(
    async ([command, value]) => {
      const { countersign } = globalThis as unknown as { countersign: Bridge };
      return (await countersign.call(String(command), value)).error?.code;
    },
    [name, input],
  );

test.describe('a page in the window', () => {
  test('has no Node, no Electron and nothing but the bridge', async ({ app: { page } }) => {
    const globals = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    );
    expect(globals).toEqual([]);
    const bridge = await page.evaluate(() =>
      Object.keys((globalThis as unknown as { countersign: object }).countersign).toSorted(),
    );
    expect(bridge).toEqual(['call', 'onPush']);
  });

  test('runs in the sandbox with an isolated context', async ({ app: { electron } }) => {
    const preferences = await electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    });
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('cannot reach the network', async ({ app: { page } }) => {
    const result = await page.evaluate(() =>
      fetch('https://example.com').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(result).toBe('refused');
  });

  test('cannot run a script that is not a file of the app', async ({ app: { page } }) => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'globalThis.wasRun = true';
      } catch {
        // Trusted Types refuse the text before the policy refuses the script.
      }
      document.body.append(script);
      return 'wasRun' in globalThis;
    });
    expect(ran).toBe(false);
  });

  test('cannot open a window or leave for another page', async ({ app: { electron, page } }) => {
    const opened = await page.evaluate(() => window.open('https://example.com') === null);
    expect(opened).toBe(true);
    const before = page.url();
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await page.evaluate(() => 'still here');
    expect(page.url()).toBe(before);
    expect(electron.windows()).toHaveLength(1);
  });

  test('is loaded from the app scheme with an enforcing policy', async ({ app: { page } }) => {
    expect(page.url()).toBe('app://bundle/index.html');
    const policy = await page.evaluate(async () =>
      (await fetch('app://bundle/index.html')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  test('keeps to its policy with menus, tooltips, dialogs and the editor', async ({
    app: { page },
  }) => {
    await page.evaluate(() => {
      const broken: string[] = [];
      Object.assign(globalThis, { broken });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile }) =>
        broken.push(`${effectiveDirective} ${sourceFile}`),
      );
    });
    await addFirstSource(page, 'GitHub');
    await sendSigned(await urlOf(page, 'GitHub'), signerOf('github'));
    await rows(page).first().click({ button: 'right' });
    await page.keyboard.press('Escape');
    await rows(page).first().click();
    await page.getByRole('tab', { name: 'Body', exact: true }).click();
    await expect(page.getByText('"action"').first()).toBeVisible();
    await showTooltip(page, page.getByRole('button', { name: 'Feed menu' }));
    await page.getByRole('button', { name: 'Feed menu' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'Dark' }).click();
    const found = await page.evaluate(() => ({
      broken: (globalThis as unknown as { broken: string[] }).broken,
      styles: document.querySelectorAll('style').length,
    }));
    expect(found).toEqual({ broken: [], styles: 0 });
  });

  test('gets no file from outside the window’s folder', async ({ app: { page } }) => {
    const statuses = await page.evaluate(() =>
      Promise.all(
        [
          'app://bundle/..%2f..%2fpackage.json',
          'app://bundle/%2e%2e/main/index.js',
          'app://other/index.html',
        ].map((url) =>
          fetch(url).then(
            (response) => response.status,
            () => 0,
          ),
        ),
      ),
    );
    for (const status of statuses) expect([0, 404]).toContain(status);
  });

  test('gets no command that the contract does not have', async ({ app: { page } }) => {
    expect(await callError(page, 'secrets.reveal', {})).toBe('ipc.unknown-command');
    expect(await callError(page, '__proto__', {})).toBe('ipc.unknown-command');
    expect(await callError(page, 'app.state', { extra: 1 })).toBe('ipc.bad-input');
    expect(await callError(page, 'docs.open', { url: 'https://example.com' })).toBe(
      'ipc.bad-input',
    );
    expect(await callError(page, 'keys.reveal', { id: 1 })).toBe('ipc.unknown-command');
  });
});
