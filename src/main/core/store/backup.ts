/**
 * Copies the history to a file, in a thread and on a connection of its own. It reads one state of
 * the history from beginning to end, so that nothing stored meanwhile makes it begin anew, and
 * storing never waits for it.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { AppFailure, failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { type Db, openForReading } from './open.ts';
import { hasEnded, startThread } from './threads.ts';

const stepPages = 256;
const tellEveryMs = 100;

type BackupMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'ended'; readonly end: 'done' | 'cancelled' | 'failed'; readonly why: string };

class Cancelled extends Error {}

const copy = async (db: Db, file: string, isCancelled: () => boolean): Promise<void> => {
  const pageBytes = Number(db.pragma('page_size', { simple: true }));
  let toldMs = 0;
  db.exec('BEGIN');
  db.prepare('SELECT count(*) FROM sqlite_schema').get();
  await db.backup(file, {
    progress: ({ totalPages, remainingPages }) => {
      if (isCancelled()) throw new Cancelled();
      if (performance.now() - toldMs > tellEveryMs) {
        toldMs = performance.now();
        const done = (totalPages - remainingPages) * pageBytes;
        tell({ kind: 'progress', done, total: totalPages * pageBytes });
      }
      return stepPages;
    },
  });
};

const tell = (message: BackupMessage): void => parentPort?.postMessage(message);

/** What the thread does. Any message to it cancels. */
export const runBackup = async (dataFolder: string, file: string): Promise<void> => {
  let isCancelled = false;
  parentPort?.once('message', () => {
    isCancelled = true;
  });
  const db = openForReading(dataFolder);
  try {
    await copy(db, file, () => isCancelled);
    tell({ kind: 'ended', end: 'done', why: '' });
  } catch (error) {
    const end = error instanceof Cancelled ? 'cancelled' : 'failed';
    tell({ kind: 'ended', end, why: error instanceof Error ? error.message : String(error) });
  } finally {
    db.close();
    parentPort?.close();
  }
};

const unwritable = (cause: unknown) =>
  failure(
    'file.unwritable',
    t('The backup could not be written.'),
    t('Choose a folder that is yours, on a disk with enough space.'),
    cause,
  );

/** A backup must not take the place of what it is made of. */
const refuseDataFolder = (dataFolder: string, file: string): void => {
  if (realpathSync(dirname(file)) !== realpathSync(dataFolder)) return;
  throw failure(
    'file.unwritable',
    t('A backup cannot be in the data folder itself.'),
    t('Choose another folder.'),
  );
};

export type BackupOptions = {
  readonly dataFolder: string;
  readonly threadUrl: URL;
  readonly file: string;
  /** In bytes. */
  readonly onProgress: (done: number, total: number) => void;
};

export type Backup = {
  /** Resolves with false when cancelled. Errors: `file.unwritable`. */
  readonly ended: Promise<boolean>;
  readonly cancel: () => void;
};

/** Starts a backup. The file, for its owner alone, is there once it is whole. */
export const startBackup = ({ dataFolder, threadUrl, file, onProgress }: BackupOptions): Backup => {
  // A name that is nobody's: what is there already is not to be taken away.
  const part = `${file}.${randomBytes(4).toString('hex')}.part`;
  const leave = (): void => {
    for (const left of [part, `${part}-journal`]) rmSync(left, { force: true });
  };
  try {
    refuseDataFolder(dataFolder, file);
    closeSync(openSync(part, 'wx', 0o600));
  } catch (cause) {
    const why = cause instanceof AppFailure ? cause : unwritable(cause);
    return { ended: Promise.reject(why), cancel: () => undefined };
  }
  const thread = startThread(threadUrl, dataFolder, 'backup', { backupTo: part });
  const ended = new Promise<boolean>((resolve, reject) => {
    let last: BackupMessage | null = null;
    thread.on('message', (message: BackupMessage) => {
      last = message;
      if (message.kind === 'progress') onProgress(message.done, message.total);
    });
    thread.on('error', reject);
    thread.on('exit', () => {
      if (last?.kind !== 'ended' || last.end === 'failed') {
        reject(new Error(last?.kind === 'ended' ? last.why : 'the thread ended'));
      } else resolve(last.end === 'done');
    });
  });
  const finish = async (): Promise<boolean> => {
    try {
      const isDone = await ended;
      if (isDone) renameSync(part, file);
      return isDone;
    } catch (cause) {
      throw unwritable(cause);
    } finally {
      leave();
    }
  };
  return {
    ended: finish(),
    cancel: () => {
      if (!hasEnded(thread)) thread.postMessage('cancel');
    },
  };
};
