/** What is kept of a request, and how it is read again. */
import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { send } from '../support/http.ts';
import { rawClient } from '../support/raw.ts';
import { signedBy, signerOf } from '../support/sign.ts';
import { makeApp, shareApp, startApp, type TestApp } from '../support/start-app.ts';
import { tempFolder } from '../support/temp.ts';

const nowS = 1_750_000_000;
const github = signerOf('github');

const shared = shareApp();

const hub = (body: string | Uint8Array): string[] => [
  'X-Hub-Signature-256',
  `sha256=${createHmac('sha256', github.key).update(body).digest('hex')}`,
];

/** The number of a source's first event, once it is stored. */
const seqOf = async (app: TestApp, sourceId: number): Promise<number> =>
  (await app.eventsOf(sourceId))[0]?.seq ?? 0;

const bodyOf = async (app: TestApp, seq: number): Promise<Buffer> => {
  const slice = await app.handlers['events.body']({ seq, offset: 0, length: 4 * 1024 * 1024 });
  return Buffer.from(slice.bytes);
};

describe('the detail of an event', () => {
  it('has everything as it came over the wire', async () => {
    const app = shared();
    const source = await app.addSource('github', github.key);
    const raw = await rawClient(app.port);
    const body = '{"action":"opened","n":1}';
    const [signatureName, signature] = hub(body);
    raw.write(
      [
        `POST ${source.path}/deep?x=%2F&y HTTP/1.1`,
        `hOsT: localhost:${app.port}`,
        'X-Twice: one',
        'x-github-EVENT: issues',
        'X-Bytes: \u00e4\u00ff',
        'X-Twice: two',
        'X-Empty:',
        `${signatureName}: ${signature}`,
        'Transfer-Encoding: chunked',
        'Trailer: X-After',
        '',
        body.length.toString(16),
        body,
        '0',
        'X-After: trailing',
        'X-After: again',
        '',
        '',
      ].join('\r\n'),
    );
    expect((await raw.response()).status).toBe(200);

    const seq = await seqOf(app, source.id);
    const detail = await app.handlers['events.get']({ seq });

    expect(detail).toMatchObject({
      summary: { seq, verdict: 'valid', path: '/deep?x=%2F&y', eventName: 'issues' },
      target: `${source.path}/deep?x=%2F&y`,
      httpVersion: '1.1',
      remoteAddress: '127.0.0.1',
      remotePort: raw.socket.localPort,
      storedBytes: body.length,
      bodySha256: createHash('sha256').update(body).digest('hex'),
      response: { status: 200, body: 'OK' },
      isVerdictOutdated: false,
    });
    expect(detail.headers).toEqual([
      ['hOsT', `localhost:${app.port}`],
      ['X-Twice', 'one'],
      ['x-github-EVENT', 'issues'],
      ['X-Bytes', '\u00c3\u00a4\u00c3\u00bf'],
      ['X-Twice', 'two'],
      ['X-Empty', ''],
      ['X-Hub-Signature-256', signature],
      ['Transfer-Encoding', 'chunked'],
      ['Trailer', 'X-After'],
    ]);
    expect(detail.trailers).toEqual([
      ['X-After', 'trailing'],
      ['X-After', 'again'],
    ]);
    expect(detail.explanation).toMatchObject({
      received: [signature?.slice('sha256='.length)],
      algorithm: 'HMAC-SHA256',
      candidates: [
        {
          name: 'raw-body',
          isMatch: true,
          length: body.length,
          expected: signature?.slice('sha256='.length),
          parts: [{ origin: 'body', start: 0, end: body.length }],
        },
      ],
    });
  });

  it('says when today’s keys would judge otherwise', async () => {
    const app = shared();
    const source = await app.addSource('github', github.otherKey);
    await send(source.url, signedBy('github', nowS, source.path));
    const seq = await seqOf(app, source.id);
    const before = await app.handlers['events.get']({ seq });
    expect(before).toMatchObject({
      summary: { verdict: 'invalid', reason: 'signature_mismatch', status: 401 },
      isVerdictOutdated: false,
    });
    await app.handlers['keys.put']({
      sourceId: source.id,
      label: 'right',
      value: github.key,
      isConfirmed: true,
    });
    const after = await app.handlers['events.get']({ seq });
    expect(after).toMatchObject({
      summary: { verdict: 'invalid' },
      explanation: { verification: { verdict: 'valid' } },
      isVerdictOutdated: true,
    });
  });

  it('judges freshness by the time the request arrived', async () => {
    const app = shared();
    const source = await app.addSource('stripe', signerOf('stripe').key);
    await send(source.url, signedBy('stripe', nowS, source.path));
    const seq = await seqOf(app, source.id);
    app.clock.advance(86_400_000);
    const detail = await app.handlers['events.get']({ seq });
    app.clock.set(nowS * 1000);
    expect(detail.isVerdictOutdated).toBe(false);
    expect(detail.explanation.verification.time).toEqual({
      signedAtS: nowS,
      skewS: 0,
      toleranceS: 300,
      isFresh: true,
    });
  });

  it('of an event that was cut off stays body_truncated whatever the keys', async () => {
    const app = await startApp({ start: { bodyLimitBytes: 70_000 } });
    const source = await app.addSource('github', github.key);
    const body = 'y'.repeat(70_001);
    const answer = await send(source.url, { headers: hub(body), body });
    expect(answer.status).toBe(413);
    const detail = await app.handlers['events.get']({ seq: 1 });
    expect(detail).toMatchObject({
      summary: { verdict: 'error', reason: 'body_truncated', bodyBytes: 70_001, isTruncated: true },
      storedBytes: 65_536,
      explanation: { verification: { verdict: 'error', reason: 'body_truncated' } },
      isVerdictOutdated: false,
    });
  });

  it('of an event that was cut off is never valid, though what is left were signed', async () => {
    const app = await startApp({ start: { bodyLimitBytes: 70_000 } });
    const source = await app.addSource('github', github.key);
    const body = 'y'.repeat(70_001);
    await send(source.url, { headers: hub(body.slice(0, 65_536)), body });
    expect(await app.event()).toMatchObject({ verdict: 'error', reason: 'body_truncated' });
  });
});

describe('a body', () => {
  const everyByte = Buffer.from(Array.from({ length: 512 }, (_, i) => i % 256));
  it.each([
    ['empty', Buffer.alloc(0)],
    ['every byte there is', everyByte],
    ['1 MiB', Buffer.alloc(1024 * 1024, 'abcdefg')],
    ['no UTF-8', Buffer.from('{"a":"\xe4"}', 'latin1')],
    ['a byte order mark', Buffer.from('\ufeff{}')],
  ])('of %s is verified and kept to the byte', async (_name, body) => {
    const app = shared();
    const source = await app.addSource('github', github.key);
    const answer = await send(source.url, { headers: hub(body), body });
    expect(answer.status).toBe(200);
    const [event] = await app.eventsOf(source.id);
    expect(event).toMatchObject({ verdict: 'valid', bodyBytes: body.length });
    expect((await bodyOf(app, event?.seq ?? 0)).equals(body)).toBe(true);
  });

  it('is read in parts', async () => {
    const app = shared();
    const source = await app.addSource('github', github.key);
    await send(source.url, { body: everyByte });
    const seq = await seqOf(app, source.id);
    const read = async (offset: number, length: number): Promise<number[]> => {
      const slice = await app.handlers['events.body']({ seq, offset, length });
      expect(slice).toMatchObject({ offset, totalBytes: 512 });
      return [...slice.bytes];
    };
    expect(await read(0, 2)).toEqual([0, 1]);
    expect(await read(510, 100)).toEqual([254, 255]);
    expect(await read(512, 1)).toEqual([]);
    expect(await read(2 ** 32, 1)).toEqual([]);
    expect(await read(Number.MAX_SAFE_INTEGER, 4 * 1024 * 1024)).toEqual([]);
  });

  it('and detail of an event that does not exist are event.not-found', async () => {
    const app = shared();
    const missing = { appError: { code: 'event.not-found' } };
    await expect(app.handlers['events.get']({ seq: 99_999 })).rejects.toMatchObject(missing);
    await expect(
      app.handlers['events.body']({ seq: 99_999, offset: 0, length: 1 }),
    ).rejects.toMatchObject(missing);
  });
});

describe('the pages', () => {
  const fill = async (app: TestApp, url: string, count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const body = String(i);
      await send(url, { headers: i % 2 === 0 ? hub(body) : [], body });
    }
    await app.event(count);
  };

  it('go back by `before` and forward by `after`, newest first, without gap or overlap', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    await fill(app, source.url, 7);
    const page = async (query: { before?: number; after?: number; limit: number }) => {
      const { events, hasMore } = await app.handlers['events.page'](query);
      return [events.map(({ seq }) => seq), hasMore];
    };
    expect(await page({ limit: 3 })).toEqual([[7, 6, 5], true]);
    expect(await page({ limit: 3, before: 5 })).toEqual([[4, 3, 2], true]);
    expect(await page({ limit: 3, before: 2 })).toEqual([[1], false]);
    expect(await page({ limit: 3, before: 1 })).toEqual([[], false]);
    expect(await page({ limit: 3, after: 0 })).toEqual([[3, 2, 1], true]);
    expect(await page({ limit: 3, after: 3 })).toEqual([[6, 5, 4], true]);
    expect(await page({ limit: 3, after: 6 })).toEqual([[7], false]);
    expect(await page({ limit: 7 })).toEqual([[7, 6, 5, 4, 3, 2, 1], false]);
  });

  it('show one source or one verdict, and rows like those that were pushed', async () => {
    const app = await startApp();
    const one = await app.addSource('github', github.key);
    const two = await app.addSource('github', github.key);
    await fill(app, one.url, 4);
    await send(two.url, { body: 'x' });
    await app.event(5);
    const seqs = async (query: Parameters<TestApp['handlers']['events.page']>[0]) =>
      (await app.handlers['events.page'](query)).events.map(({ seq }) => seq);
    expect(await seqs({ limit: 9, sourceId: one.id })).toEqual([4, 3, 2, 1]);
    expect(await seqs({ limit: 9, verdict: 'valid' })).toEqual([3, 1]);
    expect(await seqs({ limit: 9, sourceId: one.id, verdict: 'error', before: 4 })).toEqual([2]);
    expect(await seqs({ limit: 9, verdict: 'unchecked' })).toEqual([]);
    const { events } = await app.handlers['events.page']({ limit: 9 });
    expect(events.toReversed()).toEqual(app.stored);
  });

  it('are counted by source and verdict, also after a restart', async () => {
    const app = await startApp();
    const source = await app.addSource('github', github.key);
    await fill(app, source.url, 3);
    const counts = [
      { sourceId: source.id, verdict: 'valid', count: 2 },
      { sourceId: source.id, verdict: 'error', count: 1 },
    ];
    const state = await app.handlers['app.state']({});
    expect(state.counts).toEqual(counts);
    await app.stop();
    const again = await startApp({ dataFolder: app.dataFolder });
    const { counts: kept } = await again.handlers['app.state']({});
    expect(kept.toSorted((a, b) => b.count - a.count)).toEqual(counts);
  });
});

describe('a first start', () => {
  it('has an empty page to show before its database is there', async () => {
    const { handlers, app, stop } = makeApp({
      dataFolder: `${tempFolder(onTestFinished)}/not/yet`,
    });
    const page = handlers['events.page']({ limit: 10 });
    await app.start();
    expect(await page).toEqual({ events: [], hasMore: false });
    await stop();
  });
});

describe('a repeat', () => {
  const deliver = (url: string, id: string, body = '{}') =>
    send(url, { headers: ['X-GitHub-Delivery', id, ...hub(body)], body });

  it('is told by the delivery id, whatever else differs', async () => {
    const app = shared();
    const source = await app.addSource('github', github.key);
    await deliver(source.url, 'id-1', '{"try":1}');
    await deliver(source.url, 'id-2', '{"try":1}');
    await deliver(source.url, 'id-1', '{"try":2}');
    await deliver(source.url, 'id-1', '{"try":3}');
    const events = await app.eventsOf(source.id, 4);
    const first = events[0]?.seq;
    expect(events.map(({ repeatOf }) => repeatOf)).toEqual([null, null, first, first]);
  });

  it('is told by method, path and body where there is no id', async () => {
    const app = shared();
    const source = await app.addSource('bracken', signerOf('bracken').key);
    await send(source.url, { body: 'same' });
    await send(source.url, { body: 'same' });
    await send(source.url, { body: 'other' });
    await send(`${source.url}?x`, { body: 'same' });
    await send(source.url, { method: 'PUT', body: 'same' });
    const events = await app.eventsOf(source.id, 5);
    const first = events[0]?.seq;
    expect(events.map(({ repeatOf }) => repeatOf)).toEqual([null, first, null, null, null]);
  });

  it('is told within one source only', async () => {
    const app = shared();
    const one = await app.addSource('github', github.key);
    const two = await app.addSource('github', github.key);
    await deliver(one.url, 'id-1');
    await deliver(two.url, 'id-1');
    const events = [...(await app.eventsOf(one.id)), ...(await app.eventsOf(two.id))];
    expect(events.map(({ repeatOf }) => repeatOf)).toEqual([null, null]);
  });

  it('is told by an id in the body, after a restart as well', async () => {
    const app = await startApp();
    const stripe = signerOf('stripe');
    const source = await app.addSource('stripe', stripe.key);
    await send(source.url, signedBy('stripe', nowS, source.path));
    await app.event();
    await app.stop();
    const again = await startApp({ dataFolder: app.dataFolder });
    const [known] = (await again.handlers['app.state']({})).sources;
    // The vault of this test forgets keys at the end of a run.
    await again.app.sources.addKey(source.id, { label: '', text: stripe.key, kind: 'secret' });
    await send(known?.url ?? '', signedBy('stripe', nowS + 1, source.path));
    expect(await again.event()).toMatchObject({ seq: 2, repeatOf: 1, eventName: 'invoice.paid' });
  });

  it('is not made of the genuine event by a forgery that came before it', async () => {
    const app = await startApp();
    const stripe = signerOf('stripe');
    const source = await app.addSource('stripe', stripe.otherKey, stripe.key);
    const genuine = signedBy('stripe', nowS, source.path);
    await send(source.url, { ...genuine, headers: ['Content-Type', 'application/json'] });
    await send(source.url, genuine);
    expect(await app.event(2)).toMatchObject({ verdict: 'valid', repeatOf: null });
  });
});
