/** From an `app://` URL to a file of the window, and nothing outside its folder. */
import { extname, isAbsolute, join, relative, resolve } from 'node:path';

const host = 'bundle';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Decodes, then normalises, then checks that the file stays in `folder`.
 * Out: null for another host, an unknown kind of file, or a path that leaves the folder.
 */
export const findAsset = (url: string, folder: string): { file: string; type: string } | null => {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.host !== host) return null;
  let path: string;
  try {
    path = decodeURIComponent(parsed.pathname);
  } catch {
    // A malformed escape names no file.
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = resolve(join(folder, path));
  const inside = relative(folder, file);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null;
  const type = types[extname(file)];
  return type === undefined ? null : { file, type };
};
