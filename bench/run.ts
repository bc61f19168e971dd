/** `npm run bench -- [part …] [--quick] [--rounds N] [--build DIR]`: measures and prints a table. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild, outFolder } from '../scripts/lib/build.ts';
import { loadProgram } from './lib/closed-loop.ts';
import type { Bench, Measure, PartResult } from './lib/part.ts';
import { isTempInMemory } from './lib/temp.ts';
import { parts } from './parts/index.ts';

const usage = `Usage: npm run bench -- [part …] [options]

${parts.map(({ name, about }) => `  ${name.padEnd(12)} ${about}`).join('\n')}

  --quick      fewer and shorter rounds: shows that it works, not how fast it is
  --rounds N   rounds of each comparison (5)
  --seconds N  length of one measurement (3)
  --build DIR  measure the build in this folder instead of out/
`;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    build: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const mark = ({ isMet }: Measure): string => (isMet === null ? '' : isMet ? 'met' : 'NOT MET');

const table = (measures: readonly Measure[]): string => {
  const rows = [
    ['measure', 'reached', 'target', ''],
    ...measures.map((measure) => [measure.name, measure.reached, measure.target, mark(measure)]),
  ];
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** A part that cannot be measured does not take the others with it. */
const failed = (name: string, error: unknown): PartResult => {
  say(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 1;
  return { measures: [{ name, reached: 'failed', target: '', isMet: false }], raw: null };
};

const main = async (): Promise<void> => {
  const unknown = positionals.filter((name) => !parts.some((part) => part.name === name));
  if (values.help || unknown.length > 0) {
    process.stdout.write(usage);
    process.exitCode = unknown.length > 0 ? 2 : 0;
    return;
  }
  if (!values.build) await ensureBuild();
  if (isTempInMemory()) say('The temporary folder is in memory, so nothing here is about a disk.');
  const bench: Bench = {
    programs: join(values.build ? resolve(values.build) : outFolder, 'main'),
    isQuick: values.quick,
    rounds: Number(values.rounds ?? (values.quick ? 1 : 5)),
    seconds: Number(values.seconds ?? (values.quick ? 1 : 3)),
    say,
  };
  const startedAt = new Date();
  const results: Record<string, unknown> = {};
  const measures: Measure[] = [];
  for (const part of parts) {
    if (positionals.length > 0 && !positionals.includes(part.name)) continue;
    const result = await part.run(bench).catch((error: unknown) => failed(part.name, error));
    measures.push(...result.measures);
    results[part.name] = result;
    process.stdout.write(`\n${table(result.measures)}\n\n`);
  }
  const minutes = ((Date.now() - startedAt.getTime()) / 60_000).toFixed(1);
  process.stdout.write(`\n${table(measures)}\n\n`);
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'})`;
  process.stdout.write(
    `${machine}, Node ${process.version}, load by ${loadProgram}, ${minutes} min\n`,
  );
  const folder = join(import.meta.dirname, '../bench-results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${startedAt.toISOString().replaceAll(':', '-')}.json`);
  const about = { startedAt, machine, node: process.version, loadProgram, isQuick: bench.isQuick };
  writeFileSync(file, JSON.stringify({ ...about, results }, null, 2));
};

await main();
