/** How long searches take in a history on disk, and what the index costs those who send. */
import { join } from 'node:path';
import { atLeast, atMost, type Bench, information, type Part } from '../lib/part.ts';
import { runProgram } from '../lib/program.ts';
import { median, spread } from '../lib/stats.ts';
import { withTempFolder } from '../lib/temp.ts';

type Timed = { readonly query: string; readonly found: number; readonly ms: number };
type Result = {
  readonly events: number;
  readonly indexedPerS: number;
  readonly tail: readonly Timed[];
  readonly searches: readonly Timed[];
  readonly rates: { readonly without: readonly number[]; readonly indexing: readonly number[] };
};

const program = join(import.meta.dirname, '../load/search.ts');
/** Queries that no index answers: their time grows with the history. */
const isScan = ({ query }: Timed): boolean => /^(?:body|header|after):/.test(query);
const scanMsPerEvent = 0.003;
const wordMs = 20;

const measure = (bench: Bench, events: number): Promise<Result> =>
  withTempFolder(async (folder) => {
    bench.say(`searching among ${events} stored events`);
    const args = [program, folder, String(events)];
    const output = await runProgram({ command: process.execPath, args, limitS: 600 });
    return JSON.parse(output) as Result;
  });

export const search: Part = {
  name: 'search',
  about: 'searches among 200,000 stored events, and filling their index',
  run: async (bench) => {
    const result = await measure(bench, bench.isQuick ? 20_000 : 200_000);
    const { events, searches, tail, rates } = result;
    const ratios = rates.indexing.map((rate, i) => rate / (rates.without[i] ?? rate));
    const measures = [
      ...searches.map((one) =>
        atMost(
          `search for ${one.query}`,
          one.ms,
          isScan(one) ? events * scanMsPerEvent : wordMs,
          ' ms',
          `${one.ms.toFixed(1)} ms, ${one.found} found`,
        ),
      ),
      ...tail.map((one) =>
        information(`search for ${one.query} before it is indexed`, `${one.ms.toFixed(0)} ms`),
      ),
      information('indexing while idle', `${result.indexedPerS.toFixed(0)} events/s`),
      atLeast(
        'storing while indexing, ratio to storing alone',
        median(ratios),
        0.7,
        spread(ratios, ''),
      ),
    ];
    return { measures, raw: result };
  },
};
