/** The real SDK in a process of its own, driven by a test, with a limit on every call. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Calls, Failure, FromSdk, SdkEvent } from './messages.ts';

export class SdkError extends Error {
  override readonly name = 'SdkError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

type Call<Name extends keyof Calls> = (
  input: Calls[Name]['in'],
  limitMs?: number,
) => Promise<Calls[Name]['out']>;

export type SdkClient = {
  readonly [Name in keyof Calls]: Call<Name>;
} & {
  readonly events: readonly SdkEvent[];
  /** What it printed on both streams. */
  readonly printed: () => string;
  /** Ends the process; nothing is said to the edge. */
  readonly kill: () => Promise<void>;
};

export class SdkTimeout extends Error {
  override readonly name = 'SdkTimeout';
}

type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** Errors of a call: SdkError as the SDK rejects; SdkTimeout after the limit, the process then hangs still. */
export const startSdk = (): SdkClient => {
  const child = fork(fileURLToPath(new URL('./process.ts', import.meta.url)), {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  const waiting = new Map<number, Waiting>();
  const events: SdkEvent[] = [];
  let printed = '';
  let lastId = 0;
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });

  child.on('message', (message: FromSdk) => {
    if (message.kind === 'event') {
      events.push(message.event);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'done') call?.resolve(message.value);
    else call?.reject(new SdkError(message.failure));
  });
  // A call to a process that has ended is rejected below.
  child.on('error', () => undefined);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      for (const { reject } of waiting.values())
        reject(new Error(`the SDK's process ended: ${code ?? signal}\n${printed}`));
      waiting.clear();
      resolve();
    });
  });

  const ask = <Name extends keyof Calls>(
    call: Name,
    input: Calls[Name]['in'],
    limitMs = 10_000,
  ): Promise<Calls[Name]['out']> => {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        waiting.delete(id);
        reject(new SdkTimeout(`${call} has not settled in ${limitMs} ms`));
      }, limitMs);
      waiting.set(id, {
        resolve: (value) => {
          clearTimeout(limit);
          resolve(value as Calls[Name]['out']);
        },
        reject: (error) => {
          clearTimeout(limit);
          reject(error);
        },
      });
      if (child.connected) child.send({ id, call, input });
      else waiting.get(id)?.reject(new Error("the SDK's process has ended"));
    });
  };

  return {
    connect: (input, limitMs) => ask('connect', input, limitMs),
    listen: (input, limitMs) => ask('listen', input, limitMs),
    forward: (input, limitMs) => ask('forward', input, limitMs),
    closeListener: (input, limitMs) => ask('closeListener', input, limitMs),
    closeSession: (input, limitMs) => ask('closeSession', input, limitMs),
    events,
    printed: () => printed,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
};
