/**
 * The storage thread: it alone writes. One batch is one transaction; its reply means it is on
 * disk. Removing the events of a deleted source goes on in slices between batches.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type AppError, AppFailure } from '../../../shared/errors.ts';
import { type Config, createConfig } from './config.ts';
import { createReordering, type Reordering } from './entities.ts';
import { createEventWriter, type EventWriter } from './events.ts';
import { createIndexing } from './indexing.ts';
import { classifyStoreError, type Db, lockFolder, openForWriting } from './open.ts';
import type {
  BatchMessage,
  BatchOutcome,
  CallMessage,
  WriterMessage,
  WriterReply,
} from './protocol.ts';
import type { NewEvent } from './schema.ts';
import { createSearchIndex } from './search-index.ts';
import { followLanguage } from './threads.ts';

const removalSliceEvents = 500;
const probeEveryMs = 50;
/** Time for batches between two slices of reading events anew. */
const reorderEveryMs = 30;
/** Errors of the disk rather than of one event: trying the others of the batch is no use. */
const isDiskError = (error: AppError): boolean =>
  error.code === 'store.full' || error.code === 'store.unwritable';

const port = parentPort;
if (!port) throw new Error('worker.ts runs as a worker thread');
const { dataFolder } = workerData as { readonly dataFolder: string };
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

const createRemover = (writer: EventWriter, config: Config) => {
  const pending = new Set<number>();
  const known = new Set<number>();
  let isScheduled = false;
  const step = (): void => {
    isScheduled = false;
    const [sourceId] = pending;
    if (sourceId === undefined) return;
    try {
      if (!writer.deleteSlice(sourceId, removalSliceEvents)) {
        config.sourceIsGone(sourceId);
        pending.delete(sourceId);
      }
    } catch {
      // The disk may be full: the mark stays, and the next start goes on.
      pending.delete(sourceId);
      return;
    }
    schedule();
  };
  const schedule = (): void => {
    if (isScheduled || pending.size === 0) return;
    isScheduled = true;
    setImmediate(step);
  };
  const remove = (sourceIds: readonly number[]): void => {
    for (const id of sourceIds) {
      pending.add(id);
      known.add(id);
    }
    schedule();
  };
  return {
    remove,
    /** Removes events that were on their way when their source went. */
    removeLate: (events: readonly NewEvent[]): void => {
      if (known.size > 0)
        remove(events.map((event) => event.sourceId).filter((id) => known.has(id)));
    },
  };
};

/** Reads the events of changed sources anew, a slice at a time between batches. */
const createReorderer = (reordering: Reordering) => {
  let timer: NodeJS.Timeout | null = null;
  const step = (): void => {
    timer = null;
    try {
      const { done, isIdle } = reordering.step();
      if (done !== null) send({ kind: 'reordered', sourceId: done });
      if (!isIdle) schedule();
    } catch {
      // The disk may be full: the mark stays, and the next start or change goes on.
    }
  };
  const schedule = (): void => {
    timer ??= setTimeout(step, reorderEveryMs);
  };
  return {
    schedule,
    stop: (): void => {
      if (timer) clearTimeout(timer);
    },
  };
};

/** After a failure, tries a small write until one succeeds, then says so. */
const createProbe = (config: Config) => {
  let timer: NodeJS.Timeout | null = null;
  const tryWrite = (): void => {
    try {
      config.putSetting('probe', Date.now());
      stop();
      send({ kind: 'recovered' });
    } catch {
      // Still failing; the next try is due in a moment.
    }
  };
  const stop = (): void => {
    if (timer) clearInterval(timer);
    timer = null;
  };
  return {
    start: (): void => {
      timer ??= setInterval(tryWrite, probeEveryMs);
    },
    stop,
  };
};

const serve = (db: Db, release: () => void): void => {
  const writer = createEventWriter(db);
  const config = createConfig(db);
  const { remove, removeLate } = createRemover(writer, config);
  const probe = createProbe(config);
  const index = createSearchIndex(db);
  const indexing = createIndexing(index, (progress) => send({ kind: 'indexed', progress }));
  const reorderer = createReorderer(createReordering(db));

  const functions = { ...config, ...writer.retention };

  const onCall = ({ id, name, args }: CallMessage): void => {
    try {
      const call = functions[name as keyof typeof functions] as (
        ...args: readonly unknown[]
      ) => unknown;
      const value = call(...args);
      send({ kind: 'reply', id, outcome: { ok: true, value } });
      if (name === 'removeSource') remove([Number(args[0])]);
      if (name === 'updateSource') reorderer.schedule();
      if (name in writer.retention) indexing.wake(false);
    } catch (cause) {
      send({
        kind: 'reply',
        id,
        outcome: { ok: false, error: classifyStoreError(cause).appError },
      });
    }
  };

  port.on('message', (message: WriterMessage) => {
    switch (message.kind) {
      case 'batch': {
        const outcomes = store(writer, message);
        send({ kind: 'batch', outcomes });
        removeLate(message.events);
        indexing.wake(true);
        if (outcomes.some((outcome) => !outcome.ok && isDiskError(outcome.error))) probe.start();
        break;
      }
      case 'call':
        onCall(message);
        break;
      case 'close':
        probe.stop();
        indexing.stop();
        reorderer.stop();
        db.close();
        release();
        port.close();
        break;
    }
  });
  send({ kind: 'opened', snapshot: config.snapshot(writer.counts()) });
  send({ kind: 'indexed', progress: index.progress() });
  writer.prepare();
  indexing.wake(false);
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
