/** An ordinary HTTP client, with header order, case and duplicates under control. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

export type Sent = {
  readonly method?: string;
  /** Name, value, name, value … as sent. */
  readonly headers?: readonly string[];
  readonly body?: string | Uint8Array;
};

export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly rawHeaders: readonly string[];
  readonly body: string;
};

const limitMs = 10_000;

/** Sends one request on a connection of its own. */
export const send = (
  url: string,
  { method = 'POST', headers = [], body = '' }: Sent = {},
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const to = new URL(url);
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    const request = (to.protocol === 'https:' ? httpsRequest : httpRequest)({
      host: to.hostname,
      port: to.port,
      path: to.pathname + to.search,
      method,
      agent: false,
      rejectUnauthorized: false,
      headers: ['Host', to.host, ...headers, 'Content-Length', String(bytes.length)],
    });
    request.setTimeout(limitMs, () => request.destroy(new Error('no answer in time')));
    request.once('error', reject);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          rawHeaders: response.rawHeaders,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    request.end(bytes);
  });
