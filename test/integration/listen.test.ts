/** `listen` from outside: arguments, output, signals. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../support/certificate.ts';
import { send } from '../support/http.ts';
import { listen } from '../support/listen.ts';
import { deliver, env, github, nowS, ordinary } from '../support/listen-github.ts';
import { rsaPublicKey, signedBy, signerOf } from '../support/sign.ts';
import { tempFile, tempFolder } from '../support/temp.ts';
import { until } from '../support/until.ts';

describe('listen', () => {
  it('says where it listens, then prints each event once it is stored', async () => {
    const dataFolder = tempFolder();
    const program = listen(ordinary(dataFolder), { env });
    const ready = await program.ready();
    expect(ready).toEqual({
      type: 'ready',
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/in\/[\w-]{24}$/),
      port: Number(new URL(ready.url).port),
      sources: [{ name: 'github', provider: 'github', url: ready.url }],
    });
    expect((await deliver(ready.url)).status).toBe(200);
    expect((await send(`${ready.url}/x?y=1`, { body: 'forged' })).status).toBe(401);
    const [, first, second] = await program.json(3);
    expect(first).toMatchObject({
      type: 'event',
      id: 1,
      seq: 1,
      endpoint: 'github',
      provider: 'github',
      method: 'POST',
      path: new URL(ready.url).pathname,
      verdict: 'valid',
      reason: 'ok',
      keyId: 1,
      eventName: 'issues',
      status: 200,
      bodyBytes: github.body.length,
      repeatOf: null,
    });
    expect(second).toMatchObject({
      verdict: 'error',
      reason: 'missing_header',
      path: `${new URL(ready.url).pathname}/x?y=1`,
    });
    const db = new Database(join(dataFolder, 'countersign.db'), { readonly: true });
    expect(db.prepare('SELECT count(*) FROM events').pluck().get()).toBe(2);
    db.close();
    expect(program.stderr()).toBe('');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 0 on %s, everything answered and the database whole',
    async (signal) => {
      const dataFolder = tempFolder();
      const program = listen(ordinary(dataFolder), { env });
      const { url } = await program.ready();
      const answers = Promise.allSettled(Array.from({ length: 50 }, () => deliver(url)));
      await program.json(2);
      program.child.kill(signal);
      expect(await program.exitCode()).toBe(0);
      const accepted = (await answers).filter(
        (answer) => answer.status === 'fulfilled' && answer.value.status === 200,
      );
      const db = new Database(join(dataFolder, 'countersign.db'));
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(
        Number(db.prepare('SELECT count(*) FROM events').pluck().get()),
      ).toBeGreaterThanOrEqual(accepted.length);
      db.close();
      expect(accepted.length).toBeGreaterThan(0);
    },
  );

  it('ends with 0 and without complaint when it is stopped while it starts', async () => {
    const dataFolder = tempFolder();
    const program = listen(ordinary(dataFolder), { env });
    await until('the data folder to be taken', () =>
      existsSync(join(dataFolder, 'countersign.lock')),
    );
    program.child.kill('SIGTERM');
    expect(await program.exitCode()).toBe(0);
    expect(program.stderr()).toBe('');
  });

  it('ends with 0 as well when one wish to end arrives twice, as from a shell and its group', async () => {
    const program = listen(ordinary(tempFolder()), { env });
    await program.ready();
    program.child.kill('SIGINT');
    program.child.kill('SIGTERM');
    expect(await program.exitCode()).toBe(0);
  });

  it('keeps the URL for the same data folder', async () => {
    const dataFolder = tempFolder();
    const urls: string[] = [];
    for (let run = 0; run < 2; run++) {
      const program = listen(ordinary(dataFolder), { env });
      urls.push((await program.ready()).url);
      program.child.kill('SIGTERM');
      await program.exitCode();
    }
    expect(urls[1]).toBe(urls[0]);
  });

  it('takes several sources, keys and settings from a file', async () => {
    const config = tempFile(
      'listen.json',
      JSON.stringify({
        bodyLimitBytes: 2048,
        sources: [
          { provider: 'stripe', secretEnv: ['OLD', 'STRIPE'], toleranceS: 0 },
          { name: 'code', provider: 'github', secretEnv: 'HUB' },
          { provider: 'stripe', secretEnv: 'OLD' },
          {
            provider: 'bracken',
            keyFile: tempFile('secret.txt', `${signerOf('bracken').key}\n`),
            answers: { accept: { status: 202, body: 'mine' } },
          },
        ],
      }),
    );
    const program = listen(['--config', config, '--data', tempFolder(), '--json'], {
      env: { ...env, OLD: 'whsec_old', STRIPE: signerOf('stripe').key },
    });
    const { sources, url } = await program.ready();
    expect(sources.map(({ name, provider }) => [name, provider])).toEqual([
      ['stripe', 'stripe'],
      ['code', 'github'],
      ['stripe 2', 'stripe'],
      ['bracken', 'bracken'],
    ]);
    expect(new Set(sources.map((source) => source.url)).size).toBe(4);
    expect(url).toBe(sources[0]?.url);
    const old = signedBy('stripe', nowS() - 86_400, '');
    expect((await send(url, old)).status).toBe(200);
    expect((await send(sources[2]?.url ?? '', old)).status).toBe(401);
    expect((await deliver(sources[1]?.url ?? '')).status).toBe(200);
    const bracken = await send(sources[3]?.url ?? '', signedBy('bracken', nowS(), ''));
    expect(bracken).toMatchObject({ status: 202, body: 'mine' });
    expect((await send(url, { body: 'x'.repeat(2049) })).status).toBe(413);
    const events = (await program.json(6)).slice(1);
    expect(events.map(({ endpoint }) => endpoint)).toEqual([
      'stripe',
      'stripe 2',
      'code',
      'bracken',
      'stripe',
    ]);
  });

  it('takes public key files in every form people have them in', async () => {
    const contents = [
      rsaPublicKey.base64,
      rsaPublicKey.base64.replace(/(.{64})/g, '$1\n'),
      rsaPublicKey.pem,
      rsaPublicKey.der,
      `\ufeff${rsaPublicKey.pem}`,
    ];
    const sources = contents.map((content) => ({
      provider: 'messagemedia',
      keyFile: tempFile('key', content),
    }));
    const config = tempFile('listen.json', JSON.stringify({ sources }));
    const program = listen(['--config', config, '--data', tempFolder(), '--json']);
    const ready = await program.ready();
    for (const { url } of ready.sources) {
      const signed = signedBy('messagemedia', nowS(), new URL(url).pathname);
      expect((await send(url, signed)).status).toBe(200);
    }
  });

  it('takes several keys on the command line', async () => {
    const args = ['--secret-env', 'OTHER', '--key-file', tempFile('k', 'third'), ...ordinary()];
    const program = listen(args, { env: { ...env, OTHER: 'other' } });
    const { url } = await program.ready();
    expect((await deliver(url)).status).toBe(200);
  });

  it('serves HTTPS with a protected key', async () => {
    const certificate = makeCertificate();
    const config = tempFile(
      'listen.json',
      JSON.stringify({
        tls: {
          certFile: tempFile('cert.pem', certificate.cert),
          keyFile: tempFile('key.pem', certificate.encryptedKey('open sesame')),
          passphraseEnv: 'PASS',
        },
        sources: [{ provider: 'github', secretEnv: 'HUB' }],
      }),
    );
    const program = listen(['--config', config, '--data', tempFolder(), '--json'], {
      env: { ...env, PASS: 'open sesame' },
    });
    const { url } = await program.ready();
    expect(url).toMatch(/^https:/);
    expect((await deliver(url)).status).toBe(200);
  });

  it('shows people lines in which a stranger’s text cannot act', async () => {
    const args = ordinary().filter((argument) => argument !== '--json');
    const program = listen(args, { env });
    await until('the address', () => program.stdout().includes('Ctrl+C'));
    const url = /http:\S+/.exec(program.stdout())?.[0] ?? '';
    await send(url, { headers: ['X-GitHub-Event', 'x\u009b31mred'], body: 'x' });
    await until('the event', () => program.lines().length > 2);
    expect(program.lines().at(-1)).toMatch(/#1 {2}! could not check \(missing header\)/);
    expect(program.lines().at(-1)).toContain('\\x9b31mred');
    expect(program.stdout()).not.toContain('\u009b');
  });
});
