import { ScriptError, say } from './lib/say.ts';
import { e2eTests, runStep, staticSteps, unitTests } from './lib/steps.ts';
import { addTallies, type Tally } from './lib/tally.ts';

/** `npm test`: everything there is to check, to the end even if a part fails, so that one run tells
 *  all. Its last line is `N passed, N failed`, over all tests. Out: 0 only if every check and every
 *  test passed and there were tests of both kinds. */
export async function main(): Promise<number> {
  const broken: string[] = [];
  for (const step of staticSteps) {
    if ((await runStep(step)) !== 0) broken.push(step.name);
  }
  const tallies = [await unitTests([]), await e2eTests([]).catch(asFailure)];
  const { passed, failed, skipped } = addTallies(tallies);
  const empty = tallies.some((tally) => tally.passed + tally.failed === 0);

  process.stdout.write('\n');
  if (broken.length > 0) process.stdout.write(`Checks that failed: ${broken.join(', ')}\n`);
  if (empty) process.stdout.write('One kind of test did not run at all.\n');
  if (skipped > 0) process.stdout.write(`${skipped} skipped\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 || empty || broken.length > 0 ? 1 : 0;
}

/** What kept the tests from running is a failure among the others, not the end of the report. */
function asFailure(error: unknown): Tally {
  say(error instanceof ScriptError ? error.message : String(error));
  return { passed: 0, failed: 1, skipped: 0 };
}
