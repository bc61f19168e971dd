import { type Language, setLanguage } from '../text.ts';

/** Loads the catalogue of a language and makes it the one of this thread. English needs none. */
export const loadLanguage = async (language: Language): Promise<void> => {
  if (language === 'en') setLanguage('en');
  else setLanguage(language, (await import('./de/all.ts')).de);
};
