/**
 * The window's entry. It is opened first of all: its page is loaded by a process of its own, while
 * the rest of the program is read here.
 */
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app as electronApp } from 'electron';
import { createLog } from './core/log.ts';
import { type Answers, sendPush, serveCalls } from './shell/ipc.ts';
import { declareScheme, serveAssets } from './shell/protocol.ts';
import { guardApp } from './shell/security.ts';
import { surviveErrors } from './shell/unexpected.ts';
import { contentsOf, openWindow, preloadFile } from './shell/window.ts';

const programs = import.meta.dirname;
const outFolder = join(programs, '..');

const prepareUserFolder = (): string => {
  if (!electronApp.commandLine.hasSwitch('user-data-dir')) {
    electronApp.setPath('userData', join(electronApp.getPath('appData'), 'Countersign'));
  }
  const folder = electronApp.getPath('userData');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32') chmodSync(folder, 0o700);
  return folder;
};

const main = async (): Promise<void> => {
  const log = createLog((line) => process.stderr.write(line));
  surviveErrors(log);
  await electronApp.whenReady();
  guardApp();
  serveAssets(join(outFolder, 'renderer'));
  const answers = Promise.withResolvers<Answers>();
  const opened = openWindow({
    preload: preloadFile(outFolder),
    stateFile: join(electronApp.getPath('userData'), 'window-state.json'),
    log,
    onZoom: (percent) =>
      sendPush(contentsOf(opened.window), { name: 'window.zoomed', data: { percent } }),
  });
  serveCalls(() => contentsOf(opened.window), answers.promise);
  // The page's files come through this thread: they go first.
  await opened.loaded;
  const { start } = await import('./start.ts');
  await start({ opened, programs, log, answer: answers.resolve });
};

declareScheme();
// Chromium cannot sandbox for root, as in containers; there the start script says --no-sandbox.
if (!electronApp.commandLine.hasSwitch('no-sandbox')) electronApp.enableSandbox();
prepareUserFolder();
process.on('SIGINT', () => electronApp.quit());
process.on('SIGTERM', () => electronApp.quit());
if (electronApp.requestSingleInstanceLock()) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    electronApp.exit(1);
  });
} else {
  process.stderr.write('Countersign is already running; its window comes to the front.\n');
  electronApp.quit();
}
