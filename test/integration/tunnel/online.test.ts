/** When the tunnel counts as online, and what it says when it cannot be. */
import { describe, expect, it } from 'vitest';
import type { Behaviour } from '../../support/edge/behaviour.ts';
import { refusals } from '../../support/edge/messages.ts';
import { goodToken } from '../../support/edge/online.ts';
import { until } from '../../support/until.ts';
import { get, sendLocally, sendPublicly, startTunnel } from './set-up.ts';

const probeFolder = '/.well-known/countersign/';

describe.concurrent('a tunnel', () => {
  it('is online only when a request through its URL came back', async ({ onTestFinished }) => {
    const test = await startTunnel({
      cleanup: onTestFinished,
      edge: { behaviour: { requests: 'silence' } },
    });
    const { edge, tunnel } = test;
    await until('a probe', () => edge.seen.publicRequests === 1);
    expect(tunnel.state()).toMatchObject({ kind: 'starting', url: edge.publicOrigin });
    edge.behave({ requests: 'carry' });
    const state = await test.is('online');
    expect(state.url).toBe(edge.publicOrigin);
    expect(edge.seen.publicRequests).toBe(2);
    expect(test.app.stored).toEqual([]);
    expect(await sendPublicly(test, 'first')).toBe(200);
    expect((await test.app.event()).arrival).toBe('tunnel');
  });

  it('answers probes only while they are awaited, and stores none', async ({ onTestFinished }) => {
    const test = await startTunnel({
      cleanup: onTestFinished,
      edge: { behaviour: { requests: 'silence' } },
    });
    const { edge, app } = test;
    await until('a probe', () => edge.seen.publicRequests === 1);
    const { port } = app.app.requireReceiver();
    // Guessed, listed, or late: nothing but the awaited path itself is answered.
    edge.behave({ requests: 'carry' });
    await test.is('online');
    for (const path of [probeFolder, `${probeFolder}AAAAAAAAAAAAAAAAAAAAAAAA`, '/', '/in/'])
      expect(await get(test, path)).toBe(404);
    const local = await fetch(`http://127.0.0.1:${port}${probeFolder}x`);
    expect(local.status).toBe(404);
    expect(app.stored).toEqual([]);
    expect(app.app.turnedAway().unknownPath).toBe(5);
  });

  it('is not online when its name leads nowhere, and says so', async ({ onTestFinished }) => {
    const test = await startTunnel({ cleanup: onTestFinished, edge: { announce: 'name' } });
    const state = await test.is('reconnecting');
    expect(state).toMatchObject({
      url: expect.stringMatching(/^https:\/\/[0-9a-f]+\.ngrok\.test$/),
      isOutage: false,
      error: {
        kind: 'unreachable',
        message: 'The public URL is there, but a request to it does not come back to this app.',
      },
    });
    expect(await sendLocally(test, 'still')).toBe(200);
    await test.tunnel.stop();
    // The edge hears of it a moment later.
    await until('the edge to take the endpoint away', () => test.edge.endpoints().length === 0);
  });

  it('is not online when its URL leads to another program', async ({ onTestFinished }) => {
    const test = await startTunnel({
      cleanup: onTestFinished,
      edge: { behaviour: { requests: 'offline' } },
    });
    const { error } = await test.is('reconnecting');
    expect(error.kind).toBe('unreachable');
    test.edge.behave({ requests: 'carry' });
    await test.is('online');
  });
});

describe.concurrent('what ngrok refuses', () => {
  const secretToken = '2abcSECRETtoken_5XyZ';

  it.for<[string, Partial<Behaviour>, string, string]>([
    ['a text that is no token', { auth: refusals.badToken(secretToken) }, 'ERR_NGROK_105', 'token'],
    [
      'a token that was reset',
      {
        auth: {
          text: `invalid.\r\nYour authtoken: ${secretToken}\r\nagain "${secretToken}"`,
          code: 'ERR_NGROK_107',
        },
      },
      'ERR_NGROK_107',
      'token',
    ],
    ['one agent too many', { maxSessions: 0 }, 'ERR_NGROK_108', 'account-limit'],
    [
      'a domain that is taken',
      { bind: refusals.domainTaken('https://hooks.ngrok.test') },
      'ERR_NGROK_334',
      'domain',
    ],
    [
      'a domain that is none',
      { bind: refusals.invalidDomain('1.21 gigawatts') },
      'ERR_NGROK_326',
      'domain',
    ],
    [
      'something nobody has heard of',
      { bind: { text: `New. ${secretToken}`, code: 'ERR_NGROK_98765' } },
      'ERR_NGROK_98765',
      'other',
    ],
  ])(
    '%s: fails for good, with code and sentence, and without the token',
    async ([, b, code, kind], { onTestFinished }) => {
      const test = await startTunnel({
        cleanup: onTestFinished,
        edge: { behaviour: b },
        token: secretToken,
      });
      const { error } = await test.is('failed');
      expect(error).toMatchObject({ kind, code });
      expect(error.message).toMatch(/^\S.{10,}/);
      expect(error.hint).toMatch(/^\S.{10,}/);
      const { app, edge } = test;
      const shown = JSON.stringify([
        await app.handlers['app.state']({}),
        test.tunnel.info(),
        app.log.lines,
      ]);
      expect(shown).not.toContain(secretToken);
      expect(await sendLocally(test, 'while failed')).toBe(200);
      await test.tunnel.stop();
      expect(test.livePids()).toEqual([]);
      await until('the edge to see the end', () => edge.openSockets().agents === 0);

      edge.behave({ auth: 'accept', bind: 'accept', maxSessions: 9 });
      test.tunnel.start();
      await test.is('online');
    },
  );

  it('shows the code and ngrok’s own words when it does not know them', async ({
    onTestFinished,
  }) => {
    const test = await startTunnel({
      cleanup: onTestFinished,
      edge: { behaviour: { auth: refusals.unheardOf } },
    });
    const { error } = await test.is('failed');
    expect(error.message).toBe('ngrok refused: Something new is wrong. (ERR_NGROK_98765)');
    expect(error.hint).toContain('https://ngrok.com/docs/errors/err_ngrok_98765');
  });

  it('without a code is tried again', async ({ onTestFinished }) => {
    const test = await startTunnel({
      cleanup: onTestFinished,
      edge: { behaviour: { auth: refusals.withoutCode } },
    });
    const { error } = await test.is('reconnecting');
    expect(error).toMatchObject({ kind: 'other', code: null });
    expect(error.message).toContain('Something is wrong');
    test.edge.behave({ auth: 'accept' });
    await test.is('online', 2000);
  });

  it('leaves one session at most at the edge while a taken domain is waited for', async ({
    onTestFinished,
  }) => {
    const test = await startTunnel({
      cleanup: onTestFinished,
      tunnel: { domain: 'mine.ngrok.test' },
    });
    const { edge } = test;
    await test.is('online');
    edge.behave({ takenDomains: ['mine.ngrok.test'] });
    edge.dropAgents();
    await until('five more attempts', () => edge.seen.binds.length >= 6, 20_000);
    expect(edge.openSockets().agents).toBeLessThanOrEqual(1);
    expect(test.tunnel.state()).toMatchObject({ error: { code: 'ERR_NGROK_334' } });
    edge.behave({ takenDomains: [] });
    await test.is('online', 3000);
  });
});

describe.concurrent('without', () => {
  it('a token says so, and asks ngrok nothing', async ({ onTestFinished }) => {
    const test = await startTunnel({ cleanup: onTestFinished, token: null });
    const { error } = await test.is('failed');
    expect(error).toMatchObject({
      kind: 'token',
      code: null,
      message: 'ngrok needs an authtoken, and none is set.',
      hint: 'Paste the authtoken of your ngrok account in the tunnel settings.',
    });
    expect(test.pids).toEqual([]);
    await test.tunnel.putToken(goodToken);
    await test.is('online');
  });

  it('the root CA the edge is not trusted, and says what may be between', async ({
    onTestFinished,
  }) => {
    const test = await startTunnel({ cleanup: onTestFinished, tunnel: { rootCaFile: null } });
    const { error } = await test.is('reconnecting');
    expect(error.kind).toBe('tls');
    await test.setTunnel({ rootCaFile: test.edge.caFile });
    await test.is('online');
  });

  it('a readable root CA file it fails, and names the file', async ({ onTestFinished }) => {
    const test = await startTunnel({
      cleanup: onTestFinished,
      tunnel: { rootCaFile: '/nowhere/ca.pem' },
    });
    const { error } = await test.is('failed');
    expect(error).toMatchObject({
      kind: 'settings',
      message: 'The root CA file cannot be read: /nowhere/ca.pem',
    });
  });
});
