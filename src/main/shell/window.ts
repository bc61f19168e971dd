/** The one window. */
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { developmentUrl, isDevelopment } from './build.ts';
import { windowUrl } from './protocol.ts';

const light = '#ffffff';
const dark = '#15171a';

/** Opens the window; it shows itself when its first frame is painted. */
export const openWindow = (preload: string): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Countersign',
    width: 1280,
    height: 800,
    minWidth: 900,
    minHeight: 600,
    show: false,
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
      devTools: isDevelopment || !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(developmentUrl() ?? windowUrl);
  return window;
};

export const preloadFile = (outFolder: string): string => join(outFolder, 'preload', 'index.cjs');
