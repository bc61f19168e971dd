/** The commands that need Electron: clipboard, browser and file dialogs. */
import { type BrowserWindow, clipboard, dialog, shell } from 'electron';
import { failure } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc.ts';
import type { App } from '../core/app.ts';
import { type CoreHandlers, generateKey } from '../core/commands.ts';
import { findProvider } from '../core/providers/index.ts';
import { keyInfo } from '../core/sources.ts';
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

type ShellHandlers = Omit<Handlers, keyof CoreHandlers>;

/** In: `window` gives the window while it is there. */
export const createShellHandlers = (
  app: App,
  window: () => BrowserWindow | null,
  onChange: () => void,
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
      const provider = findProvider(providerId);
      if (!provider) throw failure('source.unknown-provider', 'There is no such provider.');
      const { docsUrl, redeliveryUrl } = provider;
      await shell.openExternal(page === 'redelivery' ? (redeliveryUrl ?? docsUrl) : docsUrl);
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
