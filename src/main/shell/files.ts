/** Files the user chooses in a dialog: JSON that goes out or comes in, and paths of certificates. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { failure } from '../../shared/errors.ts';
import { t } from '../../shared/text.ts';
import { writePrivateFile } from '../core/exchange/write-file.ts';

/** In: `title` of the dialog, and what the files are called in it, such as "Schemes". */
type JsonDialog = { readonly title: string; readonly files: string };

/** Lets the user choose a PEM file. Out: its path; null when cancelled. */
export const choosePem = async (window: BrowserWindow, title: string): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile'],
    filters: [
      { name: t('PEM files'), extensions: ['pem', 'crt', 'cer', 'key'] },
      { name: t('All files'), extensions: ['*'] },
    ],
  });
  return filePaths[0] ?? null;
};

/** Out: false when cancelled. The file is for its owner alone. Errors: `file.unwritable`. */
export const saveJson = async (
  window: BrowserWindow,
  { title, files, defaultPath, text }: JsonDialog & { defaultPath: string; text: string },
): Promise<boolean> => {
  const { filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath,
    filters: [{ name: files, extensions: ['json'] }],
  });
  if (!filePath) return false;
  try {
    await writeFile(filePath, text, { mode: 0o600 });
  } catch (cause) {
    const hint = t('Choose another folder.');
    throw failure('file.unwritable', t('The file could not be written.'), hint, cause);
  }
  return true;
};

/** Out: name and text; null when cancelled. Errors: `file.unreadable`, also above the limit. */
export const openJson = async (
  window: BrowserWindow,
  { title, files, maxBytes }: JsonDialog & { maxBytes: number },
): Promise<{ readonly name: string; readonly text: string } | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile'],
    filters: [
      { name: files, extensions: ['json'] },
      { name: t('All files'), extensions: ['*'] },
    ],
  });
  const [path] = filePaths;
  if (path === undefined) return null;
  try {
    if ((await stat(path)).size > maxBytes) throw new Error('too large');
    return { name: basename(path), text: await readFile(path, 'utf8') };
  } catch (cause) {
    throw failure(
      'file.unreadable',
      t('This file cannot be read.'),
      t('Choose a file of at most {size} KB that Countersign has exported.', {
        size: maxBytes / 1024,
      }),
      cause,
    );
  }
};

/** Saves bytes of any kind. Out: false when cancelled. Errors: `file.unwritable`. */
export const saveBytes = async (
  window: BrowserWindow,
  title: string,
  defaultPath: string,
  bytes: Uint8Array,
): Promise<boolean> => {
  const { filePath } = await dialog.showSaveDialog(window, { title, defaultPath });
  if (!filePath) return false;
  try {
    await writeFile(filePath, bytes, { mode: 0o600 });
  } catch (cause) {
    const hint = t('Choose another folder.');
    throw failure('file.unwritable', t('The file could not be written.'), hint, cause);
  }
  return true;
};

/** Lets the user choose where a copy of the history goes. Out: its path; null when cancelled. */
export const chooseBackupFile = async (
  window: BrowserWindow,
  defaultPath: string,
): Promise<string | null> => {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: t('Back up the history'),
    defaultPath,
    filters: [{ name: t('Databases'), extensions: ['db'] }],
  });
  return filePath || null;
};

/** Saves a file piece by piece, for its owner alone. Out: its path; null when cancelled. */
export const saveChunks = async (
  window: BrowserWindow,
  title: string,
  defaultPath: string,
  chunks: AsyncIterable<string | Uint8Array>,
): Promise<string | null> => {
  const { filePath } = await dialog.showSaveDialog(window, { title, defaultPath });
  if (!filePath) return null;
  await writePrivateFile(filePath, chunks);
  return filePath;
};

/** Out: null when cancelled. Errors: `file.unreadable`, also above the limit. */
export const openBytes = async (
  window: BrowserWindow,
  title: string,
  maxBytes: number,
): Promise<Buffer | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, { title, properties: ['openFile'] });
  const [path] = filePaths;
  if (path === undefined) return null;
  try {
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > maxBytes) throw new Error('no file, or too large');
    return await readFile(path);
  } catch (cause) {
    const hint = t('Choose a file of at most {size} MiB.', { size: maxBytes / 1024 / 1024 });
    throw failure('file.unreadable', t('This file cannot be read.'), hint, cause);
  }
};
