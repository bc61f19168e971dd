/** The system's notifications. What they say is plain text, and strangers chose a part of it. */
import { type NativeImage, Notification } from 'electron';
import type { Notice, Notifier } from '../core/ports.ts';

/** A desktop that shows nothing answers nothing. */
const shownWithinMs = 3000;
/** Held so that a click finds its way; older ones are taken off the screen. */
const maxHeld = 20;

/** Desktops of Linux take markup in the body: links, pictures. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const bodyOf = (text: string): string => (process.platform === 'linux' ? escaped(text) : text);

export type SystemNotifier = Notifier & {
  /** Out: whether the system did show it. */
  readonly showAndSee: (notice: Notice) => Promise<boolean>;
};

/** In: `icon` gives the picture beside the text. */
export const createNotifier = (icon: () => NativeImage): SystemNotifier => {
  const held = new Set<Notification>();

  const make = ({ title, body, onClick }: Notice): Notification => {
    const notification = new Notification({ title, body: bodyOf(body), icon: icon() });
    const letGo = (): void => {
      held.delete(notification);
    };
    held.add(notification);
    notification.on('close', letGo);
    notification.on('failed', letGo);
    notification.on('click', () => {
      letGo();
      onClick();
    });
    const [oldest] = held;
    if (held.size > maxHeld && oldest) {
      held.delete(oldest);
      oldest.close();
    }
    return notification;
  };

  return {
    show: (notice) => {
      if (Notification.isSupported()) make(notice).show();
    },
    showAndSee: (notice) => {
      if (!Notification.isSupported()) return Promise.resolve(false);
      const notification = make(notice);
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), shownWithinMs);
        const settle = (isShown: boolean): void => {
          clearTimeout(timer);
          resolve(isShown);
        };
        notification.once('show', () => settle(true));
        notification.once('failed', () => settle(false));
        notification.show();
      });
    },
  };
};
