/** HTTPS with the user's own certificate. */
import { connect as tlsConnect } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../support/certificate.ts';
import { sealingKeychain } from '../support/fakes.ts';
import { send } from '../support/http.ts';
import { rawClient, requestText } from '../support/raw.ts';
import { signedBy, signerOf } from '../support/sign.ts';
import { startApp } from '../support/start-app.ts';
import { tempFile } from '../support/temp.ts';
import { until } from '../support/until.ts';

const nowS = 1_750_000_000;
const certificate = makeCertificate();

const files = (passphrase?: string) => ({
  certFile: tempFile('cert.pem', certificate.cert),
  keyFile: tempFile(
    'key.pem',
    passphrase === undefined ? certificate.key : certificate.encryptedKey(passphrase),
  ),
});

describe('with a certificate', () => {
  it('requests are taken over TLS, and the URL says https', async () => {
    const app = await startApp({ start: { tls: files() } });
    const source = await app.addSource('stripe', signerOf('stripe').key);
    expect(source.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/in\//);
    const answer = await send(source.url, signedBy('stripe', nowS, source.path));
    expect(answer.status).toBe(200);
    expect(await app.event()).toMatchObject({ verdict: 'valid' });
  });

  it('our certificate is shown, over TLS 1.2 at least', async () => {
    const app = await startApp({ start: { tls: files() } });
    const socket = tlsConnect({
      port: app.port,
      host: '127.0.0.1',
      ca: certificate.cert,
      servername: 'localhost',
    });
    const isAuthorized = await until('the handshake', () => socket.authorized);
    expect(isAuthorized).toBe(true);
    expect(socket.getProtocol()).toBe('TLSv1.3');
    socket.destroy();
    const old = tlsConnect({
      port: app.port,
      host: '127.0.0.1',
      ca: certificate.cert,
      servername: 'localhost',
      maxVersion: 'TLSv1.1',
      minVersion: 'TLSv1',
    });
    const refused = new Promise<string>((resolve) => {
      old.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    });
    expect(await refused).toMatch(/ERR_SSL|ECONNRESET/);
  });

  it('plain HTTP and nonsense are turned away and do no harm', async () => {
    const app = await startApp({ start: { tls: files() } });
    const source = await app.addSource('stripe', signerOf('stripe').key);
    for (const text of [requestText(app.port, source.path), '\0\0\0\0', '\x16\x03\x01']) {
      const raw = await rawClient(app.port);
      raw.write(text);
      raw.finish();
      await raw.closed();
    }
    expect(app.stored).toEqual([]);
    expect((await send(source.url, signedBy('stripe', nowS, source.path))).status).toBe(200);
  });

  it('samples go over TLS as well', async () => {
    const app = await startApp({ start: { tls: files() } });
    const source = await app.addSource('stripe', signerOf('stripe').key);
    const sent = { sourceId: source.id, variant: 'valid' } as const;
    expect(await app.handlers['simulate.send'](sent)).toMatchObject({ status: 200 });
    expect(await app.event()).toMatchObject({ verdict: 'valid', arrival: 'simulator' });
  });
});

describe('a passphrase', () => {
  it('is kept sealed and used again after a restart and after other changes', async () => {
    const keychain = sealingKeychain();
    const app = await startApp({ keychain });
    const tls = files('correct horse');
    await app.app.updateSettings({ tls }, 'correct horse');
    expect(app.app.isTls()).toBe(true);
    await app.handlers['settings.update']({ requestsPerSecond: 1000 });
    expect(app.app.isTls()).toBe(true);
    await app.stop();
    const again = await startApp({ keychain, dataFolder: app.dataFolder });
    expect(again.app.isTls()).toBe(true);
  });

  it('of a change that fails does not take the place of the one in use', async () => {
    const keychain = sealingKeychain();
    const app = await startApp({ keychain });
    await app.app.updateSettings({ tls: files('correct horse') }, 'correct horse');
    const taken = await startApp();
    const change = { tls: files('another one'), port: taken.port };
    await expect(app.app.updateSettings(change, 'another one')).rejects.toMatchObject({
      appError: { code: 'receiver.port-in-use' },
    });
    await app.stop();
    const again = await startApp({ keychain, dataFolder: app.dataFolder });
    expect(again.app.isTls()).toBe(true);
  });

  it('that is missing leaves the receiver as it was and says so', async () => {
    const app = await startApp();
    const change = app.app.updateSettings({ tls: files('correct horse') });
    await expect(change).rejects.toMatchObject({ appError: { code: 'tls.passphrase-needed' } });
    expect(app.app.receiverState()).toMatchObject({ kind: 'listening', port: app.port });
    expect(app.app.settings().tls).toBeNull();
  });

  it('that is missing at start is said in the state', async () => {
    const app = startApp({ start: { tls: files('correct horse') } });
    await expect(app).rejects.toMatchObject({ appError: { code: 'tls.passphrase-needed' } });
  });
});
