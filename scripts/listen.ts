import { runProgram } from './lib/program.ts';

/** `npm run listen`: the app without a window, for terminals. */
export function main(args: string[]): Promise<void> {
  return runProgram('listen', args);
}
