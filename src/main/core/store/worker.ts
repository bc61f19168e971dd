/**
 * The storage thread: it alone writes. One batch is one transaction; its reply means it is on
 * disk. Everything else goes on in slices between batches.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type AppError, AppFailure } from '../../../shared/errors.ts';
import { createProbe, createRemover, createReorderer } from './chores.ts';
import { createConfig } from './config.ts';
import { createReordering } from './entities.ts';
import { createEventWriter, type EventWriter } from './events.ts';
import { createIndexing } from './indexing.ts';
import { createLogMover, noLogMover } from './log.ts';
import {
  canMoveLogBeside,
  classifyStoreError,
  type Db,
  lockFolder,
  openForWriting,
  sqliteVersion,
} from './open.ts';
import type {
  BatchMessage,
  BatchOutcome,
  CallMessage,
  WriterMessage,
  WriterReply,
} from './protocol.ts';
import { createSearchIndex, type IndexProgress } from './search-index.ts';
import { followLanguage } from './threads.ts';

/** Errors of the disk rather than of one event: trying the others of the batch is no use. */
const isDiskError = (error: AppError): boolean =>
  error.code === 'store.full' || error.code === 'store.unwritable';

const port = parentPort;
if (!port) throw new Error('worker.ts runs as a worker thread');
const { dataFolder, logUrl } = workerData as {
  readonly dataFolder: string;
  /** Of the thread beside this one. */
  readonly logUrl: string;
};
const send = (reply: WriterReply): void => port.postMessage(reply);

const unpack = ({ bodies, bodyLengths }: BatchMessage): Uint8Array[] => {
  let offset = 0;
  return bodyLengths.map((length) => {
    const body = new Uint8Array(bodies, offset, length);
    offset += length;
    return body;
  });
};

/** Stores all in one transaction; if that fails for one event's sake, each in its own. */
const store = (writer: EventWriter, message: BatchMessage): BatchOutcome[] => {
  const bodies = unpack(message);
  try {
    return writer
      .insertBatch(message.events, bodies)
      .map((stored) => ({ ok: true, stored }) as const);
  } catch (cause) {
    const error = classifyStoreError(cause).appError;
    if (message.events.length === 1 || isDiskError(error)) {
      return message.events.map(() => ({ ok: false, error }) as const);
    }
  }
  return message.events.map((event, i) => {
    try {
      const [stored] = writer.insertBatch([event], [bodies[i] ?? new Uint8Array()]);
      if (!stored) throw new Error('nothing stored');
      return { ok: true, stored };
    } catch (cause) {
      return { ok: false, error: classifyStoreError(cause).appError };
    }
  });
};

const serve = (db: Db, release: () => void): void => {
  const writer = createEventWriter(db);
  const config = createConfig(db);
  const log = canMoveLogBeside(sqliteVersion(db))
    ? createLogMover(new URL(logUrl), dataFolder)
    : noLogMover;
  const { remove, removeLate } = createRemover(writer, config, log.wake);
  const probe = createProbe(config, () => send({ kind: 'recovered' }));
  const index = createSearchIndex(db);
  const tell = (progress: IndexProgress): void => send({ kind: 'indexed', progress });
  const indexing = createIndexing(index, { tell, committed: log.wake, still: log.still });
  const reorderer = createReorderer(createReordering(db), {
    committed: log.wake,
    onDone: (sourceId) => send({ kind: 'reordered', sourceId }),
  });

  const functions = { ...config, ...writer.retention };

  const answer = ({ id, name, args }: CallMessage): void => {
    try {
      const call = functions[name as keyof typeof functions] as (
        ...args: readonly unknown[]
      ) => unknown;
      const value = call(...args);
      send({ kind: 'reply', id, outcome: { ok: true, value } });
      if (name === 'removeSource') remove([Number(args[0])]);
      if (name === 'updateSource') reorderer.schedule();
      if (name in writer.retention) indexing.wake();
      log.wake();
    } catch (cause) {
      send({
        kind: 'reply',
        id,
        outcome: { ok: false, error: classifyStoreError(cause).appError },
      });
    }
  };

  const onCall = (message: CallMessage): void => {
    if (message.name in writer.retention) void log.still().then(() => answer(message));
    else answer(message);
  };

  const close = async (): Promise<void> => {
    // The last one to close the file empties the log.
    await log.stop();
    db.close();
    release();
    port.close();
  };

  port.on('message', (message: WriterMessage) => {
    switch (message.kind) {
      case 'batch': {
        const startedMs = performance.now();
        const outcomes = store(writer, message);
        const tookMs = performance.now() - startedMs;
        send({ kind: 'batch', outcomes });
        removeLate(message.events);
        indexing.stored(tookMs);
        log.wake();
        if (outcomes.some((outcome) => !outcome.ok && isDiskError(outcome.error))) {
          probe.start(message.bodies.byteLength);
        }
        break;
      }
      case 'call':
        onCall(message);
        break;
      case 'close':
        probe.stop();
        indexing.stop();
        reorderer.stop();
        void close();
        break;
    }
  });
  send({ kind: 'opened', snapshot: config.snapshot(writer.counts()) });
  send({ kind: 'indexed', progress: index.progress() });
  writer.prepare();
  indexing.wake();
  remove(config.sourcesBeingRemoved());
  reorderer.schedule();
};

await followLanguage();
try {
  const { release } = lockFolder(dataFolder);
  serve(openForWriting(dataFolder), release);
} catch (error) {
  const known = error instanceof AppFailure ? error : classifyStoreError(error);
  send({ kind: 'failed', error: known.appError });
  port.close();
}
