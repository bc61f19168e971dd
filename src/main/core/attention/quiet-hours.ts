/** The part of the day in which nothing is told. */
import type { Settings } from '../../../shared/settings.ts';

type QuietHours = Settings['notifications']['quietHours'];

/**
 * Whether a moment lies in the quiet hours. What the clock on the wall shows decides, so a night
 * in which it is changed has its quiet hours where they always are. The same minute twice is the
 * whole day.
 */
export const isQuiet = (quietHours: QuietHours, atMs: number): boolean => {
  if (!quietHours) return false;
  const { fromMinute, toMinute } = quietHours;
  const at = new Date(atMs);
  const minute = at.getHours() * 60 + at.getMinutes();
  return fromMinute < toMinute
    ? minute >= fromMinute && minute < toMinute
    : minute >= fromMinute || minute < toMinute;
};
