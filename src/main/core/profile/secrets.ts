/** Opens the secrets of a profile. */
import { failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { openBox } from './box.ts';
import type { ParsedProfile } from './parse.ts';
import { type OpenedSecrets, secretsSchema } from './schema.ts';

/** What the box holds, which only someone with the passphrase can have written; null if foreign. */
const readSecrets = (json: string, sources: number): OpenedSecrets | null => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // Sealed by another program than ours.
    return null;
  }
  const { data } = secretsSchema.safeParse(value);
  return data?.sources.length === sources ? data : null;
};

/**
 * The secrets of a profile; null where it holds none. Errors: `profile.wrong-passphrase`, also
 * for a file that was changed; `profile.unreadable`. Cost: about a second, 128 MiB.
 */
export const openSecrets = async (
  { profile, sealed, digest }: ParsedProfile,
  passphrase: string,
): Promise<OpenedSecrets | null> => {
  if (!sealed) return null;
  const json = await openBox(sealed, passphrase, digest);
  if (json === null) {
    throw failure(
      'profile.wrong-passphrase',
      t(
        'This passphrase does not open the profile, or the file was changed after it was exported.',
      ),
      t('Type the passphrase that was chosen for the export, or import without the secrets.'),
    );
  }
  const secrets = readSecrets(json, profile.sources.length);
  if (!secrets) {
    throw failure(
      'profile.unreadable',
      t('The secrets in this profile cannot be read.'),
      t('Export the profile again, or import it without the secrets.'),
    );
  }
  return secrets;
};
