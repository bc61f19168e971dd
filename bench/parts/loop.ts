/** How long the main thread is busy at a stretch: in the app it also serves the window. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closedLoop } from '../lib/closed-loop.ts';
import { atMost, type Bench, information, type Part } from '../lib/part.ts';
import { of, plain, runRounds } from '../lib/rounds.ts';
import { withServer } from '../lib/servers.ts';
import { median, spread } from '../lib/stats.ts';
import { withTempFolder } from '../lib/temp.ts';

type Delay = { readonly p50: number; readonly p99: number; readonly max: number };

const preload = pathToFileURL(join(import.meta.dirname, '../lib/loop-delay.ts')).href;

const measureDelay = (name: string, { programs, seconds }: Bench): Promise<Delay> =>
  withTempFolder(async (folder) => {
    const file = join(folder, 'delay.json');
    const env = { BENCH_LOOP_FILE: file };
    const options = { programs, folder, env, nodeArgs: ['--import', preload] };
    await withServer(name, options, async ({ url, program }) => {
      const load = { url, connections: 64, bodyBytes: 1024, isKeptAlive: true };
      await closedLoop({ ...load, seconds: 2 });
      program.signal('SIGUSR2');
      await closedLoop({ ...load, seconds });
    });
    return JSON.parse(readFileSync(file, 'utf8')) as Delay;
  });

export const loop: Part = {
  name: 'loop',
  about: "delay of the main thread's event loop under full load",
  run: async (bench) => {
    const rounds = await runRounds(['bare', 'listen'], Math.min(3, bench.rounds), (name) => {
      bench.say(`event loop: ${name}`);
      return measureDelay(name, bench);
    });
    const p99 = (name: string): number[] => rounds.map((round) => of(round, name).p99);
    const measures = [
      atMost(
        'event loop delay under full load, p99',
        median(p99('listen')),
        4,
        ' ms',
        spread(p99('listen'), ' ms'),
      ),
      information('  bare', spread(p99('bare'), ' ms')),
    ];
    return { measures, raw: plain(rounds) };
  },
};
