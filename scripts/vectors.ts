import { runProgram } from './lib/program.ts';

/** `npm run vectors -- FOLDER`: checks a folder of signed requests against our verifier. */
export function main(args: string[]): Promise<void> {
  return runProgram('vectors', args);
}
