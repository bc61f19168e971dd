/** Events written by the app's own store, as if they had been received. */
import { createEventWriter } from '../../src/main/core/store/events.ts';
import { openForWriting } from '../../src/main/core/store/open.ts';
import type { NewEvent } from '../../src/main/core/store/schema.ts';
import { deliveryId, type SignedRequest } from './signed-request.ts';

const batch = 1000;

/** The n-th event: a delivery of GitHub's that was verified. */
export const storedEvent = (n: number, { headers, body }: SignedRequest): NewEvent => ({
  sourceId: 1,
  provider: 'github',
  receivedAtMs: Date.now(),
  receiveMs: 0,
  method: 'POST',
  path: '/',
  head: JSON.stringify({
    target: '/in/seeded',
    httpVersion: '1.1',
    rawHeaders: headers.flat(),
    rawTrailers: [],
    remoteAddress: '127.0.0.1',
    remotePort: 1,
    replyBody: 'OK',
  }),
  eventName: 'issues',
  deliveryId: deliveryId(0, n),
  verdict: 'valid',
  reason: 'ok',
  isSignatureGood: true,
  assurance: 'body',
  keyId: 1,
  matched: 'raw-body',
  skewS: null,
  bodyBytes: body.length,
  isTruncated: false,
  status: 200,
  arrival: 'loopback',
  isFromBrowser: false,
  handshake: null,
});

export const seedEvents = (
  folder: string,
  count: number,
  body: Buffer,
  event: (n: number) => NewEvent,
): void => seedHistory(folder, count, event, () => body);

export const seedHistory = (
  folder: string,
  count: number,
  event: (n: number) => NewEvent,
  body: (n: number) => Uint8Array,
): void => {
  const db = openForWriting(folder);
  // Nothing is lost if this is lost.
  db.pragma('synchronous = OFF');
  const writer = createEventWriter(db);
  for (let from = 0; from < count; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, count - from) }, (_, i) => from + i);
    writer.insertBatch(numbers.map(event), numbers.map(body));
  }
  db.close();
};
