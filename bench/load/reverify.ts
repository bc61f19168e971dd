/**
 * Stores events that no key verifies, then adds the key, so that all are judged anew while requests
 * keep arriving at a steady rate. The core is put together as the window does it.
 * In: JSON of the options, one argument. Out: one line of JSON.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { serialize } from 'node:v8';
import { createApp } from '../../src/main/core/app.ts';
import { createHandlers } from '../../src/main/core/commands.ts';
import { createFeed } from '../../src/main/core/feed/batch.ts';
import { noKeychain } from '../../src/main/core/ports.ts';
import { runProgram } from '../lib/program.ts';
import { seedEvents, storedEvent } from '../lib/seeding.ts';
import { secret, signedRequest } from '../lib/signed-request.ts';

type Options = {
  readonly folder: string;
  readonly events: number;
  /** Requests per second that arrive meanwhile. */
  readonly perSecond: number;
  /** How long they arrive before, and how long to expect. */
  readonly calmS: number;
};

const { folder, events, perSecond, calmS } = JSON.parse(process.argv[2] ?? '') as Options;
const core = (path: string): URL => new URL(`../../src/main/core/${path}`, import.meta.url);
const openLoop = new URL('./open-loop.ts', import.meta.url).pathname;

const loop = monitorEventLoopDelay({ resolution: 1 });
let lastPushMs = 0;
let longestGapMs = 0;
let changed = 0;

/** As much work as a push to the window is here. */
const push = (data: unknown): void => void serialize(data);

const feed = createFeed((summaries) => {
  push(summaries);
  const now = performance.now();
  longestGapMs = Math.max(longestGapMs, now - lastPushMs);
  lastPushMs = now;
});

const makeApp = () => {
  const clock = { now: Date.now };
  const app = createApp({
    version: '0.0.0',
    dataFolder: folder,
    spawnTunnel: () => {
      throw new Error('no tunnel here');
    },
    workerUrl: core('store/worker.ts'),
    readerUrl: core('store/reader.ts'),
    logUrl: core('store/log-thread.ts'),
    analysisUrl: core('analysis/worker.ts'),
    clock,
    keychain: noKeychain,
    log: { info: () => undefined, error: (message) => process.stderr.write(`${message}\n`) },
    onStored: feed.add,
    onJudged: (summaries) => {
      changed += summaries.length;
      push(summaries);
    },
    onChange: () => undefined,
  });
  const info = { version: '0.0.0', dataFolder: folder };
  return {
    app,
    handlers: createHandlers(
      app,
      clock,
      { put: () => Promise.resolve(), clearsInS: 0 },
      info,
      () => undefined,
      () => undefined,
    ),
  };
};

const addSource = async (): Promise<number> => {
  const { app, handlers } = makeApp();
  await app.start({ port: 0 });
  const { id } = await handlers['sources.add']({ provider: 'github', name: 'benchmark' });
  await app.stop();
  return id;
};

const sourceId = await addSource();
const stored = signedRequest(1024, 'keep-alive');
seedEvents(folder, events, stored.body, (n) => ({
  ...storedEvent(n, stored),
  sourceId,
  verdict: 'invalid',
  reason: 'signature_mismatch',
  isSignatureGood: false,
  assurance: null,
  keyId: null,
  matched: null,
}));

const { app, handlers } = makeApp();
await app.start({ port: 0 });
const url = app.urlOf(app.sources.get(sourceId));

/** The longest that the main thread, the feed and an answer took while `work` was under way. */
const watched = async (seconds: number, work: () => Promise<unknown>) => {
  const fixed = { connections: 16, bodyBytes: 1024, warmUpS: 1 };
  const load = JSON.stringify({ ...fixed, url, perSecond, seconds });
  const answers = runProgram({ command: process.execPath, args: [openLoop, load], limitS: 120 });
  // Until the requests have begun and are no news any more.
  await delay(2000);
  loop.reset();
  lastPushMs = performance.now();
  longestGapMs = 0;
  const startMs = performance.now();
  await work();
  const workS = (performance.now() - startMs) / 1000;
  const result = { workS, stallMs: loop.max / 1e6, feedGapMs: longestGapMs };
  const { max: answerMs, broken } = JSON.parse(await answers) as { max: number; broken: number };
  return { ...result, answerMs, broken };
};

loop.enable();
const calm = await watched(calmS, () => delay(calmS * 500));
changed = 0;
const busy = await watched(calmS * 2, async () => {
  await handlers['keys.put']({ sourceId, label: 'added', value: secret, isConfirmed: true });
  await app.reverifier.idle();
});
await app.stop();
feed.stop();
process.stdout.write(JSON.stringify({ calm, busy, changed }));
process.exit(0);
