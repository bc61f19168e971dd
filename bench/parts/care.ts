/** What indexing and retention leave of the speed of capture, and of its latency. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openForWriting } from '../../src/main/core/store/open.ts';
import { closedLoop } from '../lib/closed-loop.ts';
import { flush } from '../lib/disk.ts';
import { atLeast, atMost, type Bench, information, type Part } from '../lib/part.ts';
import { runProgram } from '../lib/program.ts';
import { of, plain, ratios, runRounds } from '../lib/rounds.ts';
import { withServer } from '../lib/servers.ts';
import { median, spread } from '../lib/stats.ts';
import { withTempFolder } from '../lib/temp.ts';

type Cared = { readonly perSecond: number; readonly p99: number; readonly broken: number };

const seedProgram = join(import.meta.dirname, '../load/seed-history.ts');
const openLoop = join(import.meta.dirname, '../load/open-loop.ts');
/** Retention begins five seconds after the start; by then the code is warm, too. */
const warmUpS = 6;
const ratePerS = 2000;

/** A history that has more to index and to remove than the measurement lasts; or nothing of both. */
const prepare = async (folder: string, events: number): Promise<void> => {
  const args = [seedProgram, folder, String(events)];
  await runProgram({ command: process.execPath, args, limitS: 300 });
  if (events > 0) return;
  const db = openForWriting(folder);
  // An index that has come further than any event has nothing to do.
  db.exec('INSERT INTO search_parts (n, first_id, last_id) VALUES (1000000, 1, 1000000000)');
  db.close();
};

const measureOne = (bench: Bench, prepared: string): Promise<Cared> =>
  withTempFolder(async (folder) => {
    cpSync(prepared, folder, { recursive: true });
    flush(folder);
    return withServer('listen', { programs: bench.programs, folder }, async ({ url }) => {
      const load = { url, connections: 64, bodyBytes: 1024, isKeptAlive: true };
      await closedLoop({ ...load, seconds: bench.isQuick ? 1 : warmUpS });
      const { perSecond } = await closedLoop({ ...load, seconds: bench.seconds });
      // What that left in the queue is no part of the latency.
      await wait(500);
      const options = { url: url.href, connections: 64, bodyBytes: 1024, warmUpS: 1 };
      const seconds = bench.seconds;
      const json = JSON.stringify({ ...options, perSecond: ratePerS, seconds });
      const args = [openLoop, json];
      const output = await runProgram({ command: process.execPath, args, limitS: seconds + 40 });
      const { p99, broken } = JSON.parse(output) as Pick<Cared, 'p99' | 'broken'>;
      return { perSecond, p99, broken };
    });
  });

export const care: Part = {
  name: 'care',
  about: 'capture while the history is indexed and old events are removed',
  run: (bench) =>
    withTempFolder(async (root) => {
      const folders: Record<string, string> = {
        quiet: join(root, 'quiet'),
        cared: join(root, 'cared'),
      };
      bench.say('care: preparing a history that is not indexed, and above its limits');
      await prepare(folders['quiet'] ?? '', 0);
      await prepare(folders['cared'] ?? '', bench.isQuick ? 110_000 : 400_000);
      const rounds = await runRounds(Object.keys(folders), bench.rounds, (name) => {
        bench.say(`care: ${name}`);
        return measureOne(bench, folders[name] ?? '');
      });
      const reached = ratios(rounds, 'cared', 'quiet', ({ perSecond }) => perSecond);
      // Requests without an answer mean that the rate was not kept, and no p99 can be named.
      const p99 = (name: string): number[] =>
        rounds.map((round) => {
          const { broken, p99: ms } = of(round, name);
          return broken > 0 ? Number.POSITIVE_INFINITY : ms;
        });
      const rate = (name: string): string =>
        spread(
          rounds.map((round) => of(round, name).perSecond),
          '/s',
        );
      const measures = [
        atLeast(
          'capture while indexing and removing, ratio to capture alone',
          median(reached),
          0.8,
          spread(reached),
        ),
        information('  alone', rate('quiet')),
        information('  while indexing and removing', rate('cared')),
        atMost(
          `p99 meanwhile at ${ratePerS} requests per second`,
          median(p99('cared')),
          12,
          ' ms',
          spread(p99('cared'), ' ms'),
        ),
        information('  alone', spread(p99('quiet'), ' ms')),
      ];
      return { measures, raw: plain(rounds) };
    }),
};
