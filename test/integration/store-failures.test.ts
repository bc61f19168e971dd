/** The disk full, the file held by another program, the storage thread gone: and all of it mended. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { send } from '../support/http.ts';
import { rawClient, requestText } from '../support/raw.ts';
import { signedBy, signerOf } from '../support/sign.ts';
import { faultyWriterUrl, startApp, type TestApp } from '../support/start-app.ts';
import { until } from '../support/until.ts';

const nowS = 1_750_000_000;
const github = signerOf('github');

const fault = (app: TestApp, kind: 'full' | 'mended' | 'die'): Promise<unknown> =>
  app.app.store.config.putSetting('fault', kind).catch((error: unknown) => error);

const big = 'x'.repeat(512 * 1024);

describe('while the disk is full', () => {
  it('senders are told 503 and to come back, and storing goes on once there is room', async () => {
    const app = await startApp({ workerUrl: faultyWriterUrl });
    const source = await app.addSource('github', github.key);
    await fault(app, 'full');

    const refused = await send(source.url, { body: big });

    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('5');
    expect(app.stored).toEqual([]);
    expect(app.app.turnedAway().notStored).toBe(1);
    await fault(app, 'mended');
    const taken = await send(source.url, signedBy('github', nowS, source.path));
    expect(taken.status).toBe(200);
    expect(await app.event()).toMatchObject({ seq: 1, verdict: 'valid' });
    expect(app.app.store.state()).toEqual({ kind: 'ok' });
    const { events } = await app.handlers['events.page']({ limit: 10 });
    expect(events.map(({ seq }) => seq)).toEqual([1]);
  });

  it('the window is told that storing fails, and that it works again', async () => {
    const app = await startApp({ workerUrl: faultyWriterUrl });
    const source = await app.addSource('github', github.key);
    await fault(app, 'full');
    await send(source.url, { body: big });
    expect(app.app.store.state()).toMatchObject({
      kind: 'failing',
      error: { code: 'store.full' },
    });
    await fault(app, 'mended');
    await until('storing to be said to work', () => app.app.store.state().kind === 'ok');
    expect(app.changes()).toBeGreaterThanOrEqual(3);
    expect(app.log.lines.join('\n')).not.toContain(github.key);
  });
});

describe('one event that cannot be stored', () => {
  it('does not take the others of its batch with it', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    const evil = await rawClient(app.port);
    const good = signedBy('github', nowS, source.path);
    const headers = ['Content-Length: 18446744073709551615'];
    evil.write(requestText(app.port, source.path, { headers, body: 'x'.repeat(64 * 1024) }));
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(source.url, good)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await evil.response()).status).toBe(413);
    expect(app.app.store.state()).toEqual({ kind: 'ok' });
  });
});

describe('while another program holds the file', () => {
  it('senders are told 503, and 200 once it lets go', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    const other = new Database(join(app.dataFolder, 'countersign.db'));
    other.exec('BEGIN IMMEDIATE');
    const refused = await send(source.url, signedBy('github', nowS, source.path));
    expect(refused.status).toBe(503);
    expect(app.app.store.state()).toMatchObject({
      kind: 'failing',
      error: { code: 'store.unwritable' },
    });
    other.exec('ROLLBACK');
    other.close();
    await until('storing to work again', () => app.app.store.state().kind === 'ok');
    const taken = await send(source.url, signedBy('github', nowS, source.path));
    expect(taken.status).toBe(200);
    await app.event();
    expect(app.stored.map(({ seq }) => seq)).toEqual([1]);
  });
});

describe('when the storage thread ends unasked', () => {
  it('another is started and requests that waited are stored', async () => {
    const app = await startApp({ workerUrl: faultyWriterUrl });
    const source = await app.addSource('github', github.key);
    await fault(app, 'die');
    await until('the end to be noticed', () => app.app.store.state().kind === 'failing');
    const answers = await Promise.all(
      [1, 2, 3].map(() => send(source.url, signedBy('github', nowS, source.path))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(app.app.store.state()).toEqual({ kind: 'ok' });
    const { events } = await app.handlers['events.page']({ limit: 10 });
    expect(events.map(({ seq }) => seq)).toEqual([3, 2, 1]);
  });

  it('calls under way are refused instead of waiting for ever', async () => {
    const app = await startApp({ workerUrl: faultyWriterUrl });
    const dying = fault(app, 'die');
    const underWay = app.handlers['sources.add']({ provider: 'github', name: 'x' });
    await expect(underWay).rejects.toMatchObject({ appError: { code: 'store.closed' } });
    expect(await dying).toMatchObject({ appError: { code: 'store.closed' } });
  });

  it('calls before it is back are refused instead of waiting for ever', async () => {
    const app = await startApp({ workerUrl: faultyWriterUrl });
    await fault(app, 'die');
    const early = app.handlers['sources.add']({ provider: 'github', name: 'x' });
    await expect(early).rejects.toMatchObject({ appError: { code: 'store.closed' } });
    await until('it to be back', () => app.app.store.state().kind === 'ok');
    await app.handlers['sources.add']({ provider: 'github', name: 'y' });
  });

  it('the app can be stopped before it is back', async () => {
    const app = await startApp({ workerUrl: faultyWriterUrl });
    await fault(app, 'die');
    await expect(app.stop()).resolves.toBeUndefined();
  });
});
