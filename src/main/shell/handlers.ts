/** The commands that need Electron: clipboard, browser and file dialogs. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { type BrowserWindow, clipboard, dialog, shell } from 'electron';
import { failure } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc.ts';
import type { App } from '../core/app.ts';
import { type CoreHandlers, generateKey } from '../core/commands.ts';
import { parseDefinition } from '../core/schemes/parse.ts';
import { keyInfo } from '../core/sources.ts';
import type { Workbench } from '../core/workbench.ts';
import { createSecretClipboard, secretClearsInS } from './clipboard.ts';

const dashboardPages = {
  authtoken: 'https://dashboard.ngrok.com/get-started/your-authtoken',
  domains: 'https://dashboard.ngrok.com/domains',
  billing: 'https://dashboard.ngrok.com/billing',
} as const;

const chooseFile = async (window: BrowserWindow, title: string): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile'],
    filters: [
      { name: 'PEM files', extensions: ['pem', 'crt', 'cer', 'key'] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  return filePaths[0] ?? null;
};

const jsonFiles = { name: 'Schemes', extensions: ['json'] };
const maxSchemeBytes = 64 * 1024;

/** Errors: `file.unreadable`. */
const readScheme = async (path: string): Promise<string> => {
  try {
    if ((await stat(path)).size > maxSchemeBytes) throw new Error('too large');
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw failure(
      'file.unreadable',
      'This file cannot be read as a scheme.',
      'Choose a file of at most 64 KB that Countersign has exported.',
      cause,
    );
  }
};

type ShellHandlers = Omit<Handlers, keyof CoreHandlers>;

/** In: `window` gives the window while it is there. */
export const createShellHandlers = (
  app: App,
  window: () => BrowserWindow | null,
  onChange: () => void,
  workbench: Workbench,
): { handlers: ShellHandlers; clearSecret: () => Promise<void> } => {
  const secrets = createSecretClipboard();
  const handlers: ShellHandlers = {
    'keys.generate': async ({ sourceId, label }) => {
      const key = await generateKey(app, sourceId, label);
      if (key.text !== null) await secrets.put(key.text);
      onChange();
      return keyInfo(key);
    },
    'keys.copy': async ({ id }) => {
      const { key } = app.sources.findKey(id);
      if (key.text === null) {
        throw failure(
          'key.unavailable',
          'This key cannot be opened in this run.',
          'Paste it again to use it.',
        );
      }
      await secrets.put(key.text);
      return { clearsInS: secretClearsInS };
    },
    'schemes.exportFile': async ({ id }) => {
      const json = workbench.exportScheme(id);
      const parent = window();
      if (!parent) return { isSaved: false };
      const { filePath } = await dialog.showSaveDialog(parent, {
        title: 'Save the scheme',
        defaultPath: `${id}.scheme.json`,
        filters: [jsonFiles],
      });
      if (!filePath) return { isSaved: false };
      try {
        await writeFile(filePath, json, { mode: 0o600 });
      } catch (cause) {
        throw failure(
          'file.unwritable',
          'The file could not be written.',
          'Choose another folder.',
          cause,
        );
      }
      return { isSaved: true };
    },
    'schemes.importFile': async () => {
      const parent = window();
      const { filePaths } = parent
        ? await dialog.showOpenDialog(parent, {
            title: 'Choose a scheme',
            properties: ['openFile'],
            filters: [jsonFiles, { name: 'All files', extensions: ['*'] }],
          })
        : { filePaths: [] };
      const [path] = filePaths;
      if (path === undefined) return null;
      return workbench.saveScheme(parseDefinition(await readScheme(path)));
    },
    'clipboard.write': async ({ text }) => {
      await clipboard.writeText(text);
      return null;
    },
    'url.copy': async ({ sourceId }) => {
      const source = app.sources.get(sourceId);
      const publicUrl = app.publicUrlOf(source);
      const url = publicUrl ?? app.urlOf(source);
      await clipboard.writeText(url);
      if (publicUrl !== null) await app.rememberCopied(source, publicUrl);
      return { url };
    },
    'docs.open': async ({ providerId, page }) => {
      const provider = app.library.find(providerId);
      if (!provider) throw failure('source.unknown-provider', 'There is no such provider.');
      const { docsUrl, redeliveryUrl } = provider;
      const url = page === 'redelivery' ? (redeliveryUrl ?? docsUrl) : docsUrl;
      if (url !== null) await shell.openExternal(url);
      return null;
    },
    'tunnel.openDashboard': async ({ page }) => {
      await shell.openExternal(dashboardPages[page]);
      return null;
    },
    'tunnel.chooseRootCa': async () => {
      const parent = window();
      const rootCaFile = parent && (await chooseFile(parent, 'Choose the root CA (PEM)'));
      if (!rootCaFile) return null;
      return app.updateSettings({ tunnel: { ...app.settings().tunnel, rootCaFile } });
    },
    'tls.choose': async ({ passphrase }) => {
      const parent = window();
      if (!parent) return null;
      const certFile = await chooseFile(parent, 'Choose the certificate (PEM)');
      if (certFile === null) return null;
      const keyFile = await chooseFile(parent, 'Choose its private key (PEM)');
      if (keyFile === null) return null;
      return app.updateSettings({ tls: { certFile, keyFile } }, passphrase);
    },
  };
  return { handlers, clearSecret: secrets.clear };
};
