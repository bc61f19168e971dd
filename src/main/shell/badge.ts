/** The number of unseen failures on the app's picture: in the dock, or as a dot in a taskbar. */
import { type BrowserWindow, app as electronApp } from 'electron';
import { badgePicture } from './pictures.ts';
import { unseenWords } from './tray-menu.ts';

/** In: `window` gives the window while it is there. Out: shows a number; 0 shows nothing. */
export const createBadge = (window: () => BrowserWindow | null): ((count: number) => void) => {
  let shown = 0;
  return (count) => {
    if (count === shown) return;
    shown = count;
    if (process.platform !== 'win32') electronApp.setBadgeCount(count);
    else if (count === 0) window()?.setOverlayIcon(null, '');
    else window()?.setOverlayIcon(badgePicture(), unseenWords(count));
  };
};
