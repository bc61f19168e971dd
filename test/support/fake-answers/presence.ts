/** A desktop in memory: its tray, and whether it shows notifications. */
import type { PresenceInfo } from '../../../src/shared/contract/presence.ts';
import type { AnswersTo } from './state.ts';

type PresenceCommand =
  | 'window.zoom'
  | 'presence.info'
  | 'presence.testNotification'
  | 'presence.resume'
  | 'presence.look';

export type FakePresence = Partial<PresenceInfo> & { readonly isNotificationShown?: boolean };

export const presenceAnswers = ({
  tray = 'shown',
  pausedUntilMs = null,
  isNotificationShown = true,
}: FakePresence = {}): AnswersTo<PresenceCommand> => {
  let pausedUntil = pausedUntilMs;
  return {
    'window.zoom': () => null,
    'presence.info': () => ({ tray, pausedUntilMs: pausedUntil }),
    'presence.testNotification': () => ({ isShown: isNotificationShown }),
    'presence.resume': () => {
      pausedUntil = null;
      return null;
    },
    'presence.look': () => null,
  };
};
