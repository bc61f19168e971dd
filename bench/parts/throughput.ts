/** How much of bare node:http is left when every event is verified, on disk, and then answered. */
import { closedLoop, type LoadResult } from '../lib/closed-loop.ts';
import { atLeast, type Bench, information, type Measure, type Part } from '../lib/part.ts';
import { cpuS } from '../lib/proc.ts';
import { of, plain, type Round, ratios, runRounds } from '../lib/rounds.ts';
import { withServer } from '../lib/servers.ts';
import { median, spread } from '../lib/stats.ts';
import { withTempFolder } from '../lib/temp.ts';

const warmUpS = 2;

export type Load = {
  readonly connections: number;
  readonly bodyBytes: number;
  readonly isKeptAlive: boolean;
};

export type Throughput = LoadResult & {
  /** Processor time of the server per request, microseconds; null where it cannot be known. */
  readonly cpuUs: number | null;
};

/** One candidate, fresh, warmed up: code that is new is slow. Errors: Error when a request was not answered 2xx. */
export const measureThroughput = (
  name: string,
  { programs, seconds, isQuick }: Bench,
  load: Load,
  env: Readonly<Record<string, string>> = {},
): Promise<Throughput> =>
  withTempFolder((folder) =>
    withServer(name, { programs, folder, env }, async ({ url, program }) => {
      await closedLoop({ ...load, url, seconds: isQuick ? 1 : warmUpS });
      const before = cpuS(program.pid);
      const result = await closedLoop({ ...load, url, seconds });
      const after = cpuS(program.pid);
      if (result.refused + result.broken > 0) {
        throw new Error(`${name}: ${result.refused} refused, ${result.broken} broken`);
      }
      const cpuUs =
        before === null || after === null ? null : ((after - before) * 1e6) / result.requests;
      return { ...result, cpuUs };
    }),
  );

/** For the reader: requests per second, latency under full load, and processor time. */
export const describe = (rounds: readonly Round<Throughput>[], name: string): Measure => {
  const all = rounds.map((round) => of(round, name));
  const perSecond = median(all.map((result) => result.perSecond)).toFixed(0);
  const p99 = median(all.map((result) => result.p99Ms)).toFixed(1);
  const cpu = median(all.map((result) => result.cpuUs ?? Number.NaN)).toFixed(1);
  return information(`  ${name}`, `${perSecond}/s, p99 ${p99} ms, ${cpu} us of processor each`);
};

const oneKiB = async (
  bench: Bench,
  name: string,
  isKeptAlive: boolean,
  least: number,
): Promise<{ measures: Measure[]; rounds: unknown }> => {
  const load = { connections: 64, bodyBytes: 1024, isKeptAlive };
  const names = ['bare', 'verify', 'listen'];
  const rounds = await runRounds(names, bench.rounds, (candidate) => {
    bench.say(`${name}: ${candidate}`);
    return measureThroughput(candidate, bench, load);
  });
  const reached = ratios(rounds, 'listen', 'bare', ({ perSecond }) => perSecond);
  const measures = [
    atLeast(`${name}, share of bare node:http`, median(reached), least, spread(reached)),
    ...names.map((candidate) => describe(rounds, candidate)),
  ];
  return { measures, rounds: plain(rounds) };
};

export const throughput: Part = {
  name: 'throughput',
  about: 'verified, committed with FULL and answered, 1 KiB, 64 connections',
  run: async (bench) => {
    const kept = await oneKiB(bench, '1 KiB, kept-alive connections', true, 0.4);
    const fresh = await oneKiB(bench, '1 KiB, a new connection each', false, 0.5);
    return {
      measures: [...kept.measures, ...fresh.measures],
      raw: { kept: kept.rounds, fresh: fresh.rounds },
    };
  },
};
