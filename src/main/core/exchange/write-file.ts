/** Files with what was captured: for their owner alone, and whole or not there. */
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { AppFailure, failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';

/**
 * Writes a file piece by piece, mode 0600, in place of one of that name.
 * Errors: `file.unwritable`, and those of the pieces; then the earlier file is as it was.
 */
export const writePrivateFile = async (
  path: string,
  chunks: AsyncIterable<string | Uint8Array>,
): Promise<void> => {
  const partial = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    const file = await open(partial, 'wx', 0o600);
    try {
      for await (const chunk of chunks) await file.appendFile(chunk);
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    if (cause instanceof AppFailure) throw cause;
    throw failure(
      'file.unwritable',
      t('The file could not be written.'),
      t('Choose another folder.'),
      cause,
    );
  }
};
