import { describe, expect, it } from 'vitest';
import type { NewAccount } from '../../../src/shared/contract/console.ts';
import { until } from '../../support/until.ts';
import {
  brackenAccount,
  brackenFake,
  codeOf,
  messagemediaAccount,
  messagemediaFake,
  sourceId,
  startBracken,
  startConsole,
  startMessagemedia,
} from './set-up.ts';

const id = `console:${sourceId}`;
const list = { kind: 'messagemedia.list' } as const;
const token = { kind: 'bracken.token' } as const;

describe('an account', () => {
  it('is not there at first', async () => {
    const { console } = await startConsole('messagemedia');
    expect(await console.account(sourceId)).toBeNull();
    expect(await codeOf(console.run(sourceId, list))).toBe('console.no-account');
    expect(await codeOf(console.preview(sourceId, list))).toBe('console.no-account');
  });

  it('is stored without its secret, which goes to the vault', async () => {
    const { accounts, console, fake, secrets } = await startMessagemedia();
    const stored = { kind: 'messagemedia', host: fake.origin, apiKey: fake.apiKey };
    expect(accounts.get(sourceId)).toEqual(stored);
    expect([...secrets.texts]).toEqual([[id, fake.apiSecret]]);
    expect(await console.account(sourceId)).toEqual({
      ...stored,
      hasSecret: true,
      isPersistent: true,
    });
  });

  it('is stored with its addresses in one way of writing', async () => {
    const { accounts, console } = await startConsole('bracken');
    await console.putAccount(sourceId, {
      kind: 'bracken',
      tokenUrl: 'https://Identity.example.com:443/connect/token',
      apiUrl: 'https://API.example.com/',
      domainKey: '1',
      clientId: 'x',
    });
    expect(accounts.get(sourceId)).toMatchObject({
      tokenUrl: 'https://identity.example.com/connect/token',
      apiUrl: 'https://api.example.com',
    });
  });

  it('is forgotten with its secret', async () => {
    const { accounts, console, secrets } = await startMessagemedia();
    await console.removeAccount(sourceId);
    expect([accounts.size, secrets.texts.size]).toEqual([0, 0]);
    expect(await codeOf(console.run(sourceId, list))).toBe('console.no-account');
  });

  it.each([undefined, null, {}, { kind: 'messagemedia' }, 'text'])(
    'is none where %j is stored',
    async (stored) => {
      const { accounts, console } = await startConsole('messagemedia');
      accounts.set(sourceId, stored);
      expect(await console.account(sourceId)).toBeNull();
    },
  );

  it('is of the source’s own provider', async () => {
    const { console } = await startConsole('bracken');
    const account = messagemediaAccount(await messagemediaFake());
    expect(await codeOf(console.putAccount(sourceId, account))).toBe('ipc.bad-input');
  });

  it('does what its own API can do, and no more', async () => {
    const { console } = await startMessagemedia();
    expect(await codeOf(console.run(sourceId, token))).toBe('console.no-account');
    expect(await codeOf(console.runGuide(sourceId, 'x', 'y'))).toBe('console.no-account');
  });

  it.each<[string, (account: NewAccount) => NewAccount]>([
    [
      'plain HTTP',
      (account) => ({ ...account, host: 'http://api.messagemedia.com' }) as NewAccount,
    ],
    ['a path', (account) => ({ ...account, host: 'https://a.example/v1' }) as NewAccount],
    ['credentials', (account) => ({ ...account, host: 'https://a:b@c.example' }) as NewAccount],
  ])('with %s in its address changes nothing', async (_name, change) => {
    const { accounts, console, fake, secrets } = await startMessagemedia();
    const before = structuredClone(accounts.get(sourceId));
    const putting = console.putAccount(sourceId, change(messagemediaAccount(fake)));
    expect(await codeOf(putting)).toBe('console.bad-host');
    expect([accounts.get(sourceId), secrets.texts.get(id)]).toEqual([before, fake.apiSecret]);
  });
});

describe('a secret', () => {
  it('stays when it is left out', async () => {
    const { console, fake, secrets } = await startMessagemedia();
    const { apiSecret, ...rest } = messagemediaAccount(fake);
    const info = await console.putAccount(sourceId, { ...rest, apiKey: 'another' });
    expect([info.hasSecret, secrets.texts.get(id)]).toEqual([true, apiSecret]);
  });

  it('stays when the address is only written otherwise', async () => {
    const { console, fake } = await startMessagemedia();
    const { apiSecret: _, ...rest } = messagemediaAccount(fake);
    const info = await console.putAccount(sourceId, { ...rest, host: `${fake.origin}/` });
    expect(info.hasSecret).toBe(true);
  });

  it('is dropped when the host changes, and not sent to the new one', async () => {
    const { console, fake, secrets } = await startMessagemedia();
    const other = await messagemediaFake();
    const { apiSecret: _, ...rest } = messagemediaAccount(fake);
    const info = await console.putAccount(sourceId, { ...rest, host: other.origin });
    expect([info.hasSecret, secrets.texts.size]).toEqual([false, 0]);
    expect(await codeOf(console.run(sourceId, list))).toBe('console.no-account');
    expect(other.requests).toHaveLength(0);
  });

  it.each(['tokenUrl', 'apiUrl'] as const)('is dropped when the %s changes', async (name) => {
    const { console, fake } = await startBracken();
    await console.run(sourceId, token);
    const other = await brackenFake();
    const { clientSecret: _, ...rest } = brackenAccount(fake);
    const changed = { ...rest, [name]: brackenAccount(other)[name] };
    const info = await console.putAccount(sourceId, changed);
    expect(info.hasSecret).toBe(false);
    const create = { kind: 'bracken.createUser', username: 'x' } as const;
    // Not even a token from before goes there.
    expect(await codeOf(console.run(sourceId, create))).toBe('console.no-account');
    expect([...other.api.requests, ...other.identity.requests]).toEqual([]);
  });

  it('given with a new host goes to that host alone', async () => {
    const { console, fake } = await startMessagemedia();
    const other = await messagemediaFake();
    const account = { ...messagemediaAccount(fake), host: other.origin };
    await console.putAccount(sourceId, account);
    const { error } = await console.run(sourceId, list);
    expect([error, fake.requests.length, other.requests.length]).toEqual([null, 0, 1]);
  });

  it('is not kept from before when the vault does not take the new one', async () => {
    const { console, fake, secrets } = await startMessagemedia();
    secrets.lock();
    const account = { ...messagemediaAccount(fake), host: 'https://api.messagemedia.com' };
    expect(await codeOf(console.putAccount(sourceId, account))).toBe('vault.locked');
    expect(secrets.texts.size).toBe(0);
  });

  it('of an account and its host are never mixed up while they change', async () => {
    const { console, fake } = await startMessagemedia();
    const other = await messagemediaFake({ apiSecret: 'another secret' });
    const runs = [];
    for (let i = 0; i < 20; i++) {
      const account = messagemediaAccount(i % 2 === 0 ? other : fake);
      const putting = console.putAccount(sourceId, account);
      runs.push(console.run(sourceId, list));
      await Promise.all([putting, runs.at(-1)]);
    }
    for (const { error } of await Promise.all(runs)) expect(error).toBeNull();
  });
});

describe('one action at a time', () => {
  it('is done, and a second is refused', async () => {
    const { console, fake } = await startMessagemedia();
    fake.misbehave({ fault: 'hang' });
    const first = console.run(sourceId, list);
    expect(await codeOf(console.run(sourceId, list))).toBe('console.busy');
    expect(await codeOf(console.runGuide(sourceId, 'x', 'y'))).toBe('console.busy');
    await until('the request', () => fake.requests.length === 1);
    console.cancel();
    expect((await first).error?.code).toBe('console.cancelled');
    expect((await console.run(sourceId, list)).error).toBeNull();
  });

  it('can be cancelled before it has sent anything', async () => {
    const { console, fake } = await startMessagemedia();
    const running = console.run(sourceId, list);
    console.cancel();
    const { error, exchanges } = await running;
    expect([error?.code, exchanges, fake.requests]).toEqual(['console.cancelled', [], []]);
  });

  it('leaves room for another after one that failed', async () => {
    const { console } = await startConsole('messagemedia');
    expect(await codeOf(console.run(sourceId, list))).toBe('console.no-account');
    expect(await codeOf(console.run(sourceId, list))).toBe('console.no-account');
  });

  it('can be cancelled when there is none', async () => {
    const { console } = await startConsole('messagemedia');
    expect(() => console.cancel()).not.toThrow();
  });
});
