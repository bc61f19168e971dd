/** Times of the day as minutes since midnight, written in 24 hours. */
import { type Language, perLanguage } from '../../../shared/text.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de' };
const minutesOfHour = 60;
const minutesOfDay = 24 * minutesOfHour;

const formats = perLanguage(
  (chosen) =>
    new Intl.DateTimeFormat(locales[chosen], {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'UTC',
    }),
);

/** `22:00`. */
export const formatTimeOfDay = (minute: number): string => formats().format(minute * 60_000);

/** Takes `22:00`, `22.00`, `2200`, `7:30` and `22`. Out: null when it is no time of a day. */
export const parseTimeOfDay = (text: string): number | null => {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const minute = Number(hours) * minutesOfHour + Number(minutes);
  if (Number(minutes) >= minutesOfHour || minute > minutesOfDay) return null;
  return minute % minutesOfDay;
};
