import { language, t } from '../../../shared/text.ts';

/** `Show signing secret`. Within a sentence English writes the name of a field in small letters. */
export const showLabel = (label: string): string =>
  t('Show {label}', { label: language() === 'en' ? label.toLowerCase() : label });
