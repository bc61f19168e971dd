import { perLanguage } from '../../shared/text.ts';

const integers = perLanguage((language) => new Intl.NumberFormat(language));

/** `1,204`. */
export const formatCount = (count: number): string => integers().format(count);
