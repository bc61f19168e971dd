/** The app's settings as they are stored. */
import { defaultSettings, type Settings } from '../../shared/settings.ts';

type Stored = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Takes what is stored, each setting and each chosen shortcut as far as it is still valid: what
 * another version has kept must not cost the rest. The schema is loaded only if there is any.
 */
export const readSettings = async (stored: unknown): Promise<Settings> => {
  if (!isObject(stored)) return defaultSettings;
  const { settingsSchema } = await import('../../shared/settings-schema.ts');
  const { keys } = settingsSchema.shape;
  const chosen = Object.entries(isObject(stored['keys']) ? stored['keys'] : {});
  const current: Stored = {
    ...stored,
    keys: Object.fromEntries(
      chosen.filter(([id, shortcut]) => keys.safeParse({ [id]: shortcut }).success),
    ),
  };
  const known = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(current[name]);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  return { ...defaultSettings, ...(Object.fromEntries(known) as Partial<Settings>) };
};
