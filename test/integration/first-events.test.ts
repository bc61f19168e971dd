/** How far a source has come to the first event of its provider, and what its own URL is worth. */
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { send } from '../support/http.ts';
import { signerOf } from '../support/sign.ts';
import { startApp, type TestApp } from '../support/start-app.ts';
import { until } from '../support/until.ts';

const github = signerOf('github');
const nowS = Math.floor(Date.now() / 1000);
const signed = () => github.sign(Buffer.from(github.body), nowS, '/');

const sendGood = async (url: string): Promise<void> => {
  const { headers, body } = signed();
  await send(url, { headers, body });
};

const read = (app: TestApp, id: number) => app.handlers['sources.firstEvents']({ id });

describe('the way to the first event', () => {
  it('begins with nothing', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    expect(await read(app, source.id)).toEqual({ good: null, newest: null, isUrlChecked: false });
  });

  it('is not gone by a test of one’s own', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    await app.handlers['simulate.send']({ sourceId: source.id, variant: 'valid' });
    expect(await read(app, source.id)).toMatchObject({ good: null, newest: null });
  });

  it('shows what was refused, and ends with the first that is verified', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    await send(source.url, { headers: [], body: '{"n":1}' });
    await app.event(1);
    expect(await read(app, source.id)).toMatchObject({ good: null, newest: { seq: 1 } });
    await sendGood(source.url);
    await send(source.url, { headers: [], body: '{"n":3}' });
    await app.event(3);
    expect(await read(app, source.id)).toMatchObject({ good: { seq: 2 }, newest: { seq: 3 } });
  });
});

describe('a public URL of the user’s own', () => {
  it('is proven by the first request that has its host, and only by that', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    const isProven = async () => (await app.handlers['app.state']({})).isOwnUrlProven;
    await app.handlers['settings.update']({ ownPublicUrl: 'https://hooks.example.com' });
    await sendGood(source.url);
    expect(await isProven()).toBe(false);
    const { headers, body } = signed();
    const { port, pathname } = new URL(source.url);
    await new Promise((resolve, reject) => {
      const all = ['Host', 'hooks.example.com', ...headers, 'Content-Length', String(body.length)];
      const options = { port, path: pathname, method: 'POST', agent: false, headers: all };
      request({ host: '127.0.0.1', ...options }, resolve)
        .once('error', reject)
        .end(body);
    });
    await until('the URL to be proven', async () => (await isProven()) || null);
    await app.handlers['settings.update']({ ownPublicUrl: 'https://other.example.com' });
    expect(await isProven()).toBe(false);
  });
});

describe('what was merely decrypted', () => {
  it('is found by is:decrypted, and left out by -is:decrypted', async () => {
    const app = await startApp();
    const source = await app.addSource('enablex', signerOf('enablex').key);
    await app.handlers['simulate.send']({ sourceId: source.id, variant: 'valid' });
    const found = async (query: string) =>
      (await app.handlers['search.run']({ query, limit: 10 })).events.map(({ seq }) => seq);
    expect(await found('is:decrypted')).toEqual([1]);
    expect(await found('verdict:valid -is:decrypted')).toEqual([]);
  });
});
