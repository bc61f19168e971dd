/** Profile files between two apps: what goes along, what stays, and what has to be pasted. */
import { describe, expect, it } from 'vitest';
import { createProfiles } from '../../src/main/core/profile/profiles.ts';
import { createWorkbench } from '../../src/main/core/workbench.ts';
import { sealingKeychain } from '../support/fakes.ts';
import { send } from '../support/http.ts';
import { signedBy, signerOf } from '../support/sign.ts';
import { startApp, type TestApp } from '../support/start-app.ts';

const github = signerOf('github');
const nowS = 1_750_000_000;
const passphrase = 'plum tractor evening sandpaper';

const profilesOf = ({ app, clock }: TestApp) => {
  const nothing = (): void => undefined;
  return createProfiles(app, '1.2.3', clock, createWorkbench(app, clock, nothing), nothing);
};

/** An app with a source, two keys (one retired), an account and a token. */
const startFull = async (): Promise<TestApp> => {
  const app = await startApp({ keychain: sealingKeychain() });
  const { keyIds } = await app.addSource('github', github.otherKey, github.key);
  await app.handlers['keys.retire']({ id: keyIds[0] ?? 0, isRetired: true });
  const { id: sourceId } = await app.addSource('messagemedia');
  const host = 'http://127.0.0.1:9';
  await app.handlers['console.putAccount']({
    sourceId,
    account: { kind: 'messagemedia', host, apiKey: 'the key', apiSecret: 'the api secret' },
  });
  await app.handlers['tunnel.putToken']({ token: '2abcdefghijklmnopqrstuvwxyz_0123456789' });
  return app;
};

const sourcesOf = async (app: TestApp) => (await app.handlers['app.state']({})).sources;

const sendTo = async (url: string): Promise<number> =>
  (await send(url, signedBy('github', nowS, new URL(url).pathname))).status;

describe('a profile without secrets', () => {
  it('lists the keys by fingerprint, and pasting makes them whole', async () => {
    const first = await startFull();
    const text = await profilesOf(first).write(null);
    for (const secret of [github.key, github.otherKey, 'the api secret', '2abcdefghij']) {
      expect(text).not.toContain(secret);
    }
    const second = await startApp({ keychain: sealingKeychain() });
    const profiles = profilesOf(second);
    expect(profiles.choose('mine.json', text)).toMatchObject({
      fileName: 'mine.json',
      hasSecrets: false,
      sources: [{ provider: 'github', keys: 2 }, { provider: 'messagemedia' }],
    });
    const imported = await profiles.takeOver(null, false);
    expect(imported).toMatchObject({ sources: 2, keys: 0, missingKeys: 2 });

    const [source] = await sourcesOf(second);
    expect(source?.keys).toMatchObject([
      { isAvailable: false, retiredAtMs: nowS * 1000 },
      { isAvailable: false, retiredAtMs: null },
    ]);
    const sourceId = source?.id ?? 0;
    const value = github.key;
    const lint = await second.handlers['keys.lint']({ sourceId, value, isCleaned: false });
    expect(lint.notes.map(({ code }) => code)).toContain('known-missing');
    const put = { sourceId, label: '', value, isConfirmed: true };
    const key = await second.handlers['keys.put'](put);
    expect(key.id).toBe(source?.keys[1]?.id);
    expect(await sendTo(source?.url ?? '')).toBe(200);
  });

  it('stands beside what is there, under a name of its own', async () => {
    const app = await startFull();
    const profiles = profilesOf(app);
    profiles.choose('mine.json', await profiles.write(null));
    await profiles.takeOver(null, false);
    expect((await sourcesOf(app)).map(({ name }) => name)).toEqual([
      'my github',
      'my messagemedia',
      'my github (2)',
      'my messagemedia (2)',
    ]);
  });
});

describe('a profile with secrets', () => {
  it('brings keys, credentials, token and the same URLs', async () => {
    const first = await startFull();
    const text = await profilesOf(first).write(passphrase);
    expect(text).not.toContain(github.key);
    const [before] = await sourcesOf(first);

    const second = await startApp({ keychain: sealingKeychain() });
    const profiles = profilesOf(second);
    expect(profiles.choose('mine.json', text).hasSecrets).toBe(true);
    expect(await profiles.takeOver(passphrase, true)).toMatchObject({ keys: 2, missingKeys: 0 });
    const [source, messages] = await sourcesOf(second);
    expect(new URL(source?.url ?? '').pathname).toBe(new URL(before?.url ?? '').pathname);
    expect(await sendTo(source?.url ?? '')).toBe(200);
    const account = await second.handlers['console.account']({ sourceId: messages?.id ?? 0 });
    expect(account).toMatchObject({ apiKey: 'the key', hasSecret: true, isPersistent: true });
    expect((await second.handlers['app.state']({})).tunnel.hasToken).toBe(true);
  });

  it('stays closed to another passphrase, and can be tried again', async () => {
    const first = await startFull();
    const profiles = profilesOf(first);
    profiles.choose('mine.json', await profiles.write(passphrase));
    await expect(profiles.takeOver('plum tractor evening', false)).rejects.toMatchObject({
      appError: { code: 'profile.wrong-passphrase' },
    });
    expect(await sourcesOf(first)).toHaveLength(2);
    expect(await profiles.takeOver(passphrase, false)).toMatchObject({ sources: 2 });
  });

  it('is not written under a passphrase that is guessed at once', async () => {
    const app = await startFull();
    await expect(profilesOf(app).write('password1')).rejects.toMatchObject({
      appError: { code: 'vault.weak-passphrase' },
    });
  });

  it('is not written while the secrets are locked', async () => {
    const app = await startFull();
    await app.handlers['vault.moveTo']({ place: 'passphrase', passphrase });
    await app.handlers['vault.lock']({});
    await expect(profilesOf(app).write(passphrase)).rejects.toMatchObject({
      appError: { code: 'vault.locked' },
    });
  });
});

describe('an import', () => {
  it('without a chosen file says so', async () => {
    const app = await startApp();
    await expect(profilesOf(app).takeOver(null, false)).rejects.toMatchObject({
      appError: { code: 'profile.nothing-chosen' },
    });
  });
});
