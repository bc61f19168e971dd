import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/shared/console.ts';
import type { ConsoleAction } from '../../../src/shared/contract/console.ts';
import { failure } from '../../../src/shared/errors.ts';
import type { Fault } from '../../support/provider-apis/fake-api.ts';
import { until } from '../../support/until.ts';
import { codeOf, patience, sourceId, startMessagemedia } from './set-up.ts';

const create: ConsoleAction = { kind: 'messagemedia.create', digest: 'SHA256' };
const list: ConsoleAction = { kind: 'messagemedia.list' };
const send: ConsoleAction = {
  kind: 'messagemedia.send',
  destination: '+61491570157',
  content: 'Hey there! ✓',
};
const unknownId = '00000000-0000-4000-8000-000000000000';

const start = async (options?: Parameters<typeof startMessagemedia>[0]) => {
  const started = await startMessagemedia(options);
  return {
    ...started,
    run: (action: ConsoleAction) => started.console.run(sourceId, action),
    preview: (action: ConsoleAction) => started.console.preview(sourceId, action),
  };
};

const steps = (exchanges: readonly Exchange[]): string[] =>
  exchanges.map(({ request: { method, url }, response }) => {
    const { pathname } = new URL(url);
    return `${method} ${pathname} ${response?.status}`;
  });

describe('a new signature key', () => {
  it.each(['SHA224', 'SHA256', 'SHA512'] as const)('of %s goes into the source', async (digest) => {
    const { fake, keys, run } = await start();
    const { exchanges, error, addedKeyId, signatureKeys } = await run({ ...create, digest });
    const [made] = fake.keys();
    expect(error).toBeNull();
    expect(steps(exchanges)).toEqual([
      'POST /v1/iam/signature_keys 201',
      'GET /v1/iam/signature_keys 200',
    ]);
    expect(keys).toEqual([
      {
        id: addedKeyId,
        label: `MessageMedia ${digest}`,
        text: made?.publicKey,
        providerKeyId: made?.keyId,
      },
    ]);
    expect(signatureKeys).toEqual([
      {
        keyId: made?.keyId,
        digest,
        cipher: 'RSA',
        created: made?.created,
        isEnabled: false,
        isInSource: true,
      },
    ]);
  });

  it('is listed even when the source does not take it', async () => {
    const refusal = failure('key.duplicate', 'The source has this key.');
    const { run } = await start({ addKey: () => Promise.reject(refusal) });
    const { error, addedKeyId, signatureKeys } = await run(create);
    expect([error?.code, addedKeyId]).toEqual(['key.duplicate', null]);
    expect(signatureKeys?.map(({ isInSource }) => isInSource)).toEqual([false]);
  });

  it('is created once, even when the answer is lost', async () => {
    const { fake, run } = await start();
    fake.misbehave({ fault: 'reset', isDone: true });
    const { error } = await run(create);
    expect(error?.code).toBe('console.unreachable');
    expect([fake.requests.length, fake.keys().length]).toEqual([1, 1]);
  });
});

describe('the account’s keys', () => {
  it('are told apart by whether they are in the source', async () => {
    const { fake, run } = await start();
    await fake.addKeys(1);
    await run(create);
    const { signatureKeys } = await run(list);
    expect(signatureKeys?.map(({ isInSource }) => isInSource)).toEqual([false, true]);
  });

  it('are read page by page', async () => {
    const { fake, run } = await start();
    await fake.addKeys(45);
    const { exchanges, signatureKeys } = await run(list);
    expect(signatureKeys).toHaveLength(45);
    expect(exchanges.map(({ request }) => new URL(request.url).search)).toEqual([
      '?page=1&page_size=20',
      '?page=2&page_size=20',
      '?page=3&page_size=20',
    ]);
  });

  it('are read once where pages are not known', async () => {
    const { fake, run } = await start();
    const key = { digest: 'SHA256', cipher: 'RSA', created: 'now', enabled: false };
    const json = Array.from({ length: 30 }, (_, i) => ({ ...key, key_id: `key-${i}` }));
    fake.misbehave({ fault: { status: 200, json }, times: 9 });
    const { exchanges, signatureKeys } = await run(list);
    expect([exchanges.length, signatureKeys?.length]).toEqual([2, 30]);
  });

  it('are enabled one at a time', async () => {
    const { fake, run } = await start();
    await fake.addKeys(2);
    const [first, second] = fake.keys();
    await run({ kind: 'messagemedia.enable', keyId: first?.keyId ?? '' });
    const result = await run({ kind: 'messagemedia.enable', keyId: second?.keyId ?? '' });
    expect(steps(result.exchanges)).toEqual([
      'PATCH /v1/iam/signature_keys/enabled 200',
      'GET /v1/iam/signature_keys 200',
    ]);
    expect(result.exchanges[0]?.response?.body).not.toContain('public_key');
    expect(result.signatureKeys?.map(({ isEnabled }) => isEnabled)).toEqual([false, true]);
  });

  it('are all disabled afterwards', async () => {
    const { fake, run } = await start();
    await fake.addKeys(1);
    await run({ kind: 'messagemedia.enable', keyId: fake.keys()[0]?.keyId ?? '' });
    const { exchanges, signatureKeys } = await run({ kind: 'messagemedia.disable' });
    expect(steps(exchanges)[0]).toBe('DELETE /v1/iam/signature_keys/enabled 204');
    expect(signatureKeys?.map(({ isEnabled }) => isEnabled)).toEqual([false]);
  });

  it('lose the one that is deleted', async () => {
    const { fake, run } = await start();
    await fake.addKeys(2);
    const [first, second] = fake.keys();
    const { signatureKeys } = await run({
      kind: 'messagemedia.delete',
      keyId: first?.keyId ?? '',
    });
    expect(signatureKeys?.map(({ keyId }) => keyId)).toEqual([second?.keyId]);
  });

  it('lose it also when the first answer was lost', async () => {
    const { fake, run } = await start();
    await fake.addKeys(1);
    const keyId = fake.keys()[0]?.keyId ?? '';
    // The second attempt finds nothing left to delete.
    fake.misbehave({ fault: { status: 504 }, only: /^DELETE/, isDone: true });
    const { error, exchanges, signatureKeys } = await run({ kind: 'messagemedia.delete', keyId });
    expect(exchanges[0]).toMatchObject({ attempts: 2, response: { status: 404 } });
    expect([error, signatureKeys]).toEqual([null, []]);
  });

  it('keep the enabled one', async () => {
    const { fake, run } = await start();
    await fake.addKeys(1);
    const keyId = fake.keys()[0]?.keyId ?? '';
    await run({ kind: 'messagemedia.enable', keyId });
    const { error } = await run({ kind: 'messagemedia.delete', keyId });
    expect(error?.message).toMatch(/ answered 409: it conflicts with what is there\.$/);
  });

  it.each(['messagemedia.enable', 'messagemedia.delete', 'messagemedia.fetch'] as const)(
    'say 404 to %s of one that is not there',
    async (kind) => {
      const { run } = await start();
      const { error, exchanges } = await run({ kind, keyId: unknownId });
      expect(error?.code).toBe('console.refused');
      expect(exchanges.at(-1)?.response).toMatchObject({
        status: 404,
        body: '{"message":"Entity not found"}',
      });
    },
  );

  it.each(['enabled', '..', '.', 'a/b', 'a?b', ''])('are never asked for “%s”', async (keyId) => {
    const { fake, run } = await start();
    expect(await codeOf(run({ kind: 'messagemedia.delete', keyId }))).toBe('ipc.bad-input');
    expect(fake.requests).toHaveLength(0);
  });
});

describe('the public key of a key', () => {
  it('goes into the source where it is sent', async () => {
    const { fake, keys, run } = await start({ fake: { showsPublicKey: true } });
    await fake.addKeys(1);
    const [key] = fake.keys();
    const { error, addedKeyId } = await run({
      kind: 'messagemedia.fetch',
      keyId: key?.keyId ?? '',
    });
    expect(error).toBeNull();
    expect(keys).toMatchObject([
      { id: addedKeyId, text: key?.publicKey, providerKeyId: key?.keyId },
    ]);
  });

  it('may not be sent, as the reference has it', async () => {
    const { fake, run } = await start();
    await fake.addKeys(1);
    const keyId = fake.keys()[0]?.keyId ?? '';
    const { error, addedKeyId } = await run({ kind: 'messagemedia.fetch', keyId });
    expect(error?.message).toMatch(/ did not send the public key\.$/);
    expect(addedKeyId).toBeNull();
  });
});

describe('a message', () => {
  it('is followed by a delivery report that its new key verifies', async () => {
    const { fake, receiver, run } = await start();
    await run(create);
    await run({ kind: 'messagemedia.enable', keyId: fake.keys()[0]?.keyId ?? '' });
    const { error, exchanges } = await run(send);
    expect(error).toBeNull();
    expect(JSON.parse(exchanges[0]?.request.body ?? '')).toEqual({
      messages: [
        {
          content: 'Hey there! ✓',
          destination_number: '+61491570157',
          format: 'SMS',
          delivery_reports: true,
          callback_url: receiver.url,
        },
      ],
    });
    await until('the report', () => receiver.arrived.length === 1);
    expect(receiver.arrived[0]?.verdict).toBe('valid');
  });

  it('needs a public URL', async () => {
    const { fake, run, preview } = await start({ publicUrl: null });
    expect(await codeOf(run(send))).toBe('console.no-public-url');
    expect(await codeOf(preview(send))).toBe('console.no-public-url');
    expect(fake.requests).toHaveLength(0);
  });

  it('is not sent twice when the answer is lost', async () => {
    const { fake, run } = await start();
    fake.misbehave({ fault: { status: 502 } });
    const { error } = await run(send);
    expect([error?.code, fake.requests.length]).toEqual(['console.refused', 1]);
  });
});

describe('a preview', () => {
  it.each<[ConsoleAction, readonly string[], string | null]>([
    [list, ['GET'], null],
    [create, ['POST', 'GET'], null],
    [{ kind: 'messagemedia.enable', keyId: unknownId }, ['PATCH', 'GET'], null],
    [{ kind: 'messagemedia.disable' }, ['DELETE', 'GET'], null],
    [{ kind: 'messagemedia.delete', keyId: unknownId }, ['DELETE', 'GET'], 'deletes'],
    [{ kind: 'messagemedia.fetch', keyId: unknownId }, ['GET'], null],
    [send, ['POST'], 'costs-a-message'],
  ])('of %j has the requests %j', async (action, methods, needsConsent) => {
    const { fake, preview } = await start();
    const shown = await preview(action);
    expect(shown.requests.map(({ method }) => method)).toEqual(methods);
    expect(shown.needsConsent).toBe(needsConsent);
    expect(fake.requests).toHaveLength(0);
  });

  it.each([list, create, send])('of %j is what is then sent', async (action) => {
    const { preview, run } = await start();
    const { requests } = await preview(action);
    const { exchanges } = await run(action);
    expect(exchanges.map(({ request }) => request)).toEqual(requests);
  });

  it('can be seen while the secret is locked', async () => {
    const { secrets, preview, run } = await start();
    const open = await preview(list);
    secrets.lock();
    expect(await preview(list)).toEqual(open);
    expect(await codeOf(run(list))).toBe('vault.locked');
  });
});

describe('an answer that is none', () => {
  it.each<[string, Fault, string]>([
    ['malformed JSON', { status: 200, text: '{"key_id":' }, 'is not a list of signature keys'],
    ['a page', { status: 200, text: '<html>' }, 'is not a list of signature keys'],
    ['an object', { status: 200, json: { keys: [] } }, 'is not a list of signature keys'],
    ['nothing', { status: 204 }, 'is not a list of signature keys'],
    [
      'an id that leads elsewhere',
      { status: 200, json: [{ key_id: '../../messages' }] },
      'is not a list of signature keys',
    ],
    ['too long an answer', 'huge', 'is longer than 1024 KiB'],
  ])('is seen in %s', async (_name, fault, words) => {
    const { fake, run } = await start();
    fake.misbehave({ fault });
    const { error, exchanges, signatureKeys } = await run(list);
    expect(error).toMatchObject({
      code: 'console.bad-answer',
      message: `The answer of ${new URL(fake.origin).host} ${words}.`,
    });
    expect(signatureKeys).toBeNull();
    expect(exchanges).toHaveLength(1);
  });

  it.each<[string, ConsoleAction, Fault]>([
    ['a new key without an id', create, { status: 201, json: { public_key: 'MIIB' } }],
    ['a new key that is no text', create, { status: 201, json: { key_id: 'k', public_key: 1 } }],
    ['a message without JSON', send, { status: 200, text: 'OK' }],
  ])('is seen in %s', async (_name, action, fault) => {
    const { fake, keys, run } = await start();
    fake.misbehave({ fault });
    const { error } = await run(action);
    expect([error?.code, keys.length]).toEqual(['console.bad-answer', 0]);
  });

  it.each<[string, Fault, string]>([
    ['401', { status: 401 }, 'console.refused'],
    ['429', { status: 429, headers: { 'retry-after': '3600' } }, 'console.refused'],
    ['500', { status: 500, json: { message: 'down' } }, 'console.refused'],
    [
      'a redirect',
      { status: 307, headers: { location: 'https://evil.example' } },
      'console.redirected',
    ],
    ['a reset', 'reset', 'console.unreachable'],
    ['no answer at all', 'hang', 'console.timed-out'],
  ])('is part of the result with %s', async (_name, fault, code) => {
    const { fake, run } = await start(patience(fault));
    fake.misbehave({ fault, times: 3 });
    const { error, exchanges } = await run(create);
    expect([error?.code, exchanges.length, fake.keys().length]).toEqual([code, 1, 0]);
  });
});
