/** Requests of every provider, signed by code of our own, from the socket to the history. */
import { describe, expect, it } from 'vitest';
import { send } from '../support/http.ts';
import { signedBy, signerOf, signers, standardEd25519 } from '../support/sign.ts';
import { shareApp } from '../support/start-app.ts';

const nowS = 1_750_000_000;

const shared = shareApp();

const all = [...signers, standardEd25519].map((signer) => [signer.provider, signer] as const);

describe('a request of', () => {
  it.each(all)(
    '%s is stored as valid and accepted when it is genuine',
    async (provider, signer) => {
      const { addSource, eventsOf } = shared();
      const source = await addSource(provider, signer.key);
      const signed = signer.sign(Buffer.from(signer.body), nowS, `${source.path}?a=1`);

      const answer = await send(`${source.url}?a=1`, signed);

      const body = provider === 'bracken' ? 'OK the signatures match' : 'OK';
      expect(answer).toMatchObject({ status: 200, body });
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
      const [stored] = await eventsOf(source.id);
      expect(stored).toMatchObject({
        sourceId: source.id,
        provider,
        method: 'POST',
        path: '?a=1',
        verdict: 'valid',
        reason: 'ok',
        isSignatureGood: true,
        keyId: source.keyIds[0],
        status: 200,
        arrival: 'loopback',
        isFromBrowser: false,
        isTruncated: false,
        repeatOf: null,
        bodyBytes: signed.body.length,
      });
    },
  );

  it.each(all)('%s is stored as not valid and refused otherwise', async (provider, signer) => {
    const { addSource, eventsOf } = shared();
    const source = await addSource(provider, signer.otherKey);
    const signed = signer.sign(Buffer.from(signer.body), nowS, source.path);
    const forged = await send(source.url, signed);
    const unsigned = await send(source.url, { body: signed.body });
    const refusal =
      provider === 'bracken'
        ? { status: 403, body: 'Do not trust, not from a Bracken webhook' }
        : { status: 401, body: 'Signature not verified' };
    expect(forged).toMatchObject(refusal);
    expect(unsigned).toMatchObject(refusal);
    expect(await eventsOf(source.id, 2)).toMatchObject([
      {
        verdict: 'invalid',
        reason: provider === 'enablex' ? 'decrypt_failed' : 'signature_mismatch',
        keyId: null,
        status: refusal.status,
      },
      { verdict: 'error', reason: 'missing_header', keyId: null, status: refusal.status },
    ]);
  });
});

describe('the keys of a source', () => {
  it('are all tried, and the one that matched is named', async () => {
    const app = shared();
    const github = signerOf('github');
    const source = await app.addSource('github', 'first', github.key, 'third');
    await send(source.url, signedBy('github', nowS, source.path));
    const [event] = await app.eventsOf(source.id);
    expect(event).toMatchObject({ verdict: 'valid', keyId: source.keyIds[1] });
  });

  it('count no more once they are removed', async () => {
    const app = shared();
    const source = await app.addSource('github', signerOf('github').key, 'another');
    await app.handlers['keys.remove']({ id: source.keyIds[0] ?? 0 });
    const answer = await send(source.url, signedBy('github', nowS, source.path));
    expect(answer.status).toBe(401);
    await app.handlers['keys.remove']({ id: source.keyIds[1] ?? 0 });
    await send(source.url, signedBy('github', nowS, source.path));
    expect(await app.eventsOf(source.id, 2)).toMatchObject([
      { verdict: 'invalid', reason: 'signature_mismatch' },
      { verdict: 'unchecked', reason: 'no_key' },
    ]);
  });

  it('may be of two kinds where the provider has two', async () => {
    const app = shared();
    const hmac = signerOf('standard-webhooks');
    const source = await app.addSource('standard-webhooks', hmac.key, standardEd25519.key);
    await send(source.url, hmac.sign(Buffer.from('{}'), nowS, source.path));
    await send(source.url, standardEd25519.sign(Buffer.from('{}'), nowS, source.path));
    const events = await app.eventsOf(source.id, 2);
    expect(events.map(({ keyId }) => keyId)).toEqual(source.keyIds);
  });

  it('may have hundreds of fellows', async () => {
    const app = shared();
    const many = Array.from({ length: 100 }, (_, i) => `key number ${i}`);
    const source = await app.addSource('github', signerOf('github').key, ...many);
    await send(source.url, signedBy('github', nowS, source.path));
    const [event] = await app.eventsOf(source.id);
    expect(event).toMatchObject({ verdict: 'valid', keyId: source.keyIds[0] });
  });
});

describe('Slack’s check of the URL', () => {
  const challenge = Buffer.from('{"type":"url_verification","challenge":"3eZbrw1aBm2rZgRNFdxV"}');

  it('is answered with the challenge when it is signed', async () => {
    const app = shared();
    const slack = signerOf('slack');
    const source = await app.addSource('slack', slack.key);
    const answer = await send(source.url, slack.sign(challenge, nowS, source.path));
    expect(answer).toMatchObject({ status: 200, body: '3eZbrw1aBm2rZgRNFdxV' });
    expect(answer.headers['content-type']).toBe('text/plain');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    const [event] = await app.eventsOf(source.id);
    const detail = await app.handlers['events.get']({ seq: event?.seq ?? 0 });
    expect(detail.response).toEqual({ status: 200, body: '3eZbrw1aBm2rZgRNFdxV' });
  });

  it.each([
    ['is not signed', (): readonly string[] => []],
    ['is too old', () => signerOf('slack').sign(challenge, nowS - 301, '').headers],
    [
      'is signed over another body',
      () => signerOf('slack').sign(Buffer.from('x'), nowS, '').headers,
    ],
  ])('is refused without a word of it when it %s', async (_name, headers) => {
    const app = shared();
    const source = await app.addSource('slack', signerOf('slack').key);
    const answer = await send(source.url, { headers: headers(), body: challenge });
    expect(answer).toMatchObject({ status: 401, body: 'Signature not verified' });
  });
});

describe('a method of its own', () => {
  it('OPTIONS is stored and answered 405 without any Access-Control header', async () => {
    const app = shared();
    const source = await app.addSource('github', signerOf('github').key);
    const answer = await send(source.url, { method: 'OPTIONS' });
    expect(answer.status).toBe(405);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-'))).toEqual([]);
    const [event] = await app.eventsOf(source.id);
    expect(event).toMatchObject({ method: 'OPTIONS', status: 405 });
  });

  it('GET with a query is stored and judged like any other', async () => {
    const app = shared();
    const source = await app.addSource('github', signerOf('github').key);
    const answer = await send(`${source.url}?hub.challenge=1`, { method: 'GET' });
    expect(answer).toMatchObject({ status: 401, body: 'Signature not verified' });
    const [event] = await app.eventsOf(source.id);
    expect(event).toMatchObject({ method: 'GET', path: '?hub.challenge=1' });
  });

  it('GET without a query is neither stored nor counted as turned away', async () => {
    const app = shared();
    const source = await app.addSource('github', signerOf('github').key);
    expect((await send(source.url, { method: 'GET' })).body).toContain('This endpoint is up.');
    const page = await app.handlers['events.page']({ limit: 5, sourceId: source.id });
    expect(page.events).toEqual([]);
    expect(Object.values(app.app.turnedAway())).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
