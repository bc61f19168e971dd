/** `listen` as a process of its own, with its lines as they come. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { until } from './until.ts';

const program = join(import.meta.dirname, '../../src/main/listen.ts');
const limitMs = 60_000;

export type EventLine = {
  readonly type: string;
  readonly url?: string;
  readonly seq?: number;
  readonly repeatOf?: number | null;
};

export type Listen = {
  readonly url: string;
  readonly lines: readonly EventLine[];
  readonly errorText: () => string;
  readonly isRunning: () => boolean;
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
};

/** Starts it for GitHub with the given secret and waits until it is ready. */
export const startListen = async (
  dataFolder: string,
  secret: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Listen> => {
  const args = ['--provider', 'github', '--secret-env', 'LISTEN_SECRET', '--port', '0'];
  const child = spawn(process.execPath, [program, ...args, '--data', dataFolder, '--json'], {
    env: { ...process.env, ...env, LISTEN_SECRET: secret, NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
  const lines: EventLine[] = [];
  let errorText = '';
  let isRunning = true;
  const exited = new Promise<void>((resolve) => {
    child.once('close', () => {
      clearTimeout(limit);
      isRunning = false;
      resolve();
    });
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  onTestFinished(() => end('SIGKILL'));
  child.stderr.on('data', (chunk: Buffer) => {
    errorText += chunk.toString();
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    // A process that is killed may end in the middle of a line.
    if (line.endsWith('}')) lines.push(JSON.parse(line) as EventLine);
  });
  const ready = await until(
    'listen to be ready',
    () => {
      if (!isRunning) throw new Error(`listen ended: ${errorText}`);
      return lines.find(({ type }) => type === 'ready');
    },
    20_000,
  );
  return {
    url: ready.url ?? '',
    lines,
    errorText: () => errorText,
    isRunning: () => isRunning,
    end,
  };
};
