// Children of the scripts. Each runs in a process group of its own, so that a time limit ends its
// whole family, and a signal reaches it exactly once: a terminal sends Ctrl-C to every process in
// the foreground and npm forwards it again, and a second one makes most programs skip their
// clean-up.
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { ScriptError } from './say.ts';

const ownGroup = process.platform !== 'win32';
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Signal = (typeof signals)[number];

/** How long after a signal the same signal again counts as an echo of it. */
const echoMs = 500;
const graceMs = 10_000;
const pipeGraceMs = 2_000;

export type RunOptions = {
  /** Seconds after which the child and all it started are ended. */
  limitS: number;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** 'capture' collects both streams; 'stderr' sends both to our stderr; 'inherit' is as it says. */
  output: 'capture' | 'inherit' | 'stderr';
};

export type RunResult = { code: number; stdout: string; stderr: string };

/** Exit code a shell would report for a child's end. */
export function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}

/** Ends a child and its process group. Errors: none; a group that is gone is fine. */
export function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (ownGroup) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // ESRCH: everything in the group has ended already, which is what we want.
  }
}

/** Starts a child in its own group, with our signals passed on until it exits.
 *  Out: `done`, the exit code as a shell would report it. Errors: `done` rejects if it cannot start. */
export function start(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; stdio: StdioOptions },
): { child: ChildProcess; done: Promise<number> } {
  const child = spawn(command, args, { ...options, detached: ownGroup, windowsHide: true });
  const last = new Map<Signal, number>();
  const forward = (signal: Signal): void => {
    const nowMs = performance.now();
    const beforeMs = last.get(signal);
    last.set(signal, nowMs);
    if (beforeMs === undefined || nowMs - beforeMs > echoMs) signalOne(child, signal);
  };
  for (const signal of signals) process.on(signal, forward);
  const done = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(exitCodeOf(code, signal)));
  }).finally(() => {
    for (const signal of signals) process.off(signal, forward);
  });
  return { child, done };
}

/** Runs a child to its end and collects or shows its output.
 *  Errors: ScriptError if it cannot be started or exceeds its limit; a failing exit code is a result. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  const { output, limitS, ...rest } = options;
  const stdio: StdioOptions =
    output === 'capture'
      ? ['ignore', 'pipe', 'pipe']
      : ['ignore', output === 'stderr' ? 2 : 'inherit', 'inherit'];
  const { child, done } = start(command, args, { ...rest, stdio });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  let late = false;
  const timers = [
    setTimeout(() => {
      late = true;
      endGroup(child, 'SIGTERM');
    }, limitS * 1000),
    setTimeout(() => endGroup(child, 'SIGKILL'), limitS * 1000 + graceMs),
  ];
  try {
    const code = await done;
    if (late) throw new ScriptError(`${command} was ended after its limit of ${limitS} s.`);
    // A grandchild that outlives the child may hold the pipes: what came by then is all we wait for.
    timers.push(setTimeout(() => closePipes(child), pipeGraceMs));
    return { code, stdout: await stdout, stderr: await stderr };
  } catch (cause) {
    if (cause instanceof ScriptError) throw cause;
    throw new ScriptError(`Cannot run ${command}: ${String(cause)}`, { cause });
  } finally {
    for (const timer of timers) clearTimeout(timer);
    closePipes(child);
  }
}

function closePipes(child: ChildProcess): void {
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function signalOne(child: ChildProcess, signal: Signal): void {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
}

function collect(stream: Readable | null): Promise<string> {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const text = (): string => Buffer.concat(chunks).toString('utf8');
  return new Promise((resolve) => {
    if (stream) stream.once('close', () => resolve(text()));
    else resolve('');
  });
}
