/** The life of a key: added with care, rotated without a gap, retired, disabled, counted. */
import { describe, expect, it } from 'vitest';
import { sealingKeychain } from '../support/fakes.ts';
import { send } from '../support/http.ts';
import { signedBy, signerOf } from '../support/sign.ts';
import { startApp, type TestApp } from '../support/start-app.ts';

const github = signerOf('github');
const nowS = 1_750_000_000;
const hourS = 3600;

const infoOf = async (app: TestApp, keyId: number) => {
  const { sources } = await app.handlers['app.state']({});
  const key = sources.flatMap(({ keys }) => keys).find(({ id }) => id === keyId);
  if (!key) throw new Error('no such key');
  return key;
};

/** Sends a request signed with the first key of the source. Out: the status of the answer. */
const sendOld = async (app: TestApp, source: { url: string; path: string }): Promise<number> =>
  (await send(source.url, signedBy('github', Math.floor(app.clock.now() / 1000), source.path)))
    .status;

const rotate = (app: TestApp, id: number, overlapS: number | null) =>
  app.handlers['keys.rotate']({ id, label: 'new', value: github.otherKey, overlapS });

describe('rotation', () => {
  it('keeps the old key until its overlap ends, and never overwrites', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    const [oldId = 0] = source.keyIds;
    const added = await rotate(app, oldId, hourS);
    expect(added).toMatchObject({ label: 'new', retiredAtMs: null });
    expect((await infoOf(app, oldId)).retiredAtMs).toBe((nowS + hourS) * 1000);

    expect(await sendOld(app, source)).toBe(200);
    app.clock.advance((hourS + 1) * 1000);
    expect(await sendOld(app, source)).toBe(401);
  });

  it('leaves what the old key verified verified after its end', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    await sendOld(app, source);
    await rotate(app, source.keyIds[0] ?? 0, 0);
    app.clock.advance(10 * hourS * 1000);
    await app.handlers['reverify.start']({ sourceId: source.id });
    await app.app.reverifier.idle();
    const { events } = await app.handlers['events.page']({ limit: 1 });
    expect(events).toMatchObject([{ verdict: 'valid', keyId: source.keyIds[0] }]);
  });

  it('without an end leaves both keys in use', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    await rotate(app, source.keyIds[0] ?? 0, null);
    app.clock.advance(1000 * hourS * 1000);
    expect(await sendOld(app, source)).toBe(200);
  });

  it('makes a secret and puts it on the clipboard when none is given', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    const id = source.keyIds[0] ?? 0;
    const added = await app.handlers['keys.rotate']({ id, label: '', overlapS: hourS });
    expect(app.clipboard.last()).toHaveLength(43);
    expect(JSON.stringify(added)).not.toContain(app.clipboard.last());
  });

  it('that fails leaves the old key as it was', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    const id = source.keyIds[0] ?? 0;
    const again = { id, label: '', value: github.key, overlapS: 0 };
    await expect(app.handlers['keys.rotate'](again)).rejects.toMatchObject({
      appError: { code: 'key.duplicate' },
    });
    expect((await infoOf(app, id)).retiredAtMs).toBeNull();
  });
});

describe('a disabled key', () => {
  it('verifies nothing, stored events neither, until it is enabled', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    const id = source.keyIds[0] ?? 0;
    await sendOld(app, source);
    await app.handlers['keys.disable']({ id, isDisabled: true });
    await app.app.reverifier.idle();
    const page = async () => (await app.handlers['events.page']({ limit: 1 })).events;
    expect(await page()).toMatchObject([{ verdict: 'unchecked' }]);
    expect(await sendOld(app, source)).toBe(401);
    await app.handlers['keys.disable']({ id, isDisabled: false });
    await app.app.reverifier.idle();
    expect(await page()).toMatchObject([{ verdict: 'valid' }]);
  });
});

describe('the matches of a key', () => {
  it('are counted as they come, and after a restart', async () => {
    const keychain = sealingKeychain();
    const app = await startApp({ keychain });
    const source = await app.addSource('github', github.key, github.otherKey);
    const [keyId, neverId] = source.keyIds;
    await sendOld(app, source);
    app.clock.advance(5000);
    await sendOld(app, source);
    await app.event(2);
    const expected = [{ keyId, count: 2, lastAtMs: nowS * 1000 + 5000 }];
    expect((await app.handlers['app.state']({})).keyMatches).toEqual(expected);
    await app.stop();
    const again = await startApp({ keychain, dataFolder: app.dataFolder });
    const { keyMatches } = await again.handlers['app.state']({});
    expect(keyMatches).toEqual(expected);
    expect(keyMatches.some((each) => each.keyId === neverId)).toBe(false);
  });

  it('follow events that are judged anew, and go with the key', async () => {
    const app = await startApp();
    const source = await app.addSource('github');
    await sendOld(app, source);
    const { id: keyId } = await app.handlers['keys.put']({
      sourceId: source.id,
      label: '',
      value: github.key,
      isConfirmed: true,
    });
    await app.app.reverifier.idle();
    const matches = async () => (await app.handlers['app.state']({})).keyMatches;
    expect(await matches()).toEqual([{ keyId, count: 1, lastAtMs: nowS * 1000 }]);
    await app.handlers['keys.remove']({ id: keyId });
    expect(await matches()).toEqual([]);
  });
});

describe('a test of one’s own', () => {
  it('is no match of a key, and no event that has arrived', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    await app.handlers['simulate.send']({ sourceId: source.id, variant: 'valid' });
    expect(await app.event()).toMatchObject({ verdict: 'valid', keyId: source.keyIds[0] });
    expect((await app.handlers['app.state']({})).keyMatches).toEqual([]);
    expect(await app.handlers['sources.arrived']({ id: source.id })).toEqual([]);
    await sendOld(app, source);
    expect(await app.handlers['sources.arrived']({ id: source.id })).toMatchObject([{ count: 1 }]);
  });
});

describe('pasting', () => {
  it('of a short secret needs a confirmation', async () => {
    const app = await startApp();
    const { id: sourceId } = await app.handlers['sources.add']({ provider: 'github', name: 'g' });
    const put = { sourceId, label: '', value: 'hunter2-5' };
    await expect(app.handlers['keys.put'](put)).rejects.toMatchObject({
      appError: { code: 'key.needs-confirmation' },
    });
    const key = await app.handlers['keys.put']({ ...put, isConfirmed: true });
    expect(key).toMatchObject({ isAvailable: true });
  });

  it('with quotes and spaces around it keeps what is inside, if asked', async () => {
    const app = await startApp();
    const source = await app.addSource('github');
    const value = `  "${github.key}"\n`;
    const lint = await app.handlers['keys.lint']({ sourceId: source.id, value, isCleaned: true });
    expect(lint.notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['quotes', 'whitespace']),
    );
    const how = { isCleaned: true, isConfirmed: true };
    await app.handlers['keys.put']({ sourceId: source.id, label: '', value, ...how });
    expect(await sendOld(app, source)).toBe(200);
  });

  it('of a private key is refused', async () => {
    const app = await startApp();
    const { id: sourceId } = await app.handlers['sources.add']({ provider: 'github', name: 'g' });
    const value = '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n';
    const lint = await app.handlers['keys.lint']({ sourceId, value, isCleaned: false });
    expect(lint.notes[0]).toMatchObject({ level: 'refusal', code: 'private-key' });
    const put = { sourceId, label: '', value, isConfirmed: true };
    await expect(app.handlers['keys.put'](put)).rejects.toMatchObject({
      appError: { code: 'key.unusable' },
    });
  });
});
