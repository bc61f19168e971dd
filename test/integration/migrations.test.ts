/** Bringing a history up to date: on rows, one version at a time, all or nothing. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../src/main/core/store/migrations/index.ts';
import { type Db, openForReading, openForWriting } from '../../src/main/core/store/open.ts';
import { AppFailure } from '../../src/shared/errors.ts';
import { tempFolder } from '../support/temp.ts';

const open = (folder: string, list?: readonly string[]): Db => {
  const db = openForWriting(folder, list);
  onTestFinished(() => {
    db.close();
  });
  return db;
};

const versionOf = (db: Db): unknown => db.pragma('user_version', { simple: true });

const next = [
  'CREATE TABLE notes (event_id INTEGER NOT NULL, text TEXT NOT NULL) STRICT',
  `ALTER TABLE sources ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey';
   UPDATE sources SET colour = 'green' WHERE provider = 'github'`,
];

const addSource = (db: Db, provider: string): void => {
  db.prepare(
    "INSERT INTO sources (token, name, provider, settings, created_ms) VALUES (?, 'n', ?, '{}', 1)",
  ).run(`token of ${provider}`, provider);
};

describe('a history', () => {
  it('that is new gets the newest version', () => {
    const db = open(tempFolder());
    expect(versionOf(db)).toBe(migrations.length);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('of one version before is brought up to date with its rows', () => {
    const folder = tempFolder();
    const old = openForWriting(folder, migrations);
    addSource(old, 'github');
    addSource(old, 'stripe');
    old.close();
    const db = open(folder, [...migrations, ...next]);
    expect(versionOf(db)).toBe(migrations.length + 2);
    expect(db.prepare('SELECT provider, colour FROM sources ORDER BY id').all()).toEqual([
      { provider: 'github', colour: 'green' },
      { provider: 'stripe', colour: 'grey' },
    ]);
  });

  it('from before the workbench keeps its keys in use and its events as they were judged', () => {
    const folder = tempFolder();
    const old = openForWriting(folder, migrations.slice(0, 2));
    addSource(old, 'github');
    old.exec(`
      INSERT INTO keys VALUES (1, 1, 'label', 'secret', 'f00dcafe', NULL, 1, NULL);
      INSERT INTO events VALUES (1, 1, 5, 1, 'POST', '/', NULL, NULL, NULL, 'valid', 'ok', 1, 'body',
        1, 'raw-body', NULL, 2, 0, 200, 'loopback', 0);
      INSERT INTO payloads VALUES (1, '{}', x'7b7d');
    `);
    old.close();
    const db = open(folder, migrations.slice(0, 3));
    expect(versionOf(db)).toBe(3);
    expect(db.prepare('SELECT id, retired_ms FROM keys').all()).toEqual([
      { id: 1, retired_ms: null },
    ]);
    expect(db.prepare('SELECT id, verdict, handshake, engine FROM events').all()).toEqual([
      { id: 1, verdict: 'valid', handshake: null, engine: 1 },
    ]);
    for (const table of ['verifications', 'schemes', 'plaintexts']) {
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    }
  });

  it('that is up to date is left alone', () => {
    const folder = tempFolder();
    const list = [...migrations, 'CREATE TABLE once (n INTEGER) STRICT'];
    openForWriting(folder, list).close();
    expect(versionOf(open(folder, list))).toBe(list.length);
  });

  it('stays at the last version that worked when a migration fails half-way', () => {
    const folder = tempFolder();
    const old = openForWriting(folder, migrations);
    addSource(old, 'github');
    old.close();
    const broken = 'DELETE FROM sources; INSERT INTO no_such_table VALUES (1)';
    expect(() => openForWriting(folder, [...migrations, next[0] ?? '', broken])).toThrow(
      AppFailure,
    );
    const db = new Database(join(folder, 'countersign.db'), { readonly: true });
    expect(versionOf(db)).toBe(migrations.length + 1);
    expect(db.prepare('SELECT count(*) FROM sources').pluck().get()).toBe(1);
    db.close();
    expect(versionOf(open(folder, [...migrations, ...next]))).toBe(migrations.length + 2);
  });

  it('is opened so that an acknowledged event survives a power cut', () => {
    const db = open(tempFolder());
    const pragma = (name: string): unknown => db.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('secure_delete')).toBe(1);
  });

  it('cannot be changed through the reading connection', () => {
    const folder = tempFolder();
    open(folder);
    const db = openForReading(folder);
    onTestFinished(() => {
      db.close();
    });
    expect(() => db.exec('DELETE FROM sources')).toThrow(/readonly/);
  });

  it('that does not exist cannot be read', () => {
    expect(() => openForReading(tempFolder())).toThrow(AppFailure);
  });
});
