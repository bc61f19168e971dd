/** The main thread's side of the analysis thread. The thread starts with the first job. */
import type { Worker } from 'node:worker_threads';
import type { Diagnosis } from '../../../shared/diagnosis.ts';
import { AppFailure } from '../../../shared/errors.ts';
import type { FixPlan } from '../diagnose/change.ts';
import { endThread, startThread, threadGone } from '../store/threads.ts';
import type {
  AnalysisMessage,
  AnalysisReply,
  DiagnosisJob,
  Rejudged,
  ReverifyJob,
} from './protocol.ts';

export type Diagnosed = {
  readonly diagnosis: Diagnosis;
  readonly plans: ReadonlyMap<string, readonly FixPlan[]>;
};

/** Takes each slice of results; the next comes when its promise has resolved. */
export type OnSlice = (
  rows: readonly Rejudged[],
  done: number,
  total: number,
) => Promise<void> | void;

type Job = {
  readonly onReply: (reply: AnalysisReply) => void;
  readonly fail: (error: Error) => void;
};

/** A job under way. Cancelling it is no error: it ends early. */
export type Started<T> = { readonly ended: Promise<T>; readonly cancel: () => void };

export type Analysis = ReturnType<typeof createAnalysis>;

export const createAnalysis = (workerUrl: URL, dataFolder: string) => {
  const jobs = new Map<number, Job>();
  let worker: Worker | null = null;
  let lastId = 0;

  const failAll = (error: Error): void => {
    for (const { fail } of jobs.values()) fail(error);
    jobs.clear();
  };

  const thread = (): Worker => {
    if (worker) return worker;
    const started = startThread(workerUrl, dataFolder, 'analysis');
    started.on('message', (reply: AnalysisReply) => {
      if (reply.kind === 'opened') return;
      const job = reply.id === null ? undefined : jobs.get(reply.id);
      if (reply.kind === 'failed') job?.fail(new AppFailure(reply.error));
      else job?.onReply(reply);
    });
    // An error comes before the exit: by then the jobs are those of the next thread.
    const end = (error: Error): void => {
      if (worker !== started) return;
      worker = null;
      failAll(error);
    };
    started.on('error', (error) => end(threadGone(error)));
    started.on('exit', () => end(threadGone()));
    worker = started;
    return started;
  };

  const post = (message: AnalysisMessage): void => thread().postMessage(message);

  const begin = <T>(
    message: (id: number) => DiagnosisJob | ReverifyJob,
    onReply: (reply: AnalysisReply, end: (value: T) => void, fail: (error: Error) => void) => void,
  ): Started<T> => {
    const id = ++lastId;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const settle = (act: () => void): void => {
      jobs.delete(id);
      act();
    };
    const fail = (error: Error): void => settle(() => reject(error));
    jobs.set(id, {
      onReply: (reply) => onReply(reply, (value) => settle(() => resolve(value)), fail),
      fail,
    });
    post(message(id));
    return {
      ended: promise,
      cancel: () => {
        if (jobs.has(id)) post({ kind: 'cancel', id });
      },
    };
  };

  return {
    diagnose: (job: Omit<DiagnosisJob, 'kind' | 'id'>): Started<Diagnosed> =>
      begin(
        (id) => ({ ...job, kind: 'diagnose', id }),
        (reply, end) => {
          if (reply.kind !== 'diagnosed') return;
          end({ diagnosis: reply.diagnosis, plans: new Map(reply.plans) });
        },
      ),

    reverify: (job: Omit<ReverifyJob, 'kind' | 'id'>, onSlice: OnSlice): Started<null> => {
      // One after the other: the end comes after the last slice has been stored.
      let stored: Promise<void> = Promise.resolve();
      return begin(
        (id) => ({ ...job, kind: 'reverify', id }),
        (reply, end, fail) => {
          if (reply.kind === 'done') void stored.then(() => end(null), fail);
          if (reply.kind !== 'slice') return;
          const { id, rows, done, total } = reply;
          stored = stored.then(() => onSlice(rows, done, total));
          stored.then(
            () => post({ kind: 'continue', id }),
            (error: Error) => {
              post({ kind: 'cancel', id });
              fail(error);
            },
          );
        },
      );
    },

    close: async (): Promise<void> => {
      if (worker) await endThread(worker);
    },
  };
};
