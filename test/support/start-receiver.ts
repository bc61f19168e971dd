/** The receiver alone, with one source and no database: for what it does before anything is kept. */
import { onTestFinished } from 'vitest';
import type { Reply } from '../../src/main/core/receiver/reply.ts';
import {
  type Capture,
  type ReceiverOptions,
  startReceiver as start,
} from '../../src/main/core/receiver/server.ts';
import { type RawClient, type RawResponse, rawClient, requestText } from './raw.ts';

export const token = 'AbCdEfGhIjKlMnOpQrStUv-_';
export const path = `/in/${token}`;

/** What the receiver handed on, as far as tests ask. */
export type Taken = {
  readonly method: string;
  readonly target: string;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly bodyBytes: number;
  readonly isTruncated: boolean;
  readonly isPublicHost: boolean;
  readonly isFromBrowser: boolean;
};

const takenFrom = ({ request, body, isPublicHost, isFromBrowser }: Capture): Taken => ({
  method: request.method ?? '',
  target: request.url ?? '',
  rawHeaders: request.rawHeaders,
  body: Buffer.concat(body.chunks),
  bodyBytes: body.bodyBytes,
  isTruncated: body.isTruncated,
  isPublicHost,
  isFromBrowser,
});

export const ok: Reply = { status: 200, contentType: 'text/plain', body: 'OK', isHandshake: false };
const tooLarge: Reply = { ...ok, status: 413, body: 'too large' };

export const startReceiver = async (options: Partial<ReceiverOptions<string>> = {}) => {
  const taken: Taken[] = [];
  const receiver = await start<string>({
    port: 0,
    tls: null,
    bodyLimitBytes: 1024 * 1024,
    requestsPerSecond: 50_000,
    now: Date.now,
    ready: Promise.resolve(),
    findSource: (wanted) => (wanted === token ? 'source' : null),
    isPublicHost: (host) => host === 'hooks.example.com',
    take: (_source, capture, reply) => {
      taken.push(takenFrom(capture));
      reply(capture.body.isTruncated ? tooLarge : ok);
    },
    ...options,
  });
  onTestFinished(() => receiver.stop());
  const { port } = receiver;
  const client = (): Promise<RawClient> => rawClient(port);
  return {
    ...receiver,
    taken,
    client,
    /** Sends the text on a new connection and waits for the first response. */
    exchange: async (text: string): Promise<RawResponse> => {
      const raw = await client();
      raw.write(text);
      return raw.response();
    },
    /** Text of an ordinary request to the source, or to another path. */
    request: (parts: Parameters<typeof requestText>[2] & { path?: string } = {}): string =>
      requestText(port, parts.path ?? path, parts),
  };
};
