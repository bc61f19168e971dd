/** Opens the database file, brings its schema up to date, and names what can go wrong. */
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppFailure, failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { migrations as allMigrations } from './migrations/index.ts';

export type Db = Database.Database;

const databaseName = 'countersign.db';
const lockName = 'countersign.lock';

/** Where the history is. */
export const databaseFile = (dataFolder: string): string => join(dataFolder, databaseName);

const sqliteCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Turns an error of SQLite or the file system into one a person can act on. */
export const classifyStoreError = (error: unknown): AppFailure => {
  if (error instanceof AppFailure) return error;
  const code = sqliteCode(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return failure(
      'store.full',
      t('The disk is full, so new events cannot be stored.'),
      t('Free some space; storing goes on by itself.'),
      error,
    );
  }
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') {
    return failure(
      'store.corrupt',
      t('The history file is damaged.'),
      t('Move {file} out of the data folder to begin a new history, or restore a backup of it.', {
        file: databaseName,
      }),
      error,
    );
  }
  // A row that breaks a rule of the schema is a bug of ours, and no fault of the disk.
  const isDisk = code.startsWith('SQLITE_') && !code.startsWith('SQLITE_CONSTRAINT');
  if (isDisk || code.startsWith('E')) {
    return failure(
      'store.unwritable',
      t('The history cannot be written ({code}).', { code }),
      t('Check that the data folder exists, is yours, and is on a disk that works.'),
      error,
    );
  }
  return failure('internal', t('Storing failed for an unknown reason.'), undefined, error);
};

const migrate = (db: Db, migrations: readonly string[]): void => {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > migrations.length) {
    throw failure(
      'store.newer-schema',
      t('The history was written by a newer version of Countersign.'),
      t('Install that version again, or choose another data folder.'),
    );
  }
  for (const [index, sql] of migrations.entries()) {
    if (index < version) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${index + 1}`);
    })();
  }
};

export const sqliteVersion = (db: Db): string =>
  String(db.prepare('SELECT sqlite_version()').pluck().get());

/**
 * Whether one connection may move the log while another one writes: before 3.51.3 that could
 * corrupt the file (https://sqlite.org/wal.html#walresetbug). In: a version such as `3.54.1`.
 */
export const canMoveLogBeside = (version: string): boolean => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return major * 1_000_000 + minor * 1000 + patch >= 3_051_003;
};

/** Opens for writing; creates folder (0700) and file (0600) first. Errors: AppFailure. */
export const openForWriting = (dataFolder: string, migrations = allMigrations): Db => {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const file = join(dataFolder, databaseName);
    // SQLite gives -wal and -shm the mode of the file it finds.
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
    const db = new Database(file, { timeout: 2000 });
    // The first two only take effect before the first table.
    db.pragma('page_size = 8192');
    db.pragma('auto_vacuum = INCREMENTAL');
    db.pragma('journal_mode = WAL');
    // Explicit: in WAL mode the default loses acknowledged events at a power cut.
    db.pragma('synchronous = FULL');
    db.pragma('fullfsync = 1');
    db.pragma('checkpoint_fullfsync = 1');
    // Where a thread of its own moves the log, this is for what it leaves.
    db.pragma(`wal_autocheckpoint = ${canMoveLogBeside(sqliteVersion(db)) ? 6000 : 1000}`);
    db.pragma('journal_size_limit = 67108864');
    db.pragma('cache_size = -16000');
    db.pragma('temp_store = MEMORY');
    db.pragma('secure_delete = ON');
    migrate(db, migrations);
    return db;
  } catch (error) {
    throw classifyStoreError(error);
  }
};

/**
 * Runs work whose commits need not reach the disk by themselves: lost in a power cut, it is done
 * again. The next commit of an event takes them along. Errors: those of the work.
 */
export const withoutSync = <T>(db: Db, work: () => T): T => {
  db.pragma('synchronous = NORMAL');
  try {
    return work();
  } finally {
    db.pragma('synchronous = FULL');
  }
};

/** Opens a connection that moves the log into the file, and writes nothing else. Errors: AppFailure. */
export const openForMoving = (dataFolder: string): Db => {
  try {
    const db = new Database(join(dataFolder, databaseName), { fileMustExist: true, timeout: 0 });
    db.pragma('synchronous = FULL');
    db.pragma('fullfsync = 1');
    db.pragma('checkpoint_fullfsync = 1');
    return db;
  } catch (error) {
    throw classifyStoreError(error);
  }
};

/** Opens a second, read-only connection. Errors: AppFailure. */
export const openForReading = (dataFolder: string): Db => {
  try {
    const db = new Database(join(dataFolder, databaseName), { readonly: true, timeout: 2000 });
    db.pragma('query_only = ON');
    db.pragma('cache_size = -16000');
    db.pragma('temp_store = MEMORY');
    return db;
  } catch (error) {
    throw classifyStoreError(error);
  }
};

/**
 * Takes the data folder for this process, until it ends however it ends: a held lock of SQLite on
 * a file of its own, because Node has no file locks. Errors: `store.in-use`.
 */
export const lockFolder = (dataFolder: string): { readonly release: () => void } => {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const file = join(dataFolder, lockName);
  closeSync(openSync(file, 'a', 0o600));
  const db = new Database(file, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (!sqliteCode(error).startsWith('SQLITE_BUSY')) throw classifyStoreError(error);
    throw failure(
      'store.in-use',
      t('Countersign is already running with this data folder.'),
      t('Use the running one, quit it, or choose another folder with --data.'),
      error,
    );
  }
  return { release: () => db.close() };
};
