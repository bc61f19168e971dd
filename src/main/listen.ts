/** `npm run listen`: the same core as the window, in plain Node, for terminals and scripts. */
import { existsSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { AppFailure } from '../shared/errors.ts';
import { defaultSettings } from '../shared/settings.ts';
import type { TunnelState } from '../shared/tunnel.ts';
import {
  eventJson,
  eventText,
  type ListenInfo,
  readyJson,
  readyText,
  tunnelJson,
  tunnelText,
} from './cli/lines.ts';
import { type ListenOptions, type ListenSource, readOptions, usage } from './cli/options.ts';
import { createLineWriter } from './cli/output.ts';
import { type App, createApp } from './core/app.ts';
import { checkKey } from './core/keys/take.ts';
import { createLog } from './core/log.ts';
import { noKeychain } from './core/ports.ts';
import type { Source, Sources } from './core/sources.ts';
import { forkTunnel } from './core/tunnel/fork.ts';
import { watchInterfaces } from './core/tunnel/network.ts';

/** The bundled thread beside this file, or its source when run as TypeScript. */
const thread = (bundled: string, source: string): URL => {
  const url = new URL(bundled, import.meta.url);
  return existsSync(url) ? url : new URL(source, import.meta.url);
};

/** The version of package.json, two folders up from here in source and bundle alike. */
const readVersion = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};

/** Finds the source by name and provider, so that its URL stays the same, or makes it. */
const ensureSource = async (sources: Sources, wanted: ListenSource): Promise<Source> => {
  const known = sources
    .all()
    .find(({ row }) => row.name === wanted.name && row.provider === wanted.provider);
  const source = known
    ? await sources.update(known.row.id, { settings: wanted.settings })
    : await sources.add(wanted.provider, wanted.name, wanted.settings);
  for (const { label, text } of wanted.keys) {
    try {
      await sources.addKey(source.row.id, {
        label,
        ...checkKey(source.provider, text),
        isForThisRun: true,
      });
    } catch (error) {
      // The same key twice is no harm.
      if (!(error instanceof AppFailure) || error.appError.code !== 'key.duplicate') throw error;
    }
  }
  return source;
};

const describe = (app: App, sources: readonly Source[], port: number): ListenInfo => {
  const infos = sources.map((source) => ({
    name: source.row.name,
    provider: source.row.provider,
    url: app.urlOf(source),
  }));
  return { url: infos[0]?.url ?? '', port, sources: infos };
};

/** A signal this long after the first means: end now, whatever is under way. */
const secondWishMs = 1000;

const run = async (options: ListenOptions): Promise<void> => {
  const isColoured = process.stdout.isTTY && !process.env['NO_COLOR'] && !options.isJson;
  const log = createLog((line) => process.stderr.write(line));
  let isStopping = false;
  let stoppedAtMs = 0;
  const stop = (): void => {
    if (isStopping) {
      // Shells and npm may hand on one wish twice; a second wish comes later.
      if (Date.now() - stoppedAtMs > secondWishMs) process.exit(130);
      return;
    }
    isStopping = true;
    stoppedAtMs = Date.now();
    void app
      .stop()
      .then(() => out.end())
      .then(() => process.exit(0));
  };
  const skippedLine = (lines: number): string =>
    options.isJson ? JSON.stringify({ type: 'skipped', lines }) : `… ${lines} lines not shown`;
  const out = createLineWriter(1, skippedLine, stop);
  let listening: readonly Source[] = [];

  const app = createApp({
    dataFolder: options.dataFolder,
    workerUrl: thread('./storage-worker.js', './core/store/worker.ts'),
    readerUrl: thread('./reader-worker.js', './core/store/reader.ts'),
    logUrl: thread('./log-thread.js', './core/store/log-thread.ts'),
    analysisUrl: thread('./analysis-worker.js', './core/analysis/worker.ts'),
    clock: { now: Date.now },
    version: readVersion(),
    spawnTunnel: () => forkTunnel(thread('./tunnel-child.js', './core/tunnel/child.ts')),
    keychain: noKeychain,
    log,
    prepare: async (sources) => {
      const ensured: Source[] = [];
      for (const wanted of options.sources) ensured.push(await ensureSource(sources, wanted));
      sources.limitTo(ensured.map(({ row }) => row.id));
      listening = ensured;
    },
    onStored: (summary, { row }, target) =>
      out.write(
        options.isJson
          ? eventJson(summary, row.name, target)
          : eventText(summary, row.name, isColoured),
      ),
    onTunnel: (state) => sayTunnel(state),
    onChange: () => {
      const state = app.store.state();
      if (state.kind === 'failing') log.error(`${state.error.message} ${state.error.hint ?? ''}`);
      else if (hasFailed) log.info('Storing works again.');
      hasFailed = state.kind === 'failing';
    },
  });
  let hasFailed = false;
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  const sayTunnel = (state: TunnelState): void => {
    if (!options.tunnel) return;
    const urls = listening.flatMap((source) => app.publicUrlOf(source) ?? []);
    // Each new attempt of an outage is no news.
    const news = JSON.stringify([state.kind, urls, 'error' in state ? state.error.message : '']);
    if (news === lastTunnelNews) return;
    lastTunnelNews = news;
    out.write(options.isJson ? tunnelJson(state, urls) : tunnelText(state, urls, isColoured));
  };
  let lastTunnelNews = '';

  const { settings, tlsPassphrase } = options;
  // What the window has stored is the window's: here the command line decides. The limits of the
  // history are the folder's own: events are not removed for want of an option.
  const { retention: _ofTheFolder, ...usual } = defaultSettings;
  const start = { ...usual, ...settings, tlsPassphrase };
  const started = await app.start(start).catch((error: unknown) => {
    // Stopped while starting: what fails now fails because of that.
    if (isStopping) return null;
    throw error;
  });
  if (!started || isStopping) return;
  const info = describe(app, listening, started.port);
  out.write(options.isJson ? readyJson(info) : readyText(info, isColoured));
  if (options.tunnel) {
    app.tunnel.lendToken(options.tunnel.token);
    watchInterfaces(networkInterfaces, app.tunnel.nudge);
    app.tunnel.start();
  }
};

const fail = (error: unknown): never => {
  if (!(error instanceof AppFailure)) throw error;
  const { message, hint } = error.appError;
  process.stderr.write(`${message}\n${hint ? `${hint}\n` : ''}`);
  process.exit(1);
};

try {
  const options = await readOptions(process.argv.slice(2).filter((argument) => argument !== '--'));
  if (options) await run(options);
  else process.stdout.write(usage);
} catch (error) {
  fail(error);
}
