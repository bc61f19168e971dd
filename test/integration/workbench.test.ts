/** Diagnosis, re-verification, pins and the user's own schemes: over real sockets and files. */
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AppFailure } from '../../src/shared/errors.ts';
import type { SchemeDefinition } from '../../src/shared/scheme-definition.ts';
import { genuine } from '../support/broken/genuine.ts';
import { send } from '../support/http.ts';
import { signedBy, signerOf } from '../support/sign.ts';
import { shareApp, startApp, type TestApp } from '../support/start-app.ts';
import { tempFolder } from '../support/temp.ts';

const nowS = 1_750_000_000;
const github = signerOf('github');
const shared = shareApp();

const codeOf = async (promise: unknown): Promise<string> => {
  try {
    await promise;
    return 'ok';
  } catch (error) {
    if (error instanceof AppFailure) return error.appError.code;
    throw error;
  }
};

/** Sends a genuine GitHub event, signed with the signer's key. */
const sendGithub = async (app: TestApp, source: { id: number; path: string; url: string }) => {
  const before = app.stored.filter(({ sourceId }) => sourceId === source.id).length;
  const reply = await send(source.url, signedBy('github', nowS, source.path));
  const events = await app.eventsOf(source.id, before + 1);
  const event = events[before];
  if (!event) throw new Error('no event');
  return { event, reply };
};

const detailOf = async (app: TestApp, seq: number) => app.handlers['events.get']({ seq });

describe('re-verification', () => {
  it('makes what was captured before the key valid, and writes both verdicts down', async () => {
    const app = shared();
    const source = await app.addSource('github');
    const { event, reply } = await sendGithub(app, source);
    expect(event).toMatchObject({ verdict: 'unchecked', reason: 'no_key', status: reply.status });
    expect(event.rejudgedAtMs).toBeNull();
    await app.handlers['keys.put']({
      sourceId: source.id,
      label: 'late',
      value: github.key,
      isConfirmed: true,
    });
    await app.app.reverifier.idle();
    const detail = await detailOf(app, event.seq);
    expect(detail.summary).toMatchObject({ verdict: 'valid', reason: 'ok', status: reply.status });
    expect(detail.response.status).toBe(401);
    expect(detail.log).toMatchObject([
      { verdict: 'unchecked', reason: 'no_key', cause: 'arrival', keyId: null, engine: 3 },
      { verdict: 'valid', reason: 'ok', cause: 'key-added', matched: 'raw-body', engine: 3 },
    ]);
    expect(detail.log[1]?.keyId).toBe(detail.summary.keyId);
    expect(detail.summary.rejudgedAtMs).toBe(detail.log[1]?.atMs);
    expect(detail.isVerdictOutdated).toBe(false);
  });

  it('moves the kept counts with the verdicts, in the file as well', async () => {
    const dataFolder = tempFolder();
    const first = await startApp({ dataFolder });
    const source = await first.addSource('github');
    for (let i = 0; i < 3; i++) await sendGithub(first, source);
    await first.handlers['keys.put']({
      sourceId: source.id,
      label: '',
      value: github.key,
      isConfirmed: true,
    });
    await first.app.reverifier.idle();
    const nonZero = (app: TestApp) =>
      app.app.tally.counts().filter(({ sourceId, count }) => sourceId === source.id && count !== 0);
    const expected = [{ sourceId: source.id, verdict: 'valid', count: 3 }];
    expect(nonZero(first)).toEqual(expected);
    await first.stop();
    const second = await startApp({ dataFolder });
    expect(nonZero(second)).toEqual(expected);
  });

  it('keeps an event valid by a key that was retired after it', async () => {
    const app = shared();
    const source = await app.addSource('github', github.key);
    const { event } = await sendGithub(app, source);
    const [keyId = 0] = source.keyIds;
    app.clock.advance(60_000);
    await app.handlers['keys.retire']({ id: keyId, isRetired: true });
    app.clock.advance(60_000);
    const { event: later } = await sendGithub(app, source);
    expect(later.verdict).toBe('invalid');
    await app.handlers['reverify.start']({ sourceId: source.id });
    await app.app.reverifier.idle();
    expect((await detailOf(app, event.seq)).summary.verdict).toBe('valid');
    expect((await detailOf(app, later.seq)).summary.verdict).toBe('invalid');
    await app.handlers['keys.retire']({ id: keyId, isRetired: false });
    await app.app.reverifier.idle();
    const detail = await detailOf(app, later.seq);
    expect(detail.summary.verdict).toBe('valid');
    expect(detail.log.at(-1)?.cause).toBe('key-changed');
  });

  it('confirms what has not changed without a new entry', async () => {
    const app = shared();
    const source = await app.addSource('github', github.key);
    const { event } = await sendGithub(app, source);
    const before = await detailOf(app, event.seq);
    app.clock.advance(5000);
    await app.handlers['reverify.start']({ sourceId: source.id });
    await app.app.reverifier.idle();
    const { log } = await detailOf(app, event.seq);
    expect(log).toHaveLength(1);
    expect(log[0]?.atMs).toBe(before.log[0]?.atMs);
    expect(log[0]?.lastMs).toBe(app.clock.now());
  });

  it('can be cancelled, and takes up a second wish after that', async () => {
    const app = shared();
    const source = await app.addSource('github', github.key);
    await sendGithub(app, source);
    await app.handlers['reverify.start']({ sourceId: source.id });
    await app.handlers['reverify.cancel']({});
    await app.app.reverifier.idle();
    expect(app.app.reverifier.state()).toBeNull();
    await app.handlers['reverify.start']({ sourceId: source.id });
    await app.handlers['reverify.start']({ sourceId: source.id });
    await app.app.reverifier.idle();
    expect(app.app.reverifier.state()).toBeNull();
  });
});

describe('the diagnosis of a stored event', () => {
  it('names the retired key and puts it back on a click', async () => {
    const app = shared();
    const source = await app.addSource('github', github.key);
    const [keyId = 0] = source.keyIds;
    await app.handlers['keys.retire']({ id: keyId, isRetired: true });
    app.clock.advance(2000);
    const { event } = await sendGithub(app, source);
    const diagnosis = await app.handlers['diagnosis.run']({ seq: event.seq });
    const [finding] = diagnosis.findings;
    expect(finding).toMatchObject({
      code: 'key.retired',
      isProven: true,
      fix: { kind: 'use-key-again' },
    });
    expect(JSON.stringify(diagnosis)).not.toContain(github.key);
    await app.handlers['diagnosis.apply']({ seq: event.seq, finding: finding?.id ?? '' });
    await app.app.reverifier.idle();
    expect((await detailOf(app, event.seq)).summary.verdict).toBe('valid');
  });

  it('names a disabled key, lets the verdict be, and uses the key again on a click', async () => {
    const app = shared();
    const source = await app.addSource('github', github.key);
    const [keyId = 0] = source.keyIds;
    await app.handlers['keys.put']({
      sourceId: source.id,
      label: 'other',
      value: 'quite another secret of theirs',
    });
    await app.handlers['keys.disable']({ id: keyId, isDisabled: true });
    const { event } = await sendGithub(app, source);
    expect(event.verdict).toBe('invalid');
    const diagnosis = await app.handlers['diagnosis.run']({ seq: event.seq });
    const [finding] = diagnosis.findings;
    expect(finding).toMatchObject({
      code: 'key.disabled',
      isProven: true,
      fix: { kind: 'use-key-again' },
    });
    expect(finding?.title).toMatch(/^Matches the disabled key “/);
    expect((await detailOf(app, event.seq)).summary.verdict).toBe('invalid');
    await app.handlers['diagnosis.apply']({ seq: event.seq, finding: finding?.id ?? '' });
    await app.app.reverifier.idle();
    expect((await detailOf(app, event.seq)).summary.verdict).toBe('valid');
  });

  it('corrects a badly pasted key, changes the provider, and widens the tolerance', async () => {
    const app = shared();
    const bad = await app.addSource('github', `"${github.key}"`);
    const { event } = await sendGithub(app, bad);
    const apply = async (seq: number, code: string) => {
      const { findings } = await app.handlers['diagnosis.run']({ seq });
      expect(findings[0]?.code).toBe(code);
      await app.handlers['diagnosis.apply']({ seq, finding: findings[0]?.id ?? '' });
      await app.app.reverifier.idle();
      return (await detailOf(app, seq)).summary;
    };
    expect(await apply(event.seq, 'key.quotes')).toMatchObject({ verdict: 'valid' });

    const wrong = await app.addSource('slack', github.key);
    const { event: misplaced } = await sendGithub(app, wrong);
    expect(await apply(misplaced.seq, 'scheme.other-provider')).toMatchObject({ verdict: 'valid' });

    const stripe = signerOf('stripe');
    const late = await app.addSource('stripe', stripe.key);
    const old = signedBy('stripe', Math.floor(app.clock.now() / 1000) - 2460, late.path);
    await send(late.url, old);
    const [stale] = await app.eventsOf(late.id);
    const { findings } = await app.handlers['diagnosis.run']({ seq: stale?.seq ?? 0 });
    expect(findings[0]?.title).toBe(
      'Good signature, but 41 minutes old: your clock, a replay, or a retry',
    );
    expect(await apply(stale?.seq ?? 0, 'time.too-old')).toMatchObject({ verdict: 'valid' });
  });

  it('computes nothing when it is cancelled while the event is still being read', async () => {
    const app = shared();
    const source = await app.addSource('github', 'wrong');
    const { event } = await sendGithub(app, source);
    const run = app.handlers['diagnosis.run']({ seq: event.seq });
    await app.handlers['diagnosis.cancel']({});
    expect(await run).toMatchObject({ hashes: 0, isComplete: false });
    expect(await app.handlers['diagnosis.run']({ seq: event.seq })).toMatchObject({
      isComplete: true,
    });
  });

  it('takes no public key for a secret, which anybody could have signed with', async () => {
    const app = shared();
    const publicKey = genuine('discord').keyText;
    const source = await app.addSource('discord', publicKey);
    const forged = genuine('slack').sign({ key: publicKey });
    await send(source.url, { headers: forged.rawHeaders, body: forged.body });
    const [event] = await app.eventsOf(source.id);
    const { findings } = await app.handlers['diagnosis.run']({ seq: event?.seq ?? 0 });
    expect(findings[0]?.code).toBe('scheme.looks-like');
    expect(findings.map(({ isProven }) => isProven)).not.toContain(true);
  });

  it('refuses a fix of another event or of an older search', async () => {
    const app = shared();
    const source = await app.addSource('github', 'wrong');
    const { event } = await sendGithub(app, source);
    const apply = app.handlers['diagnosis.apply']({ seq: event.seq, finding: '1:key.quotes' });
    expect(await codeOf(apply)).toBe('diagnosis.nothing-to-apply');
    expect(await codeOf(app.handlers['diagnosis.run']({ seq: 987_654 }))).toBe('event.not-found');
  });
});

describe('the decrypted body', () => {
  it('is kept only when it is pinned, survives its key then, and can be forgotten', async () => {
    const app = shared();
    const enablex = signerOf('enablex');
    const source = await app.addSource('enablex', enablex.key);
    await send(source.url, signedBy('enablex', nowS, source.path));
    const [event] = await app.eventsOf(source.id);
    const seq = event?.seq ?? 0;
    const shown = async () => (await detailOf(app, seq)).explanation.plaintext;
    expect(await shown()).not.toBeNull();
    expect((await detailOf(app, seq)).pinnedAtMs).toBeNull();
    await app.handlers['plaintext.pin']({ seq, isPinned: true });
    await app.handlers['keys.remove']({ id: source.keyIds[0] ?? 0 });
    expect(await shown()).not.toBeNull();
    expect((await detailOf(app, seq)).pinnedAtMs).toBe(app.clock.now());
    await app.handlers['plaintext.pin']({ seq, isPinned: false });
    expect(await shown()).toBeNull();
    const again = app.handlers['plaintext.pin']({ seq, isPinned: true });
    expect(await codeOf(again)).toBe('event.not-decrypted');
  });
});

const definition: SchemeDefinition = {
  format: 'countersign-scheme',
  version: 1,
  name: 'Acme',
  algorithm: { kind: 'hmac', hash: 'sha256' },
  key: 'utf8',
  signature: { header: 'x-acme-signature', form: { kind: 'whole' }, encoding: 'hex' },
  timestamp: null,
  content: [{ literal: 'acme:' }, { from: 'body' }],
  eventName: { json: ['kind'] },
};

describe("a scheme of the user's own", () => {
  const body = Buffer.from('{"kind":"parcel.sent"}');
  const signature = createHmac('sha256', 'acme-secret-0123').update('acme:').update(body);
  const headers = ['X-Acme-Signature', signature.digest('hex')];

  it('previews, verifies, names its events, survives a restart, and is refused while used', async () => {
    const dataFolder = tempFolder();
    const app = await startApp({ dataFolder });
    const other = await app.addSource('github', 'acme-secret-0123');
    await send(other.url, { method: 'POST', headers, body });
    const [stranger] = await app.eventsOf(other.id);
    const preview = await app.handlers['schemes.preview']({
      seq: stranger?.seq ?? 0,
      definition,
    });
    expect(preview.verification).toMatchObject({ verdict: 'valid' });
    expect(preview.content?.length).toBe(5 + body.length);

    const saved = await app.handlers['schemes.save']({ definition });
    const source = await app.addSource(saved.id, 'acme-secret-0123');
    await send(source.url, { method: 'POST', headers, body });
    const [event] = await app.eventsOf(source.id);
    expect(event).toMatchObject({ verdict: 'valid', eventName: 'parcel.sent', provider: saved.id });
    expect(await codeOf(app.handlers['schemes.remove']({ id: saved.id }))).toBe('scheme.in-use');

    // A changed scheme judges anew what it has judged before.
    const stricter = { ...definition, content: [{ from: 'body' as const }] };
    await app.handlers['schemes.save']({ id: saved.id, definition: stricter });
    await app.app.reverifier.idle();
    expect((await detailOf(app, event?.seq ?? 0)).summary.verdict).toBe('invalid');
    await app.stop();

    const again = await startApp({ dataFolder });
    const state = await again.handlers['app.state']({});
    expect(state.schemes).toEqual([{ id: saved.id, definition: stricter }]);
    expect(state.providers.find(({ id }) => id === saved.id)).toMatchObject({ isCustom: true });
    await again.handlers['sources.remove']({ id: source.id });
    await again.handlers['schemes.remove']({ id: saved.id });
    expect((await again.handlers['app.state']({})).schemes).toEqual([]);
  });

  it('comes back from its exported text, and from nothing else', async () => {
    const app = shared();
    const text = JSON.stringify(definition);
    expect(await app.handlers['schemes.parse']({ json: text })).toEqual(definition);
    for (const json of ['', '{', '{}', text.replace('hmac', 'rot13'), `[${text}]`]) {
      const parse = (async () => app.handlers['schemes.parse']({ json }))();
      expect(await codeOf(parse)).toBe('scheme.bad-definition');
    }
  });

  it('is not kept when it could be forged by anybody', async () => {
    const app = shared();
    const plain = { ...definition, algorithm: { kind: 'hash', hash: 'sha256' } as const };
    const save = (async () => app.handlers['schemes.save']({ definition: plain }))();
    expect(await codeOf(save)).toBe('scheme.bad-definition');
  });
});
