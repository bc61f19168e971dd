/** `npm run vectors -- FOLDER`: every case of the folder's JSON files, one line for each failure. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCase, type VectorFailure } from './core/vectors/run.ts';

const readCases = (file: string): unknown[] => {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(content)) throw new Error('not an array of cases');
  return content;
};

const runFile = (file: string): { passed: number; failures: VectorFailure[] } => {
  try {
    const results = readCases(file).map(runCase);
    const failures = results.filter((result) => result !== null);
    return { passed: results.length - failures.length, failures };
  } catch (error) {
    const difference = error instanceof Error ? error.message : String(error);
    return { passed: 0, failures: [{ name: file, differences: [difference] }] };
  }
};

const main = (): number => {
  const [folder] = process.argv.slice(2).filter((argument) => argument !== '--');
  if (!folder) {
    process.stderr.write('Usage: npm run vectors -- FOLDER\n');
    return 1;
  }
  let files: string[];
  try {
    files = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted();
  } catch (error) {
    process.stderr.write(`Cannot read ${folder}: ${(error as Error).message}\n`);
    return 1;
  }
  const results = files.map((name) => runFile(join(folder, name)));
  const failures = results.flatMap((result) => result.failures);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  for (const { name, differences } of failures) {
    process.stdout.write(`FAILED ${name}: ${differences.join('; ')}\n`);
  }
  if (files.length === 0) process.stderr.write(`No JSON files in ${folder}.\n`);
  process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
  return failures.length === 0 && passed > 0 ? 0 : 1;
};

process.exitCode = main();
