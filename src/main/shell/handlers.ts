/** The commands that need Electron: clipboard, browser and file dialogs. */
import { type BrowserWindow, clipboard, app as electronApp, shell } from 'electron';
import { failure } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc.ts';
import { t } from '../../shared/text.ts';
import type { App } from '../core/app.ts';
import { partOf } from '../core/body/part.ts';
import type { CoreHandlers } from '../core/commands.ts';
import { createExporter } from '../core/exchange/export.ts';
import { maxFileBytes } from '../core/exchange/requests/format.ts';
import { maxProfileBytes } from '../core/profile/parse.ts';
import type { Profiles } from '../core/profile/profiles.ts';
import { parseDefinition } from '../core/schemes/parse.ts';
import type { Workbench } from '../core/workbench.ts';
import {
  chooseBackupFile,
  choosePem,
  openBytes,
  openJson,
  saveBytes,
  saveChunks,
  saveJson,
} from './files.ts';
import type { PresenceCommand } from './presence.ts';
import { createSavedFiles } from './saved-files.ts';

const dashboardPages = {
  authtoken: 'https://dashboard.ngrok.com/get-started/your-authtoken',
  domains: 'https://dashboard.ngrok.com/domains',
  billing: 'https://dashboard.ngrok.com/billing',
} as const;

const maxSchemeBytes = 64 * 1024;

type ShellHandlers = Omit<Handlers, keyof CoreHandlers | PresenceCommand>;

/** In: `window` gives the window while it is there. */
export const createShellHandlers = (
  app: App,
  profiles: Profiles,
  workbench: Workbench,
  window: () => BrowserWindow | null,
): ShellHandlers => {
  const savedFiles = createSavedFiles();
  const exporter = createExporter(app, electronApp.getVersion());
  return {
    'schemes.exportFile': async ({ id }) => {
      const text = workbench.exportScheme(id);
      const parent = window();
      if (!parent) return { isSaved: false };
      const defaultPath = `${id}.scheme.json`;
      const dialog = { title: t('Save the scheme'), files: t('Schemes'), defaultPath, text };
      return { isSaved: await saveJson(parent, dialog) };
    },
    'schemes.importFile': async () => {
      const parent = window();
      const dialog = { title: t('Choose a scheme'), files: t('Schemes'), maxBytes: maxSchemeBytes };
      const file = parent && (await openJson(parent, dialog));
      return file && workbench.saveScheme(parseDefinition(file.text));
    },
    'profile.exportFile': async ({ passphrase }) => {
      const text = await profiles.write(passphrase);
      const parent = window();
      if (!parent) return { isSaved: false };
      const defaultPath = 'countersign-profile.json';
      const dialog = { title: t('Save the profile'), files: t('Profiles'), defaultPath, text };
      return { isSaved: await saveJson(parent, dialog) };
    },
    'profile.chooseFile': async () => {
      const parent = window();
      const dialog = {
        title: t('Choose a profile'),
        files: t('Profiles'),
        maxBytes: maxProfileBytes,
      };
      const file = parent && (await openJson(parent, dialog));
      return file && profiles.choose(file.name, file.text);
    },
    'profile.import': ({ passphrase, withSettings }) => profiles.takeOver(passphrase, withSettings),
    'body.savePart': async ({ seq, index }) => {
      const { bytes, fileName } = await partOf(app, seq, index);
      const parent = window();
      if (!parent) return { isSaved: false };
      return { isSaved: await saveBytes(parent, t('Save the part'), fileName, bytes) };
    },
    'history.backup': async () => {
      const parent = window();
      const day = new Date().toISOString().slice(0, 10);
      const file = parent && (await chooseBackupFile(parent, `countersign-${day}.db`));
      return { isSaved: file ? await app.history.backUp(file) : false };
    },
    'export.file': async ({ seqs, format, withCredentials }) => {
      const parent = window();
      if (!parent) return null;
      const file = exporter.file(seqs, format, withCredentials);
      const path = await saveChunks(parent, t('Save events'), file.fileName, file.chunks());
      return path === null ? null : { file: savedFiles.remember(path), warnings: file.warnings() };
    },
    'export.showFile': async ({ id }) => {
      const path = savedFiles.pathOf(id);
      if (path !== null) shell.showItemInFolder(path);
      return null;
    },
    'import.file': async ({ sourceId }) => {
      const parent = window();
      const bytes = parent && (await openBytes(parent, t('Choose requests'), maxFileBytes));
      return bytes && app.importer.run(sourceId, bytes);
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
      if (!provider) throw failure('source.unknown-provider', t('There is no such provider.'));
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
      const rootCaFile = parent && (await choosePem(parent, t('Choose the root CA (PEM)')));
      if (!rootCaFile) return null;
      return app.updateSettings({ tunnel: { ...app.settings().tunnel, rootCaFile } });
    },
    'tls.choose': async ({ passphrase }) => {
      const parent = window();
      if (!parent) return null;
      const certFile = await choosePem(parent, t('Choose the certificate (PEM)'));
      if (certFile === null) return null;
      const keyFile = await choosePem(parent, t('Choose its private key (PEM)'));
      if (keyFile === null) return null;
      return app.updateSettings({ tls: { certFile, keyFile } }, passphrase);
    },
  };
};
