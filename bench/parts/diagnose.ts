/** How long a person waits for an explanation. */
import { join } from 'node:path';
import { atMost, information, type Measure, type Part } from '../lib/part.ts';
import { runProgram } from '../lib/program.ts';
import { quantile } from '../lib/stats.ts';
import type { Diagnosed } from '../load/diagnose-all.ts';

type Result = {
  readonly first: Diagnosed;
  readonly common: readonly Diagnosed[];
  readonly large: readonly Diagnosed[];
};

const program = join(import.meta.dirname, '../load/diagnose-all.ts');

const describe = (values: readonly number[], unit: string): string => {
  const [p50, p99, max] = [0.5, 0.99, 1].map((share) => quantile(values, share).toFixed(1));
  return `p50 / p99 / max: ${p50} / ${p99} / ${max}${unit}`;
};

const measuresOf = (what: string, all: readonly Diagnosed[], mostMs: number): Measure[] => {
  const ms = all.map((one) => one.ms);
  const hashes = all.map((one) => one.hashes);
  const ended = all.filter(({ isComplete }) => !isComplete).length;
  return [
    atMost(`diagnosing ${what}, p99`, quantile(ms, 0.99), mostMs, ' ms', describe(ms, ' ms')),
    information('  keyed hashes', describe(hashes, '')),
    information('  ended by the limit', `${ended} of ${all.length}`),
  ];
};

export const diagnose: Part = {
  name: 'diagnose',
  about: 'a diagnosis of common broken requests, and of 64 KiB where nothing matches',
  run: async (bench) => {
    const results: Result[] = [];
    for (let round = 0; round < Math.min(3, bench.rounds); round++) {
      bench.say('diagnosing');
      const args = [program, bench.isQuick ? '1' : '4'];
      const output = await runProgram({ command: process.execPath, args, limitS: 300 });
      results.push(JSON.parse(output) as Result);
    }
    const first = results.map((result) => result.first.ms);
    return {
      measures: [
        ...measuresOf(
          'common broken requests',
          results.flatMap(({ common }) => common),
          250,
        ),
        // The limit is 250 ms; a step that has begun is not interrupted.
        ...measuresOf(
          '64 KiB where nothing matches',
          results.flatMap(({ large }) => large),
          300,
        ),
        information('the first diagnosis of a process', describe(first, ' ms')),
      ],
      raw: results,
    };
  },
};
