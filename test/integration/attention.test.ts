/** What is told and what was not seen, with real requests and the real store. */
import { describe, expect, it } from 'vitest';
import { createAttention, type EventTarget } from '../../src/main/core/attention/service.ts';
import { defaultSettings } from '../../src/shared/settings.ts';
import { fakeNotifier, sealingKeychain } from '../support/fakes.ts';
import { send } from '../support/http.ts';
import { signedBy, signerOf } from '../support/sign.ts';
import { type StartAppOptions, startApp, type TestApp } from '../support/start-app.ts';
import { until } from '../support/until.ts';

const nowS = 1_750_000_000;
const { key } = signerOf('github');

const watch = (test: TestApp) => {
  const notifier = fakeNotifier();
  const opened: EventTarget[] = [];
  let changes = 0;
  const attention = createAttention({
    app: test.app,
    now: test.clock.now,
    notifier,
    onOpen: (target) => opened.push(target),
    onChange: () => changes++,
  });
  return { attention, shown: notifier.shown, opened, changes: () => changes };
};

const start = async (options: StartAppOptions = {}) => {
  const test = await startApp(options);
  return { ...test, ...watch(test) };
};

type Source = { readonly url: string; readonly path: string };

const sendGood = ({ url, path }: Source) => send(url, signedBy('github', nowS, path));
const sendBad = ({ url }: Source) => send(url, { body: 'x' });

/** The next notification, once the time for it has come. */
const nextShown = async ({ clock, shown }: Awaited<ReturnType<typeof start>>) => {
  const before = shown.length;
  clock.advance(60_000);
  return until('a notification', () => shown[before]);
};

describe('the attention', () => {
  it('tells of the first event, and leads to it', async () => {
    const test = await start();
    const source = await test.addSource('github', key);
    await sendGood(source);
    const { seq } = await test.event();
    const notice = await nextShown(test);
    expect(notice).toMatchObject({ title: 'First event of my github' });
    notice.onClick();
    expect(test.opened).toEqual([{ sourceId: source.id, seq }]);
  });

  it('tells of the first failure after a success, of several sources at once', async () => {
    const test = await start();
    const sources = [await test.addSource('github', key), await test.addSource('github', key)];
    for (const source of sources) await sendGood(source);
    await test.event(2);
    expect((await nextShown(test)).title).toBe('2 sources have their first events');
    test.clock.advance(60_000);
    for (const source of sources) await sendBad(source);
    const { seq } = await test.event(4);
    const notice = await nextShown(test);
    expect(notice.title).toBe('2 sources have failed requests');
    notice.onClick();
    expect(test.opened).toEqual([{ sourceId: null, seq }]);
  });

  it('says nothing of the app’s own test events, and counts none of them', async () => {
    const test = await start();
    const { id } = await test.addSource('github', key);
    await test.handlers['simulate.send']({ sourceId: id, variant: 'tampered' });
    expect(await test.event()).toMatchObject({ verdict: 'invalid', arrival: 'simulator' });
    expect(test.attention.unseen().count).toBe(0);
  });

  it('takes for seen what the window in front shows', async () => {
    const test = await start();
    const source = await test.addSource('github', key);
    const other = await test.addSource('github', key);
    test.attention.look({ isInFront: true, sourceId: source.id });
    await sendBad(source);
    await sendBad(other);
    const { seq } = await test.event(2);
    expect(test.attention.unseen()).toEqual({ count: 1, newest: { sourceId: other.id, seq } });
    test.attention.look({ isInFront: false, sourceId: null });
    expect(test.attention.unseen().count).toBe(1);
    test.attention.look({ isInFront: true, sourceId: null });
    expect(test.attention.unseen().count).toBe(0);
  });

  it('keeps what was not seen, and who is known, over a restart', async () => {
    const keychain = sealingKeychain();
    const test = await start({ keychain });
    const source = await test.addSource('github', key);
    await sendGood(source);
    await sendBad(source);
    await sendBad(source);
    const { seq } = await test.event(3);
    await test.attention.stop();
    await test.stop();

    const again = await start({ dataFolder: test.dataFolder, keychain });
    await until('the kept count', () => again.attention.unseen().count === 2);
    expect(again.attention.unseen().newest).toEqual({ sourceId: source.id, seq });
    expect(again.changes()).toBeGreaterThan(0);
    await sendBad(source);
    await again.event();
    expect(again.attention.unseen().count).toBe(3);
    // It was failing before: the next to be told of is another source.
    await sendBad(await again.addSource('github', key));
    await again.event(2);
    expect((await nextShown(again)).title).toBe('First event of my github');
  });

  it('knows sources that had events before anything was kept of it', async () => {
    const keychain = sealingKeychain();
    const test = await startApp({ keychain });
    const source = await test.addSource('github', key);
    await sendBad(source);
    await test.event();
    await test.stop();
    const again = await start({ dataFolder: test.dataFolder, keychain });
    await until('the start', () => again.changes() > 0);
    await sendBad(source);
    await again.event();
    expect((await nextShown(again)).title).toBe('my github: a request could not be checked');
  });

  it('pauses for as long as it was told, over a restart', async () => {
    const test = await start();
    const untilMs = test.clock.now() + 3_600_000;
    test.attention.pause(untilMs);
    expect(test.attention.pausedUntilMs()).toBe(untilMs);
    await test.attention.stop();
    await test.stop();
    const again = await start({ dataFolder: test.dataFolder });
    await until('the pause', () => again.attention.pausedUntilMs() === untilMs);
    again.clock.advance(3_600_000);
    expect(again.attention.pausedUntilMs()).toBeNull();
  });

  it('tells once in all that a closed window goes on receiving', async () => {
    const test = await start();
    test.attention.tellHiding(() => undefined);
    test.attention.tellHiding(() => undefined);
    expect(test.shown).toHaveLength(1);
    await test.attention.stop();
    await test.stop();
    const again = await start({ dataFolder: test.dataFolder });
    await until('the start', () => again.changes() > 0);
    again.attention.tellHiding(() => undefined);
    expect(again.shown).toEqual([]);
  });
});

describe('settings that an earlier version stored', () => {
  it('are kept, and those it did not have are as at the first start', async () => {
    const test = await startApp();
    const { notifications, tray, closeToTray, ...earlier } = defaultSettings;
    await test.app.store.config.putSetting('app', { ...earlier, theme: 'dark' });
    await test.stop();
    const again = await startApp({ dataFolder: test.dataFolder });
    expect(again.app.settings()).toMatchObject({ theme: 'dark', notifications, tray, closeToTray });
  });
});
