/** The core as the window runs it: on port 0, a temporary data folder and fake ports. */
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import {
  type App,
  type AppOptions,
  createApp,
  type StartOptions,
} from '../../src/main/core/app.ts';
import { type CoreHandlers, createHandlers } from '../../src/main/core/commands.ts';
import { type Keychain, noKeychain } from '../../src/main/core/ports.ts';
import { forkTunnel } from '../../src/main/core/tunnel/fork.ts';
import type { GuideRun } from '../../src/shared/console.ts';
import type { EventSummary } from '../../src/shared/event.ts';
import { fakeClipboard, fakeClock, recordingLog } from './fakes.ts';
import { type Cleanup, tempFolder } from './temp.ts';
import { until } from './until.ts';

const core = (path: string): URL => new URL(`../../src/main/core/${path}`, import.meta.url);

export const writerUrl = core('store/worker.ts');
export const readerUrl = core('store/reader.ts');
export const logUrl = core('store/log-thread.ts');
/** The writer with faults that a test can switch on: see the file. */
export const faultyWriterUrl = new URL('./faulty-writer.ts', import.meta.url);

export type StartAppOptions = {
  readonly dataFolder?: string;
  /** None, if absent: secrets then last for the run. */
  readonly keychain?: Keychain;
  readonly clock?: ReturnType<typeof fakeClock>;
  readonly workerUrl?: URL;
  readonly start?: StartOptions;
  /** The real child process, if absent; it is only started by what needs a tunnel. */
  readonly spawnTunnel?: AppOptions['spawnTunnel'];
  readonly cleanup?: Cleanup;
  readonly onJudged?: AppOptions['onJudged'];
  readonly onRemoved?: AppOptions['onRemoved'];
};

export type TestApp = {
  readonly app: App;
  readonly handlers: CoreHandlers;
  readonly clock: ReturnType<typeof fakeClock>;
  readonly log: ReturnType<typeof recordingLog>;
  readonly clipboard: ReturnType<typeof fakeClipboard>;
  /** How far a provider's guide has come, each time it was told. */
  readonly guideRuns: readonly GuideRun[];
  readonly dataFolder: string;
  readonly port: number;
  /** Everything stored so far, oldest first, as the feed is told. */
  readonly stored: EventSummary[];
  readonly changes: () => number;
  /** A source with its keys. */
  readonly addSource: (
    provider: string,
    ...keys: readonly string[]
  ) => Promise<{ id: number; url: string; path: string; keyIds: number[] }>;
  /** The newest event, once there are `count` of them. */
  readonly event: (count?: number) => Promise<EventSummary>;
  /** The events of one source, once there are `count` of them. */
  readonly eventsOf: (sourceId: number, count?: number) => Promise<EventSummary[]>;
  readonly stop: () => Promise<void>;
};

/** Makes the app without starting it. */
export const makeApp = (options: StartAppOptions = {}) => {
  const cleanup = options.cleanup ?? onTestFinished;
  const dataFolder = options.dataFolder ?? tempFolder(cleanup);
  const clock = options.clock ?? fakeClock();
  const clipboard = fakeClipboard();
  const guideRuns: GuideRun[] = [];
  const log = recordingLog();
  const stored: EventSummary[] = [];
  let changes = 0;
  const app = createApp({
    version: '1.2.3',
    dataFolder,
    spawnTunnel: options.spawnTunnel ?? (() => forkTunnel(core('tunnel/child.ts'))),
    workerUrl: options.workerUrl ?? writerUrl,
    readerUrl,
    logUrl,
    analysisUrl: core('analysis/worker.ts'),
    clock,
    keychain: options.keychain ?? noKeychain,
    log,
    onStored: (summary) => stored.push(summary),
    ...(options.onJudged && { onJudged: options.onJudged }),
    ...(options.onRemoved && { onRemoved: options.onRemoved }),
    onChange: () => changes++,
  });
  const info = { version: '1.2.3', dataFolder };
  const handlers = createHandlers(
    app,
    clock,
    clipboard,
    info,
    () => changes++,
    (run) => guideRuns.push(run),
  );
  let isStopped = false;
  const stop = async (): Promise<void> => {
    if (isStopped) return;
    isStopped = true;
    await app.stop();
  };
  cleanup(stop);
  return {
    app,
    handlers,
    clock,
    clipboard,
    guideRuns,
    log,
    dataFolder,
    stored,
    changes: () => changes,
    stop,
  };
};

/** Makes the app and waits until it listens. */
export const startApp = async (options: StartAppOptions = {}): Promise<TestApp> => {
  const made = makeApp(options);
  const { port } = await made.app.start(options.start);
  const { handlers, stored } = made;
  return {
    ...made,
    port,
    addSource: async (provider, ...keys) => {
      const source = await handlers['sources.add']({ provider, name: `my ${provider}` });
      const keyIds: number[] = [];
      for (const value of keys) {
        const key = await handlers['keys.put']({
          sourceId: source.id,
          label: '',
          value,
          isCleaned: false,
          isConfirmed: true,
        });
        keyIds.push(key.id);
      }
      return { id: source.id, url: source.url, path: new URL(source.url).pathname, keyIds };
    },
    event: async (count = 1) => {
      await until(`${count} stored events`, () => stored.length >= count);
      const newest = stored[count - 1];
      if (!newest) throw new Error('no event');
      return newest;
    },
    eventsOf: (sourceId, count = 1) =>
      until(`${count} events of source ${sourceId}`, () => {
        const own = stored.filter((event) => event.sourceId === sourceId);
        return own.length >= count ? own : null;
      }),
  };
};

/** One app for all tests of a file or `describe`, each of which makes sources of its own. */
export const shareApp = (options: StartAppOptions = {}): (() => TestApp) => {
  const jobs: Parameters<Cleanup>[0][] = [];
  let app: TestApp | null = null;
  beforeAll(async () => {
    app = await startApp({ ...options, cleanup: (job) => jobs.push(job) });
  });
  afterAll(async () => {
    for (const job of jobs.toReversed()) await job();
  });
  return () => {
    if (!app) throw new Error('the shared app is not there yet');
    return app;
  };
};
