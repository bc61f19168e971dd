/**
 * Candidates that take short turns, each in a process of its own: a busy moment of the machine
 * meets all of them alike, and none shares compiled code with another.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Round, runRounds } from './rounds.ts';

export type Turns = { readonly count: number; readonly ms: number; readonly warmUpMs: number };

/** One turn. Out: operations per second. Errors: Error when the process has ended instead. */
const turn = async (name: string, child: ChildProcess | undefined, ms: number): Promise<number> => {
  if (!child) throw new Error(`${name} was not started`);
  const ended = new AbortController();
  const onExit = (): void => ended.abort();
  child.once('exit', onExit);
  try {
    child.send(ms);
    const [perSecond] = (await once(child, 'message', { signal: ended.signal })) as [number];
    return perSecond;
  } catch (cause) {
    throw new Error(`${name} ended`, { cause });
  } finally {
    child.off('exit', onExit);
  }
};

/** In: `program`, which answers each number of milliseconds it is sent with its rate. */
export const takeTurns = async (
  program: string,
  names: readonly string[],
  args: readonly string[],
  { count, ms, warmUpMs }: Turns,
): Promise<Round<number>[]> => {
  const children = new Map(names.map((name) => [name, fork(program, [name, ...args])]));
  const endAll = (): void => {
    for (const child of children.values()) child.kill('SIGKILL');
  };
  process.once('exit', endAll);
  try {
    for (const [name, child] of children) await turn(name, child, warmUpMs);
    return await runRounds(names, count, (name) => turn(name, children.get(name), ms));
  } finally {
    process.off('exit', endAll);
    endAll();
  }
};
