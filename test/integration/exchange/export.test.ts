/** Events of the running core as texts, files and evidence: without a secret, and to be judged again. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/main/core/exchange/evidence-schema.ts';
import { fileFormats, textFormats } from '../../../src/shared/exchange.ts';
import { send } from '../../support/http.ts';
import { signerOf } from '../../support/sign.ts';
import { shareApp } from '../../support/start-app.ts';
import { tempFolder } from '../../support/temp.ts';
import { fileOf, nowS, receive } from './set-up.ts';

const shared = shareApp();

describe('an export', () => {
  const credentials = [
    'Authorization',
    'Basic aHVzaDpodXNo',
    'Cookie',
    'sid=hush-hush',
    'X-Api-Key',
    'hush-hush',
  ];

  it.each(fileFormats)('as %s has no credential in it unless it is wanted', async (format) => {
    const test = shared();
    const { seq } = await receive(test, 'github', credentials);
    const { bytes, warnings } = await fileOf(test, [seq], format);
    expect(bytes.toString()).not.toMatch(/aHVzaDpodXNo|hush-hush/);
    expect(warnings).toContain(
      'Left out, as they may be credentials: Authorization, Cookie, X-Api-Key.',
    );
    if (format === 'evidence') return;
    expect((await fileOf(test, [seq], format, true)).bytes.toString()).toContain('hush-hush');
  });

  it.each(textFormats)('to the clipboard as %s has none, either', async (format) => {
    const test = shared();
    const { seq } = await receive(test, 'github', credentials);
    const without = await test.handlers['export.text']({ seq, format, withCredentials: false });
    expect(without.text).not.toMatch(/aHVzaDpodXNo|hush-hush/);
    expect(without.warnings).toHaveLength(1);
    const all = await test.handlers['export.text']({ seq, format, withCredentials: true });
    expect(all.text).toContain('hush-hush');
  });

  it('never has a key of the source in it, whatever the header is called', async () => {
    const test = shared();
    const { seq, signer } = await receive(test, 'github', ['X-Any', signerOf('github').key]);
    for (const format of fileFormats) {
      expect((await fileOf(test, [seq], format)).bytes.toString()).not.toContain(signer.key);
    }
  });

  it('is refused when a key stands in the body', async () => {
    const test = shared();
    const source = await test.addSource('github', 'hush-hush-secret');
    await send(source.url, { body: '{"key":"hush-hush-secret"}' });
    const [event] = await test.eventsOf(source.id);
    await expect(fileOf(test, [event?.seq ?? 0], 'har')).rejects.toThrow('one of your keys');
  });

  it('warns that a key that is not here was not looked for', async () => {
    const test = shared();
    const { seq, source } = await receive(test, 'github');
    await test.app.sources.addMissingKey({
      sourceId: source.id,
      label: '',
      kind: 'secret',
      fingerprint: '0123abcd',
      createdAtMs: 0,
      retiredAtMs: null,
      isDisabled: false,
      providerKeyId: null,
    });
    const warning = 'A key of its source is not available here, so it was not looked for.';
    expect((await fileOf(test, [seq], 'har')).warnings).toEqual([warning]);
    expect((await fileOf(test, [seq], 'har', true)).warnings).toEqual([]);
  });

  it('of several events has them oldest first, and says which have gone', async () => {
    const test = shared();
    const first = await receive(test, 'github');
    const second = await receive(test, 'stripe');
    const { bytes, warnings, fileName } = await fileOf(
      test,
      [second.seq, 888_888, first.seq, second.seq],
      'ndjson',
    );
    const lines = bytes.toString().trim().split('\n');
    const seqs = lines.map((line) => (JSON.parse(line) as { seq: number }).seq);
    expect(seqs).toEqual([first.seq, second.seq]);
    expect(warnings).toEqual(['Event #888888 is not in the history any more.']);
    expect(fileName).toBe('countersign-events-3.ndjson');
  });

  it('of no event that is still there fails', async () => {
    await expect(fileOf(shared(), [888_888], 'har')).rejects.toThrow('not in the history');
  });
});

describe('evidence', () => {
  it('says how it was judged, by fingerprints of keys, without address or expected signature', async () => {
    const test = shared();
    const { seq, signer, source } = await receive(test, 'github', [
      'X-Forwarded-For',
      '203.0.113.9',
    ]);
    const text = (await fileOf(test, [seq], 'evidence')).bytes.toString();
    const [key] = test.app.sources.get(source.id).keys;
    expect(JSON.parse(text)).toMatchObject({
      format: 'countersign-evidence',
      version: 1,
      provider: { id: 'github' },
      judgedAtS: nowS,
      result: { verdict: 'valid', reason: 'ok', key: key?.row.fingerprint },
      signedContent: { parts: [{ origin: 'body', start: 0 }] },
      keys: [{ fingerprint: key?.row.fingerprint, kind: 'secret' }],
      log: [{ cause: 'arrival', verdict: 'valid' }],
      redacted: ['X-Forwarded-For'],
    });
    expect(text).not.toMatch(/203\.0\.113\.9|127\.0\.0\.1"|"expected"/);
    expect(text).not.toContain(signer.key);
  });

  it('says what age was allowed although the source has the default', async () => {
    const test = shared();
    const { seq } = await receive(test, 'stripe');
    const bundle = JSON.parse((await fileOf(test, [seq], 'evidence')).bytes.toString()) as Evidence;
    expect(bundle.settings.toleranceS).toBeNull();
    expect(bundle.result).toMatchObject({ skewS: 0, toleranceS: 300 });
  });

  it('hides a signed part that repeats a key', async () => {
    const test = shared();
    const { seq, signer, source } = await receive(test, 'standard-webhooks');
    const id = 'msg_1';
    await test.app.sources.addKey(source.id, { label: '', text: id.repeat(2), kind: 'secret' });
    const body = Buffer.from(signer.body);
    const signed = signer.sign(body, nowS, source.url);
    const headers = signed.headers.map((text, i, all) =>
      all[i - 1]?.toLowerCase() === 'webhook-id' ? id.repeat(2) : text,
    );
    await send(source.url, { ...signed, headers });
    const [, event] = await test.eventsOf(source.id, 2);
    const { bytes } = await fileOf(test, [event?.seq ?? seq], 'evidence');
    const bundle = JSON.parse(bytes.toString()) as Evidence;
    const [part] = bundle.signedContent?.parts ?? [];
    expect(part).toEqual({ origin: 'header', label: 'webhook-id' });
    expect(bundle.redacted.map((name) => name.toLowerCase())).toContain('webhook-id');
    expect(bytes.toString()).not.toContain(id.repeat(2));
  });

  it.each(['github', 'stripe', 'slack'])(
    'of %s is judged again by the command line with nothing but a key',
    async (provider) => {
      const test = shared();
      const { seq, signer } = await receive(test, provider);
      const path = join(tempFolder(), 'bundle.json');
      writeFileSync(path, (await fileOf(test, [seq], 'evidence')).bytes);
      const program = fileURLToPath(new URL('../../../src/main/verify.ts', import.meta.url));
      const args = [program, '--request', path, '--secret-env', 'OWN_SECRET', '--json'];
      const run = (secret: string) =>
        spawnSync(process.execPath, args, {
          env: { ...process.env, OWN_SECRET: secret },
          encoding: 'utf8',
          timeout: 60_000,
        });
      const { status, stdout } = run(signer.key);
      expect(JSON.parse(stdout)).toMatchObject({ verdict: 'valid', provider, judgedAtS: nowS });
      expect(status).toBe(0);
      expect(run(signer.otherKey).status).toBe(1);
    },
    60_000,
  );
});
