/** What the tests of the tunnel start from: the edge, and the whole core with the real SDK in its process. */
import { existsSync, readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { Keychain } from '../../../src/main/core/ports.ts';
import { forkTunnel } from '../../../src/main/core/tunnel/fork.ts';
import type { TunnelProcess } from '../../../src/main/core/tunnel/protocol.ts';
import { defaultSettings, type Settings } from '../../../src/shared/settings.ts';
import type { TunnelState } from '../../../src/shared/tunnel.ts';
import { ask } from '../../support/edge/ask.ts';
import { type Edge, type EdgeOptions, startEdge } from '../../support/edge/edge.ts';
import { goodToken } from '../../support/edge/online.ts';
import { type Delivery, deliver, delivery } from '../../support/load.ts';
import { signerOf } from '../../support/sign.ts';
import { startApp, type TestApp } from '../../support/start-app.ts';
import { missingFrom, readStored } from '../../support/stored-bodies.ts';
import type { Cleanup } from '../../support/temp.ts';
import { until } from '../../support/until.ts';

const childUrl = new URL('../../../src/main/core/tunnel/child.ts', import.meta.url);

/** The machine's time, which a test can set wrong. */
export const runningClock = () => {
  let offMs = 0;
  return {
    now: () => Date.now() + offMs,
    set: (ms: number): void => {
      offMs = ms - Date.now();
    },
    advance: (ms: number): void => {
      offMs += ms;
    },
  };
};

/** Whether the system still has a process of this id that is more than an entry in a table. */
export const isThere = (pid: number): boolean =>
  existsSync(`/proc/${pid}/stat`) &&
  !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

export type Of<Kind extends TunnelState['kind']> = Extract<TunnelState, { kind: Kind }>;

export type TunnelOptions = {
  readonly edge?: EdgeOptions;
  /** An edge of the test's own, which closes it. */
  readonly sharedEdge?: Edge;
  readonly tunnel?: Partial<Settings['tunnel']>;
  readonly settings?: Partial<Settings>;
  /** Null for none at all. */
  readonly token?: string | null;
  readonly dataFolder?: string;
  readonly keychain?: Keychain;
  /** False leaves the tunnel off. */
  readonly isStarted?: boolean;
  readonly cleanup?: Cleanup;
};

export type TunnelTest = {
  readonly edge: Edge;
  readonly app: TestApp;
  readonly tunnel: TestApp['app']['tunnel'];
  /** Ids of every process that was started for the SDK, oldest first. */
  readonly pids: readonly number[];
  readonly livePids: () => number[];
  readonly is: <Kind extends TunnelState['kind']>(
    kind: Kind,
    limitMs?: number,
  ) => Promise<Of<Kind>>;
  /** A GitHub source, and where the world reaches it. */
  readonly source: { readonly id: number; readonly url: string; readonly path: string };
  readonly publicUrl: () => string;
  readonly setTunnel: (change: Partial<Settings['tunnel']>) => Promise<unknown>;
};

export const secret = signerOf('github').key;

export const startTunnel = async (options: TunnelOptions = {}): Promise<TunnelTest> => {
  const { token = goodToken, isStarted = true, cleanup = onTestFinished } = options;
  const edge = options.sharedEdge ?? (await startEdge({ announce: 'address', ...options.edge }));
  if (!options.sharedEdge) cleanup(() => edge.close());
  const pids: number[] = [];
  const spawnTunnel = (): TunnelProcess => {
    const child = forkTunnel(childUrl);
    pids.push(child.pid ?? -1);
    return child;
  };
  const ownSettings = {
    serverAddr: edge.serverAddr,
    rootCaFile: edge.caFile,
    ...options.tunnel,
  };
  const app = await startApp({
    clock: runningClock(),
    spawnTunnel,
    cleanup,
    ...(options.dataFolder !== undefined && { dataFolder: options.dataFolder }),
    ...(options.keychain && { keychain: options.keychain }),
    start: { ...options.settings, tunnel: { ...defaultSettings.tunnel, ...ownSettings } },
  });
  const { tunnel } = app.app;
  const known = app.app.sources.all()[0];
  const source = known
    ? { id: known.row.id, path: `/in/${known.row.token}`, url: app.app.urlOf(known) }
    : await app.addSource('github', secret);
  if (token !== null) tunnel.lendToken(token);
  if (isStarted) tunnel.start();
  return {
    edge,
    app,
    tunnel,
    pids,
    livePids: () => pids.filter(isThere),
    is: (kind, limitMs) =>
      until(
        `the tunnel to be ${kind}`,
        () => {
          const state = tunnel.state();
          return state.kind === kind ? (state as Of<typeof kind>) : null;
        },
        limitMs,
      ),
    source,
    publicUrl: () => edge.publicOrigin + source.path,
    setTunnel: (change) =>
      app.app.updateSettings({ tunnel: { ...app.app.settings().tunnel, ...change } }),
  };
};

/** One genuine request to the receiver itself, past the tunnel. Out: the status. */
export const sendLocally = async ({ source }: TunnelTest, id: string): Promise<number> =>
  (await deliver(source.url, secret, delivery(id))).status;

/** One request through the public URL. Out: the status. */
export const sendPublicly = async (test: TunnelTest, id: string): Promise<number> => {
  const { body } = delivery(id);
  return (await deliver(test.publicUrl(), secret, { id, body })).status;
};

/** Status of a GET through the public side, such as one for a probe's path. */
export const get = async ({ edge }: TunnelTest, path: string): Promise<number> =>
  (await ask(edge, edge.publicOrigin, { method: 'GET', path })).status;

export type Sender = {
  readonly acknowledged: readonly Delivery[];
  readonly refused: () => number;
  /** Ends it, and gives the ids that were answered 2xx and are not in the database. */
  readonly lost: () => Promise<string[]>;
};

let senders = 0;

/** Posts through the public URL again and again, whatever becomes of it, until it is ended. */
export const keepSending = (test: TunnelTest, atOnce = 4): Sender => {
  const acknowledged: Delivery[] = [];
  const name = `sender-${++senders}`;
  let refused = 0;
  let count = 0;
  const end = new AbortController();
  const run = async (): Promise<void> => {
    while (!end.signal.aborted) {
      count++;
      const next = delivery(`${name}-${count}`, (count * 37) % 3000);
      try {
        const { status } = await deliver(test.publicUrl(), secret, next);
        if (status >= 200 && status < 300) acknowledged.push(next);
        else refused++;
      } catch {
        refused++;
      }
      // Leaves the processor to those that are tested.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const runs = Array.from({ length: atOnce }, run);
  return {
    acknowledged,
    refused: () => refused,
    lost: async () => {
      end.abort();
      await Promise.all(runs);
      return missingFrom(readStored(test.app.dataFolder), acknowledged);
    },
  };
};
