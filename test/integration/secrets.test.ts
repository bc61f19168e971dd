/** No secret leaves: not by a command, not by a push, not into the log, not into the files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateTestKey } from '../../src/main/core/keys/generate.ts';
import { createProfiles } from '../../src/main/core/profile/profiles.ts';
import type { Provider } from '../../src/main/core/providers/define.ts';
import { providers } from '../../src/main/core/providers/index.ts';
import { signSample } from '../../src/main/core/simulate/sign.ts';
import { AppFailure } from '../../src/shared/errors.ts';
import { defaultSourceSettings } from '../../src/shared/provider.ts';
import { makeCertificate } from '../support/certificate.ts';
import { sealingKeychain } from '../support/fakes.ts';
import { send } from '../support/http.ts';
import { signerOf, signers } from '../support/sign.ts';
import { startApp, type TestApp } from '../support/start-app.ts';
import { tempFile } from '../support/temp.ts';

const nowS = 1_750_000_000;
const passphrase = 'a passphrase that nobody may see';
const vaultPassphrase = 'nobody may read these nine words either, not one';
const apiSecret = 'the-API-secret-of-an-account';
const clientSecret = 'the-secret-of-an-OAuth2-client';

/** A secret in every dress it might slip out in. */
const dresses = (secret: string): readonly (readonly [dress: string, text: string])[] => {
  const bytes = Buffer.from(secret);
  return [
    ['plain', secret],
    ['JSON', JSON.stringify(secret).slice(1, -1)],
    ['hex', bytes.toString('hex')],
    ['base64', bytes.toString('base64').replace(/=+$/, '')],
    ['base64url', bytes.toString('base64url')],
    ['UTF-16', Buffer.from(secret, 'utf16le').toString('latin1')],
    ['percent', encodeURIComponent(secret)],
    ['bytes', [...bytes].join(',')],
  ];
};

const findIn = (haystack: string, secrets: readonly string[]): string[] =>
  secrets.flatMap((secret) =>
    dresses(secret)
      .filter(([, text]) => haystack.includes(text))
      .map(([dress]) => `${secret} (${dress})`),
  );

/** JSON that shows bytes as text and as numbers. */
const toText = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array
      ? { text: Buffer.from(part).toString('latin1'), bytes: [...part].join(',') }
      : part,
  );

/** Two secrets of a provider, or private keys, which must not come out either. */
const secrets = new Map(
  providers.map(({ id, schemes: [scheme] }) => {
    const signer = signers.find(({ provider }) => provider === id && provider !== 'messagemedia');
    const own = [signer?.key, signer?.otherKey] as const;
    return [id, own.map((key) => key ?? generateTestKey(scheme)) as [string, string]] as const;
  }),
);

const filesIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

const caught = async (promise: unknown): Promise<unknown> => {
  try {
    return await Promise.resolve(promise);
  } catch (error) {
    return error instanceof AppFailure ? error.appError : String(error);
  }
};

/** Uses a provider in every way there is. Out: all that came out. */
const exercise = async (app: TestApp, provider: Provider): Promise<unknown[]> => {
  const [key, otherKey] = secrets.get(provider.id) ?? ['', ''];
  const { handlers } = app;
  const source = await handlers['sources.add']({ provider: provider.id, name: provider.name });
  const { origin, pathname } = new URL(source.url);
  const { target, ...signed } = signSample({
    provider,
    sample: provider.samples[0],
    variant: 'valid',
    keyText: key,
    target: pathname,
    origin,
    nowMs: nowS * 1000,
    settings: defaultSourceSettings,
  });
  const put = (value: string) =>
    handlers['keys.put']({ sourceId: source.id, label: '', value, isConfirmed: true });
  const results: unknown[] = [
    source,
    await caught(put(key)),
    await caught(put(key)),
    await caught(put(`${key}\n`)),
    await caught(put(otherKey)),
    await send(origin + target, { ...signed, headers: signed.rawHeaders }),
    await send(source.url, { body: 'unsigned' }),
    await caught(handlers['simulate.send']({ sourceId: source.id, variant: 'other-key' })),
    await caught(handlers['simulate.send']({ sourceId: source.id, variant: 'valid' })),
  ];
  return results;
};

/** Gives the consoles credentials. Out: all that came out. */
const useConsoles = async (app: TestApp): Promise<unknown[]> => {
  const { sources } = await app.handlers['app.state']({});
  const idOf = (provider: string): number =>
    sources.find((source) => source.provider === provider)?.id ?? 0;
  const host = 'http://127.0.0.1:9';
  const messagemedia = { kind: 'messagemedia', host, apiKey: 'an API key', apiSecret } as const;
  const tokenUrl = `${host}/connect/token`;
  const bracken = { kind: 'bracken', tokenUrl, apiUrl: host, domainKey: '7' } as const;
  const withClient = { ...bracken, clientId: 'client', clientSecret };
  const ids = [idOf('messagemedia'), idOf('bracken')] as const;
  return [
    await app.handlers['console.putAccount']({ sourceId: ids[0], account: messagemedia }),
    await app.handlers['console.putAccount']({ sourceId: ids[1], account: withClient }),
    await caught(app.handlers['console.run']({ sourceId: ids[0], action: listKeys })),
    await caught(app.handlers['console.run']({ sourceId: ids[1], action: getToken })),
    await caught(app.handlers['console.preview']({ sourceId: ids[0], action: listKeys })),
  ];
};
const listKeys = { kind: 'messagemedia.list' } as const;
const getToken = { kind: 'bracken.token' } as const;

const exportWithout = (app: TestApp): Promise<string> => {
  const noWorkbench = { saveScheme: () => Promise.reject(new Error()) };
  const profiles = createProfiles(app.app, '1.2.3', app.clock, noWorkbench, () => undefined);
  return profiles.write(null);
};

describe('no secret', () => {
  it('comes out of a command, a push, the log or the files', async () => {
    const keychain = sealingKeychain();
    const certificate = makeCertificate();
    const app = await startApp({ keychain });
    const out: unknown[] = [];
    for (const provider of providers) out.push(await exercise(app, provider));
    const tls = {
      certFile: tempFile('cert.pem', certificate.cert),
      keyFile: tempFile('key.pem', certificate.encryptedKey(passphrase)),
    };
    out.push(await app.app.updateSettings({ tls }, passphrase));
    out.push(...(await useConsoles(app)), await exportWithout(app));
    // The one secret that is shown, once: it is looked for in the files and the log alone.
    const place = { place: 'passphrase', passphrase: vaultPassphrase } as const;
    const { recoveryKey } = await app.handlers['vault.moveTo'](place);
    const again = await app.handlers['vault.createRecoveryKey']({});
    out.push(await app.handlers['vault.lock']({}));
    await app.handlers['vault.unlock']({ passphrase: vaultPassphrase });
    const shownOnce = [recoveryKey, again.recoveryKey].flatMap((key) => key ?? []);
    const { events } = await app.handlers['events.page']({ limit: 200 });
    for (const { seq } of events) {
      out.push(await app.handlers['events.get']({ seq }));
      out.push(await app.handlers['events.body']({ seq, offset: 0, length: 1_000_000 }));
    }
    out.push(await app.handlers['app.state']({}), events, app.stored);
    const hidden = [...secrets.values()]
      .flat()
      .concat(passphrase, vaultPassphrase, apiSecret, clientSecret);

    expect(findIn(toText(out), hidden)).toEqual([]);
    const inFiles = [...hidden, ...shownOnce];
    expect(findIn(app.log.lines.join('\n'), inFiles)).toEqual([]);
    expect(findIn(filesIn(app.dataFolder), inFiles)).toEqual([]);
    await app.stop();
    expect(findIn(filesIn(app.dataFolder), inFiles)).toEqual([]);
    expect(app.stored.filter(({ verdict }) => verdict === 'valid').length).toBeGreaterThan(
      2 * providers.length - 12,
    );
  });

  it('is found in none of these places by accident: this test can see', () => {
    for (const [, text] of dresses('a secret'))
      expect(findIn(`..${text}..`, ['a secret'])).not.toEqual([]);
  });

  it('stays in the files when its key is removed', async () => {
    const keychain = sealingKeychain();
    const app = await startApp({ keychain });
    const source = await app.addSource('github', signerOf('github').key);
    const sealedInto = filesIn(app.dataFolder);
    await app.handlers['keys.remove']({ id: source.keyIds[0] ?? 0 });
    await app.stop();
    expect(sealedInto.length).toBeGreaterThan(0);
    const again = await startApp({ keychain, dataFolder: app.dataFolder });
    const { sources } = await again.handlers['app.state']({});
    expect(sources[0]?.keys).toEqual([]);
  });
});
