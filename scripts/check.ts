import { ScriptError } from './lib/say.ts';
import { runStep, staticSteps, unitTests } from './lib/steps.ts';

/** `npm run check`: format, lint, types, then unit and integration tests; stops at the first that
 *  fails. Arguments go to vitest. */
export async function main(args: string[]): Promise<number> {
  for (const step of staticSteps) {
    if ((await runStep(step)) !== 0) throw new ScriptError(`check: ${step.name} failed.`);
  }
  const { passed, failed } = await unitTests(args);
  return failed > 0 || passed === 0 ? 1 : 0;
}
