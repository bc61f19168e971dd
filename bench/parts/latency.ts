/** How long an answer takes at a fixed rate of arrival. */
import { join } from 'node:path';
import { atMost, type Bench, information, type Measure, type Part } from '../lib/part.ts';
import { runProgram } from '../lib/program.ts';
import { of, plain, runRounds } from '../lib/rounds.ts';
import { withServer } from '../lib/servers.ts';
import { median, spread } from '../lib/stats.ts';
import { withTempFolder } from '../lib/temp.ts';

type Latency = {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
  readonly refused: number;
  readonly broken: number;
};

const openLoop = join(import.meta.dirname, '../load/open-loop.ts');

const measureLatency = (name: string, bench: Bench, perSecond: number): Promise<Latency> =>
  withTempFolder((folder) =>
    withServer(name, { programs: bench.programs, folder }, async ({ url }) => {
      const fixed = { connections: 64, bodyBytes: 1024, warmUpS: bench.isQuick ? 1 : 3 };
      const seconds = bench.seconds * 2;
      const options = JSON.stringify({ ...fixed, url: url.href, perSecond, seconds });
      const args = [openLoop, options];
      const output = await runProgram({ command: process.execPath, args, limitS: seconds + 40 });
      const latency = JSON.parse(output) as Latency;
      if (latency.refused > 0) throw new Error(`${name}: ${latency.refused} refused`);
      return latency;
    }),
  );

const oneRate = async (bench: Bench, perSecond: number, mostMs: number) => {
  const names = ['bare', 'listen'];
  const what = `${perSecond} requests per second`;
  const rounds = await runRounds(names, Math.min(3, bench.rounds), (name) => {
    bench.say(`${what}: ${name}`);
    return measureLatency(name, bench, perSecond);
  });
  // Requests without an answer mean that the rate was not kept, and no p99 can be named.
  const p99 = rounds.map((round) => {
    const { broken, p99: reached } = of(round, 'listen');
    return broken > 0 ? Number.POSITIVE_INFINITY : reached;
  });
  const describe = (name: string): Measure => {
    const ms = (pick: (latency: Latency) => number): string =>
      median(rounds.map((round) => pick(of(round, name)))).toFixed(1);
    const values = [ms((l) => l.p50), ms((l) => l.p99), ms((l) => l.p999), ms((l) => l.max)];
    return information(`  ${name}`, `p50 / p99 / p99.9 / max: ${values.join(' / ')} ms`);
  };
  const measures = [
    atMost(`${what}, p99`, median(p99), mostMs, ' ms', spread(p99, ' ms')),
    ...names.map(describe),
  ];
  return { measures, rounds: plain(rounds) };
};

export const latency: Part = {
  name: 'latency',
  about: 'p99 at 1,000 and 5,000 requests per second, from when each was due',
  run: async (bench) => {
    const slow = await oneRate(bench, 1000, 5);
    const fast = await oneRate(bench, 5000, 15);
    return { measures: [...slow.measures, ...fast.measures], raw: [slow.rounds, fast.rounds] };
  },
};
