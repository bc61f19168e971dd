/** The app on its vault: locked, unlocked, moved, lost and found again. */
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/main/core/keys/describe.ts';
import { migrations } from '../../src/main/core/store/migrations/index.ts';
import { openForReading, openForWriting } from '../../src/main/core/store/open.ts';
import type { SecretRow } from '../../src/main/core/vault/port.ts';
import { defaultSourceSettings } from '../../src/shared/provider.ts';
import { sealingKeychain } from '../support/fakes.ts';
import { send } from '../support/http.ts';
import { signedBy, signerOf } from '../support/sign.ts';
import { startApp, type TestApp } from '../support/start-app.ts';
import { tempFolder } from '../support/temp.ts';
import { until } from '../support/until.ts';

const github = signerOf('github');
const nowS = 1_750_000_000;
const passphrase = 'plum tractor evening sandpaper';

type Source = { readonly url: string; readonly path: string };

const sendTo = async (source: Source): Promise<number> =>
  (await send(source.url, signedBy('github', nowS, source.path))).status;

const stateOf = async (app: TestApp) => app.handlers['app.state']({});
const vaultOf = async (app: TestApp) => (await stateOf(app)).vault;

const newestIs = (app: TestApp, verdict: string) =>
  until(`an event that is ${verdict}`, async () => {
    const { events } = await app.handlers['events.page']({ limit: 1 });
    return events[0]?.verdict === verdict ? events[0] : null;
  });

describe('without a key store', () => {
  it('secrets last for the run until a passphrase is set, and are there again with it', async () => {
    const first = await startApp();
    const source = await first.addSource('github', github.key);
    expect(await vaultOf(first)).toMatchObject({ place: 'session', isChosen: false });
    const { recoveryKey } = await first.handlers['vault.moveTo']({
      place: 'passphrase',
      passphrase,
    });
    expect(recoveryKey).not.toBeNull();
    expect((await stateOf(first)).sources[0]?.keys).toMatchObject([{ isPersistent: true }]);
    await first.stop();

    const second = await startApp({ dataFolder: first.dataFolder });
    expect(await vaultOf(second)).toMatchObject({ place: 'passphrase', status: 'locked' });
    expect((await stateOf(second)).sources[0]?.keys).toMatchObject([{ isAvailable: false }]);
    expect(await sendTo(source)).toBe(401);
    expect(await second.event()).toMatchObject({ reason: 'key_unavailable' });

    await expect(
      second.handlers['vault.unlock']({ passphrase: 'not this one' }),
    ).rejects.toMatchObject({ appError: { code: 'vault.wrong-passphrase' } });
    await second.handlers['vault.unlock']({ passphrase });
    // What came while it was locked is judged now.
    expect(await newestIs(second, 'valid')).toMatchObject({ status: 401 });
    expect(await sendTo(source)).toBe(200);
  });

  it('a weak passphrase is refused', async () => {
    const app = await startApp();
    await expect(
      app.handlers['vault.moveTo']({ place: 'passphrase', passphrase: 'password1' }),
    ).rejects.toMatchObject({ appError: { code: 'vault.weak-passphrase' } });
    expect(await vaultOf(app)).toMatchObject({ place: 'session', isChosen: false });
  });
});

describe('a vault that is locked', () => {
  it('takes no key, and leaves what was verified as it was', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    await sendTo(source);
    await app.handlers['vault.moveTo']({ place: 'passphrase', passphrase });
    await app.handlers['vault.lock']({});
    await until('the keys to be closed', async () =>
      (await stateOf(app)).sources[0]?.keys.every(({ isAvailable }) => !isAvailable),
    );
    const put = { sourceId: source.id, label: '', value: github.otherKey, isConfirmed: true };
    await expect(app.handlers['keys.put'](put)).rejects.toMatchObject({
      appError: { code: 'vault.locked' },
    });
    await app.handlers['reverify.start']({ sourceId: source.id });
    await app.handlers['vault.unlock']({ passphrase });
    await app.app.reverifier.idle();
    const { events } = await app.handlers['events.page']({ limit: 1 });
    expect(events).toMatchObject([{ verdict: 'valid' }]);
  });

  it('keeps the tunnel’s token from being used, and says so', async () => {
    const app = await startApp();
    await app.handlers['vault.moveTo']({ place: 'passphrase', passphrase });
    await app.handlers['tunnel.putToken']({ token: '2abcdefghijklmnopqrstuvwxyz_0123456789' });
    await app.handlers['vault.lock']({});
    await app.handlers['tunnel.start']({});
    const { tunnel } = await until('the tunnel to fail', async () => {
      const state = await stateOf(app);
      return state.tunnel.state.kind === 'failed' ? state : null;
    });
    expect(tunnel).toMatchObject({ hasToken: true, state: { error: { kind: 'locked' } } });
  });
});

describe('keys that are not at hand', () => {
  it.each(['locked', 'lost'])('leave what they verified as it was: %s', async (status) => {
    const keychain = sealingKeychain();
    const first = await startApp({ keychain });
    const source = await first.addSource('github', github.key);
    await sendTo(source);
    if (status === 'locked') {
      await first.handlers['vault.moveTo']({ place: 'passphrase', passphrase });
    }
    await first.stop();

    const second = await startApp({ dataFolder: first.dataFolder });
    expect(await vaultOf(second)).toMatchObject({ status });
    expect(await sendTo(source)).toBe(401);
    const settings = { ...defaultSourceSettings, toleranceS: 60 };
    await second.handlers['sources.update']({ id: source.id, settings });
    await second.app.reverifier.idle();
    const { events } = await second.handlers['events.page']({ limit: 2 });
    expect(events).toMatchObject([{ reason: 'key_unavailable' }, { verdict: 'valid' }]);
  });
});

describe('a key store that is gone', () => {
  it('is said, stops nothing, deletes nothing, and all is back when it is', async () => {
    const keychain = sealingKeychain();
    const first = await startApp({ keychain });
    const source = await first.addSource('github', github.key);
    await first.stop();

    const second = await startApp({ dataFolder: first.dataFolder });
    expect(await vaultOf(second)).toMatchObject({ place: 'keychain', status: 'lost', sealed: 1 });
    expect(await sendTo(source)).toBe(401);
    expect(await second.event()).toMatchObject({ reason: 'key_unavailable' });
    const put = { sourceId: source.id, label: '', value: github.otherKey, isConfirmed: true };
    expect(await second.handlers['keys.put'](put)).toMatchObject({ isPersistent: false });
    await second.stop();

    const third = await startApp({ keychain, dataFolder: first.dataFolder });
    expect(await vaultOf(third)).toMatchObject({ status: 'open', sealed: 0 });
    expect(await sendTo(source)).toBe(200);
  });

  it('gives way to the recovery key', async () => {
    const keychain = sealingKeychain();
    const first = await startApp({ keychain });
    const source = await first.addSource('github', github.key);
    const { recoveryKey } = await first.handlers['vault.createRecoveryKey']({});
    await first.stop();

    const second = await startApp({ dataFolder: first.dataFolder });
    await second.handlers['vault.recover']({
      recoveryKey: recoveryKey?.toLowerCase() ?? '',
      to: { place: 'passphrase', passphrase },
    });
    expect(await vaultOf(second)).toMatchObject({ place: 'passphrase', status: 'open' });
    await until('the key to be open', async () => (await sendTo(source)) === 200);
  });

  it('can be given up: the keys stay listed by fingerprint, and pasting brings them back', async () => {
    const first = await startApp({ keychain: sealingKeychain() });
    const source = await first.addSource('github', github.key);
    await first.stop();
    const keychain = sealingKeychain();
    const second = await startApp({ keychain, dataFolder: first.dataFolder });
    expect(await vaultOf(second)).toMatchObject({ status: 'lost' });
    await second.handlers['vault.startOver']({});
    expect(await vaultOf(second)).toMatchObject({ place: 'keychain', status: 'open', sealed: 0 });
    const before = (await stateOf(second)).sources[0]?.keys;
    expect(before).toMatchObject([{ isAvailable: false }]);
    const put = { sourceId: source.id, label: '', value: github.key, isConfirmed: true };
    const key = await second.handlers['keys.put'](put);
    expect(key).toMatchObject({ id: before?.[0]?.id, isAvailable: true, isPersistent: true });
  });
});

describe('a history of an older version', () => {
  it('has its secrets, sealed one by one, taken into the vault', async () => {
    const keychain = sealingKeychain();
    const dataFolder = tempFolder();
    const old = openForWriting(dataFolder, migrations.slice(0, 3));
    old.exec(`
      INSERT INTO sources VALUES (1, 'a-token-of-before', 'shop', 'github', '{}', 1);`);
    old
      .prepare("INSERT INTO keys VALUES (1, 1, 'of before', 'secret', ?, NULL, 1, ?, NULL)")
      .run(fingerprint(github.key), await keychain.seal(github.key));
    const token = Buffer.from(await keychain.seal('an authtoken of before')).toString('base64');
    old.prepare("INSERT INTO settings VALUES ('ngrokToken', ?)").run(JSON.stringify(token));
    old.close();

    const app = await startApp({ keychain, dataFolder });
    const state = await stateOf(app);
    expect(state.sources[0]?.keys).toMatchObject([{ isAvailable: true, isPersistent: true }]);
    expect(state.tunnel).toMatchObject({ hasToken: true, isTokenPersistent: true });
    const { port } = app;
    const path = '/in/a-token-of-before';
    expect(await sendTo({ url: `http://127.0.0.1:${port}${path}`, path })).toBe(200);
    await app.stop();

    const after = openForReading(dataFolder);
    const rows = after.prepare('SELECT id, sealed FROM secrets').all() as SecretRow[];
    after.close();
    expect(rows.map(({ sealed }) => Buffer.from(sealed).subarray(0, 3).toString())).toEqual([
      'CSV',
      'CSV',
    ]);
  });
});
