/** Other programs: started with a time limit, ended by their process id. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type ProgramOptions = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly limitS: number;
};

export type Program = {
  readonly pid: number;
  readonly readyLine: string;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Resolves when it has ended by itself or was stopped. */
  readonly ended: Promise<unknown>;
  /** Asks it to end, and makes it end when it does not. */
  readonly stop: () => Promise<void>;
};

const stopLimitMs = 8000;

const launch = ({ command, args, env, limitS }: ProgramOptions) => {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const limit = setTimeout(() => child.kill('SIGKILL'), limitS * 1000);
  const endWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-4000);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(limit);
      process.off('exit', endWithUs);
      resolve(code);
    });
  });
  ended.catch(() => undefined);
  return { child, ended, errors: () => errors };
};

/**
 * Starts a server and waits for the line that says it listens.
 * In: `onLine` is given every later line; without it they are read and dropped.
 * Errors: Error with what it wrote to stderr.
 */
export const startProgram = async (
  options: ProgramOptions,
  isReady: (line: string) => boolean,
  onLine?: (line: string) => void,
): Promise<Program> => {
  const { child, ended, errors } = launch(options);
  const readyLine = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    const onFirstLines = (line: string): void => {
      if (!isReady(line)) return;
      lines.off('line', onFirstLines);
      if (onLine) lines.on('line', onLine);
      else lines.close();
      // Whatever a server prints is read, as a program behind it would do.
      child.stdout.resume();
      resolve(line);
    };
    lines.on('line', onFirstLines);
    ended.then(
      (code) => reject(new Error(`${options.command} ended with ${code}: ${errors()}`)),
      reject,
    );
  });
  return {
    pid: child.pid ?? -1,
    readyLine,
    signal: (name) => void child.kill(name),
    ended,
    stop: async () => {
      const hard = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(hard);
    },
  };
};

/** Runs a program to its end. Out: what it printed. Errors: Error when its exit code is not 0. */
export const runProgram = async (options: ProgramOptions): Promise<string> => {
  const { child, ended, errors } = launch(options);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await ended;
  if (code !== 0) throw new Error(`${options.command} ended with ${code}: ${errors()}`);
  return output;
};
