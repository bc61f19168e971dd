/** Settings of the app and of a source, as the window changes them. */
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defaultSourceSettings } from '../../src/shared/provider.ts';
import { freePort } from '../support/free-port.ts';
import { send } from '../support/http.ts';
import { rawClient, requestText } from '../support/raw.ts';
import { signedBy, signerOf } from '../support/sign.ts';
import { shareApp, startApp } from '../support/start-app.ts';

const nowS = 1_750_000_000;

describe('settings of the app', () => {
  it('move the receiver to another port at once, for good', async () => {
    const app = await startApp();
    const source = await app.addSource('github', signerOf('github').key);
    const port = await freePort();
    const settings = await app.handlers['settings.update']({ port });
    expect(settings.port).toBe(port);
    expect(app.app.receiverState()).toEqual({
      kind: 'listening',
      port,
      origin: `http://127.0.0.1:${port}`,
    });
    const [moved] = (await app.handlers['app.state']({})).sources;
    expect(moved?.url).toBe(`http://127.0.0.1:${port}${source.path}`);
    expect((await send(moved?.url ?? '', { body: 'x' })).status).toBe(401);
    await expect(send(source.url, { body: 'x' })).rejects.toThrow(/ECONNREFUSED/);
    await app.stop();
    const again = await startApp({ dataFolder: app.dataFolder });
    expect(again.port).toBe(port);
  });

  it('with a port that is taken leave everything as it was', async () => {
    const app = await startApp();
    const source = await app.addSource('github', signerOf('github').key);
    const other = createServer();
    onTestFinished(() => {
      other.close();
    });
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve());
    });
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(app.handlers['settings.update']({ port })).rejects.toMatchObject({
      appError: { code: 'receiver.port-in-use' },
    });
    expect(app.app.settings().port).toBeNull();
    expect(app.app.receiverState()).toMatchObject({ kind: 'listening', port: app.port });
    expect((await send(source.url, { body: 'x' })).status).toBe(401);
  });

  it('changed twice at once end with one receiver and both changes', async () => {
    const app = await startApp();
    const source = await app.addSource('github', signerOf('github').key);
    await Promise.all([
      app.handlers['settings.update']({ bodyLimitBytes: 2048 }),
      app.handlers['settings.update']({ requestsPerSecond: 7 }),
    ]);
    expect(app.app.settings()).toMatchObject({ bodyLimitBytes: 2048, requestsPerSecond: 7 });
    expect(app.app.receiverState()).toMatchObject({ kind: 'listening', port: app.port });
    expect((await send(source.url, { body: 'x'.repeat(2049) })).status).toBe(413);
  });

  it('of the limit hold for the next request', async () => {
    const app = await startApp();
    const source = await app.addSource('github', signerOf('github').key);
    await app.handlers['settings.update']({ bodyLimitBytes: 1024 });
    expect((await send(source.url, { body: 'x'.repeat(1025) })).status).toBe(413);
    expect(await app.event()).toMatchObject({ isTruncated: true, bodyBytes: 1025, status: 413 });
  });

  it('that a later version wrote, or nobody, do not keep the app from starting', async () => {
    const app = await startApp();
    await app.app.store.config.putSetting('app', { port: 'eighty', theme: 7 });
    await app.app.store.config.putSetting('lastPort', 'x');
    await app.stop();
    const again = await startApp({ dataFolder: app.dataFolder });
    expect(again.app.settings()).toMatchObject({ port: null, theme: 'system' });
  });
});

describe('settings of a source', () => {
  const shared = shareApp();

  it('widen, narrow and switch off the tolerance', async () => {
    const app = shared();
    const source = await app.addSource('stripe', signerOf('stripe').key);
    let sent = 0;
    const reasonAt = async (ageS: number, toleranceS: number | null): Promise<string> => {
      const settings = { ...defaultSourceSettings, toleranceS };
      await app.handlers['sources.update']({ id: source.id, settings });
      await send(source.url, signedBy('stripe', nowS - ageS, source.path));
      sent++;
      return (await app.eventsOf(source.id, sent))[sent - 1]?.reason ?? '';
    };
    expect(await reasonAt(300, null)).toBe('ok');
    expect(await reasonAt(301, null)).toBe('timestamp_out_of_tolerance');
    expect(await reasonAt(301, 600)).toBe('ok');
    expect(await reasonAt(61, 60)).toBe('timestamp_out_of_tolerance');
    expect(await reasonAt(31_536_000, 0)).toBe('ok');
    expect(await reasonAt(-301, null)).toBe('timestamp_out_of_tolerance');
  });

  it('with the public URL verify what a proxy has rewritten', async () => {
    const app = shared();
    const source = await app.addSource('messagemedia', signerOf('messagemedia').key);
    const signed = signedBy('messagemedia', nowS, '/hooks/mm?customer=7');
    await send(source.url, signed);
    const settings = {
      ...defaultSourceSettings,
      publicUrl: 'https://hooks.example.com/hooks/mm?customer=7',
    };
    await app.handlers['sources.update']({ id: source.id, settings });
    await send(source.url, signed);
    expect(await app.eventsOf(source.id, 2)).toMatchObject([
      { reason: 'signature_mismatch' },
      { reason: 'ok', matched: 'request-line(public-url)+date+body' },
    ]);
    const raw = await rawClient(app.port);
    raw.write(requestText(app.port, source.path, { headers: ['Host: hooks.example.com'] }));
    await raw.response();
    expect((await app.eventsOf(source.id, 3))[2]).toMatchObject({ arrival: 'tunnel' });
    // The user's own proxy carried it: it is none of ngrok's requests.
    expect(app.app.tunnel.info().usage.requests).toBe(0);
  });

  it('replace the answers', async () => {
    const app = shared();
    const source = await app.addSource('github', signerOf('github').key);
    const answers = {
      accept: { status: 202, body: 'thanks ✓' },
      reject: { status: 404, body: '' },
    };
    await app.handlers['sources.update']({
      id: source.id,
      settings: { ...defaultSourceSettings, answers },
    });
    const good = await send(source.url, signedBy('github', nowS, source.path));
    expect(good).toMatchObject({ status: 202, body: 'thanks ✓' });
    expect(await send(source.url, { body: 'x' })).toMatchObject({ status: 404, body: '' });
  });

  it.each([204, 304])('may answer %i, which has no body and says so correctly', async (status) => {
    const app = shared();
    const source = await app.addSource('github', signerOf('github').key);
    const answers = { accept: null, reject: { status, body: 'unsendable' } };
    await app.handlers['sources.update']({
      id: source.id,
      settings: { ...defaultSourceSettings, answers },
    });
    const raw = await rawClient(app.port);
    raw.write(requestText(app.port, source.path, { body: 'a' }));
    raw.write(requestText(app.port, '/nowhere', { body: 'b' }));
    const [first, second] = [await raw.response(1), await raw.response(2)];
    expect([first.status, second.status]).toEqual([status, 404]);
    expect(raw.received()).not.toContain('unsendable');
    expect(first.headers.has('content-length')).toBe(false);
  });

  it('with a new name keep everything else', async () => {
    const app = shared();
    const source = await app.addSource('github', signerOf('github').key);
    const settings = { ...defaultSourceSettings, toleranceS: 9 };
    await app.handlers['sources.update']({ id: source.id, settings });
    const info = await app.handlers['sources.update']({ id: source.id, name: 'new name' });
    expect(info).toMatchObject({ name: 'new name', settings: { toleranceS: 9 }, url: source.url });
    expect(info.keys).toHaveLength(1);
  });
});
