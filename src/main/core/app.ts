/**
 * The whole core, without Electron: store, sources, receiver and feed put together. The window
 * and `listen` both run this; integration tests start it as it is.
 */
import { AppFailure } from '../../shared/errors.ts';
import type { EventSummary } from '../../shared/event.ts';
import type { VerdictCount } from '../../shared/ipc.ts';
import type { KeyMatches } from '../../shared/provider.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import type { TunnelState } from '../../shared/tunnel.ts';
import { createAddresses } from './addresses.ts';
import { createAnalysis } from './analysis/client.ts';
import { createReverifier } from './analysis/reverifier.ts';
import { createImporter } from './exchange/import.ts';
import { createHistoryCare } from './history/care.ts';
import { createIntake, type OnStored } from './intake.ts';
import { createListening } from './listening.ts';
import type { Clock, Keychain, Log } from './ports.ts';
import { noSuchPath } from './receiver/reply.ts';
import { type Receiver, startReceiver } from './receiver/server.ts';
import { loadTls } from './receiver/tls.ts';
import { createLibrary } from './schemes/library.ts';
import { createSearches } from './searches.ts';
import { createSources, type Source, type Sources } from './sources.ts';
import { createStore } from './store/client.ts';
import type { Snapshot } from './store/schema.ts';
import { readSettings } from './stored-settings.ts';
import { createTally } from './tally.ts';
import type { TunnelProcess } from './tunnel/protocol.ts';
import { createTunnelService } from './tunnel/service.ts';
import { createTurns } from './turns.ts';
import { createVaultFollower } from './vault/follower.ts';
import { tlsPassphraseId } from './vault/ids.ts';
import { createStoredVault } from './vault/stored-vault.ts';

export type AppOptions = {
  readonly version: string;
  readonly dataFolder: string;
  readonly workerUrl: URL;
  readonly readerUrl: URL;
  readonly logUrl: URL;
  readonly analysisUrl: URL;
  readonly clock: Clock;
  readonly keychain: Keychain;
  readonly log: Log;
  /** Every stored event, in order. `target` is the whole request target. */
  readonly onStored: (summary: EventSummary, source: Source, target: string) => void;
  /** Stored events that were judged otherwise, marked, or brought back. */
  readonly onJudged?: (events: readonly EventSummary[]) => void;
  /** Events that are not in the history any more. */
  readonly onRemoved?: (seqs: readonly number[]) => void;
  /** Done to the sources before the first request is judged. */
  readonly prepare?: (sources: Sources) => Promise<void>;
  /** Starts the process that runs the tunnel's SDK. */
  readonly spawnTunnel: () => TunnelProcess;
  readonly onTunnel?: (state: TunnelState) => void;
  /** Something the window shows besides events has changed. */
  readonly onChange: () => void;
};

/** What a command line says beats what is stored. */
export type StartOptions = Partial<Settings> & { readonly tlsPassphrase?: string | null };

export type App = ReturnType<typeof createApp>;

/** Rows that the feed holds. */
const shownEvents = 2000;

export const createApp = (options: AppOptions) => {
  const { clock, log, onChange } = options;
  const store = createStore({ ...options, now: clock.now });
  const { vault, open: openVault } = createStoredVault(
    store.config,
    options.keychain,
    log,
    () => void followVault().finally(onChange),
  );
  const library = createLibrary();
  const sources = createSources(store, vault, log, clock.now, library);
  const simulatorPorts = new Set<number>();
  const tally = createTally();
  const storedListeners = new Set<(summary: EventSummary) => void>();
  let lastSeq = 0;
  const searches = createSearches(store, () => lastSeq, onChange);
  let settings = defaultSettings;
  const inTurn = createTurns();

  const listening = createListening({
    ...options,
    config: store.config,
    settings: () => settings,
    listenOn: (port, tls) =>
      startReceiver<Source>({
        port,
        tls,
        bodyLimitBytes: settings.bodyLimitBytes,
        requestsPerSecond: settings.requestsPerSecond,
        now: clock.now,
        ready: loaded,
        findSource: sources.findByToken,
        isPublicHost: addresses.isPublicHost,
        answersProbe: tunnel.answersProbe,
        isBareCheck: ({ provider }, method) =>
          provider.bareChecks?.some((check) => check === method) === true,
        take,
      }),
  });

  const tunnel = createTunnelService({
    ...options,
    vault,
    config: store.config,
    spawn: options.spawnTunnel,
    settings: () => settings.tunnel,
    localOrigin: () => {
      listening.require();
      return listening.lastOrigin();
    },
    onChange: (state) => {
      if (state.kind === 'online') addresses.remember(state.url);
      options.onTunnel?.(state);
      onChange();
    },
  });

  const addresses = createAddresses({
    config: store.config,
    sources,
    tunnelUrl: () => tunnel.url(),
    ownPublicUrl: () => settings.ownPublicUrl,
    scheme: listening.scheme,
    onChange,
  });

  const announce: OnStored = (summary, target) => {
    const source = sources.all().find(({ row }) => row.id === summary.sourceId);
    if (!source) return;
    tally.add(summary);
    lastSeq = Math.max(lastSeq, summary.seq);
    history.countStored();
    for (const listener of storedListeners) listener(summary);
    // A public host may be that of the user's own proxy: ngrok then carried nothing.
    if (summary.arrival === 'tunnel' && tunnel.url() !== null) tunnel.count(summary.bodyBytes);
    options.onStored(summary, source, target);
  };
  const intake = createIntake(store, simulatorPorts, addresses.originOf, announce);

  /** Judges by the source as it is now: it may have changed, or gone, while the body came in. */
  const take: typeof intake = ({ row }, capture, reply) => {
    const source = sources.findByToken(row.token);
    if (!source) {
      reply(noSuchPath);
      return;
    }
    addresses.see(capture);
    intake(source, capture, reply);
  };

  const load = async (snapshot: Snapshot): Promise<void> => {
    for (const scheme of snapshot.schemes) library.put(scheme);
    await openVault(snapshot);
    await sources.load(snapshot);
    tally.load(snapshot);
    lastSeq = snapshot.lastSeq;
    searches.load(snapshot.searches);
    settings = await readSettings(snapshot.settings['app']);
    listening.load(snapshot.settings['lastPort']);
    addresses.load(snapshot.settings);
    await tunnel.load();
  };

  const loaded = store.opened.then(load).then(() => options.prepare?.(sources));
  // Reported where it is awaited; requests before that are answered 503.
  loaded.catch((error: unknown) => {
    if (!(error instanceof AppFailure)) log.error('The history could not be opened.', error);
    listening.fail(error);
  });
  void loaded.then(() => history.start()).catch(() => undefined);
  store.onState(() => onChange());
  store.onReordered((sourceId) => {
    // The feed marks what is obsolete. What it shows of other events it reads when it gets there.
    store.reads.page({ sourceId, limit: shownEvents }).then(
      ({ events }) => options.onJudged?.(events),
      // The app is closing: it is read anew at the next start.
      () => undefined,
    );
  });

  const keepTlsPassphrase = (passphrase: string | null): Promise<void> =>
    passphrase === null ? vault.remove(tlsPassphraseId) : vault.put(tlsPassphraseId, passphrase);

  const changeSettings = async (
    change: Partial<Settings>,
    passphrase: string | null,
  ): Promise<Settings> => {
    const previous = { settings, tlsPassphrase: listening.tlsPassphrase() };
    if (settings.ownPublicUrl !== null) addresses.remember(settings.ownPublicUrl);
    const next = { ...settings, ...change };
    const needsRestart = (['port', 'bodyLimitBytes', 'requestsPerSecond', 'tls'] as const).some(
      (name) => next[name] !== settings[name],
    );
    if (change.tls) loadTls({ ...change.tls, passphrase }, clock.now());
    // First what may be refused: a locked vault keeps nothing.
    if (change.tls !== undefined) await keepTlsPassphrase(passphrase);
    settings = next;
    if (change.tls !== undefined) listening.setTlsPassphrase(passphrase);
    if (needsRestart) {
      await listening.stop();
      try {
        await listening.start();
      } catch (error) {
        settings = previous.settings;
        listening.setTlsPassphrase(previous.tlsPassphrase);
        if (change.tls !== undefined) await keepTlsPassphrase(previous.tlsPassphrase);
        // The old settings worked a moment ago; if not, the state says why.
        await listening.start().catch(() => undefined);
        throw error;
      }
    }
    const isTunnelChanged =
      change.tunnel !== undefined &&
      JSON.stringify(change.tunnel) !== JSON.stringify(previous.settings.tunnel);
    // The tunnel leads to the port, and is made with its own settings.
    if (needsRestart || isTunnelChanged) void tunnel.restart();
    await store.config.putSetting('app', settings);
    if (change.retention !== undefined) void history.run();
    await listening.rememberPort();
    onChange();
    return settings;
  };

  const analysis = createAnalysis(options.analysisUrl, options.dataFolder);
  /** Takes over by how much kept counts moved; a source may have gone in the meantime. */
  const moveCounts = (
    changes: readonly VerdictCount[],
    matches: readonly KeyMatches[] = [],
  ): void => {
    const ids = new Set(sources.all().map(({ row }) => row.id));
    tally.move(
      changes.filter(({ sourceId }) => ids.has(sourceId)),
      matches,
    );
  };
  const history = createHistoryCare({
    store,
    now: clock.now,
    log,
    retention: () => settings.retention,
    onRemoved: ({ seqs, counts }) => {
      moveCounts(counts);
      options.onRemoved?.(seqs);
    },
    onChange,
  });
  const reverifier = createReverifier({
    analysis,
    store,
    sources,
    library,
    now: clock.now,
    log,
    onChange,
    onCounted: moveCounts,
    onJudged: (events) => options.onJudged?.(events),
  });

  const followVault = createVaultFollower({
    vault,
    sources,
    reverifier,
    tally,
    tunnel,
    onOpened: async () => {
      if (listening.isOn() || !settings.tls || listening.tlsPassphrase() !== null) return;
      listening.setTlsPassphrase(await vault.get(tlsPassphraseId));
      // The state says what is wrong.
      await listening.start().catch(() => undefined);
    },
  });

  return {
    store,
    sources,
    library,
    analysis,
    reverifier,
    knownUrls: addresses.known,
    rememberUrl: addresses.remember,
    simulatorPorts,
    /** Takes requests of files into the history. */
    importer: createImporter({
      store,
      now: clock.now,
      findSource: sources.get,
      onStored: announce,
    }),
    vault,
    tally,
    history,
    moveCounts,
    /** Lets the window know of events that are not as they were, or not there any more. */
    tellChanged: (events: readonly EventSummary[]): void => options.onJudged?.(events),
    tellRemoved: (seqs: readonly number[]): void => options.onRemoved?.(seqs),
    searches,
    now: clock.now,
    /** Number of the newest event; 0 when there is none. */
    lastSeq: (): number => lastSeq,
    /** Tells of every event that is stored from now on. Out: ends that. */
    watchStored: (listener: (summary: EventSummary) => void): (() => void) => {
      storedListeners.add(listener);
      return () => storedListeners.delete(listener);
    },
    settings: (): Settings => settings,
    receiverState: listening.state,
    turnedAway: listening.turnedAway,
    isTls: listening.isTls,

    /** Removes a source with its keys, events and counts. Errors: `source.not-found`. */
    removeSource: async (id: number): Promise<void> => {
      const { keys } = sources.get(id);
      reverifier.drop(id);
      await sources.remove(id);
      tally.dropSource(id);
      for (const { row } of keys) tally.dropKey(row.id);
    },

    /** The whole URL of a source on this machine. */
    urlOf: ({ row }: Source): string => `${listening.lastOrigin()}/in/${row.token}`,

    /**
     * Starts. With a port given, listening does not wait for the database: requests do.
     * Errors: AppFailure of store, tls or receiver; what could be started keeps running.
     */
    start: async (start: StartOptions = {}): Promise<Receiver> => {
      const { tlsPassphrase: given = null, ...overrides } = start;
      settings = { ...settings, ...overrides };
      listening.setTlsPassphrase(given);
      if (overrides.port != null) {
        const early = await listening.start();
        await loaded;
        settings = { ...settings, ...overrides };
        return early;
      }
      await loaded;
      settings = { ...settings, ...overrides };
      listening.setTlsPassphrase(given ?? (await vault.get(tlsPassphraseId)));
      const started = await listening.start();
      await listening.rememberPort();
      return started;
    },

    /** Changes settings, one change at a time; the receiver starts anew where it must. */
    updateSettings: (change: Partial<Settings>, passphrase: string | null = null) =>
      inTurn(() => changeSettings(change, passphrase)),

    tunnel,

    isOwnUrlProven: addresses.isOwnProven,
    copiedUrlOf: addresses.copiedOf,
    rememberCopied: addresses.rememberCopied,
    publicUrlOf: addresses.publicUrlOf,

    /** Stops listening, stores what is under way, and closes the database. */
    stop: async (): Promise<void> => {
      await tunnel.stop().catch((error: unknown) => log.error('The tunnel did not close.', error));
      await listening.stop();
      await tunnel.saveUsage();
      await reverifier.stop();
      await history.stop();
      await analysis.close();
      await store.close();
    },

    requireReceiver: listening.require,
  };
};
