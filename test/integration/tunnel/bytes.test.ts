/** Bytes through the public side, the real SDK, the receiver and into the history, and the answer back. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask } from '../../support/edge/ask.ts';
import { pairs } from '../../support/edge/public-headers.ts';
import { signedBy, signerOf } from '../../support/sign.ts';
import { secret, startTunnel, type TunnelTest } from './set-up.ts';

const kib = 1024;
const mib = 1024 * kib;
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const nowS = (): number => Math.floor(Date.now() / 1000);

const jobs: (() => void | Promise<void>)[] = [];
let test: TunnelTest;
beforeAll(async () => {
  test = await startTunnel({
    settings: { bodyLimitBytes: 64 * mib },
    tunnel: { domain: 'hooks.ngrok.test' },
    cleanup: (job) => jobs.push(job),
  });
  await test.is('online');
});
afterAll(async () => {
  for (const job of jobs.toReversed()) await job();
});

const signature = (body: Uint8Array): string[] => [
  'X-GitHub-Event',
  'push',
  'X-Hub-Signature-256',
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
];

type Sent = { readonly headers?: string[]; readonly body: Uint8Array | readonly Uint8Array[] };

const whole = (body: Sent['body']): Buffer => Buffer.concat([body].flat());

const post = async ({ body, headers = [] }: Sent, path = test.source.path): Promise<Answer> =>
  ask(test.edge, test.edge.publicOrigin, {
    path,
    headers: [...headers, ...signature(whole(body))],
    body,
  });

/** What is stored of the newest event, body and all. */
const newest = async (before: number) => {
  const { seq } = await test.app.event(before + 1);
  const detail = await test.app.handlers['events.get']({ seq });
  const chunks: Buffer[] = [];
  for (let offset = 0; offset < detail.storedBytes; ) {
    const length = 4 * mib;
    const slice = await test.app.handlers['events.body']({ seq, offset, length });
    chunks.push(Buffer.from(slice.bytes));
    offset += slice.bytes.length;
  }
  return { ...detail, body: Buffer.concat(chunks) };
};

describe('a request through the tunnel', () => {
  it.each([
    ['1 byte', randomBytes(1)],
    ['every byte there is', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
    ['64 KiB and one', randomBytes(64 * kib + 1)],
    ['256 KiB and one, more than a window', randomBytes(256 * kib + 1)],
    ['1 MiB', randomBytes(mib)],
    ['32 MiB', randomBytes(32 * mib)],
    ['three chunks', [Buffer.from('one,'), Buffer.from([0, 255, 13, 10]), randomBytes(100 * kib)]],
  ])('is stored byte for byte, verified and answered: %s', async (_size, body) => {
    const before = test.app.stored.length;
    const answer = await post({ body });
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toBe('OK');
    const event = await newest(before);
    expect(event.summary).toMatchObject({ arrival: 'tunnel', verdict: 'valid', status: 200 });
    expect(event.body.length).toBe(whole(body).length);
    expect(hash(event.body)).toBe(hash(whole(body)));
    expect(event.bodySha256).toBe(hash(whole(body)));
  });

  it('is one of 50 at once, each with its own bytes and its own answer', async () => {
    const before = test.app.stored.length;
    const bodies = Array.from({ length: 50 }, (_, index) => randomBytes(index * kib + 1));
    const answers = await Promise.all(bodies.map((body) => post({ body })));
    expect(answers.map(({ status }) => status)).toEqual(bodies.map(() => 200));
    await test.app.event(before + 50);
    const stored = await Promise.all(
      test.app.stored
        .slice(before)
        .map(async ({ seq }) => (await test.app.handlers['events.get']({ seq })).bodySha256),
    );
    expect(stored.toSorted()).toEqual(bodies.map(hash).toSorted());
  });

  it('is refused like any other when it is forged', async () => {
    const before = test.app.stored.length;
    const forged = ['X-Hub-Signature-256', `sha256=${'0'.repeat(64)}`];
    const answer = await ask(test.edge, test.edge.publicOrigin, {
      path: test.source.path,
      headers: forged,
      body: Buffer.from('{}'),
    });
    expect(answer.status).toBe(401);
    const { summary } = await newest(before);
    expect(summary).toMatchObject({ arrival: 'tunnel', verdict: 'invalid', status: 401 });
  });

  it('keeps its header lines in order, with case and duplicates, and gains four', async () => {
    const before = test.app.stored.length;
    const headers = ['X-Twice', 'one', 'x-twice', 'two', 'X-CaSe', 'As Is', 'X-Empty', ''];
    const answer = await post({ headers, body: Buffer.from('{}') });
    expect(answer.status).toBe(200);
    const event = await newest(before);
    const { host } = new URL(test.edge.publicOrigin);
    // As written down in docs/tunnel.md.
    expect(event.headers).toEqual([
      ['Host', host],
      ['X-Twice', 'one'],
      ['x-twice', 'two'],
      ['X-CaSe', 'As Is'],
      ['X-Empty', ''],
      ...pairs(signature(Buffer.from('{}'))),
      ['Content-Length', '2'],
      ['x-forwarded-for', '127.0.0.1'],
      ['x-forwarded-host', host],
      ['x-forwarded-proto', 'https'],
      ['Connection', 'keep-alive'],
    ]);
    expect(event.httpVersion).toBe('1.1');
    expect(event.remoteAddress).toBe('127.0.0.1');
    expect(event.target).toBe(test.source.path);
  });

  it('brings the answer’s header lines back as they are', async () => {
    const answer = await post({ body: Buffer.from('{}') });
    const local = await fetch(test.source.url, {
      method: 'POST',
      body: '{}',
      headers: Object.fromEntries(pairs(signature(Buffer.from('{}')))),
    });
    const ofConnection = ['date', 'connection', 'keep-alive'];
    const names = (list: readonly (readonly [string, string])[]) =>
      list
        .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
        .filter((line) => !ofConnection.includes(line.split(':')[0] ?? ''));
    expect(names(pairs(answer.rawHeaders)).toSorted()).toEqual(
      names([...local.headers]).toSorted(),
    );
    expect(answer.message).toBe('OK');
  });

  it('is verified when its signature covers the request line: MessageMedia', async () => {
    const { key } = signerOf('messagemedia');
    const source = await test.app.addSource('messagemedia', key);
    const target = `${source.path}?x=1`;
    const { headers, body } = signedBy('messagemedia', nowS(), target);
    const answer = await ask(test.edge, test.edge.publicOrigin, {
      path: target,
      headers: [...headers],
      body,
    });
    expect(answer.status).toBe(200);
    const [event] = await test.app.eventsOf(source.id);
    expect(event).toMatchObject({ arrival: 'tunnel', verdict: 'valid', isSignatureGood: true });
  });

  it('for another host than the tunnel’s is turned away', async () => {
    const answer = await ask(test.edge, test.edge.publicOrigin, {
      path: test.source.path,
      body: Buffer.from('{}'),
    });
    expect(answer.status).toBe(401);
    // The edge finds the endpoint by its name, which this app was not told.
    const other = await ask(test.edge, 'http://hooks.ngrok.test', {
      path: test.source.path,
      body: Buffer.from('{}'),
    });
    expect(other.status).toBe(421);
  });

  it('is counted', async () => {
    const { requests, bytes } = test.tunnel.info().usage;
    await post({ body: Buffer.alloc(1000, 'x') });
    await test.app.event(test.app.stored.length);
    const { usage } = test.tunnel.info();
    expect(usage.requests).toBe(requests + 1);
    expect(usage.bytes).toBeGreaterThanOrEqual(bytes + 1000);
    expect(usage.month).toMatch(/^\d{4}-\d\d$/);
  });
});
