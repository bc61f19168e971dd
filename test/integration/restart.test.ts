/** What lasts from one run to the next, and what keeps a run from starting. */
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sealingKeychain } from '../support/fakes.ts';
import { send } from '../support/http.ts';
import { signedBy, signerOf } from '../support/sign.ts';
import { makeApp, startApp } from '../support/start-app.ts';
import { tempFolder } from '../support/temp.ts';

const nowS = 1_750_000_000;
const github = signerOf('github');

const databaseIn = (folder: string): string => join(folder, 'countersign.db');

/** Another program on a port of its own. */
const occupy = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

describe('a restart', () => {
  it('keeps port, URL, key and events', async () => {
    const keychain = sealingKeychain();
    const first = await startApp({ keychain });
    const source = await first.addSource('github', github.key);
    await send(source.url, signedBy('github', nowS, source.path));
    await first.event();
    await first.stop();

    const second = await startApp({ keychain, dataFolder: first.dataFolder });

    expect(second.port).toBe(first.port);
    const state = await second.handlers['app.state']({});
    expect(state.sources).toMatchObject([
      { id: source.id, url: source.url, keys: [{ isAvailable: true, isPersistent: true }] },
    ]);
    expect((await send(source.url, signedBy('github', nowS, source.path))).status).toBe(200);
    expect(await second.event()).toMatchObject({ seq: 2, verdict: 'valid', repeatOf: 1 });
  });

  it('without a safe place forgets the key but not that there was one', async () => {
    const first = await startApp();
    const source = await first.addSource('github', github.key);
    await first.stop();
    const second = await startApp({ dataFolder: first.dataFolder });
    const state = await second.handlers['app.state']({});
    expect(state.sources[0]?.keys).toMatchObject([{ isAvailable: false, isPersistent: false }]);
    expect((await send(source.url, signedBy('github', nowS, source.path))).status).toBe(401);
    expect(await second.event()).toMatchObject({ verdict: 'unchecked', reason: 'key_unavailable' });
    await second.handlers['keys.put']({
      sourceId: source.id,
      label: '',
      value: github.key,
      isConfirmed: true,
    });
    expect((await send(source.url, signedBy('github', nowS, source.path))).status).toBe(200);
  });

  it('with a key that this machine cannot open starts all the same', async () => {
    const first = await startApp({ keychain: sealingKeychain() });
    await first.addSource('github', github.key);
    await first.stop();
    const keychain = sealingKeychain();
    const second = await startApp({ keychain, dataFolder: first.dataFolder });
    const state = await second.handlers['app.state']({});
    expect(state.sources[0]?.keys).toMatchObject([{ isAvailable: false, isPersistent: true }]);
    expect(second.log.lines.join('\n')).toContain('does not open it');
  });

  it('takes another port when its own has gone to another program', async () => {
    const first = await startApp();
    await first.stop();
    const taken = createServer();
    onTestFinished(() => {
      taken.close();
    });
    await new Promise<void>((resolve) => {
      taken.listen(first.port, '127.0.0.1', () => resolve());
    });
    const second = await startApp({ dataFolder: first.dataFolder });
    expect(second.port).not.toBe(first.port);
    expect(second.app.receiverState()).toMatchObject({ kind: 'listening', port: second.port });
  });

  it('on an unknown provider keeps the source and leaves the others working', async () => {
    const first = await startApp();
    const source = await first.addSource('github', github.key);
    await first.addSource('stripe', signerOf('stripe').key);
    await first.stop();
    const db = new Database(databaseIn(first.dataFolder));
    db.exec("UPDATE sources SET provider = 'nobody' WHERE provider = 'stripe'");
    db.close();
    const second = await startApp({ dataFolder: first.dataFolder });
    const state = await second.handlers['app.state']({});
    expect(state.sources.map(({ id }) => id)).toEqual([source.id]);
  });
});

describe('the app does not start', () => {
  it('on a pinned port that is taken: receiver.port-in-use', async () => {
    const port = await occupy();
    const { app } = makeApp();
    await expect(app.start({ port })).rejects.toMatchObject({
      appError: { code: 'receiver.port-in-use' },
    });
    expect(app.receiverState()).toMatchObject({
      kind: 'failed',
      error: { code: 'receiver.port-in-use' },
    });
  });

  it('on a data folder that is in use: store.in-use', async () => {
    const first = await startApp();
    const { app } = makeApp({ dataFolder: first.dataFolder });
    await expect(app.start()).rejects.toMatchObject({ appError: { code: 'store.in-use' } });
    expect(app.receiverState()).toMatchObject({ kind: 'failed', error: { code: 'store.in-use' } });
  });

  it('on a history of a newer version, which stays as it is', async () => {
    const first = await startApp();
    await first.stop();
    const db = new Database(databaseIn(first.dataFolder));
    db.pragma('user_version = 99');
    db.close();
    const { app, stop } = makeApp({ dataFolder: first.dataFolder });
    await expect(app.start()).rejects.toMatchObject({ appError: { code: 'store.newer-schema' } });
    await stop();
    const after = new Database(databaseIn(first.dataFolder));
    expect(after.pragma('user_version', { simple: true })).toBe(99);
    after.close();
  });

  it.each([
    ['no database', Buffer.from('this is not a database at all, but long enough to be read')],
    ['a torn one', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8192, 0xff)])],
  ])('on a file that is %s: store.corrupt', async (_name, content) => {
    const dataFolder = tempFolder();
    writeFileSync(databaseIn(dataFolder), content);
    const { app } = makeApp({ dataFolder });
    await expect(app.start()).rejects.toMatchObject({ appError: { code: 'store.corrupt' } });
  });

  it('where the data folder is a file: store.unwritable', async () => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, '');
    const { app } = makeApp({ dataFolder: file });
    await expect(app.start()).rejects.toMatchObject({ appError: { code: 'store.unwritable' } });
  });

  it('and a second try in the same process works once the cause is gone', async () => {
    const first = await startApp();
    const blocked = makeApp({ dataFolder: first.dataFolder });
    await expect(blocked.app.start()).rejects.toMatchObject({
      appError: { code: 'store.in-use' },
    });
    await blocked.stop();
    await first.stop();
    const second = await startApp({ dataFolder: first.dataFolder });
    expect(second.app.receiverState()).toMatchObject({ kind: 'listening' });
  });
});

describe('the files', () => {
  it('are for their owner’s eyes only', async () => {
    const dataFolder = join(tempFolder(), 'deep', 'data');
    const app = await startApp({ dataFolder });
    const source = await app.addSource('github', github.key);
    await send(source.url, signedBy('github', nowS, source.path));
    await app.event();
    const modeOf = (path: string): number => statSync(path).mode % 0o1000;
    expect(modeOf(dataFolder)).toBe(0o700);
    expect(readdirSync(dataFolder)).toEqual(
      expect.arrayContaining(['countersign.db', 'countersign.db-wal', 'countersign.lock']),
    );
    for (const name of readdirSync(dataFolder)) expect(modeOf(join(dataFolder, name))).toBe(0o600);
  });

  it('that were readable by all are closed to the others', async () => {
    const dataFolder = join(tempFolder(), 'data');
    mkdirSync(dataFolder);
    const { stop, app } = makeApp({ dataFolder });
    await app.start();
    await stop();
    chmodSync(databaseIn(dataFolder), 0o644);
    await startApp({ dataFolder });
    expect(statSync(databaseIn(dataFolder)).mode % 0o1000).toBe(0o600);
  });
});
