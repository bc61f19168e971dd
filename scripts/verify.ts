import { runProgram } from './lib/program.ts';

/** `npm run verify`: judges one recorded request and explains it. */
export function main(args: string[]): Promise<void> {
  return runProgram('verify', args);
}
