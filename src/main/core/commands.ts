/** One function for every command of the contract that needs no Electron. */
import type { GuideRun } from '../../shared/console.ts';
import type { Handlers } from '../../shared/ipc.ts';
import type { App } from './app.ts';
import { createAnnotationHandlers } from './commands/annotations.ts';
import { createBodyHandlers } from './commands/body.ts';
import { createConsoleHandlers } from './commands/console.ts';
import { createExchangeHandlers } from './commands/exchange.ts';
import { createHistoryHandlers } from './commands/history.ts';
import { createKeyHandlers } from './commands/keys.ts';
import { createOrderHandlers } from './commands/order.ts';
import { createSearchHandlers } from './commands/search.ts';
import { createSimulateHandlers } from './commands/simulate.ts';
import { createVaultHandlers } from './commands/vault.ts';
import type { Clock, SecretClipboard } from './ports.ts';
import { noSuchEvent } from './stored-event.ts';
import { appState, sourceInfo } from './views/app-state.ts';
import { describeEvent } from './views/event-detail.ts';
import { createWorkbench, type Workbench } from './workbench.ts';

export type CoreHandlers = Omit<
  Handlers,
  | 'url.copy'
  | 'clipboard.write'
  | 'body.savePart'
  | 'export.file'
  | 'export.showFile'
  | 'import.file'
  | 'docs.open'
  | 'history.backup'
  | 'tls.choose'
  | 'tunnel.chooseRootCa'
  | 'tunnel.openDashboard'
  | 'schemes.exportFile'
  | 'schemes.importFile'
  | 'profile.exportFile'
  | 'profile.chooseFile'
  | 'profile.import'
  | 'window.zoom'
  | 'presence.info'
  | 'presence.testNotification'
  | 'presence.resume'
  | 'presence.look'
>;

/** How many of a source's newest events are looked at for their names. */
const newestEvents = 5000;

/** Makes the handlers. Errors of every one: AppFailure, or a bug. */
export const createHandlers = (
  app: App,
  clock: Clock,
  clipboard: SecretClipboard,
  info: { readonly version: string; readonly dataFolder: string },
  onChange: () => void,
  onGuide: (run: GuideRun) => void,
  workbench: Workbench = createWorkbench(app, clock, onChange),
): CoreHandlers => {
  const { rejudge } = workbench;
  /** Runs a change, then lets the window know. */
  const changing = async <T>(change: Promise<T>): Promise<T> => {
    const value = await change;
    onChange();
    return value;
  };

  return {
    ...workbench.handlers,
    ...createKeyHandlers(app, clock, clipboard, workbench, onChange),
    ...createVaultHandlers(app.vault),
    ...createConsoleHandlers(app, clock, workbench, onGuide, onChange),
    ...createSimulateHandlers(app, clock, onChange),
    ...createSearchHandlers(app, clock, onChange),
    ...createOrderHandlers(app),
    ...createBodyHandlers(app),
    ...createExchangeHandlers(app, info.version),
    ...createAnnotationHandlers(app, clock),
    ...createHistoryHandlers(app, info.dataFolder),
    'app.state': () => appState(app, info.version, info.dataFolder),
    'sources.add': async ({ provider, name }) =>
      sourceInfo(app, await changing(app.sources.add(provider, name))),
    'sources.update': async ({ id, name, provider, settings }) => {
      const before = app.sources.get(id);
      const change = {
        ...(name !== undefined && { name }),
        // What was ticked stood in another provider's portal.
        ...(provider !== undefined && provider !== before.provider.id && { provider, ticked: [] }),
        ...(settings && { settings }),
      };
      const source = await changing(app.sources.update(id, change));
      if (before.settings.publicUrl !== null) app.rememberUrl(before.settings.publicUrl);
      if (source.provider !== before.provider) rejudge(id, 'provider-changed');
      else if (settings) rejudge(id, 'settings-changed');
      return sourceInfo(app, source);
    },
    'sources.remove': async ({ id }) => {
      await app.removeSource(id);
      onChange();
      return null;
    },
    'sources.tick': async ({ id, ticked }) =>
      sourceInfo(app, await changing(app.sources.update(id, { ticked: [...new Set(ticked)] }))),
    'sources.arrived': ({ id }) => app.store.reads.arrived(id, newestEvents),
    'sources.firstEvents': ({ id }) => app.store.reads.firstEvents(id),
    'events.page': (query) => app.store.reads.page(query),
    'events.get': async ({ seq }) => {
      const event = await app.store.reads.event(seq);
      const body = await app.store.reads.body(seq);
      if (!event || !body) throw noSuchEvent();
      const source = app.sources.all().find(({ row }) => row.id === event.summary.sourceId);
      const log = await app.store.reads.log(seq);
      const pinned = await app.store.reads.pinned(seq);
      return describeEvent(event, body, source ?? null, log, pinned);
    },
    'events.body': async ({ seq, offset, length }) => {
      const slice = await app.store.reads.bodySlice(seq, offset, length);
      if (!slice) throw noSuchEvent();
      return { ...slice, offset };
    },
    'tunnel.start': () => {
      app.tunnel.start();
      return null;
    },
    'tunnel.stop': async () => {
      await app.tunnel.stop();
      return null;
    },
    'tunnel.putToken': async ({ token }) => {
      await app.tunnel.putToken(token);
      return null;
    },
    'tunnel.removeToken': async () => {
      await app.tunnel.removeToken();
      return null;
    },
    'settings.update': (change) =>
      app.updateSettings(change as Parameters<App['updateSettings']>[0]),
  };
};
