/** The one window. */
import { once } from 'node:events';
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { Log } from '../core/ports.ts';
import { developmentUrl, isDevelopment } from './build.ts';
import { inTime } from './in-time.ts';
import { windowUrl } from './protocol.ts';
import { keepWindowState, readWindowState } from './window-keeper.ts';
import { fitOnto, smallest } from './window-state.ts';
import { type ZoomChange, zoomAfter } from './zoom.ts';

const light = '#ffffff';
const dark = '#15171a';

export type Zoom = {
  readonly change: (change: ZoomChange) => void;
};

export type OpenedWindow = {
  readonly window: BrowserWindow;
  readonly zoom: Zoom;
  /** Resolves when its page has loaded, or something keeps it from that. */
  readonly loaded: Promise<void>;
  /** Resolves when it is on the screen. */
  readonly shown: Promise<void>;
};

/** Longer than this takes only what has failed. */
const loadLimitMs = 10_000;
/** The first frame takes less than a second, but Electron does not always tell of it. */
const frameLimitMs = 2_000;

type WindowOptions = {
  readonly preload: string;
  /** Where its place, size, zoom and theme are kept. */
  readonly stateFile: string;
  readonly log: Log;
  /** The user has chosen another zoom, percent. */
  readonly onZoom: (percent: number) => void;
};

/** What is in the window, while it is there. */
export const contentsOf = (window: BrowserWindow): WebContents | null =>
  window.isDestroyed() ? null : window.webContents;

/** Opens the window where it was last; it shows itself when its first frame is painted, or is taking
 *  too long: a window that nobody sees would be worse than an empty one. */
export const openWindow = ({ preload, stateFile, log, onZoom }: WindowOptions): OpenedWindow => {
  const state = readWindowState(stateFile);
  nativeTheme.themeSource = state.theme;
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const window = new BrowserWindow({
    title: 'Countersign',
    ...fitOnto(state, [primary, ...others]),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    // A false would take the button for it from the window of a Mac.
    ...(state.isFullScreen && { fullscreen: true }),
    backgroundColor: nativeTheme.shouldUseDarkColors ? dark : light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      zoomFactor: state.zoomPercent / 100,
      devTools: isDevelopment || !app.isPackaged,
    },
  });
  const zoom = followZoom(window, state.zoomPercent, (percent) => {
    keeper.touch();
    onZoom(percent);
  });
  const keeper = keepWindowState(window, stateFile, zoom.percent, log);
  void window.loadURL(developmentUrl() ?? windowUrl);
  const loaded = inTime(loadLimitMs, once(window.webContents, 'dom-ready'));
  const painted = inTime(frameLimitMs, once(window, 'ready-to-show'));
  const shown = painted.then(() => {
    if (window.isDestroyed()) return;
    if (state.isMaximized) window.maximize();
    window.show();
  });
  return { window, zoom, loaded, shown };
};

/** Zooms by wheel and on demand. Chromium keeps a zoom by host of its own, which ours replaces. */
const followZoom = (
  { webContents }: BrowserWindow,
  first: number,
  onChange: (percent: number) => void,
): Zoom & { readonly percent: () => number } => {
  let percent = first;
  const apply = (): void => webContents.setZoomFactor(percent / 100);
  const change = (wanted: ZoomChange): void => {
    percent = zoomAfter(percent, wanted);
    apply();
    onChange(percent);
  };
  webContents.on('did-navigate', apply);
  webContents.on('dom-ready', apply);
  // With Ctrl and the wheel.
  webContents.on('zoom-changed', (_event, direction) => change(direction));
  return { change, percent: () => percent };
};

export const preloadFile = (outFolder: string): string => join(outFolder, 'preload', 'index.cjs');
