/** Commands about how the app is present on the desktop: tray, notifications, what was seen. */
import { z } from 'zod';
import { command, id, nothing } from './command.ts';

export type PresenceInfo = {
  /** `missing`: the desktop seems to show no tray icons. */
  readonly tray: 'shown' | 'off' | 'missing';
  /** Until when the user wants no notifications, Unix time in milliseconds; null: now. */
  readonly pausedUntilMs: number | null;
};

export const presenceCommands = {
  'presence.info': command<PresenceInfo>()(nothing),
  /** Shows a notification. Out: whether the system did show it. */
  'presence.testNotification': command<{ readonly isShown: boolean }>()(nothing),
  /** Lets notifications come again. */
  'presence.resume': command<null>()(nothing),
  /** Tells which source's events the window shows; null: those of all. */
  'presence.look': command<null>()(z.strictObject({ sourceId: id.nullable() })),
} as const;
