/**
 * What the receiver costs behind a tunnel: the same edge and the same SDK in front of `listen` and
 * of bare node:http. The edge is ours, on loopback; it says nothing about ngrok's own speed.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { forkTunnel } from '../../src/main/core/tunnel/fork.ts';
import { closedLoop, type LoadResult } from '../lib/closed-loop.ts';
import { atLeast, atMost, type Bench, information, type Part } from '../lib/part.ts';
import { startProgram } from '../lib/program.ts';
import { of, plain, type Round, ratios, runRounds } from '../lib/rounds.ts';
import { isReadyLine, withServer } from '../lib/servers.ts';
import { secret } from '../lib/signed-request.ts';
import { median, spread } from '../lib/stats.ts';
import { withTempFolder } from '../lib/temp.ts';

type Tunnelled = LoadResult & {
  /** From the first line about the tunnel to the line that says online; null for the yardstick. */
  readonly onlineMs: number | null;
};

type Edge = {
  readonly url: string;
  readonly serverAddr: string;
  readonly caFile: string;
  readonly caPem: string;
};

const limitS = 120;

const withEdge = async <T>(work: (edge: Edge) => Promise<T>): Promise<T> => {
  const file = join(import.meta.dirname, '../servers/edge.ts');
  const program = await startProgram(
    { command: process.execPath, args: [file], limitS },
    isReadyLine,
  );
  try {
    return await work(JSON.parse(program.readyLine) as Edge);
  } finally {
    await program.stop();
  }
};

const measure = async (url: URL, seconds: number): Promise<LoadResult> => {
  const load = { url, connections: 32, bodyBytes: 1024, isKeptAlive: true };
  await closedLoop({ ...load, seconds: 1 });
  const result = await closedLoop({ ...load, seconds });
  if (result.refused + result.broken > 0)
    throw new Error(`${result.refused} refused, ${result.broken} broken`);
  return result;
};

/** The SDK in the app's own process for it, in front of bare node:http. */
const measureBare = ({ programs, seconds }: Bench, edge: Edge): Promise<Tunnelled> =>
  withTempFolder((folder) =>
    withServer('bare', { programs, folder }, async ({ url }) => {
      const child = forkTunnel(pathToFileURL(join(programs, 'tunnel-child.js')));
      try {
        await new Promise<void>((resolve, reject) => {
          child.onMessage((message) => {
            if (message.kind === 'bound') resolve();
            if (message.kind === 'failed') reject(new Error(message.text));
          });
          child.onExit(() => reject(new Error('the SDK’s process ended')));
          const { serverAddr, caPem: rootCa } = edge;
          const options = { authtoken: 'bench', domain: null, serverAddr, rootCa, version: '0' };
          child.post({
            kind: 'connect',
            run: 1,
            options: { ...options, forwardTo: url.origin },
          });
        });
        return { ...(await measure(new URL('/in/bench', edge.url), seconds)), onlineMs: null };
      } finally {
        child.kill();
      }
    }),
  );

const tunnelTo = ({ serverAddr, caFile }: Edge): string[] => {
  const edge = ['--ngrok-server-addr', serverAddr, '--ngrok-root-ca', caFile];
  return ['--port', '0', '--json', '--tunnel', ...edge];
};

const measureListen = ({ programs, seconds }: Bench, edge: Edge): Promise<Tunnelled> =>
  withTempFolder(async (folder) => {
    const receiver = ['--provider', 'github', '--secret-env', 'BENCH_SECRET', '--data', folder];
    let startedAt = 0;
    let onlineMs = 0;
    const isOnline = (line: string): boolean => {
      if (startedAt === 0 && line.includes('"state":"starting"')) startedAt = performance.now();
      if (!line.includes('"state":"online"')) return false;
      onlineMs = performance.now() - startedAt;
      return true;
    };
    const program = await startProgram(
      {
        command: process.execPath,
        args: [join(programs, 'listen.js'), ...receiver, ...tunnelTo(edge)],
        env: { BENCH_SECRET: secret, NGROK_AUTHTOKEN: 'bench' },
        limitS,
      },
      isOnline,
    );
    try {
      const { url } = JSON.parse(program.readyLine) as { readonly url: string };
      return { ...(await measure(new URL(url), seconds)), onlineMs };
    } finally {
      await program.stop();
    }
  });

const describe = (rounds: readonly Round<Tunnelled>[], name: string) => {
  const all = rounds.map((round) => of(round, name));
  const perSecond = median(all.map((result) => result.perSecond)).toFixed(0);
  const p99 = median(all.map((result) => result.p99Ms)).toFixed(1);
  return information(`  ${name}, behind the tunnel`, `${perSecond}/s, p99 ${p99} ms`);
};

export const tunnel: Part = {
  name: 'tunnel',
  about: 'through edge and SDK, 1 KiB, 32 connections: listen against bare node:http',
  run: async (bench) => {
    const names = ['bare', 'listen'];
    const rounds = await runRounds(names, bench.rounds, (name) => {
      bench.say(`tunnel: ${name}`);
      return withEdge((edge) => (name === 'bare' ? measureBare : measureListen)(bench, edge));
    });
    const share = ratios(rounds, 'listen', 'bare', ({ perSecond }) => perSecond);
    const p99 = ratios(rounds, 'listen', 'bare', ({ p99Ms }) => p99Ms);
    const online = rounds.map((round) => of(round, 'listen').onlineMs ?? Number.NaN);
    return {
      measures: [
        atLeast('tunnel, share of bare node:http behind it', median(share), 0.5, spread(share)),
        atMost('tunnel, p99 of that behind bare node:http', median(p99), 3, ' times', spread(p99)),
        atMost('tunnel, from start to online', median(online), 1000, ' ms', spread(online, ' ms')),
        ...names.map((name) => describe(rounds, name)),
      ],
      raw: plain(rounds),
    };
  },
};
