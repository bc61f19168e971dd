/** Large bodies: hashed on the main thread, written twice by SQLite. */
import { atLeast, type Bench, type Measure, type Part } from '../lib/part.ts';
import { plain, ratios, runRounds } from '../lib/rounds.ts';
import { median, spread } from '../lib/stats.ts';
import { describe, measureThroughput } from './throughput.ts';

const sizes = [
  { name: '64 KiB bodies', bodyBytes: 64 * 1024, connections: 32 },
  { name: '1 MiB bodies', bodyBytes: 1024 * 1024, connections: 16 },
];

const oneSize = async (bench: Bench, { name, bodyBytes, connections }: (typeof sizes)[number]) => {
  const names = ['bare', 'listen'];
  const load = { connections, bodyBytes, isKeptAlive: true };
  const rounds = await runRounds(names, Math.min(3, bench.rounds), (candidate) => {
    bench.say(`${name}: ${candidate}`);
    return measureThroughput(candidate, bench, load);
  });
  const reached = ratios(rounds, 'listen', 'bare', ({ perSecond }) => perSecond);
  const measures: Measure[] = [
    atLeast(`${name}, share of bare node:http`, median(reached), 0.18, spread(reached)),
    ...names.map((candidate) => describe(rounds, candidate)),
  ];
  return { measures, rounds: plain(rounds) };
};

export const large: Part = {
  name: 'large',
  about: 'bodies of 64 KiB and 1 MiB',
  run: async (bench) => {
    const results = [];
    for (const size of sizes) results.push(await oneSize(bench, size));
    return {
      measures: results.flatMap(({ measures }) => measures),
      raw: results.map(({ rounds }) => rounds),
    };
  },
};
