/** From spawning the process to the first connection it takes, with a long history behind it. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { atMost, type Bench, information, type Part } from '../lib/part.ts';
import { runProgram, startProgram } from '../lib/program.ts';
import { of, plain, ratios, runRounds } from '../lib/rounds.ts';
import { isReadyLine } from '../lib/servers.ts';
import { secret } from '../lib/signed-request.ts';
import { median, spread } from '../lib/stats.ts';
import { withTempFolder } from '../lib/temp.ts';

type Start = { readonly listeningMs: number };

const limitMs = 20_000;
const retryMs = 1;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Resolves at the first connection that is accepted. */
const connected = (port: number, giveUpAtMs: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const attempt = (): void => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve();
      });
      socket.on('error', (error) => {
        if (performance.now() > giveUpAtMs) reject(error);
        else setTimeout(attempt, retryMs);
      });
    };
    attempt();
  });

const measureStart = async (args: (port: number) => readonly string[]): Promise<Start> => {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, args(port), {
    env: { ...process.env, BENCH_SECRET: secret },
    stdio: 'ignore',
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  try {
    await connected(port, startedAt + limitMs);
    return { listeningMs: performance.now() - startedAt };
  } finally {
    child.kill('SIGTERM');
    await exited;
  }
};

const seed = async (bench: Bench, folder: string, count: number, listenArgs: readonly string[]) => {
  // Once first, so that the source is there.
  const options = { command: process.execPath, env: { BENCH_SECRET: secret }, limitS: 30 };
  const first = await startProgram(
    { ...options, args: [...listenArgs, '--port', '0'] },
    isReadyLine,
  );
  await first.stop();
  bench.say(`start: storing ${count} events first`);
  const program = join(import.meta.dirname, '../load/seed.ts');
  await runProgram({ ...options, args: [program, folder, String(count)], limitS: 600 });
};

export const start: Part = {
  name: 'start',
  about: 'from spawn to listening with 1,000,000 stored events',
  run: (bench) =>
    withTempFolder(async (folder) => {
      const count = bench.isQuick ? 20_000 : 1_000_000;
      const fixed = ['--provider', 'github', '--secret-env', 'BENCH_SECRET', '--json'];
      const listenArgs = [join(bench.programs, 'listen.js'), ...fixed, '--data', folder];
      await seed(bench, folder, count, listenArgs);
      // As JavaScript, as the product is: removing types at run time takes time.
      const bare = join(folder, 'bare.mjs');
      const source = readFileSync(join(import.meta.dirname, '../servers/bare.ts'), 'utf8');
      writeFileSync(bare, stripTypeScriptTypes(source));
      const candidates: Record<string, (port: number) => readonly string[]> = {
        bare: (port) => [bare, String(port)],
        listen: (port) => [...listenArgs, '--port', String(port)],
      };
      bench.say('start: starting each again and again');
      const rounds = await runRounds(Object.keys(candidates), bench.rounds * 4, (name) =>
        measureStart(candidates[name] ?? (() => [])),
      );
      const reached = ratios(rounds, 'listen', 'bare', ({ listeningMs }) => listeningMs);
      const what = `spawn to listening with ${count} events, times bare`;
      const ms = (name: string): string =>
        spread(
          rounds.map((round) => of(round, name).listeningMs),
          ' ms',
        );
      const measures = [
        atMost(what, median(reached), 1.3, '', spread(reached)),
        information('  bare', ms('bare')),
        information('  listen', ms('listen')),
      ];
      return { measures, raw: plain(rounds) };
    }),
};
