/** `listen` as a program of its own: started, watched, and always ended by its process id. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { until } from './until.ts';

const script = fileURLToPath(new URL('../../src/main/listen.ts', import.meta.url));

export type ReadyLine = {
  readonly type: 'ready';
  readonly url: string;
  readonly port: number;
  readonly sources: readonly {
    readonly name: string;
    readonly provider: string;
    readonly url: string;
  }[];
};

export type Listen = {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Every whole line of standard output. */
  readonly lines: () => string[];
  /** Standard output as JSON, once it has `count` lines. */
  readonly json: (count: number) => Promise<Record<string, unknown>[]>;
  readonly ready: () => Promise<ReadyLine>;
  readonly exitCode: () => Promise<number | null>;
};

export type ListenOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** False leaves standard output unread until the test reads it. */
  readonly isRead?: boolean;
};

/** Starts `listen`; it is killed when the test has finished, if it has not ended by then. */
export const listen = (
  args: readonly string[],
  { env = {}, isRead = true }: ListenOptions = {},
): Listen => {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', ...env },
  });
  let stdout = '';
  let stderr = '';
  let code: number | null | undefined;
  if (isRead) child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.once('close', (status) => {
    code = status;
  });
  onTestFinished(() => {
    if (code === undefined) child.kill('SIGKILL');
  });
  const lines = (): string[] => stdout.split('\n').slice(0, -1);
  const json = async (count: number): Promise<Record<string, unknown>[]> => {
    await until(`${count} lines, after: ${stderr}`, () => lines().length >= count);
    return lines().map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    lines,
    json,
    ready: async () => (await json(1))[0] as ReadyLine,
    exitCode: async () => {
      await until('the program to end', () => code !== undefined);
      return code ?? null;
    },
  };
};
