/** The store on its own: what it does with more than it can write. */
import { expect, it, onTestFinished } from 'vitest';
import { createStore } from '../../src/main/core/store/client.ts';
import type { BatchOutcome } from '../../src/main/core/store/protocol.ts';
import type { NewEvent } from '../../src/main/core/store/schema.ts';
import { logUrl, readerUrl, writerUrl } from '../support/start-app.ts';
import { tempFolder } from '../support/temp.ts';
import { until } from '../support/until.ts';

const event: NewEvent = {
  sourceId: 1,
  provider: 'github',
  receivedAtMs: 1_750_000_000_000,
  receiveMs: 1,
  method: 'POST',
  path: '/',
  head: JSON.stringify({ rawHeaders: ['X-Long', 'x'.repeat(16 * 1024)] }),
  eventName: null,
  deliveryId: null,
  verdict: 'error',
  reason: 'missing_header',
  isSignatureGood: false,
  assurance: null,
  keyId: null,
  matched: null,
  skewS: null,
  bodyBytes: 0,
  isTruncated: false,
  status: 401,
  arrival: 'loopback',
  isFromBrowser: false,
  handshake: null,
};

const makeStore = () => {
  const store = createStore({
    dataFolder: tempFolder(),
    workerUrl: writerUrl,
    readerUrl,
    logUrl,
    now: Date.now,
  });
  onTestFinished(() => store.close());
  return store;
};

it('refuses what would not fit into memory, bodies or not, and stores the rest', async () => {
  const store = makeStore();
  const outcomes: BatchOutcome[] = [];
  const sent = 5000;
  // Before the file is open nothing can be written, so everything has to wait.
  for (let i = 0; i < sent; i++) {
    store.append(event, [new Uint8Array()], (outcome) => outcomes.push(outcome));
  }
  const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error.code]));
  expect(new Set(refused)).toEqual(new Set(['store.busy']));
  await until('all to be answered', () => outcomes.length === sent);
  const stored = outcomes.filter(({ ok }) => ok);
  expect(stored.length).toBe(sent - refused.length);
  const { events } = await store.reads.page({ limit: 1 });
  expect(events[0]?.seq).toBe(stored.length);
});

it('takes one event however large when nothing else waits', async () => {
  const store = makeStore();
  const large = new Uint8Array(80 * 1024 * 1024);
  const outcome = await new Promise<BatchOutcome>((resolve) => {
    store.append(event, [large], resolve);
  });
  expect(outcome).toMatchObject({ ok: true, stored: { seq: 1 } });
});

it('stores what waits before it closes, and refuses everything after', async () => {
  const store = makeStore();
  await store.opened;
  const outcomes: boolean[] = [];
  for (let i = 0; i < 1500; i++)
    store.append(event, [Buffer.from('x')], ({ ok }) => outcomes.push(ok));
  await store.close();
  expect(outcomes).toEqual(outcomes.map(() => true));
  expect(outcomes).toHaveLength(1500);
  store.append(event, [], ({ ok }) => outcomes.push(ok));
  expect(outcomes.at(-1)).toBe(false);
});
