/** The icon in the tray, or in the menu bar of a Mac. */
import { Menu, Tray } from 'electron';
import type { Log } from '../core/ports.ts';
import { trayPicture } from './pictures.ts';
import { type TrayActions, type TrayState, trayItems, trayTooltip } from './tray-menu.ts';

export type TrayIcon = {
  /** Shows the icon as the state is now, or takes it away with null. */
  readonly update: (state: TrayState | null) => void;
  /** False where the system did not take it. */
  readonly isThere: () => boolean;
};

export const createTray = (actions: TrayActions, log: Log): TrayIcon => {
  let tray: Tray | null = null;
  let shown = '';
  let hasBadge = false;

  const open = (): Tray | null => {
    try {
      const opened = new Tray(trayPicture(false));
      // On a Mac a click opens the menu.
      if (process.platform !== 'darwin') opened.on('click', actions.show);
      return opened;
    } catch (error) {
      log.error('There is no place for an icon in the tray.', error);
      return null;
    }
  };

  const close = (): void => {
    tray?.destroy();
    tray = null;
    shown = '';
    hasBadge = false;
  };

  return {
    isThere: () => tray !== null,
    update: (state) => {
      if (!state) {
        close();
        return;
      }
      tray ??= open();
      if (!tray) return;
      if (hasBadge !== state.unseenCount > 0) {
        hasBadge = state.unseenCount > 0;
        tray.setImage(trayPicture(hasBadge));
      }
      const items = trayItems(state, actions);
      // The words are part of it: another language makes another menu.
      const text = JSON.stringify([state, items]);
      if (text === shown) return;
      shown = text;
      tray.setToolTip(trayTooltip(state));
      tray.setContextMenu(Menu.buildFromTemplate(items));
    },
  };
};
