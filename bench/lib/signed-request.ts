/**
 * The requests that the servers are given: signed as GitHub signs, by code that is not the app's.
 * Every request has a delivery id of its own, as real deliveries have.
 */
import { createHmac } from 'node:crypto';

export const secret = 'a secret that only this benchmark uses';

export type SignedRequest = {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
};

/** Stands in a header where each request has its own id. */
export const deliveryMark = '00000000-0000-4000-8000-deliverymark';

/** A JSON document of exactly this size. */
export const jsonBody = (bytes: number): Buffer => {
  const start = '{"action":"opened","number":7,"note":"';
  const end = '"}';
  const words = 'payment invoice customer order refund shipment 4242 2026-01-31T12:00:00Z ';
  const note = words
    .repeat(Math.ceil(bytes / words.length))
    .slice(0, bytes - start.length - end.length);
  return Buffer.from(start + note + end);
};

export const signedRequest = (bytes: number, connection: 'keep-alive' | 'close'): SignedRequest => {
  const body = jsonBody(bytes);
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return {
    headers: [
      ['User-Agent', 'GitHub-Hookshot/044aadd'],
      ['Accept', '*/*'],
      ['Content-Type', 'application/json'],
      ['X-GitHub-Delivery', deliveryMark],
      ['X-GitHub-Event', 'issues'],
      ['X-GitHub-Hook-ID', '292430182'],
      ['X-GitHub-Hook-Installation-Target-ID', '79929171'],
      ['X-GitHub-Hook-Installation-Target-Type', 'repository'],
      ['X-Hub-Signature-256', `sha256=${signature}`],
      ['Content-Length', String(bytes)],
      ['Connection', connection],
    ],
    body,
  };
};

/** The request as bytes on the wire; `deliveryMark` is still in it. */
export const wireText = ({ headers, body }: SignedRequest, url: URL): string => {
  const lines = [
    `POST ${url.pathname} HTTP/1.1`,
    `Host: ${url.host}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body.toString('latin1')}`;
};

/** The id of the n-th request of the given run: as long as the mark. */
export const deliveryId = (run: number, n: number): string =>
  `${run.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
