import { describe, expect, it } from 'vitest';
import type { ConsoleAction } from '../../../src/shared/contract/console.ts';
import type { Fault } from '../../support/provider-apis/fake-api.ts';
import { until } from '../../support/until.ts';
import { brackenAccount, codeOf, patience, sourceId, startBracken } from './set-up.ts';

const subscribe: ConsoleAction = {
  kind: 'bracken.subscribe',
  event: 'user_create',
  isActive: true,
};
const token: ConsoleAction = { kind: 'bracken.token' };
const createUser: ConsoleAction = { kind: 'bracken.createUser', username: 'Test-User ✓' };
const deleteUser: ConsoleAction = { kind: 'bracken.deleteUser', username: 'Test-User ✓' };
const secret = 'a webhook+secret/"✓"';

const start = async (options: Parameters<typeof startBracken>[0] = {}) => {
  const started = await startBracken({ secret, ...options });
  return {
    ...started,
    run: (action: ConsoleAction) => started.console.run(sourceId, action),
    preview: (action: ConsoleAction) => started.console.preview(sourceId, action),
  };
};

describe('a token', () => {
  it('is got by the client credentials grant, with HTTP Basic', async () => {
    const { fake, run } = await start();
    const { exchanges, error } = await run(token);
    expect(error).toBeNull();
    expect(exchanges.map(({ request }) => [request.method, request.url, request.body])).toEqual([
      ['POST', fake.tokenUrl, 'grant_type=client_credentials'],
    ]);
    expect(exchanges[0]?.request.headers).toContainEqual(['authorization', 'Basic ••••']);
  });

  it('is used until shortly before it ends', async () => {
    let nowMs = Date.now();
    const { fake, run } = await start({ now: () => nowMs, fake: { lifetimeS: 600 } });
    await run(subscribe);
    nowMs += 560_000;
    await run(subscribe);
    expect(fake.tokens).toHaveLength(1);
    nowMs += 20_000;
    await run(subscribe);
    expect(fake.tokens).toHaveLength(2);
  });

  it('is used once where its end is not known', async () => {
    const { fake, run } = await start({ fake: { lifetimeS: null } });
    await run(subscribe);
    await run(subscribe);
    expect(fake.tokens).toHaveLength(2);
  });

  it('that has ended early is replaced, once', async () => {
    const { fake, run } = await start();
    await run(token);
    fake.endTokens();
    const { exchanges, error } = await run(createUser);
    expect(error).toBeNull();
    expect(exchanges.map(({ response }) => response?.status)).toEqual([401, 200, 200]);
    fake.api.misbehave({ fault: { status: 401 }, times: 9 });
    const again = await run(createUser);
    expect(again.exchanges.map(({ response }) => response?.status)).toEqual([401, 200, 401]);
    expect(again.error?.code).toBe('console.refused');
  });

  it('that is new and not taken is not replaced', async () => {
    const { fake, run } = await start();
    fake.api.misbehave({ fault: { status: 401 }, times: 9 });
    const { exchanges } = await run(subscribe);
    expect(exchanges.map(({ response }) => response?.status)).toEqual([200, 401]);
  });

  it('is not used once the credentials were entered again', async () => {
    const { fake, console, run } = await start();
    await run(token);
    await console.putAccount(sourceId, brackenAccount(fake));
    await run(subscribe);
    expect(fake.tokens).toHaveLength(2);
  });

  it('is not used while the secrets are locked', async () => {
    const { fake, secrets, run } = await start();
    await run(token);
    secrets.lock();
    expect(await codeOf(run(subscribe))).toBe('vault.locked');
    expect(fake.api.requests).toHaveLength(0);
  });

  it('is asked for again where the server was out of order', async () => {
    const { fake, run } = await start();
    fake.identity.misbehave({ fault: { status: 503 } });
    const { error, exchanges } = await run(token);
    expect([error, exchanges[0]?.attempts]).toEqual([null, 2]);
  });

  it('is refused for credentials that are not known', async () => {
    const { console, fake, run } = await start();
    await console.putAccount(sourceId, { ...brackenAccount(fake), clientSecret: 'wrong' });
    const { error, exchanges } = await run(subscribe);
    expect(error).toMatchObject({
      code: 'console.refused',
      message: expect.stringMatching(/ does not accept the client id or the client secret/),
    });
    expect([exchanges.length, fake.api.requests.length]).toEqual([1, 0]);
  });

  it.each<[string, Fault, string]>([
    ['401', { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }, 'console.refused'],
    ['another error', { status: 400, json: { error: 'invalid_scope' } }, 'console.refused'],
    ['500', { status: 500 }, 'console.refused'],
    ['malformed JSON', { status: 200, text: '{"access_token":"' }, 'console.bad-answer'],
    ['nothing', { status: 204 }, 'console.bad-answer'],
    ['no token', { status: 200, json: { token_type: 'Bearer' } }, 'console.bad-answer'],
    [
      'a token that cannot be sent',
      { status: 200, json: { access_token: 'a\r\nb: c', token_type: 'Bearer' } },
      'console.bad-answer',
    ],
    [
      'a token of another type',
      { status: 200, json: { access_token: 'abc', token_type: 'mac' } },
      'console.bad-answer',
    ],
    [
      'a lifetime that is none',
      { status: 200, json: { access_token: 'abc', token_type: 'Bearer', expires_in: -1 } },
      'console.bad-answer',
    ],
    [
      'a redirect',
      { status: 302, headers: { location: 'https://evil.example' } },
      'console.redirected',
    ],
    ['too long an answer', 'huge', 'console.bad-answer'],
    ['no answer', 'hang', 'console.timed-out'],
  ])('is not got from %s', async (_name, fault, code) => {
    const { fake, run } = await start(patience(fault));
    fake.identity.misbehave({ fault, times: 3 });
    const { error, exchanges } = await run(subscribe);
    expect([error?.code, exchanges.length, fake.api.requests.length]).toEqual([code, 1, 0]);
  });
});

describe('a subscription', () => {
  it.each([true, false])(
    'is put with the source’s URL and secret, active: %s',
    async (isActive) => {
      const { fake, receiver, run } = await start();
      const { exchanges, error } = await run({ ...subscribe, isActive });
      expect(error).toBeNull();
      expect(fake.subscriptions()).toEqual([
        { event: 'user_create', target: receiver.url, secret, active: isActive },
      ]);
      const shown = { target: receiver.url, secret: '••••', active: isActive };
      expect(exchanges[1]?.request).toMatchObject({
        method: 'PUT',
        url: `${fake.api.origin}/api/webhook/merge/domain/17435/event/user_create`,
        body: JSON.stringify(shown),
      });
      // The API repeats what it was sent.
      expect(exchanges[1]?.response?.body).toBe(JSON.stringify(shown));
    },
  );

  it('is refused for a domain of somebody else', async () => {
    const { console, fake, run } = await start();
    await console.putAccount(sourceId, { ...brackenAccount(fake), domainKey: '1' });
    const { error } = await run(subscribe);
    expect(error?.message).toMatch(/ answered 403: these credentials may not do this\.$/);
  });

  it.each(['.', '..'])('is never put for the event “%s”', async (event) => {
    const { fake, run } = await start();
    expect(await codeOf(run({ ...subscribe, event }))).toBe('ipc.bad-input');
    expect(fake.identity.requests).toHaveLength(0);
  });

  it('needs a public URL', async () => {
    const { fake, run, preview } = await start({ publicUrl: null });
    expect(await codeOf(run(subscribe))).toBe('console.no-public-url');
    expect(await codeOf(preview(subscribe))).toBe('console.no-public-url');
    expect(fake.identity.requests).toHaveLength(0);
  });

  it('needs a secret', async () => {
    const { console, fake } = await startBracken();
    expect(await codeOf(console.run(sourceId, subscribe))).toBe('key.not-found');
    expect(fake.identity.requests).toHaveLength(0);
  });
});

describe('a user', () => {
  it('is created with a strong password of its own, and sets off the event', async () => {
    const { fake, receiver, run } = await start();
    await run(subscribe);
    const { error, exchanges } = await run(createUser);
    await run({ ...createUser, username: 'another' });
    expect(error).toBeNull();
    expect(exchanges[0]?.request.body).toBe('{"username":"Test-User ✓","password":"••••"}');
    expect(new Set(fake.passwords).size).toBe(2);
    await until('the events', () => receiver.arrived.length === 2);
    expect(receiver.arrived.map(({ verdict }) => verdict)).toEqual(['valid', 'valid']);
  });

  it('that exists cannot be created', async () => {
    const { run } = await start();
    await run(createUser);
    const { error } = await run(createUser);
    expect(error?.message).toMatch(/ answered 409: /);
  });

  it('is created once, even when the answer is lost', async () => {
    const { fake, run } = await start();
    fake.api.misbehave({ fault: { status: 502 }, isDone: true });
    const { error } = await run(createUser);
    expect([error?.code, fake.passwords.length]).toEqual(['console.refused', 1]);
  });

  it('is deleted by name', async () => {
    const { fake, run } = await start();
    await run(createUser);
    const { error, exchanges } = await run(deleteUser);
    expect([error, fake.users()]).toEqual([null, []]);
    expect(exchanges[0]?.request).toMatchObject({
      method: 'POST',
      url: `${fake.api.origin}/api/user/delete/domain/17435`,
      body: '{"username":"Test-User ✓"}',
    });
  });

  it('that is not there cannot be deleted', async () => {
    const { run } = await start();
    const { error } = await run(deleteUser);
    expect(error?.message).toMatch(/ answered 404: there is no such thing\.$/);
  });
});

describe('an answer', () => {
  it.each(['<html>Welcome to our Wi-Fi</html>', '{"a":'])(
    'that is %s is not the API’s',
    async (text) => {
      const { fake, run } = await start();
      fake.api.misbehave({ fault: { status: 200, text } });
      expect((await run(subscribe)).error?.code).toBe('console.bad-answer');
    },
  );

  it.each(['', 'null', '"done"'])('may be %j', async (text) => {
    const { fake, run } = await start();
    fake.api.misbehave({ fault: { status: 200, text } });
    expect((await run(subscribe)).error).toBeNull();
  });
});

describe('a preview', () => {
  it.each<[ConsoleAction, string | null]>([
    [token, null],
    [subscribe, null],
    [createUser, null],
    [deleteUser, 'deletes'],
  ])('of %j asks for what it has to', async (action, needsConsent) => {
    const { preview } = await start();
    expect((await preview(action)).needsConsent).toBe(needsConsent);
  });

  it.each([token, subscribe, createUser])('of %j is what is then sent', async (action) => {
    const { preview, run } = await start();
    const first = await preview(action);
    const sent = await run(action);
    expect(sent.exchanges.map(({ request }) => request)).toEqual(first.requests);
    // Now with a token at hand.
    const second = await preview(action);
    const again = await run(action);
    expect(again.exchanges.map(({ request }) => request)).toEqual(second.requests);
    expect(second.requests).toHaveLength(1);
  });

  it('needs no secret yet', async () => {
    const { console } = await startBracken();
    const { requests } = await console.preview(sourceId, subscribe);
    expect(requests[1]?.body).toContain('"secret":"••••"');
  });
});
