/** A real Electron on a display, which is a virtual one where there is none. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { openDisplay } from '../../scripts/lib/display.ts';
import { electronEnv, prepareApp } from '../../scripts/lib/launch.ts';
import type { Launch } from '../../scripts/lib/stage.ts';
import { withTempFolder } from '../lib/temp.ts';

/** How a program is started, and with what around it. */
export type Start = {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

export type Desktop = {
  readonly app: Start;
  /** One window with one word. */
  readonly bare: Start;
};

export type Window = { readonly electron: ElectronApplication; readonly page: Page };

const launchLimitMs = 60_000;

/** Lays the bare program out as a build is. */
const writeBare = (folder: string): void => {
  const source = readFileSync(join(import.meta.dirname, 'bare.ts'), 'utf8');
  mkdirSync(join(folder, 'main'));
  writeFileSync(join(folder, 'main/index.js'), stripTypeScriptTypes(source));
};

/** In: the folder of a build of the app. */
export const withDesktop = async <T>(
  build: string,
  work: (desktop: Desktop) => Promise<T>,
): Promise<T> =>
  withTempFolder(async (folder) => {
    writeBare(folder);
    const app = await prepareApp({ keyring: false }, build);
    const bare = await prepareApp({ keyring: false }, folder);
    const display = await openDisplay();
    const env = electronEnv({ ...display.env, DBUS_SESSION_BUS_ADDRESS: 'disabled:' });
    try {
      const on = ({ executable, args }: Launch): Start => ({
        executable,
        args: [...args, ...display.args],
        env: env as Record<string, string>,
      });
      return await work({ app: on(app), bare: on(bare) });
    } finally {
      display.close();
    }
  });

/** What every start is told: a profile of its own, and no keyring of this machine. */
export const argsFor = (start: Start, profile: string): string[] => [
  ...start.args,
  `--user-data-dir=${profile}`,
  '--password-store=basic',
];

/** Starts it, hands its window over, and ends it whatever happens. */
export const withWindow = async <T>(
  start: Start,
  profile: string,
  work: (window: Window) => Promise<T>,
  args: readonly string[] = [],
): Promise<T> => {
  const electron = await _electron.launch({
    executablePath: start.executable,
    args: [...argsFor(start, profile), ...args],
    env: start.env,
    timeout: launchLimitMs,
  });
  try {
    const page = await electron.firstWindow();
    await page.waitForLoadState('domcontentloaded');
    return await work({ electron, page });
  } finally {
    await electron.close();
  }
};
