/** Fills a data folder with events through the app's own store. In: folder, number of events. */

import { createEventWriter } from '../../src/main/core/store/events.ts';
import { openForWriting } from '../../src/main/core/store/open.ts';
import type { NewEvent } from '../../src/main/core/store/schema.ts';
import { deliveryId, jsonBody } from '../lib/signed-request.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
const batch = 1000;
const body = jsonBody(200);

const event = (n: number): NewEvent => ({
  sourceId: 1,
  provider: 'github',
  receivedAtMs: Date.now(),
  receiveMs: 0,
  method: 'POST',
  path: '/',
  head: JSON.stringify({
    target: '/in/seeded',
    httpVersion: '1.1',
    rawHeaders: [],
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
});

const db = openForWriting(folder);
// Nothing is lost if this is lost.
db.pragma('synchronous = OFF');
const writer = createEventWriter(db);
for (let n = 0; n < Number(count); n += batch) {
  const events = Array.from({ length: batch }, (_, i) => event(n + i));
  writer.insertBatch(
    events,
    events.map(() => body),
  );
}
db.close();
