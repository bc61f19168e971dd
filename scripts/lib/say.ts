/** An expected failure: its message is all the user sees, the exit code is 1. */
export class ScriptError extends Error {
  override name = 'ScriptError';
}

/** One line for the person at the terminal. To stderr: stdout belongs to the program we start. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
