/** The app's settings as they are stored. */
import { defaultSettings, type Settings } from '../../shared/settings.ts';

/** Takes what is stored, as far as it is still valid. The schema is loaded only if there is any. */
export const readSettings = async (stored: unknown): Promise<Settings> => {
  if (stored === undefined) return defaultSettings;
  const { settingsSchema } = await import('../../shared/settings-schema.ts');
  const parsed = settingsSchema.partial().safeParse(stored);
  const known = parsed.success ? parsed.data : {};
  return { ...defaultSettings, ...(known as Partial<Settings>) };
};
