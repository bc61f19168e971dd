/** Hostile moments and hostile senders, over real sockets, files and threads. */
import { createHmac, generateKeyPairSync } from 'node:crypto';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SchemeDefinition } from '../../src/shared/scheme-definition.ts';
import { send } from '../support/http.ts';
import { startApp, type TestApp } from '../support/start-app.ts';
import { until } from '../support/until.ts';

const nowS = 1_750_000_000;
const secret = 'a secret that comes late';
const mac = (hash: string, key: string, text: string, encoding: 'hex' | 'base64' = 'hex') =>
  createHmac(hash, key).update(text).digest(encoding);

/** Sends many signed events of GitHub at once, on one connection. */
const burst = (app: TestApp, path: string, from: number, count: number): void => {
  const socket = connect(app.port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  socket.resume();
  const requests = Array.from({ length: count }, (_, i) => {
    const body = `{"i":${from + i}}`;
    const signature = `X-Hub-Signature-256: sha256=${mac('sha256', secret, body)}`;
    const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${app.port}\r\n${signature}`;
    return `${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  });
  socket.write(requests.join(''));
};

const countOf = (app: TestApp, sourceId: number, verdict: string): number =>
  app.app.tally.counts().find((row) => row.sourceId === sourceId && row.verdict === verdict)
    ?.count ?? 0;

const ownScheme = (hash: 'sha1' | 'sha256'): SchemeDefinition => ({
  format: 'countersign-scheme',
  version: 1,
  name: 'mine',
  algorithm: { kind: 'hmac', hash },
  key: 'utf8',
  signature: { header: 'x-sig', form: { kind: 'whole' }, encoding: 'hex' },
  timestamp: null,
  content: [{ from: 'body' }],
  eventName: null,
});

describe('a re-verification', () => {
  it('reaches the events that were judged before the key and stored after it', async () => {
    const app = await startApp();
    const source = await app.addSource('github');
    // The thread is there already, as it is in an app that has been in use.
    await app.handlers['reverify.start']({ sourceId: source.id });
    await app.app.reverifier.idle();
    const [connections, each] = [40, 60];
    for (let i = 0; i < connections; i++) burst(app, source.path, i * each, each);
    await until('the first events', () => app.stored.length > 0);
    await app.handlers['keys.put']({
      sourceId: source.id,
      label: '',
      value: secret,
      isConfirmed: true,
    });
    await app.eventsOf(source.id, connections * each);
    await app.app.reverifier.idle();
    expect(countOf(app, source.id, 'unchecked')).toBe(0);
  });

  it('gives no event to a key that has been removed in the meantime', async () => {
    const app = await startApp();
    const source = await app.addSource('github');
    burst(app, source.path, 0, 3000);
    await app.eventsOf(source.id, 3000);
    const { id } = await app.handlers['keys.put']({
      sourceId: source.id,
      label: '',
      value: secret,
      isConfirmed: true,
    });
    await until('the first slices', () => countOf(app, source.id, 'valid') > 0);
    await app.handlers['keys.remove']({ id });
    await app.app.reverifier.idle();
    expect(countOf(app, source.id, 'valid')).toBeLessThan(3000);
  });

  it('brings back no counts of a source that was removed in the meantime', async () => {
    const app = await startApp();
    const source = await app.addSource('github');
    burst(app, source.path, 0, 3000);
    await app.eventsOf(source.id, 3000);
    await app.handlers['keys.put']({
      sourceId: source.id,
      label: '',
      value: secret,
      isConfirmed: true,
    });
    await until('the first slices', () => countOf(app, source.id, 'valid') > 0);
    await app.handlers['sources.remove']({ id: source.id });
    await app.app.reverifier.idle();
    expect(app.app.tally.counts()).toEqual([]);
  });

  it('takes back what only the plain token proved once GitLab has a signing token', async () => {
    const app = await startApp();
    const source = await app.addSource('gitlab', 'a plain token');
    await send(source.url, { headers: ['X-Gitlab-Token', 'a plain token'], body: '{}' });
    const { seq, verdict } = await app.event();
    expect(verdict).toBe('valid');
    const value = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
    await app.handlers['keys.put']({ sourceId: source.id, label: '', value, isConfirmed: true });
    await app.app.reverifier.idle();
    const detail = await app.handlers['events.get']({ seq });
    expect(detail.summary).toMatchObject({ verdict: 'error', reason: 'missing_header' });
    expect(detail.isVerdictOutdated).toBe(false);
  });
});

describe('a source', () => {
  it('never takes a public key, which anybody may know, for a shared secret', async () => {
    const app = await startApp();
    const publicKey = 'ab'.repeat(32);
    const source = await app.addSource('discord', publicKey);
    await app.handlers['sources.update']({ id: source.id, provider: 'slack' });
    const body = '{"forged":true}';
    const signature = `v0=${mac('sha256', publicKey, `v0:${nowS}:${body}`)}`;
    const headers = ['X-Slack-Request-Timestamp', String(nowS), 'X-Slack-Signature', signature];
    await send(source.url, { headers, body });
    expect((await app.event()).verdict).not.toBe('valid');
  });

  it('is judged by its scheme as it was saved last, though a key was added meanwhile', async () => {
    const app = await startApp();
    const { id } = await app.handlers['schemes.save']({ definition: ownScheme('sha1') });
    const source = await app.addSource(id, secret);
    await Promise.all([
      app.handlers['keys.put']({
        sourceId: source.id,
        label: '',
        value: 'another',
        isConfirmed: true,
      }),
      app.handlers['schemes.save']({ id, definition: ownScheme('sha256') }),
    ]);
    const ask = async (hash: string) =>
      send(source.url, { headers: ['x-sig', mac(hash, secret, '{}')], body: '{}' });
    expect((await ask('sha256')).status).toBe(200);
    expect((await ask('sha1')).status).toBe(401);
  });

  it('previews a scheme whose algorithm does not take its kind of key', async () => {
    const app = await startApp();
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const source = await app.addSource('messagemedia', pem);
    await send(source.url, { headers: ['x-sig', '00'], body: '{}' });
    const { seq } = await app.event();
    const definition: SchemeDefinition = { ...ownScheme('sha1'), key: 'rsa-public' };
    const { verification } = await app.handlers['schemes.preview']({ seq, definition });
    expect(verification.verdict).not.toBe('valid');
  });
});

describe('a request', () => {
  it('that is a signed GET without a query is recorded like any other', async () => {
    const app = await startApp();
    const source = await app.addSource('plivo', secret);
    const signature = mac('sha256', secret, `${source.url}.1`, 'base64');
    const headers = ['X-Plivo-Signature-V3', signature, 'X-Plivo-Signature-V3-Nonce', '1'];
    await send(source.url, { method: 'GET', headers });
    expect(app.stored).toMatchObject([{ verdict: 'valid' }]);
  });

  it('in absolute form is verified by the same URL as any other', async () => {
    const app = await startApp();
    const source = await app.addSource('square', secret);
    const body = '{"type":"payment.updated"}';
    const signature = mac('sha256', secret, source.url + body, 'base64');
    const socket = connect(app.port, '127.0.0.1');
    onTestFinished(() => {
      socket.destroy();
    });
    socket.resume();
    socket.write(
      [
        `POST ${source.url} HTTP/1.1`,
        `Host: 127.0.0.1:${app.port}`,
        `x-square-hmacsha256-signature: ${signature}`,
        `Content-Length: ${body.length}`,
        '',
        body,
      ].join('\r\n'),
    );
    expect((await app.event()).verdict).toBe('valid');
  });

  it('does not hand the window a token that is a key of the source', async () => {
    const app = await startApp();
    const token = 'a token nobody may see';
    const source = await app.addSource('gitlab', token);
    await send(source.url, { headers: ['X-Gitlab-Token', token], body: '{}' });
    const { seq } = await app.event();
    const detail = await app.handlers['events.get']({ seq });
    expect(JSON.stringify(detail.headers)).not.toContain(token);
  });

  it('does not let the name of a key bring its token back', async () => {
    const app = await startApp();
    const token = 'a token nobody may see';
    const source = await app.addSource('gitlab', token);
    await app.handlers['keys.rename']({ id: source.keyIds[0] ?? 0, label: '$& $` $1' });
    await send(source.url, { headers: ['X-Gitlab-Token', token], body: '{}' });
    const { seq } = await app.event();
    const { headers } = await app.handlers['events.get']({ seq });
    expect(JSON.stringify(headers)).not.toContain(token);
    expect(JSON.stringify(headers)).toContain('$& $` $1');
  });
});
