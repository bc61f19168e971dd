import { ScriptError } from './lib/say.ts';
import { unitTests } from './lib/steps.ts';

const defaultSeconds = 60;

/** `npm run fuzz [-- SECONDS]`: the fuzz tests, each property for that long. Arguments after the
 *  seconds go to vitest. */
export async function main(args: string[]): Promise<number> {
  const [first, ...rest] = args.filter((argument) => argument !== '--');
  const seconds = first === undefined ? defaultSeconds : Number(first);
  if (!Number.isInteger(seconds) || seconds < 1) {
    throw new ScriptError('Usage: npm run fuzz -- [SECONDS]');
  }
  process.env['COUNTERSIGN_FUZZ_SECONDS'] = String(seconds);
  const { passed, failed } = await unitTests(['test/unit/fuzz', ...rest], fuzzLimitS);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** A whole night, at most. */
const fuzzLimitS = 12 * 3600;
