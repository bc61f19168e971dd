/** The window's commands as they cross the boundary: dispatched by name, parsed, answered. */
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../src/main/core/dispatch.ts';
import { providers } from '../../src/main/core/providers/index.ts';
import { sampleParameters } from '../../src/main/core/simulate/sign.ts';
import type { AppError } from '../../src/shared/errors.ts';
import type { CommandName, Handlers } from '../../src/shared/ipc.ts';
import { sampleVariants, defaultSourceSettings as settings } from '../../src/shared/provider.ts';
import { send } from '../support/http.ts';
import { signedBy, signerOf } from '../support/sign.ts';
import { shareApp, startApp, type TestApp } from '../support/start-app.ts';

const nowS = 1_750_000_000;

/** Calls as the window does: nothing is known of name and input. */
const caller =
  (app: TestApp) =>
  async (name: string, input: unknown = {}): Promise<unknown> => {
    // The five commands that need Electron are not in the core; calling one here is a bug.
    const result = await dispatch(app.handlers as unknown as Handlers, app.log, name, input);
    return result.ok ? result.value : (result.error satisfies AppError).code;
  };

const keysOf = async (app: TestApp, sourceId: number) => {
  const { sources } = await app.handlers['app.state']({});
  return sources.find(({ id }) => id === sourceId)?.keys;
};

describe('a command', () => {
  it.each<readonly [what: string, name: string, input: unknown]>([
    ['an extra key', 'sources.add', { provider: 'github', name: 'a', admin: true }],
    ['a missing key', 'sources.add', { provider: 'github' }],
    ['nothing', 'sources.add', undefined],
    ['null', 'app.state', null],
    ['an array', 'app.state', []],
    ['a string', 'events.get', '1'],
    ['an empty name', 'sources.add', { provider: 'github', name: '  ' }],
    ['an endless name', 'sources.add', { provider: 'github', name: 'x'.repeat(81) }],
    ['a key of no length', 'keys.put', { sourceId: 1, label: '', value: '' }],
    ['an endless key', 'keys.put', { sourceId: 1, label: '', value: 'x'.repeat(16_385) }],
    ['an own __proto__', 'events.get', JSON.parse('{"seq":1,"__proto__":{"x":1}}')],
    ['a number as text', 'events.get', { seq: '1' }],
    ['a fraction', 'events.get', { seq: 1.5 }],
    ['zero', 'events.get', { seq: 0 }],
    ['a number beyond all', 'events.get', { seq: 2 ** 53 }],
    ['NaN', 'events.get', { seq: Number.NaN }],
    ['a page of 201', 'events.page', { limit: 201 }],
    ['a verdict of its own', 'events.page', { limit: 1, verdict: "valid' OR 1=1" }],
    ['a negative offset', 'events.body', { seq: 1, offset: -1, length: 1 }],
    ['a slice of 5 MiB', 'events.body', { seq: 1, offset: 0, length: 5_242_880 }],
    ['5 MiB of what came out', 'body.decompressed', { seq: 1, offset: 0, length: 5_242_880 }],
    ['a part before the first', 'body.savePart', { seq: 1, index: -1 }],
    ['a part with a path', 'body.savePart', { seq: 1, index: 0, path: '/tmp/x' }],
    ['a variant of its own', 'simulate.send', { sourceId: 1, variant: 'evil' }],
    ['port 65536', 'settings.update', { port: 65_536 }],
    ['a file URL', 'sources.update', { id: 1, settings: { ...settings, publicUrl: 'file:///x' } }],
    [
      'a script URL',
      'sources.update',
      { id: 1, settings: { ...settings, publicUrl: 'javascript:1' } },
    ],
    ['half the settings', 'sources.update', { id: 1, settings: { toleranceS: 1 } }],
    [
      'an answer of status 101',
      'sources.update',
      {
        id: 1,
        settings: { ...settings, answers: { accept: { status: 101, body: '' }, reject: null } },
      },
    ],
  ])('with %s is refused: ipc.bad-input', async (_what, name, input) => {
    const result = await dispatch(
      {} as Handlers,
      { info: () => undefined, error: () => undefined },
      name,
      input,
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'ipc.bad-input' } });
  });

  it.each([
    ['toString'],
    ['__proto__'],
    ['constructor'],
    ['hasOwnProperty'],
    ['app.State'],
    [''],
    [7],
    [null],
    [['app.state']],
    [{ toString: () => 'app.state' }],
  ])('of the name %o is refused: ipc.unknown-command', async (name) => {
    const log = { info: () => undefined, error: () => undefined };
    const result = await dispatch({} as Handlers, log, name, {});
    expect(result).toMatchObject({ ok: false, error: { code: 'ipc.unknown-command' } });
  });

  it('that breaks says so without saying why; the log does', async () => {
    const lines: unknown[] = [];
    const log = { info: () => undefined, error: (...line: unknown[]) => lines.push(line) };
    const broken = {
      'app.state': () => {
        throw new Error('SELECT secret FROM /home/user');
      },
    } as unknown as Handlers;
    const result = await dispatch(broken, log, 'app.state', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toMatch(/SELECT|home/);
    expect(lines).toHaveLength(1);
  });
});

describe('the state', () => {
  it('has everything that the window shows besides events', async () => {
    const app = await startApp();
    await app.addSource('github', signerOf('github').key);
    const state = await caller(app)('app.state');
    expect(state).toMatchObject({
      version: '1.2.3',
      dataFolder: app.dataFolder,
      receiver: { kind: 'listening', port: app.port, origin: `http://127.0.0.1:${app.port}` },
      store: { kind: 'ok' },
      vault: { place: 'session', status: 'open', isChosen: false, keychain: null },
      settings: { port: null, tls: null, theme: 'system' },
      counts: [],
      sources: [
        {
          name: 'my github',
          provider: 'github',
          createdAtMs: 1_750_000_000_000,
          settings,
          keys: [{ label: 'Key 1', kind: 'secret', last4: 'body', isAvailable: true }],
        },
      ],
    });
    expect(structuredClone(state)).toEqual(state);
  });
});

describe('sources and keys', () => {
  const shared = shareApp();

  it('that do not exist are said to be gone', async () => {
    const call = caller(shared());
    const missing: readonly (readonly [CommandName, unknown])[] = [
      ['sources.update', { id: 999, name: 'x' }],
      ['sources.remove', { id: 999 }],
      ['keys.put', { sourceId: 999, label: '', value: 'x' }],
      ['simulate.send', { sourceId: 999, variant: 'valid' }],
    ];
    for (const [name, input] of missing) expect(await call(name, input)).toBe('source.not-found');
    expect(await call('keys.remove', { id: 999 })).toBe('key.not-found');
    expect(await call('sources.add', { provider: 'nobody', name: 'x' })).toBe(
      'source.unknown-provider',
    );
  });

  it.each([
    ['messagemedia', 'not a key', 'key.unusable'],
    ['messagemedia', '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----', 'key.unusable'],
    ['standard-webhooks', 'whsec_***', 'key.unusable'],
    ['standard-webhooks', 'whpk_AAAA', 'key.unusable'],
    ['github', '   ', 'key.unusable'],
    ['github', '\n', 'key.unusable'],
  ])('of %s refuse “%s”: %s', async (provider, value, code) => {
    const app = shared();
    const { id } = await app.addSource(provider);
    expect(await caller(app)('keys.put', { sourceId: id, label: '', value })).toBe(code);
  });

  it('refuse the same key twice, also when both come at once', async () => {
    const app = shared();
    const { id } = await app.addSource('github');
    const call = caller(app);
    const put = { sourceId: id, label: 'a', value: 'same', isConfirmed: true };
    const results = await Promise.all([call('keys.put', put), call('keys.put', put)]);
    expect(results).toMatchObject([{ label: 'a' }, 'key.duplicate']);
    expect(await call('keys.put', { ...put, label: 'b' })).toBe('key.duplicate');
  });

  it('changed twice at once keep both changes', async () => {
    const app = await startApp();
    const { id } = await app.addSource('github');
    const call = caller(app);
    await Promise.all([
      call('sources.update', { id, name: 'new name' }),
      call('sources.update', { id, settings: { ...settings, toleranceS: 5 } }),
    ]);
    await app.stop();
    const again = await startApp({ dataFolder: app.dataFolder });
    expect((await again.handlers['app.state']({})).sources).toMatchObject([
      { name: 'new name', settings: { toleranceS: 5 } },
    ]);
  });

  it('removed while a key is put leave no key behind', async () => {
    const app = shared();
    const { id } = await app.addSource('github');
    const call = caller(app);
    const [, put] = await Promise.all([
      call('sources.remove', { id }),
      call('keys.put', { sourceId: id, label: '', value: 'late', isConfirmed: true }),
    ]);
    expect(put).toBe('source.not-found');
  });
});

describe('a sample', () => {
  const shared = shareApp();

  it.each(providers.map((provider) => [provider.id, provider] as const))(
    'of %s goes through the receiver and is valid',
    async (id, provider) => {
      const app = shared();
      const source = await app.addSource(id);
      const call = caller(app);
      // What the user would have copied from the provider's portal.
      const copied = { ...settings, ...sampleParameters(provider) };
      await call('sources.update', { id: source.id, settings: copied });
      const result = await call('simulate.send', { sourceId: source.id, variant: 'valid' });
      const { status } = provider.answers.accept;
      expect(result).toMatchObject({ status, variant: 'valid', arrival: 'simulator' });
      const [event] = await app.eventsOf(source.id);
      expect(event).toMatchObject({ verdict: 'valid', arrival: 'simulator' });
      expect(await keysOf(app, source.id)).toMatchObject([{ kind: 'test', last4: null }]);
    },
  );

  it('in each variant is judged as the variant says', async () => {
    const app = shared();
    const source = await app.addSource('stripe', signerOf('stripe').key);
    for (const variant of sampleVariants) {
      await caller(app)('simulate.send', { sourceId: source.id, variant });
    }
    const events = await app.eventsOf(source.id, 4);
    expect(events.map(({ reason }) => reason)).toEqual([
      'ok',
      'signature_mismatch',
      'signature_mismatch',
      'timestamp_out_of_tolerance',
    ]);
    expect(events[3]).toMatchObject({ verdict: 'invalid', isSignatureGood: true });
    expect(await keysOf(app, source.id)).toHaveLength(1);
  });

  it('cannot be sent while nobody listens', async () => {
    const app = await startApp();
    const source = await app.addSource('github', 'x');
    await app.app.stop();
    const call = caller(app);
    expect(await call('simulate.send', { sourceId: source.id, variant: 'valid' })).toBe(
      'receiver.not-running',
    );
  });
});

describe('what has been turned away', () => {
  it('is counted by reason', async () => {
    const app = await startApp();
    const source = await app.addSource('github', signerOf('github').key);
    await send(`http://127.0.0.1:${app.port}/nowhere`, {});
    await send(source.url, { headers: ['Origin', 'https://evil.example'] });
    await send(source.url, signedBy('github', nowS, source.path));
    await app.event();
    const { turnedAway, counts } = await app.handlers['app.state']({});
    expect(turnedAway).toMatchObject({ unknownPath: 1, fromWebPage: 1, notStored: 0 });
    expect(counts).toEqual([{ sourceId: source.id, verdict: 'valid', count: 1 }]);
  });
});
