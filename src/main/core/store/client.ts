/**
 * The main thread's side of the store. Group commit with one batch in flight and no timer: what
 * arrives while a batch commits forms the next one, and its acknowledgement sends it.
 */
import type { Worker } from 'node:worker_threads';
import { type AppError, AppFailure, failure } from '../../../shared/errors.ts';
import type { StoreState } from '../../../shared/ipc.ts';
import { t } from '../../../shared/text.ts';
import { type Backup, type BackupOptions, startBackup } from './backup.ts';
import type {
  BatchMessage,
  BatchOutcome,
  ConfigClient,
  ReaderReply,
  ReadsClient,
  WriterReply,
} from './protocol.ts';
import type { NewEvent, Snapshot } from './schema.ts';
import type { IndexProgress } from './search-index.ts';
import { asClient, createCalls, endThread, hasEnded, startThread, threadGone } from './threads.ts';

const maxBatchEvents = 512;
const maxBatchBytes = 8 * 1024 * 1024;
/** Events waiting to be stored, in all; more are refused rather than kept in memory. */
const maxQueuedBytes = 64 * 1024 * 1024;
const restartAfterMs = 250;

export type StoreOptions = {
  readonly dataFolder: string;
  readonly workerUrl: URL;
  readonly readerUrl: URL;
  readonly logUrl: URL;
  readonly now: () => number;
};

type Queued = {
  readonly event: NewEvent;
  readonly chunks: readonly Uint8Array[];
  /** Bytes of the body. */
  readonly bytes: number;
  /** Bytes it holds in memory: without the head, requests without a body would weigh nothing. */
  readonly weight: number;
  readonly done: (outcome: BatchOutcome) => void;
};

const pack = (batch: readonly Queued[]): BatchMessage => {
  const total = batch.reduce((sum, { bytes }) => sum + bytes, 0);
  const bodies = Buffer.allocUnsafeSlow(total);
  let offset = 0;
  for (const { chunks } of batch) {
    for (const chunk of chunks) {
      bodies.set(chunk, offset);
      offset += chunk.length;
    }
  }
  return {
    kind: 'batch',
    events: batch.map(({ event }) => event),
    bodyLengths: batch.map(({ bytes }) => bytes),
    bodies: bodies.buffer,
  };
};

/** Takes the next batch off the queue: as many events as fit. */
const takeBatch = (queue: Queued[]): Queued[] => {
  let bytes = 0;
  let count = 0;
  for (const queued of queue) {
    if (count === maxBatchEvents || (count > 0 && bytes + queued.bytes > maxBatchBytes)) break;
    bytes += queued.bytes;
    count++;
  }
  return queue.splice(0, count);
};

export type Store = ReturnType<typeof createStore>;

/** Starts the storage thread at once; events may be appended before it has opened the file. */
export const createStore = ({ dataFolder, workerUrl, readerUrl, logUrl, now }: StoreOptions) => {
  const queue: Queued[] = [];
  let inFlight: Queued[] = [];
  let queuedBytes = 0;
  /** Events ever appended, and those of them that were stored or refused since. */
  let appended = 0;
  let finished = 0;
  const settling: { readonly after: number; readonly resolve: () => void }[] = [];
  let isOpen = false;
  let hasOpened = false;
  let isClosing = false;
  let closed: Promise<void> | null = null;
  let state: StoreState = { kind: 'ok' };
  let onState: (state: StoreState) => void = () => undefined;
  let onReordered: (sourceId: number) => void = () => undefined;
  let onIdle: () => void = () => undefined;
  let indexed: IndexProgress = { indexedTo: 0, skipped: 0 };
  let onIndexed: () => void = () => undefined;
  let worker: Worker;
  let reader: Worker | null = null;
  const opened = Promise.withResolvers<Snapshot>();
  // A failed opening is reported through `opened`; nobody may be waiting yet.
  opened.promise.catch(() => undefined);
  const calls = createCalls((message) => {
    if (hasEnded(worker)) throw threadGone();
    worker.postMessage(message);
  });
  const reads = createCalls((message) => {
    // One that is started now would never be ended.
    if (isClosing) throw threadGone();
    readerThread().postMessage(message);
  });

  const setState = (next: StoreState): void => {
    if (next.kind === 'ok') {
      if (state.kind === 'ok') return;
      state = next;
    } else {
      // The same failure again, with every batch, is no news.
      if (state.kind === 'failing' && state.error.code === next.error.code) return;
      state = { ...next, sinceMs: state.kind === 'failing' ? state.sinceMs : now() };
    }
    onState(state);
  };

  const finish = (count: number): void => {
    finished += count;
    while (settling[0] && settling[0].after <= finished) settling.shift()?.resolve();
  };

  const settleBatch = (outcomes: readonly BatchOutcome[]): void => {
    const batch = inFlight;
    inFlight = [];
    let problem: AppError | null = null;
    for (const [i, { weight, done }] of batch.entries()) {
      const outcome = outcomes[i] ?? { ok: false, error: threadGone().appError };
      if (!outcome.ok) problem = outcome.error;
      queuedBytes -= weight;
      done(outcome);
    }
    finish(batch.length);
    setState(problem ? { kind: 'failing', error: problem, sinceMs: now() } : { kind: 'ok' });
    flush();
    if (inFlight.length === 0) onIdle();
  };

  const flush = (): void => {
    if (!isOpen || inFlight.length > 0 || queue.length === 0) return;
    inFlight = takeBatch(queue);
    const message = pack(inFlight);
    worker.postMessage(message, [message.bodies]);
  };

  const refuseQueue = (error: AppError): void => {
    const refused = queue.splice(0);
    for (const { weight, done } of refused) {
      queuedBytes -= weight;
      done({ ok: false, error });
    }
    finish(refused.length);
  };

  /** The first failure to open is final; after a restart it is tried again. */
  const failOpening = (error: AppError): void => {
    if (!hasOpened) isClosing = true;
    opened.reject(new AppFailure(error));
    setState({ kind: 'failing', error, sinceMs: now() });
    refuseQueue(error);
  };

  const onReply = (reply: WriterReply): void => {
    switch (reply.kind) {
      case 'opened':
        isOpen = true;
        hasOpened = true;
        opened.resolve(reply.snapshot);
        setState({ kind: 'ok' });
        flush();
        break;
      case 'failed':
        failOpening(reply.error);
        break;
      case 'batch':
        settleBatch(reply.outcomes);
        break;
      case 'recovered':
        setState({ kind: 'ok' });
        break;
      case 'reordered':
        onReordered(reply.sourceId);
        break;
      case 'indexed':
        indexed = reply.progress;
        onIndexed();
        break;
      case 'reply':
        calls.settle(reply);
        break;
    }
  };

  /** The thread ended without being asked to: what was under way is refused, a new one starts. */
  const onExit = (cause?: unknown): void => {
    isOpen = false;
    const gone = threadGone(cause);
    calls.rejectAll(gone);
    if (inFlight.length > 0) settleBatch([]);
    if (isClosing) return;
    if (state.kind === 'ok') setState({ kind: 'failing', error: gone.appError, sinceMs: now() });
    setTimeout(start, restartAfterMs);
  };

  const start = (): void => {
    if (isClosing) return;
    worker = startThread(workerUrl, dataFolder, 'store', { logUrl: logUrl.href });
    worker.on('message', onReply);
    let failureCause: unknown;
    worker.on('error', (error) => {
      failureCause = error;
    });
    worker.on('exit', () => onExit(failureCause));
  };

  const readerThread = (): Worker => {
    if (reader) return reader;
    const thread = startThread(readerUrl, dataFolder);
    thread.on('message', (reply: ReaderReply) => {
      if (reply.kind === 'reply') reads.settle(reply);
      else if (reply.kind === 'failed') reads.rejectAll(new AppFailure(reply.error));
    });
    thread.on('error', (error) => reads.rejectAll(threadGone(error)));
    thread.on('exit', () => {
      reader = null;
      reads.rejectAll(threadGone());
    });
    reader = thread;
    return thread;
  };

  const closeAll = async (): Promise<void> => {
    if (isOpen && inFlight.length > 0) await new Promise<void>((resolve) => (onIdle = resolve));
    isClosing = true;
    refuseQueue(threadGone().appError);
    await Promise.all([endThread(worker), reader && endThread(reader)]);
  };

  start();

  return {
    /** Resolves once the file is open, with all that is kept in memory. Errors: AppFailure. */
    opened: opened.promise,

    /**
     * Stores one event; `done` is called when it is on disk, or with why it is not.
     * In: the body in chunks, at most the receiver's limit.
     */
    append: (
      event: NewEvent,
      chunks: readonly Uint8Array[],
      done: (outcome: BatchOutcome) => void,
    ): void => {
      const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
      const weight = bytes + event.head.length;
      if (isClosing || (queuedBytes > 0 && queuedBytes + weight > maxQueuedBytes)) {
        const { appError } = isClosing
          ? threadGone()
          : failure('store.busy', t('More arrives than can be stored.'), t('Send more slowly.'));
        done({ ok: false, error: appError });
        return;
      }
      queuedBytes += weight;
      appended++;
      queue.push({ event, chunks, bytes, weight, done });
      flush();
    },

    /** Resolves when everything appended so far is on disk, or refused. */
    settled: (): Promise<void> =>
      new Promise((resolve) => {
        if (appended <= finished) resolve();
        else settling.push({ after: appended, resolve });
      }),

    /** Whether more waits to be stored than what is being stored. */
    isBusy: (): boolean => queue.length > 0,

    /** Copies the history to a file, in a thread of its own. */
    backUp: (file: string, onProgress: BackupOptions['onProgress']): Backup =>
      startBackup({ dataFolder, threadUrl: readerUrl, file, onProgress }),

    config: asClient<ConfigClient>(calls.call),
    /** Waits for the file to be there: the reading thread makes none. */
    reads: asClient<ReadsClient>((name, args) => opened.promise.then(() => reads.call(name, args))),
    state: (): StoreState => state,
    onState: (listener: (state: StoreState) => void): void => {
      onState = listener;
    },
    /** How far the full-text index has come. */
    indexed: (): IndexProgress => indexed,
    onIndexed: (listener: () => void): void => {
      onIndexed = listener;
    },

    /** Told when what a source's events are about has been read anew. */
    onReordered: (listener: (sourceId: number) => void): void => {
      onReordered = listener;
    },

    /** Ends the threads after what is queued has been stored. */
    close: (): Promise<void> => (closed ??= closeAll()),
  };
};
