/** What a person does with the whole history: look at it, compact, back up and clear it. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { send } from '../support/http.ts';
import { type StartAppOptions, startApp, type TestApp } from '../support/start-app.ts';
import { tempFolder } from '../support/temp.ts';

const secret = 'It is a secret to everybody';

const appWith = async (
  events: number,
  bytes = 10,
  options: StartAppOptions = {},
): Promise<TestApp & { readonly url: string }> => {
  const app = await startApp(options);
  const { url } = await app.addSource('github', secret);
  for (let i = 0; i < events; i++) {
    await send(url, { body: `${i}`.padEnd(bytes, '.') });
    app.clock.advance(1000);
  }
  if (events > 0) await app.event(events);
  return { ...app, url };
};

const bodiesIn = (file: string): number => {
  const db = new Database(file, { readonly: true });
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    return Number(db.prepare('SELECT count(*) FROM payloads').pluck().get());
  } finally {
    db.close();
  }
};

describe('the facts about the history', () => {
  it('are those of an empty one', async () => {
    const app = await startApp();
    expect(await app.handlers['history.info']({})).toMatchObject({
      folder: app.dataFolder,
      events: 0,
      pinned: 0,
      oldestAtMs: null,
      canGiveBack: true,
    });
  });

  it('say how much there is and since when', async () => {
    const app = await appWith(3);
    await app.handlers['events.pin']({ seqs: [2], isPinned: true });
    const info = await app.handlers['history.info']({});
    expect(info).toMatchObject({ events: 3, pinned: 1, oldestAtMs: 1_750_000_000_000 });
    expect(info.fileBytes + info.walBytes).toBeGreaterThan(10_000);
  });
});

describe('compacting', () => {
  it('gives the space of removed events back to the disk', async () => {
    const app = await appWith(40, 100_000);
    await app.handlers['events.delete']({ seqs: Array.from({ length: 38 }, (_, i) => i + 1) });
    app.clock.advance(3_600_000);
    await app.app.history.run();
    const before = await app.handlers['history.info']({});
    expect(await app.handlers['history.compact']({})).toEqual({ isDone: true });
    const after = await app.handlers['history.info']({});
    expect(after.freeBytes).toBe(0);
    expect(after.fileBytes).toBeLessThan(before.fileBytes + before.walBytes);
    expect(after.walBytes).toBe(0);
  });

  it('rewrites a file of the old kind, so that it can give space back from then on', async () => {
    const app = await appWith(20, 100_000);
    await app.stop();
    const db = new Database(join(app.dataFolder, 'countersign.db'));
    db.pragma('auto_vacuum = NONE');
    db.exec('VACUUM');
    db.close();
    const again = await startApp({ dataFolder: app.dataFolder, clock: app.clock });
    expect(await again.handlers['history.info']({})).toMatchObject({ canGiveBack: false });
    await again.handlers['history.compact']({});
    expect(await again.handlers['history.info']({})).toMatchObject({
      canGiveBack: true,
      events: 20,
    });
  });
});

describe('clearing', () => {
  it('removes everything, and new events come in as before', async () => {
    const removed: number[] = [];
    const app = await appWith(5, 10, { onRemoved: (seqs) => removed.push(...seqs) });
    expect(await app.handlers['history.clear']({ keepPinned: false })).toEqual({ removed: 5 });
    expect(removed).toEqual([1, 2, 3, 4, 5]);
    expect(await app.handlers['history.info']({})).toMatchObject({ events: 0, oldestAtMs: null });
    await send(app.url, { body: 'new' });
    await app.event(6);
    const { events } = await app.handlers['events.page']({ limit: 9 });
    expect(events.map(({ seq }) => seq)).toEqual([6]);
    expect(app.app.history.state()).toEqual({ oldestSeq: 6, task: null });
  });

  it('leaves pinned events where that is wanted', async () => {
    const app = await appWith(5);
    await app.handlers['events.pin']({ seqs: [2, 4], isPinned: true });
    expect(await app.handlers['history.clear']({ keepPinned: true })).toEqual({ removed: 3 });
    const { events } = await app.handlers['events.page']({ limit: 9 });
    expect(events.map(({ seq }) => seq)).toEqual([4, 2]);
  });

  it('leaves no body in the files', async () => {
    const app = await appWith(0);
    await send(app.url, { body: 'a very recognisable body'.repeat(1000) });
    await app.event();
    await app.handlers['history.clear']({ keepPinned: false });
    await app.stop();
    for (const name of readdirSync(app.dataFolder)) {
      expect(readFileSync(join(app.dataFolder, name)).includes('very recognisable body')).toBe(
        false,
      );
    }
  });
});

describe('a backup', () => {
  it('is a whole history of its own, for its owner alone', async () => {
    const app = await appWith(30, 5000);
    const file = join(tempFolder(), 'copy.db');
    expect(await app.app.history.backUp(file)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(bodiesIn(file)).toBe(30);
  });

  it('can be started from', async () => {
    const app = await appWith(3);
    const dataFolder = tempFolder();
    await app.app.history.backUp(join(dataFolder, 'countersign.db'));
    const again = await startApp({ dataFolder, clock: app.clock });
    const { events } = await again.handlers['events.page']({ limit: 9 });
    expect(events.map(({ seq }) => seq)).toEqual([3, 2, 1]);
  });

  it('is complete while requests arrive, which wait for nothing', async () => {
    const app = await appWith(100, 100_000);
    const file = join(tempFolder(), 'copy.db');
    const backup = app.app.history.backUp(file);
    const isWorking = (): boolean => app.app.history.state().task !== null;
    let sent = 0;
    while (isWorking()) {
      expect((await send(app.url, { body: `more ${sent++}` })).status).toBe(401);
    }
    await backup;
    expect(sent).toBeGreaterThan(0);
    expect(bodiesIn(file)).toBeGreaterThanOrEqual(100);
    expect(bodiesIn(file)).toBeLessThanOrEqual(100 + sent);
  });

  it('takes the place of an older file once it is whole', async () => {
    const app = await appWith(3);
    const folder = tempFolder();
    writeFileSync(join(folder, 'copy.db'), 'an old one');
    await app.app.history.backUp(join(folder, 'copy.db'));
    expect(readdirSync(folder)).toEqual(['copy.db']);
    expect(bodiesIn(join(folder, 'copy.db'))).toBe(3);
  });

  it('that is cancelled leaves nothing behind', async () => {
    const app = await appWith(60, 500_000);
    const folder = tempFolder();
    const backup = app.app.history.backUp(join(folder, 'copy.db'));
    expect(app.app.history.state().task).toMatchObject({ kind: 'backup' });
    await app.handlers['history.cancel']({});
    expect(await backup).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
    expect(app.app.history.state().task).toBeNull();
  });

  it.each([
    ['the data folder', (app: TestApp) => join(app.dataFolder, 'countersign.db')],
    ['a folder that is not there', () => join(tempFolder(), 'nowhere', 'copy.db')],
  ])('cannot be in %s', async (_, fileOf) => {
    const app = await appWith(1);
    const file = fileOf(app);
    const wasThere = existsSync(file);
    await expect(app.app.history.backUp(file)).rejects.toMatchObject({
      appError: { code: 'file.unwritable' },
    });
    expect(existsSync(file)).toBe(wasThere);
    const folder = dirname(file);
    const left = existsSync(folder) ? readdirSync(folder) : [];
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('leaves a file alone that only looks like its own', async () => {
    const app = await appWith(1);
    const file = join(tempFolder(), 'copy.db');
    writeFileSync(`${file}.part`, 'half a download');
    expect(await app.app.history.backUp(file)).toBe(true);
    expect(readFileSync(`${file}.part`, 'utf8')).toBe('half a download');
    expect(bodiesIn(file)).toBe(1);
  });
});

it('does one thing at a time', async () => {
  const app = await appWith(60, 100_000);
  const backup = app.app.history.backUp(join(tempFolder(), 'copy.db'));
  await expect(app.handlers['history.clear']({ keepPinned: false })).rejects.toMatchObject({
    appError: { code: 'history.busy' },
  });
  await backup;
  expect(await app.handlers['history.clear']({ keepPinned: false })).toEqual({ removed: 60 });
});
