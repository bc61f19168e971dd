// Something to draw on. Where there is no display a virtual one (Xvfb) is started for the run.
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { hasProgram } from './paths.ts';
import { ScriptError } from './say.ts';

const startLimitMs = 15_000;
const bareArgs = [
  // Chromium would start a process for it, see it fail, and start another.
  '--disable-gpu',
  // Its complaints about a bare system (no session bus) say nothing about the app.
  '--log-level=3',
];

export type Display = {
  /** What a child's environment must hold to draw on it. */
  env: Record<string, string>;
  /** What Electron is to be told. */
  args: string[];
  /** The name of a virtual display, absent when the user's own is used. */
  virtual?: string;
  /** Ends a virtual display. Safe to call twice; also done when this process exits. */
  close: () => void;
};

/** Whether there is a display already. Only Linux can lack one. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Whether openDisplay() has what it needs. */
export function canOpenDisplay(): boolean {
  return hasDisplay() || hasProgram('Xvfb');
}

/** The user's display, or a new virtual one. Errors: ScriptError when Xvfb does not come up. */
export async function openDisplay(): Promise<Display> {
  if (hasDisplay()) return { env: {}, args: [], close: () => {} };
  const server = startServer();
  const close = (): void => {
    server.kill('SIGTERM');
  };
  process.once('exit', close);
  try {
    const virtual = `:${await displayNumber(server)}`;
    server.unref();
    return { env: { DISPLAY: virtual }, args: bareArgs, virtual, close };
  } catch (error) {
    close();
    throw error;
  }
}

function startServer(): ChildProcess {
  // -displayfd 3: it picks a free display itself and writes its number there once it is ready.
  const xvfb = ['Xvfb', '-displayfd', '3', '-screen', '0', '3840x2160x24', '-nolisten', 'tcp'];
  // Were this process killed outright, nobody could end the server: the kernel does it then.
  const tied = hasProgram('setpriv') ? ['setpriv', '--pdeathsig', 'TERM', '--', ...xvfb] : xvfb;
  const [command = '', ...args] = tied;
  // In a group of its own, so that Ctrl-C does not take the display from under a window that closes.
  return spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true });
}

async function displayNumber(server: ChildProcess): Promise<string> {
  const [, , errors, numbers] = server.stdio as (Readable | null)[];
  let complaint = '';
  let number = '';
  errors?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const fail = (why: string): void =>
    reject(new ScriptError(`The virtual display (Xvfb) ${why}. ${complaint.trim()}`));
  const timer = setTimeout(() => fail('did not start in time'), startLimitMs);
  numbers?.on('data', (chunk: Buffer) => {
    number += chunk.toString();
    if (number.includes('\n')) resolve();
  });
  server.once('error', (error) => fail(`cannot be run: ${error.message}`));
  server.once('close', () => fail('ended at once'));
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    numbers?.destroy();
    errors?.destroy();
  }
  return number.trim();
}
