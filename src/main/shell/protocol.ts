/** The `app:` scheme: the window's own files, read only, with an enforcing policy on each. */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { findAsset } from './assets.ts';

export const windowUrl = 'app://bundle/index.html';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Must run before the app is ready. */
export const declareScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      // What was compiled is kept in the profile for the next start.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);

/** Serves the files of `folder`. */
export const serveAssets = (folder: string): void =>
  protocol.handle('app', async (request) => {
    const asset = request.method === 'GET' ? findAsset(request.url, folder) : null;
    if (!asset) return new Response(null, { status: 404 });
    try {
      return new Response(await readFile(asset.file), {
        headers: {
          'Content-Type': asset.type,
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
        },
      });
    } catch {
      // No such file.
      return new Response(null, { status: 404 });
    }
  });
