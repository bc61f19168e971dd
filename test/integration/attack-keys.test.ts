/** Hostile moments for secrets: keys, the vault, the consoles, profile files and the window. */
import { createHmac, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { createReverifier } from '../../src/main/core/analysis/reverifier.ts';
import { fingerprint } from '../../src/main/core/keys/describe.ts';
import { createProfiles } from '../../src/main/core/profile/profiles.ts';
import { migrations } from '../../src/main/core/store/migrations/index.ts';
import { openForReading, openForWriting } from '../../src/main/core/store/open.ts';
import { createIdleLock } from '../../src/main/core/vault/idle-lock.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { createWorkbench } from '../../src/main/core/workbench.ts';
import { makeCertificate } from '../support/certificate.ts';
import { recordingLog, sealingKeychain } from '../support/fakes.ts';
import { send } from '../support/http.ts';
import { memoryRecords } from '../support/memory-records.ts';
import { startFakeApi } from '../support/provider-apis/fake-api.ts';
import { signedBy, signerOf } from '../support/sign.ts';
import { shareApp, startApp, type TestApp } from '../support/start-app.ts';
import { tempFile, tempFolder } from '../support/temp.ts';
import { until } from '../support/until.ts';
import { brackenAccount, brackenFake } from './console/set-up.ts';

const github = signerOf('github');
const nowS = 1_750_000_000;
const hourS = 3600;
const passphrase = 'plum tractor evening sandpaper';
const toPassphrase = { place: 'passphrase', passphrase } as const;

type Source = { readonly id: number; readonly url: string; readonly path: string };

const sendSigned = async (app: TestApp, source: Source): Promise<number> => {
  const atS = Math.floor(app.clock.now() / 1000);
  return (await send(source.url, signedBy('github', atS, source.path))).status;
};

/** Sends a body that GitHub would have signed with this key. */
const sendWith = async (url: string, key: string, body = '{}'): Promise<number> => {
  const signature = `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
  return (await send(url, { headers: ['X-Hub-Signature-256', signature], body })).status;
};

const put = (app: TestApp, sourceId: number, value: string) =>
  app.handlers['keys.put']({ sourceId, label: '', value, isConfirmed: true });

const newest = async (app: TestApp) => {
  const { events } = await app.handlers['events.page']({ limit: 1 });
  return events[0];
};

const keyOf = async (app: TestApp, keyId: number) => {
  const { sources } = await app.handlers['app.state']({});
  return sources.flatMap(({ keys }) => keys).find(({ id }) => id === keyId);
};

const profilesOf = ({ app, clock }: TestApp) => {
  const nothing = (): void => undefined;
  return createProfiles(app, '1.2.3', clock, createWorkbench(app, clock, nothing), nothing);
};

const codeOf = (answer: unknown): Promise<unknown> =>
  Promise.resolve(answer).then(
    () => 'no failure',
    (error: { appError?: { code: string } }) => error.appError?.code ?? error,
  );

describe('the vault', () => {
  it('lets no key be copied once it is locked', async () => {
    const app = await startApp();
    const { keyIds } = await app.addSource('github', github.key);
    await app.handlers['vault.moveTo'](toPassphrase);
    const idleLock = createIdleLock({ vault: app.app.vault, now: app.clock.now });
    idleLock.start();
    // The machine slept, and this is the first call after it.
    app.clock.advance(25 * hourS * 1000);
    idleLock.touch();
    idleLock.stop();
    const copied = app.handlers['keys.copy']({ id: keyIds[0] ?? 0 });
    expect(await codeOf(copied)).toBe('key.unavailable');
    expect(app.clipboard.last()).toBeNull();
  });

  it('gives keys of an older version back as soon as their key store is there again', async () => {
    const keychain = sealingKeychain();
    const dataFolder = tempFolder();
    const old = openForWriting(dataFolder, migrations.slice(0, 3));
    old.exec(`INSERT INTO sources VALUES (1, 'a-token-of-before', 'shop', 'github', '{}', 1);`);
    old
      .prepare("INSERT INTO keys VALUES (1, 1, 'of before', 'secret', ?, NULL, 1, ?, NULL)")
      .run(fingerprint(github.key), await keychain.seal(github.key));
    old.close();
    keychain.lose();
    const app = await startApp({ keychain, dataFolder });
    expect(await keyOf(app, 1)).toMatchObject({ isAvailable: false });
    keychain.findAgain();
    await app.handlers['vault.moveTo']({ place: 'keychain' });
    await until('the key', async () => (await keyOf(app, 1))?.isAvailable);
    const path = '/in/a-token-of-before';
    const url = `http://127.0.0.1:${app.port}${path}`;
    expect(await sendSigned(app, { id: 1, url, path })).toBe(200);
  });

  it('has events judged anew that came while only some keys of a source were at hand', async () => {
    const keychain = sealingKeychain();
    const first = await startApp({ keychain });
    const source = await first.addSource('github', github.key);
    const { recoveryKey } = await first.handlers['vault.createRecoveryKey']({});
    await first.stop();

    const app = await startApp({ dataFolder: first.dataFolder });
    await put(app, source.id, github.otherKey);
    expect(await sendSigned(app, source)).toBe(401);
    await app.event();
    await app.handlers['vault.recover']({ recoveryKey: recoveryKey ?? '', to: toPassphrase });
    await until('the verdict of today', async () => (await newest(app))?.verdict === 'valid');
  });

  it('judges nothing without its keys after it was unlocked and locked in one breath', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    await app.handlers['vault.moveTo'](toPassphrase);
    await app.handlers['vault.lock']({});
    expect(await sendSigned(app, source)).toBe(401);
    await app.event();
    const unlocked = app.handlers['vault.unlock']({ passphrase });
    await app.handlers['vault.lock']({});
    await unlocked;
    await app.app.sources.reopenKeys();
    await app.handlers['reverify.start']({ sourceId: source.id });
    await app.app.reverifier.idle();
    const { seq = 0 } = (await newest(app)) ?? {};
    const { log } = await app.handlers['events.get']({ seq });
    // In the moment between the two it may have been judged, but then with its key.
    expect(log.slice(1).filter(({ verdict }) => verdict !== 'valid')).toEqual([]);
  });

  it('has its secrets at the next start when a move failed that had reached the disk', async () => {
    const keychain = sealingKeychain();
    const disk = memoryRecords();
    let isAnswerLost = false;
    const records = {
      ...disk,
      putVaultRecord: async (record: unknown): Promise<void> => {
        await disk.putVaultRecord(record);
        if (!isAnswerLost) return;
        isAnswerLost = false;
        throw new Error('the storage thread ended');
      },
    };
    const run = { keychain, records, log: recordingLog(), onChange: () => undefined };
    const vault = createVault(run);
    await vault.load(null, []);
    await vault.put('key:1', 'a secret');
    isAnswerLost = true;
    await expect(vault.moveTo({ place: 'session' })).rejects.toThrow('the storage thread ended');
    const next = createVault(run);
    await next.load(disk.record(), disk.rows());
    expect(await next.get('key:1')).toBe('a secret');
  });

  it('leaves TLS as it was when it cannot keep the passphrase of its key', async () => {
    const app = await startApp();
    await app.handlers['vault.moveTo'](toPassphrase);
    await app.handlers['vault.lock']({});
    const { cert, encryptedKey } = makeCertificate();
    const tls = {
      certFile: tempFile('cert.pem', cert),
      keyFile: tempFile('key.pem', encryptedKey('of the key')),
    };
    expect(await codeOf(app.app.updateSettings({ tls }, 'of the key'))).toBe('vault.locked');
    expect(app.app.settings().tls).toBeNull();
  });
});

describe('a stored verdict', () => {
  it('of a good signature that came too late stays while its key is not at hand', async () => {
    const keychain = sealingKeychain();
    const first = await startApp({ keychain });
    const slack = signerOf('slack');
    const source = await first.addSource('slack', slack.key);
    await send(source.url, signedBy('slack', nowS - 10 * hourS, source.path));
    expect(await first.event()).toMatchObject({ reason: 'timestamp_out_of_tolerance' });
    await first.stop();

    const app = await startApp({ dataFolder: first.dataFolder });
    await app.handlers['reverify.start']({ sourceId: source.id });
    await app.app.reverifier.idle();
    expect(await newest(app)).toMatchObject({
      reason: 'timestamp_out_of_tolerance',
      keyId: source.keyIds[0],
    });
  });

  it('of a forgery stays while no key is at hand', async () => {
    const keychain = sealingKeychain();
    const first = await startApp({ keychain });
    const source = await first.addSource('github', github.key);
    await sendWith(source.url, 'not the key');
    await first.event();
    await first.stop();

    const app = await startApp({ dataFolder: first.dataFolder });
    await app.handlers['reverify.start']({ sourceId: source.id });
    await app.app.reverifier.idle();
    expect(await newest(app)).toMatchObject({ verdict: 'invalid', reason: 'signature_mismatch' });
  });

  it('goes with the key that is disabled, though another key was never pasted', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    await app.app.sources.addMissingKey({
      sourceId: source.id,
      label: 'to be pasted',
      kind: 'secret',
      fingerprint: '01234567',
      createdAtMs: 1,
      retiredAtMs: null,
      isDisabled: false,
      providerKeyId: null,
    });
    await sendSigned(app, source);
    expect(await app.event()).toMatchObject({ verdict: 'valid' });
    await app.handlers['keys.disable']({ id: source.keyIds[0] ?? 0, isDisabled: true });
    await app.app.reverifier.idle();
    expect((await newest(app))?.verdict).not.toBe('valid');
  });
});

describe('a key', () => {
  it('that is retired already does not come back by a rotation', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    const id = source.keyIds[0] ?? 0;
    await app.handlers['keys.retire']({ id, isRetired: true });
    app.clock.advance(hourS * 1000);
    expect(await sendSigned(app, source)).toBe(401);
    const rotation = { id, label: '', value: github.otherKey, isConfirmed: true };
    await app.handlers['keys.rotate']({ ...rotation, overlapS: 24 * hourS });
    expect(await sendSigned(app, source)).toBe(401);
  });

  it('that is retired twice keeps its first end', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    const id = source.keyIds[0] ?? 0;
    await app.handlers['keys.retire']({ id, isRetired: true });
    app.clock.advance(hourS * 1000);
    const again = await app.handlers['keys.retire']({ id, isRetired: true });
    expect(again.retiredAtMs).toBe(nowS * 1000);
  });

  it('that is found again in its own rotation gets no end', async () => {
    const keychain = sealingKeychain();
    const first = await startApp({ keychain });
    const source = await first.addSource('github', github.key);
    await first.stop();
    const app = await startApp({ dataFolder: first.dataFolder });
    const id = source.keyIds[0] ?? 0;
    const rotation = { id, label: '', value: github.key, isConfirmed: true, overlapS: 0 };
    await codeOf(app.handlers['keys.rotate'](rotation));
    expect(await keyOf(app, id)).toMatchObject({ retiredAtMs: null });
  });

  it('that was known as public never becomes a shared secret by being pasted again', async () => {
    const keychain = sealingKeychain();
    const publicKey = 'ab'.repeat(32);
    const first = await startApp({ keychain });
    const source = await first.addSource('discord', publicKey);
    await first.handlers['sources.update']({ id: source.id, provider: 'github' });
    await first.stop();
    const app = await startApp({ dataFolder: first.dataFolder });
    await codeOf(put(app, source.id, publicKey));
    expect(await sendWith(source.url, publicKey)).toBe(401);
  });
});

describe('a private key', () => {
  const app = shareApp();
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const der = pair.privateKey.export({ type: 'pkcs8', format: 'der' });
  const jwk = JSON.stringify(pair.privateKey.export({ format: 'jwk' }));
  const filler = Buffer.alloc(300, 0x5a);
  const openssh = Buffer.concat([Buffer.from('openssh-key-v1\0\0\0\0\x04none'), filler]);
  // Indefinite lengths, as Java and browsers write PKCS#12.
  const ber = Buffer.concat([Buffer.from('308002010330800609', 'hex'), filler]);

  it.each([
    ['as a URL has it', encodeURIComponent(pem)],
    ['as a form has it', pem.replaceAll(' ', '+')],
    ['with blanks that do not break', pem.replaceAll(' ', '\u00a0')],
    ['in a list of JSON Web Keys', `[${jwk}]`],
    ['within other JSON', `{"jwks":{"keys":[${jwk}]}}`],
    ['as a text within JSON', JSON.stringify({ private: jwk })],
    ['of OpenSSH, without its first and last line', openssh.toString('base64')],
    ['in a PKCS#12 of indefinite length', ber.toString('base64')],
    ['as a data URL', `data:application/pkcs8;base64,${der.toString('base64')}`],
    ['with its line ends as \\n, and no first and last line', `${der.toString('base64')}\\n`],
  ])('is refused %s', async (_dress, value) => {
    const { handlers } = app();
    const { id: sourceId } = await handlers['sources.add']({ provider: 'github', name: 'g' });
    const lint = await handlers['keys.lint']({ sourceId, value, isCleaned: false });
    expect(lint.notes[0]).toMatchObject({ level: 'refusal' });
    expect(await codeOf(put(app(), sourceId, value))).toBe('key.unusable');
  });
});

describe('the matches of keys', () => {
  it('go with their source', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    await sendSigned(app, source);
    await app.event();
    await app.handlers['sources.remove']({ id: source.id });
    expect((await app.handlers['app.state']({})).keyMatches).toEqual([]);
  });

  it('are those of a recount after an event came while others were judged anew', async () => {
    const app = await startApp();
    const source = await app.addSource('github');
    await sendSigned(app, source);
    const { row } = await app.app.sources.addKey(source.id, {
      label: '',
      text: github.key,
      kind: 'secret',
    });
    const { analysis, store, sources, library, tally } = app.app;
    const reverifier = createReverifier({
      analysis,
      store: {
        config: store.config,
        settled: store.settled,
        // The next event is stored while the first, judged anew, is read.
        reads: Object.create(store.reads, {
          summaries: {
            value: async (seqs: readonly number[]) => {
              await sendSigned(app, source);
              return store.reads.summaries(seqs);
            },
          },
        }),
      },
      sources,
      library,
      now: app.clock.now,
      log: app.log,
      onChange: () => undefined,
      onCounted: tally.move,
      onJudged: () => undefined,
    });
    reverifier.start(source.id, 'key-added');
    await reverifier.idle();
    const db = openForReading(app.dataFolder);
    const recount = db.prepare('SELECT count(*) FROM events WHERE key_id = ?').pluck().get(row.id);
    db.close();
    expect(recount).toBe(2);
    expect(tally.matches()).toMatchObject([{ keyId: row.id, count: recount }]);
  });
});

describe('a profile', () => {
  const startWith = async (...keys: string[]) => {
    const app = await startApp({ keychain: sealingKeychain() });
    return { app, source: await app.addSource('github', ...keys) };
  };

  it('makes no shared secret of a public key', async () => {
    const publicKey = 'ab'.repeat(32);
    const first = await startApp({ keychain: sealingKeychain() });
    const { id } = await first.addSource('discord', publicKey);
    await first.handlers['sources.update']({ id, provider: 'github' });
    const text = await profilesOf(first).write(passphrase);

    const app = await startApp({ keychain: sealingKeychain() });
    const profiles = profilesOf(app);
    profiles.choose('p.json', text);
    await profiles.takeOver(passphrase, false);
    const [source] = (await app.handlers['app.state']({})).sources;
    expect(await sendWith(source?.url ?? '', publicKey)).toBe(401);
  });

  it('is taken over once, though it was asked for twice', async () => {
    const { app } = await startWith();
    const profiles = profilesOf(app);
    profiles.choose('p.json', await profiles.write(null));
    const asked = [profiles.takeOver(null, false), profiles.takeOver(null, false)];
    const codes = await Promise.all(asked.map(codeOf));
    expect(codes).toEqual(['no failure', 'profile.nothing-chosen']);
    expect(app.app.sources.all()).toHaveLength(2);
  });

  it('gives none of its secrets to another that is chosen meanwhile', async () => {
    const first = await startWith(github.key);
    const secretive = await profilesOf(first.app).write(passphrase);
    const other = await startWith();
    const open = await profilesOf(other.app).write(null);

    const app = await startApp({ keychain: sealingKeychain() });
    const profiles = profilesOf(app);
    profiles.choose('secretive.json', secretive);
    const taken = profiles.takeOver(passphrase, false);
    profiles.choose('open.json', open);
    await taken;
    expect(await codeOf(profiles.takeOver(null, false))).toBe('no failure');
    const [source, another] = app.app.sources.all();
    expect(source?.row.token).toBe(new URL(first.source.url).pathname.slice('/in/'.length));
    expect(source?.keys).toMatchObject([{ text: github.key }]);
    expect(another?.keys).toEqual([]);
  });

  it('leaves nothing behind when it cannot be taken over to its end', async () => {
    const first = await startWith(github.key, github.otherKey);
    await first.app.addSource('github', github.key);
    const text = await profilesOf(first.app).write(passphrase);

    const app = await startApp();
    await app.handlers['vault.moveTo'](toPassphrase);
    const profiles = profilesOf(app);
    profiles.choose('p.json', text);
    const { vault, sources } = app.app;
    const { put: putIt } = vault;
    vi.spyOn(vault, 'put').mockImplementation(async (...secret) => {
      await putIt(...secret);
      vault.lock();
    });
    expect(await codeOf(profiles.takeOver(passphrase, false))).toBe('vault.locked');
    expect(vault.put).toHaveBeenCalledTimes(2);
    expect(sources.all()).toEqual([]);
  });
});

describe('a console', () => {
  it('takes no name of a key that would stop every export', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const api = await startFakeApi(() => ({
      status: 200,
      json: {
        key_id: 'an-id',
        digest: 'D'.repeat(80),
        public_key: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      },
    }));
    const app = await startApp();
    const { id: sourceId } = await app.addSource('messagemedia');
    await app.handlers['console.putAccount']({
      sourceId,
      account: { kind: 'messagemedia', host: api.origin, apiKey: 'k', apiSecret: 's' },
    });
    const action = { kind: 'messagemedia.fetch', keyId: 'an-id' } as const;
    const { error } = await app.handlers['console.run']({ sourceId, action });
    await api.close();
    expect(error).toBeNull();
    expect(await profilesOf(app).write(null)).toContain('an-id');
  });

  it('shows no secret that a page of HTML repeats', async () => {
    const clientSecret = `a<secret>&"it's"+more/of=it`;
    const html = clientSecret
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;');
    const api = await startFakeApi(() => ({ status: 500, text: `<p>${html}</p>` }));
    const app = await startApp();
    const { id: sourceId } = await app.addSource('bracken');
    const account = {
      kind: 'bracken',
      tokenUrl: `${api.origin}/connect/token`,
      apiUrl: api.origin,
      domainKey: '1',
      clientId: 'c',
      clientSecret,
    } as const;
    await app.handlers['console.putAccount']({ sourceId, account });
    const result = await app.handlers['console.run']({
      sourceId,
      action: { kind: 'bracken.token' },
    });
    await api.close();
    expect(JSON.stringify(result)).not.toContain('it&#39;s');
  });
});

describe('the window', () => {
  it('is shown no token of a header, whether its key is at hand or not', async () => {
    const app = await startApp();
    const token = 'a plain token of GitLab';
    const source = await app.addSource('gitlab', token);
    await app.handlers['vault.moveTo'](toPassphrase);
    await send(source.url, { headers: ['X-Gitlab-Token', token], body: '{}' });
    const { seq } = await app.event();
    await app.handlers['vault.lock']({});
    await until('closed keys', async () => !(await keyOf(app, source.keyIds[0] ?? 0))?.isAvailable);
    const detail = await app.handlers['events.get']({ seq });
    expect(JSON.stringify(detail)).not.toContain(token);
  });

  it('gets no key of a source to a host of its own choice', async () => {
    const fake = await brackenFake();
    const app = await startApp({ start: { ownPublicUrl: 'https://hooks.example.test' } });
    const { id: sourceId } = await app.addSource('github', github.key);
    // All that follows takes no more than the window.
    await app.handlers['sources.update']({ id: sourceId, provider: 'bracken' });
    await app.handlers['console.putAccount']({ sourceId, account: brackenAccount(fake) });
    const action = { kind: 'bracken.subscribe', event: 'user_create', isActive: true } as const;
    const code = await codeOf(app.handlers['console.run']({ sourceId, action }));
    expect(code).toBe('key.not-found');
    expect(JSON.stringify(fake.api.requests)).not.toContain(github.key);
  });
});
