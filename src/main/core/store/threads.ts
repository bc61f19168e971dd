/** Calls into a storage thread: numbered, answered once, and refused when the thread is gone. */
import { MessageChannel, type MessagePort, Worker, workerData } from 'node:worker_threads';
import { AppFailure, failure } from '../../../shared/errors.ts';
import { loadLanguage } from '../../../shared/messages/load.ts';
import { type Language, language, t } from '../../../shared/text.ts';
import type { CallMessage, CallReply } from './protocol.ts';

type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};

export type Calls = {
  readonly call: (name: string, args: readonly unknown[]) => Promise<unknown>;
  readonly settle: (reply: CallReply) => void;
  readonly rejectAll: (error: Error) => void;
};

/** Keeps the calls under way. `post` sends one message to the thread, or throws. */
export const createCalls = (post: (message: CallMessage) => void): Calls => {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  return {
    call: (name, args) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        post({ kind: 'call', id, name, args });
        waiting.set(id, { resolve, reject });
      }),
    settle: ({ id, outcome }) => {
      const call = waiting.get(id);
      waiting.delete(id);
      if (outcome.ok) call?.resolve(outcome.value);
      else call?.reject(new AppFailure(outcome.error));
    },
    rejectAll: (error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
};

/** Turns `client.name(a, b)` into a call of the thread's function of that name. */
export const asClient = <T extends object>(call: Calls['call']): T =>
  new Proxy({} as T, {
    get: (_target, name) =>
      // `then` would make an awaited client look like a promise.
      typeof name === 'string' && name !== 'then'
        ? (...args: readonly unknown[]) => call(name, args)
        : undefined,
  });

/** Memory for new objects: V8 would take three times as much and give none of it back. */
const maxYoungGenerationSizeMb = 16;

/** To all threads of this process, which speak its language. */
const listening = new Set<MessagePort>();

/** A worker thread for the store. The URL is the entry's: bundled or TypeScript source. */
export const startThread = (
  url: URL,
  dataFolder: string,
  name = 'store',
  more: Readonly<Record<string, string>> = {},
): Worker => {
  const { port1: ours, port2: theirs } = new MessageChannel();
  const thread = new Worker(url, {
    workerData: { dataFolder, language: language(), languages: theirs, ...more },
    transferList: [theirs],
    name,
    resourceLimits: { maxYoungGenerationSizeMb },
  });
  ours.unref();
  listening.add(ours);
  thread.once('exit', () => {
    listening.delete(ours);
    ours.close();
  });
  return thread;
};

/** Tells all threads of this process the language of this one, after it has changed. */
export const tellLanguage = (): void => {
  for (const port of listening) port.postMessage(language());
};

/** What a thread does first: it speaks as the one that has started it, and follows its changes. */
export const followLanguage = async (): Promise<void> => {
  const { language: first, languages } = workerData as {
    readonly language: Language;
    readonly languages: MessagePort;
  };
  languages.on('message', (next: Language) => void loadLanguage(next));
  // Nor is it a reason to live on.
  languages.unref();
  await loadLanguage(first);
};

/** True once a thread has ended: messages to it would be dropped without a word. */
export const hasEnded = (thread: Worker): boolean => thread.threadId === -1;

/** Asks a thread to end, and waits until it has. */
export const endThread = (thread: Worker): Promise<void> =>
  new Promise((resolve) => {
    if (hasEnded(thread)) {
      resolve();
      return;
    }
    thread.once('exit', () => resolve());
    thread.postMessage({ kind: 'close' });
  });

export const threadGone = (cause?: unknown): AppFailure =>
  failure(
    'store.closed',
    t('The storage thread ended.'),
    t('It is started again by itself; if this goes on, restart the app.'),
    cause,
  );
