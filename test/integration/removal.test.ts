/** Removing a source takes everything of it along, now or after a restart. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { defaultSourceSettings } from '../../src/shared/provider.ts';
import { send } from '../support/http.ts';
import { rawClient, requestText } from '../support/raw.ts';
import { signedBy, signerOf } from '../support/sign.ts';
import { startApp } from '../support/start-app.ts';
import { until } from '../support/until.ts';

const nowS = 1_750_000_000;
const github = signerOf('github');

const counts = (dataFolder: string) => {
  const db = new Database(join(dataFolder, 'countersign.db'), { readonly: true });
  const of = (table: string): number =>
    Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const result = {
    sources: of('sources'),
    keys: of('keys'),
    events: of('events'),
    payloads: of('payloads'),
    counters: of('counters'),
    marks: Number(
      db.prepare("SELECT count(*) FROM settings WHERE name LIKE 'removing:%'").pluck().get(),
    ),
  };
  db.close();
  return result;
};

const nothing = { sources: 0, keys: 0, events: 0, payloads: 0, counters: 0, marks: 0 };

describe('a removed source', () => {
  it('answers 404 at once and leaves nothing behind', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    await send(source.url, signedBy('github', nowS, source.path));
    await app.event();
    await app.handlers['sources.remove']({ id: source.id });
    expect((await send(source.url, { body: 'x' })).status).toBe(404);
    const state = await app.handlers['app.state']({});
    expect(state).toMatchObject({ sources: [], counts: [] });
    await until('its events to be gone', () => counts(app.dataFolder).marks === 0);
    expect(counts(app.dataFolder)).toEqual(nothing);
  });

  it('leaves the others alone', async () => {
    const app = await startApp();
    const gone = await app.addSource('github', github.key);
    const stays = await app.addSource('github', github.key);
    await send(gone.url, { body: '1' });
    await send(stays.url, { body: '2' });
    await app.event(2);
    await app.handlers['sources.remove']({ id: gone.id });
    await until('its events to be gone', () => counts(app.dataFolder).marks === 0);
    const { events } = await app.handlers['events.page']({ limit: 9 });
    expect(events.map(({ seq }) => seq)).toEqual([2]);
    expect((await send(stays.url, { body: '3' })).status).toBe(401);
  });

  it('whose events were not all deleted when the app ended loses them at the next start', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    const many = 1203;
    for (let i = 0; i < 3; i++) await send(source.url, { body: `${i}` });
    await app.event(3);
    await app.stop();
    const db = new Database(join(app.dataFolder, 'countersign.db'));
    db.transaction(() => {
      const event = db.prepare(`INSERT INTO events (id, source_id, received_ms, receive_ms,
        method, path, event_name, delivery, repeat_of, verdict, reason, signature_good, assurance,
        key_id, matched, skew_s, body_bytes, truncated, status, arrival, browser, handshake, engine)
        SELECT ?, source_id, received_ms, receive_ms,
        method, path, event_name, delivery, repeat_of, verdict, reason, signature_good, assurance,
        key_id, matched, skew_s, body_bytes, truncated, status, arrival, browser, handshake, engine
        FROM events WHERE id = 1`);
      const payload = db.prepare(
        'INSERT INTO payloads SELECT ?, head, body FROM payloads WHERE id = 1',
      );
      for (let id = 4; id <= many; id++) {
        event.run(id);
        payload.run(id);
      }
      db.exec(`DELETE FROM sources; DELETE FROM keys;
        INSERT INTO settings VALUES ('removing:${source.id}', '{"id":${source.id}}')`);
    })();
    db.close();
    expect(counts(app.dataFolder)).toMatchObject({ events: many, payloads: many, marks: 1 });

    const again = await startApp({ dataFolder: app.dataFolder });

    await until('its events to be gone', () => counts(app.dataFolder).marks === 0);
    expect(counts(again.dataFolder)).toEqual(nothing);
  });

  it('stores nothing of a request that was under way', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    const raw = await rawClient(app.port);
    raw.write(requestText(app.port, source.path, { headers: ['Content-Length: 4'], body: 'ha' }));
    await send(`${source.url}/probe`, { body: 'x' });
    await app.handlers['sources.remove']({ id: source.id });
    await until('its events to be gone', () => counts(app.dataFolder).marks === 0);
    raw.write('lf');
    expect((await raw.response()).status).toBe(404);
    expect(counts(app.dataFolder)).toEqual(nothing);
  });

  it('stores nothing of a request that was waiting for the disk', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    const other = new Database(join(app.dataFolder, 'countersign.db'));
    other.exec('BEGIN IMMEDIATE');
    const waiting = [1, 2, 3].map((n) => send(source.url, { body: `${n}` }));
    await send(`${source.url}x`, { body: 'after them' });
    const removed = app.handlers['sources.remove']({ id: source.id });
    other.exec('ROLLBACK');
    other.close();
    await removed;
    await Promise.all(waiting);
    await until('nothing to be left', () => {
      const left = counts(app.dataFolder);
      return left.events + left.payloads + left.counters + left.marks === 0;
    });
    expect((await app.handlers['app.state']({})).counts).toEqual([]);
  });

  it('never hands its number to another', async () => {
    const app = await startApp();
    const first = await app.addSource('github', github.key);
    await app.handlers['sources.remove']({ id: first.id });
    const second = await app.addSource('github', github.key);
    expect(second.id).toBeGreaterThan(first.id);
  });

  it('no longer lets its public host in', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    const settings = { ...defaultSourceSettings, publicUrl: 'https://hooks.example.com/x' };
    await app.handlers['sources.update']({ id: source.id, settings });
    const status = async (): Promise<number> => {
      const raw = await rawClient(app.port);
      raw.write(requestText(app.port, source.path, { headers: ['Host: hooks.example.com'] }));
      return (await raw.response()).status;
    };
    expect(await status()).toBe(401);
    await app.handlers['sources.remove']({ id: source.id });
    expect(await status()).toBe(421);
  });
});
