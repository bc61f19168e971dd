/** The language of the window: which one it is, and how the whole process changes to it. */
import { config } from 'zod';
import { loadLanguage } from '../../shared/messages/load.ts';
import type { Settings } from '../../shared/settings.ts';
import { type Language, languages } from '../../shared/text.ts';
import type { Store } from './store/client.ts';
import { tellLanguage } from './store/threads.ts';
import { readSettings } from './stored-settings.ts';

const isLanguage = (code: string): code is Language => Object.hasOwn(languages, code);

/**
 * The chosen language, or the first that the app speaks of those the user prefers; else English.
 * In: `preferred`, tags such as `de-AT`, the best one first.
 */
export const resolveLanguage = (
  choice: Settings['language'],
  preferred: readonly string[],
): Language => {
  if (choice !== 'system') return choice;
  const codes = preferred.map((tag) => tag.toLowerCase().split(/[-_]/)[0] ?? '');
  return codes.find(isLanguage) ?? 'en';
};

/** What was chosen in an earlier run; `system` where the history cannot be opened. */
export const storedLanguage = async ({
  opened,
}: Pick<Store, 'opened'>): Promise<Settings['language']> => {
  try {
    const { settings } = await opened;
    return (await readSettings(settings['app'])).language;
  } catch {
    // Why not is what the store's own state tells.
    return 'system';
  }
};

/** Makes it the language of this thread and its threads, and of what the schemas refuse. */
export const speak = async (language: Language): Promise<void> => {
  await loadLanguage(language);
  tellLanguage();
  config((await schemaLocales[language]()).default());
};

const schemaLocales = {
  en: () => import('zod/v4/locales/en.js'),
  de: () => import('zod/v4/locales/de.js'),
} as const;
