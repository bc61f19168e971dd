/**
 * Keeps the window's place, size, zoom and theme in a file. Written a moment after the last change,
 * and at once when the window closes; first beside the old file, then in its place.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, nativeTheme, screen } from 'electron';
import type { Log } from '../core/ports.ts';
import { parseWindowState, type WindowState } from './window-state.ts';

const saveAfterMs = 500;

/** Never fails: without a readable file the window opens as at the first start. */
export const readWindowState = (file: string): WindowState => {
  try {
    return parseWindowState(readFileSync(file, 'utf8'));
  } catch {
    // There is none yet.
    return parseWindowState('');
  }
};

/** In: `zoomPercent` tells the zoom of the moment. Out: `touch` is called when it has changed. */
export const keepWindowState = (
  window: BrowserWindow,
  file: string,
  zoomPercent: () => number,
  log: Log,
): { readonly touch: () => void } => {
  let timer: NodeJS.Timeout | null = null;
  let written = '';

  const state = (): WindowState => ({
    bounds: window.getNormalBounds(),
    displayId: screen.getDisplayMatching(window.getBounds()).id,
    isMaximized: window.isMaximized(),
    isFullScreen: window.isFullScreen(),
    zoomPercent: zoomPercent(),
    theme: nativeTheme.themeSource,
  });

  const write = (text: string): void => {
    const partial = `${file}.part`;
    try {
      writeFileSync(partial, text, { mode: 0o600 });
      renameSync(partial, file);
      written = text;
    } catch (error) {
      rmSync(partial, { force: true });
      log.error('The place of the window could not be kept.', error);
    }
  };

  const save = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (window.isDestroyed()) return;
    const text = JSON.stringify(state());
    if (text !== written) write(text);
  };

  const touch = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(save, saveAfterMs);
  };

  window.on('resize', touch);
  window.on('move', touch);
  window.on('maximize', touch);
  window.on('unmaximize', touch);
  window.on('enter-full-screen', touch);
  window.on('leave-full-screen', touch);
  nativeTheme.on('updated', touch);
  window.on('close', save);
  return { touch };
};
