/** Makes the core, its adapters and what answers the window, and starts them. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app as electronApp, nativeTheme } from 'electron';
import type { GuideRun } from '../shared/console.ts';
import { AppFailure } from '../shared/errors.ts';
import type { CommandName, Handlers } from '../shared/ipc.ts';
import { err } from '../shared/result.ts';
import { defaultSettings, type Settings } from '../shared/settings.ts';
import { language, t } from '../shared/text.ts';
import { createApp } from './core/app.ts';
import { createHandlers } from './core/commands.ts';
import { dispatch } from './core/dispatch.ts';
import { createFeed } from './core/feed/batch.ts';
import { resolveLanguage, speak, storedLanguage } from './core/language.ts';
import type { Log } from './core/ports.ts';
import { createProfiles } from './core/profile/profiles.ts';
import { createIdleLock } from './core/vault/idle-lock.ts';
import { appState } from './core/views/app-state.ts';
import { createWorkbench } from './core/workbench.ts';
import { createSecretClipboard } from './shell/clipboard.ts';
import { askingForHosts } from './shell/foreign-hosts.ts';
import { createShellHandlers } from './shell/handlers.ts';
import { inTime } from './shell/in-time.ts';
import { type Answers, sendPush } from './shell/ipc.ts';
import { openKeychain } from './shell/keychain.ts';
import { createMenu } from './shell/menu.ts';
import { createPresence } from './shell/presence.ts';
import { startTunnelProcess } from './shell/tunnel-process.ts';
import { watchNetwork } from './shell/wake.ts';
import { contentsOf, type OpenedWindow } from './shell/window.ts';

const watchEveryMs = 1000;
const gatherChangesMs = 30;
/** Whatever has not ended by then would keep the app from quitting. What was acknowledged is stored. */
const quitLimitMs = 10_000;

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

type StartOptions = {
  readonly opened: OpenedWindow;
  /** The folder of the built programs. */
  readonly programs: string;
  readonly log: Log;
  /** Told as soon as the window can be answered. */
  readonly answer: (answers: Answers) => void;
};

/** Resolves when all has started. Errors: what cannot be shown in the window. */
export const start = async ({ opened, programs, log, answer }: StartOptions): Promise<void> => {
  const dataFolder = join(electronApp.getPath('userData'), 'data');
  const clock = { now: Date.now };
  const version = electronApp.getVersion();
  const program = (name: string): URL => pathToFileURL(join(programs, name));
  const openedWindow = () => (opened.window.isDestroyed() ? null : opened.window);
  const contents = () => contentsOf(opened.window);

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
    spawnTunnel: () => startTunnelProcess(join(programs, 'tunnel-child.js')),
    workerUrl: program('storage-worker.js'),
    readerUrl: program('reader-worker.js'),
    logUrl: program('log-thread.js'),
    analysisUrl: program('analysis-worker.js'),
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
  // The window waits for it, so that it begins in its own language.
  const languageKnown = storedLanguage(core.store).then(follow);
  const shellHandlers = createShellHandlers(
    core,
    createProfiles(core, version, clock, workbench, onChange),
    workbench,
    openedWindow,
  );
  const presence = createPresence({
    app: core,
    now: clock.now,
    log,
    window: openedWindow,
    push: (push) => sendPush(contents(), push),
    copyUrl: shellHandlers['url.copy'],
  });
  /** The window, the menu and the tray speak the language that was chosen. */
  const followSettings = async (): Promise<void> => {
    if (await follow(core.settings().language)) onChange();
  };
  const handlers: Handlers = {
    ...coreHandlers,
    'app.state': async (input) => {
      await languageKnown;
      return coreHandlers['app.state'](input);
    },
    'settings.update': async (input) => {
      const settings = await coreHandlers['settings.update'](input);
      await followSettings();
      return settings;
    },
    ...askingForHosts(coreHandlers, openedWindow),
    'sources.remove': async (input) => {
      const removed = await coreHandlers['sources.remove'](input);
      presence.forget(input.id);
      return removed;
    },
    ...shellHandlers,
    'profile.import': async (input) => {
      const imported = await shellHandlers['profile.import'](input);
      await followSettings();
      return imported;
    },
    ...presence.handlers,
  };
  const idleLock = createIdleLock({ vault: core.vault, now: clock.now });
  idleLock.start();
  answer({
    call: (name, input) => {
      if (!ownReads.has(name)) idleLock.touch();
      return dispatch(handlers, log, name, input);
    },
    refuse: () => err({ code: 'ipc.untrusted', message: t('Not allowed from here.') }),
  });

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
    const stopped = Promise.allSettled([clipboard.clear(), presence.stop().then(core.stop)]);
    void inTime(quitLimitMs, stopped).then(() => {
      isStopped = true;
      electronApp.quit();
    });
  });
  electronApp.on('window-all-closed', () => electronApp.quit());
  electronApp.on('second-instance', presence.show);

  presence.follow(opened);
  opened.window.webContents.on('input-event', () => idleLock.touch());
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
