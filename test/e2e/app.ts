/** Starts the built app in a real Electron with a profile of its own, and drives its window. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test';

const executablePath = process.env['COUNTERSIGN_E2E_EXECUTABLE'];
const quitsWithinMs = 20_000;
const baseArgs = JSON.parse(process.env['COUNTERSIGN_E2E_ARGS'] ?? '[]') as string[];

export type RunningApp = {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** All that the app has written to its standard output and error. */
  readonly output: () => string;
};

export type LaunchOptions = {
  /** Address of a session bus, with a keyring on it; none means no keyring at all. */
  readonly bus?: string;
  /** False for a bus without one. */
  readonly hasKeyring?: boolean;
  /** More for Chromium's command line. */
  readonly args?: readonly string[];
};

type StartState = { readonly value: { readonly receiver: { readonly kind: string } } };
type Bridge = { readonly call: (name: string, input: unknown) => Promise<StartState> };

/** The receiver listens, or something keeps it from that. */
const isStarted = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const { countersign } = globalThis as unknown as { readonly countersign: Bridge };
        return (await countersign.call('app.state', {})).value.receiver.kind;
      }),
    )
    .not.toBe('starting');

/** The page draws: until its window is on the screen it may not. */
const isDrawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise(requestAnimationFrame));

/** Opens the app on a profile folder. */
export const launch = async (profile: string, options: LaunchOptions = {}): Promise<RunningApp> => {
  if (!executablePath) throw new Error('Run the end-to-end tests with "npm run e2e".');
  const { bus, hasKeyring = bus !== undefined, args = [] } = options;
  const store = hasKeyring ? 'gnome-libsecret' : 'basic';
  const app = await electron.launch({
    executablePath,
    args: [...baseArgs, `--user-data-dir=${profile}`, `--password-store=${store}`, ...args],
    env: {
      ...(process.env as Record<string, string>),
      DBUS_SESSION_BUS_ADDRESS: bus ?? 'disabled:',
      XDG_CURRENT_DESKTOP: 'GNOME',
      // The app speaks the language of the system, and the tests read English.
      LANGUAGE: 'en',
      LC_ALL: 'C.UTF-8',
    },
    // The theme is the app's own: nothing is emulated unless a test asks for it.
    colorScheme: null,
    timeout: 30_000,
  });
  const output: string[] = [];
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  }
  const page = await app.firstWindow();
  // The window is there before the rest of the app is: nothing is asked of it until then.
  await page.locator('.workbench__main').waitFor();
  await Promise.all([isStarted(page), isDrawn(page)]);
  return { electron: app, page, output: () => output.join('') };
};

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    if (!child.stdout) throw new Error('no output to read');
    createInterface(child.stdout).once('line', resolve);
    child.once('error', reject);
    child.once('exit', () => reject(new Error('ended before it said anything')));
  });

/** A session bus with an unlocked keyring on it, as a desktop has. */
export const startKeyring = async (
  home: string,
): Promise<{ readonly bus: string; readonly stop: () => void }> => {
  const daemon = spawn('dbus-daemon', ['--session', '--print-address', '--nofork'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const bus = await firstLine(daemon);
  const keyring = spawn(
    'gnome-keyring-daemon',
    ['--unlock', '--components=secrets', '--foreground'],
    {
      env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: bus, HOME: home, XDG_DATA_HOME: home },
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  const isReady = firstLine(keyring);
  keyring.stdin.end('test\n');
  await isReady;
  return {
    bus,
    stop: () => {
      keyring.kill('SIGKILL');
      daemon.kill('SIGKILL');
    },
  };
};

/** What the app said goes to the report when it does not quit: nothing else would tell why. */
const close = async (app: RunningApp): Promise<void> => {
  const timer = setTimeout(
    () => process.stderr.write(`The app does not quit. It said:\n${app.output()}\n`),
    quitsWithinMs,
  );
  try {
    await app.electron.close();
  } finally {
    clearTimeout(timer);
  }
};

type Fixtures = {
  /** A profile folder, removed after the test. */
  readonly profile: string;
  /** The app on that profile, without a keyring. */
  readonly app: RunningApp;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the shape Playwright asks for
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  app: async ({ profile }, use) => {
    const app = await launch(profile);
    await use(app);
    await close(app);
  },
});

export { expect } from '@playwright/test';
