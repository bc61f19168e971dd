import { t } from '../../../shared/text.ts';

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** A length of time as a person says it: one unit, rounded, and “90 minutes”. In: seconds. */
export const lengthText = (seconds: number): string => {
  const [unit, size] = units.find(([, each]) => seconds >= 2 * each || seconds === each) ?? [
    'second',
    1,
  ];
  const count = Math.round(seconds / size);
  switch (unit) {
    case 'day':
      return t('{count, plural, one {# day} other {# days}}', { count });
    case 'hour':
      return t('{count, plural, one {# hour} other {# hours}}', { count });
    case 'minute':
      return t('{count, plural, one {# minute} other {# minutes}}', { count });
    case 'second':
      return t('{count, plural, one {# second} other {# seconds}}', { count });
  }
};
