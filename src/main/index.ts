/** The window's entry: puts the core, its adapters and the window together. */
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, app as electronApp, nativeTheme } from 'electron';
import type { GuideRun } from '../shared/console.ts';
import { AppFailure } from '../shared/errors.ts';
import type { CommandName, Handlers } from '../shared/ipc.ts';
import { defaultSettings, type Settings } from '../shared/settings.ts';
import { language } from '../shared/text.ts';
import { createApp } from './core/app.ts';
import { createHandlers } from './core/commands.ts';
import { createFeed } from './core/feed/batch.ts';
import { resolveLanguage, speak, storedLanguage } from './core/language.ts';
import { createLog } from './core/log.ts';
import { createProfiles } from './core/profile/profiles.ts';
import { createIdleLock } from './core/vault/idle-lock.ts';
import { appState } from './core/views/app-state.ts';
import { createWorkbench } from './core/workbench.ts';
import { createSecretClipboard } from './shell/clipboard.ts';
import { askingForHosts } from './shell/foreign-hosts.ts';
import { createShellHandlers } from './shell/handlers.ts';
import { sendPush, serveCalls } from './shell/ipc.ts';
import { openKeychain } from './shell/keychain.ts';
import { createMenu } from './shell/menu.ts';
import { createPresence } from './shell/presence.ts';
import { declareScheme, serveAssets } from './shell/protocol.ts';
import { guardApp } from './shell/security.ts';
import { startTunnelProcess } from './shell/tunnel-process.ts';
import { watchNetwork } from './shell/wake.ts';
import { openWindow, preloadFile } from './shell/window.ts';

const outFolder = join(import.meta.dirname, '..');
const watchEveryMs = 1000;
const gatherChangesMs = 30;

/** What the window asks for by itself, as events arrive: no sign that somebody is there. */
const ownReads: ReadonlySet<unknown> = new Set<CommandName>([
  'app.state',
  'events.page',
  'events.get',
  'events.body',
  'sources.arrived',
  'sources.firstEvents',
  'console.account',
  'console.preview',
]);

const prepareUserFolder = (): string => {
  if (!electronApp.commandLine.hasSwitch('user-data-dir')) {
    electronApp.setPath('userData', join(electronApp.getPath('appData'), 'Countersign'));
  }
  const folder = electronApp.getPath('userData');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32') chmodSync(folder, 0o700);
  return folder;
};

/** Out: whether the language is another one now. */
const follow = async (choice: Settings['language']): Promise<boolean> => {
  const next = resolveLanguage(choice, electronApp.getPreferredSystemLanguages());
  if (next === language()) return false;
  await speak(next);
  return true;
};

/** High contrast is the page’s own: dark or light it is by the system. */
const applyTheme = ({ theme }: Settings): void => {
  nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
};

const main = async (): Promise<void> => {
  const dataFolder = join(electronApp.getPath('userData'), 'data');
  const log = createLog((line) => process.stderr.write(line));
  const clock = { now: Date.now };
  const version = electronApp.getVersion();
  await electronApp.whenReady();
  guardApp();
  serveAssets(join(outFolder, 'renderer'));
  let window: BrowserWindow | null = null;
  const openedWindow = () => (window && !window.isDestroyed() ? window : null);
  const contents = () => openedWindow()?.webContents ?? null;
  const ready = Promise.withResolvers<Handlers>();
  serveCalls(contents, ready.promise, log, (name) => {
    if (!ownReads.has(name)) idleLock.touch();
  });
  // First of all: its page is loaded by a process of its own, while the rest is made here.
  const opened = openWindow({
    preload: preloadFile(outFolder),
    stateFile: join(electronApp.getPath('userData'), 'window-state.json'),
    log,
    onZoom: (percent) => sendPush(contents(), { name: 'window.zoomed', data: { percent } }),
  });
  ({ window } = opened);

  await follow('system');
  const keychain = await openKeychain();
  const clipboard = createSecretClipboard();
  const showMenu = createMenu((id) => sendPush(contents(), { name: 'action.run', data: { id } }));
  showMenu(defaultSettings.keys);
  let isChangeWaiting = false;
  const onChange = (): void => {
    if (isChangeWaiting) return;
    isChangeWaiting = true;
    setTimeout(() => {
      isChangeWaiting = false;
      const data = appState(core, version, dataFolder);
      applyTheme(data.settings);
      showMenu(data.settings.keys);
      presence.refresh();
      sendPush(contents(), { name: 'app.changed', data });
    }, gatherChangesMs);
  };
  const feed = createFeed((events, lastSeq) =>
    sendPush(contents(), {
      name: 'events.added',
      data: {
        events,
        lastSeq,
        counts: core.tally.counts(),
        keyMatches: core.tally.matches(),
      },
    }),
  );
  const core = createApp({
    dataFolder,
    version,
    spawnTunnel: () => startTunnelProcess(join(import.meta.dirname, 'tunnel-child.js')),
    workerUrl: new URL('./storage-worker.js', import.meta.url),
    readerUrl: new URL('./reader-worker.js', import.meta.url),
    analysisUrl: new URL('./analysis-worker.js', import.meta.url),
    clock,
    keychain,
    log,
    onStored: (summary) => feed.add(summary),
    onJudged: (events) =>
      sendPush(contents(), {
        name: 'events.changed',
        data: { events, counts: core.tally.counts(), keyMatches: core.tally.matches() },
      }),
    onRemoved: (seqs) =>
      sendPush(contents(), {
        name: 'events.removed',
        data: { seqs, counts: core.tally.counts() },
      }),
    onChange,
  });

  const workbench = createWorkbench(core, clock, onChange);
  const info = { version, dataFolder };
  const onGuide = (data: GuideRun): void =>
    sendPush(contents(), { name: 'console.progress', data });
  const coreHandlers = createHandlers(core, clock, clipboard, info, onChange, onGuide, workbench);
  // Known long before the window has loaded, so that it begins in its own language.
  const languageKnown = storedLanguage(core.store).then(follow);
  const shellHandlers = createShellHandlers(
    core,
    createProfiles(core, version, clock, workbench, onChange),
    workbench,
    () => window,
  );
  const presence = createPresence({
    app: core,
    now: clock.now,
    log,
    window: openedWindow,
    push: (push) => sendPush(contents(), push),
    copyUrl: shellHandlers['url.copy'],
  });
  const handlers: Handlers = {
    ...coreHandlers,
    'app.state': async (input) => {
      await languageKnown;
      return coreHandlers['app.state'](input);
    },
    'settings.update': async (input) => {
      const settings = await coreHandlers['settings.update'](input);
      if (await follow(settings.language)) {
        contents()?.reload();
        // Menu and tray speak it, too.
        onChange();
      }
      return settings;
    },
    ...askingForHosts(coreHandlers, () => window),
    'sources.remove': async (input) => {
      const removed = await coreHandlers['sources.remove'](input);
      presence.forget(input.id);
      return removed;
    },
    ...shellHandlers,
    ...presence.handlers,
  };
  const idleLock = createIdleLock({ vault: core.vault, now: clock.now });
  idleLock.start();
  ready.resolve(handlers);

  let lastTurnedAway = '';
  const watch = setInterval(() => {
    const turnedAway = JSON.stringify(core.turnedAway());
    if (turnedAway !== lastTurnedAway) onChange();
    lastTurnedAway = turnedAway;
  }, watchEveryMs);

  const stopWatching = watchNetwork(core.tunnel.nudge);
  let isStopped = false;
  electronApp.on('before-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    clearInterval(watch);
    stopWatching();
    feed.stop();
    idleLock.stop();
    const stopped = presence.stop().then(core.stop);
    void Promise.allSettled([clipboard.clear(), stopped]).finally(() => {
      isStopped = true;
      electronApp.quit();
    });
  });
  electronApp.on('window-all-closed', () => electronApp.quit());
  electronApp.on('second-instance', presence.show);

  presence.follow(opened);
  window.webContents.on('input-event', () => idleLock.touch());
  try {
    await core.start();
    applyTheme(core.settings());
    if (core.settings().tunnel.isAutomatic) core.tunnel.start();
  } catch (error) {
    // The window shows what is wrong with receiver or store, and what to do.
    if (!(error instanceof AppFailure)) throw error;
    log.error(error.appError.message);
  }
  onChange();
  // The icon of the tray is drawn here, which takes longer than a frame.
  await opened.shown;
  presence.start();
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
