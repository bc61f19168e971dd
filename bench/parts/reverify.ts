/** How long it takes to judge stored events anew, and what it leaves to everything else. */
import { join } from 'node:path';
import { atMost, type Bench, information, type Part } from '../lib/part.ts';
import { runProgram } from '../lib/program.ts';
import { median, spread } from '../lib/stats.ts';
import { withTempFolder } from '../lib/temp.ts';

type Watched = {
  readonly workS: number;
  /** Longest delay of the main thread's event loop. */
  readonly stallMs: number;
  /** Longest time between two pushes to the window, which are 50 ms apart. */
  readonly feedGapMs: number;
  /** Longest time to an answer, from when the request was due. */
  readonly answerMs: number;
  readonly broken: number;
};
type Result = { readonly calm: Watched; readonly busy: Watched; readonly changed: number };

const program = join(import.meta.dirname, '../load/reverify.ts');
const pushEveryMs = 50;

const measure = (bench: Bench, events: number): Promise<Result> =>
  withTempFolder(async (folder) => {
    const options = { folder, events, perSecond: 200, calmS: 2 * bench.seconds };
    const args = [program, JSON.stringify(options)];
    const output = await runProgram({ command: process.execPath, args, limitS: 180 });
    const result = JSON.parse(output) as Result;
    if (result.changed < events) throw new Error(`${result.changed} of ${events} were judged`);
    return result;
  });

export const reverify: Part = {
  name: 'reverify',
  about: '20,000 stored events judged anew after a key was added, while requests arrive',
  run: async (bench) => {
    const events = bench.isQuick ? 2000 : 20_000;
    const results: Result[] = [];
    for (let round = 0; round < Math.min(3, bench.rounds); round++) {
      bench.say(`judging ${events} stored events anew`);
      results.push(await measure(bench, events));
    }
    const ms = (of: 'calm' | 'busy', pick: (watched: Watched) => number): number[] =>
      results.map((result) => pick(result[of]));
    const seconds = ms('busy', ({ workS }) => workS);
    const perSecond = results.map(({ changed, busy }) => changed / busy.workS);
    const longest = (name: string, pick: (watched: Watched) => number) => {
      const [busy, calm] = [ms('busy', pick), ms('calm', pick)];
      return [
        atMost(`  ${name}`, median(busy), 50, ' ms', spread(busy, ' ms')),
        information('    without', spread(calm, ' ms')),
      ];
    };
    const measures = [
      atMost(
        `judging ${events} stored events of 1 KiB anew`,
        median(seconds),
        10,
        ' s',
        `${spread(seconds, ' s')}, ${median(perSecond).toFixed(0)} events/s`,
      ),
      ...longest('longest stall of the main thread', ({ stallMs }) => stallMs),
      ...longest('longest wait of the feed', ({ feedGapMs }) => feedGapMs - pushEveryMs),
      ...longest('longest wait for an answer', ({ answerMs }) => answerMs),
    ];
    return { measures, raw: results };
  },
};
