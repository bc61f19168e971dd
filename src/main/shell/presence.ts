/**
 * How the app is present on the desktop beside its window: tray, badge, notifications, and what
 * becomes of the window when it is closed.
 */
import { type BrowserWindow, app as electronApp } from 'electron';
import type { PresenceInfo } from '../../shared/contract/presence.ts';
import type { Handlers, Push } from '../../shared/ipc.ts';
import type { App } from '../core/app.ts';
import { createAttention, type EventTarget } from '../core/attention/service.ts';
import { testWords } from '../core/attention/words.ts';
import type { Log } from '../core/ports.ts';
import { createBadge } from './badge.ts';
import { createNotifier } from './notifications.ts';
import { appPicture } from './pictures.ts';
import { createTray } from './tray.ts';
import { hasTrayHost } from './tray-host.ts';
import type { TrayState } from './tray-menu.ts';
import type { OpenedWindow, Zoom } from './window.ts';

const pauseMs = 3_600_000;

/** The commands that are answered here. */
export type PresenceCommand =
  | 'window.zoom'
  | 'presence.info'
  | 'presence.testNotification'
  | 'presence.resume'
  | 'presence.look';

type PresenceDeps = {
  readonly app: App;
  readonly now: () => number;
  readonly log: Log;
  /** The window while it is there. */
  readonly window: () => BrowserWindow | null;
  readonly push: (push: Push) => void;
  readonly copyUrl: Handlers['url.copy'];
};

export type Presence = ReturnType<typeof createPresence>;

export const createPresence = ({ app, now, log, window, push, copyUrl }: PresenceDeps) => {
  /** Before, it is not known whether the user wants a tray. */
  let isStarted = false;
  let isQuitting = false;
  /** What the window's feed shows; undefined before it has told. */
  let shownSourceId: number | null | undefined;
  let zoom: Zoom | null = null;

  const show = (): void => {
    const target = window();
    if (!target) return;
    if (target.isMinimized()) target.restore();
    target.show();
    target.focus();
  };
  const open = (data: EventTarget): void => {
    show();
    push({ name: 'event.show', data });
  };
  const showBadge = createBadge(window);
  const notifier = createNotifier(appPicture);
  const attention = createAttention({
    app,
    now,
    notifier,
    onOpen: open,
    onChange: () => refresh(),
  });

  const tray = createTray(
    {
      show,
      showUnseen: () => {
        const { newest } = attention.unseen();
        if (newest) open(newest);
        else show();
      },
      copyUrl: (sourceId) => {
        Promise.resolve(copyUrl({ sourceId })).catch((error: unknown) =>
          log.error('The URL could not be copied.', error),
        );
      },
      startTunnel: () => app.tunnel.start(),
      stopTunnel: () => {
        app.tunnel
          .stop()
          .catch((error: unknown) => log.error('The tunnel could not be stopped.', error));
      },
      pause: () => attention.pause(now() + pauseMs),
      resume: () => attention.pause(null),
      quit: () => electronApp.quit(),
    },
    log,
  );

  const trayState = (): TrayState => {
    const { state, hasToken } = app.tunnel.info();
    return {
      unseenCount: attention.unseen().count,
      reachable: app.sources
        .all()
        .filter((source) => app.publicUrlOf(source) !== null)
        .map(({ row: { id, name } }) => ({ id, name })),
      tunnel: state.kind,
      hasToken,
      pausedUntilMs: attention.pausedUntilMs(),
    };
  };

  const refresh = (): void => {
    if (!isStarted || isQuitting) return;
    tray.update(app.settings().tray ? trayState() : null);
    showBadge(attention.unseen().count);
  };

  const look = (): void => {
    const target = window();
    const isInFront =
      target !== null && target.isFocused() && target.isVisible() && !target.isMinimized();
    attention.look(shownSourceId === undefined ? null : { isInFront, sourceId: shownSourceId });
  };

  /** Whether somebody shows the icon: asked each time, as a panel may come and go. */
  const isTrayShown = async (): Promise<boolean> =>
    tray.isThere() && (await hasTrayHost(process.platform));

  const hide = async (target: BrowserWindow): Promise<void> => {
    const isFound = await isTrayShown();
    if (isQuitting) return;
    if (!isFound) {
      // Hidden, nobody would find it again.
      target.minimize();
      return;
    }
    if (process.platform === 'darwin' && target.isFullScreen()) {
      // A space of its own would stay behind, black.
      target.once('leave-full-screen', () => target.hide());
      target.setFullScreen(false);
    } else {
      target.hide();
    }
    attention.tellHiding(show);
  };

  const trayInfo = async (): Promise<PresenceInfo['tray']> => {
    if (!app.settings().tray) return 'off';
    return (await isTrayShown()) ? 'shown' : 'missing';
  };

  const handlers: Pick<Handlers, PresenceCommand> = {
    'window.zoom': ({ direction }) => {
      zoom?.change(direction);
      return null;
    },
    'presence.info': async () => ({
      tray: await trayInfo(),
      pausedUntilMs: attention.pausedUntilMs(),
    }),
    'presence.testNotification': async () => ({
      isShown: await notifier.showAndSee({ ...testWords(), onClick: show }),
    }),
    'presence.resume': () => {
      attention.pause(null);
      return null;
    },
    'presence.look': ({ sourceId }) => {
      shownSourceId = sourceId;
      look();
      return null;
    },
  };

  // Windows shows notifications only of programs it can tell apart.
  if (process.platform === 'win32') {
    electronApp.setAppUserModelId(electronApp.isPackaged ? electronApp.name : process.execPath);
  }
  electronApp.on('before-quit', () => {
    isQuitting = true;
  });
  electronApp.on('activate', show);

  return {
    handlers,
    show,
    /** To be called when the settings are known. */
    start: (): void => {
      isStarted = true;
      refresh();
    },
    /** To be called when something has changed that the tray shows. */
    refresh,
    forget: attention.forget,

    /** Follows the window, once it is there. */
    follow: ({ window: target, zoom: itsZoom }: OpenedWindow): void => {
      zoom = itsZoom;
      target.on('focus', look);
      target.on('blur', look);
      target.on('show', look);
      target.on('hide', look);
      target.on('minimize', look);
      target.on('restore', look);
      target.on('close', (event) => {
        const { tray: isWanted, closeToTray } = app.settings();
        if (isQuitting || !isWanted || !closeToTray) return;
        event.preventDefault();
        void hide(target);
      });
    },

    stop: async (): Promise<void> => {
      tray.update(null);
      await attention.stop();
    },
  };
};
