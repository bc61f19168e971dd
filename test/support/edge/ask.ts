/** A public client of the edge: reaches an endpoint by its URL, whose name resolves nowhere. */
import {
  type Agent,
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http';

export type Ask = {
  readonly method?: string;
  readonly path?: string;
  /** Name, value, name, value … as sent, after Host. */
  readonly headers?: readonly string[];
  /** Sent with its length; a list is sent chunked, one chunk each. */
  readonly body?: Uint8Array | readonly Uint8Array[];
  readonly agent?: Agent;
};

export type Answer = {
  readonly status: number;
  readonly message: string;
  readonly rawHeaders: readonly string[];
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  readonly rawTrailers: readonly string[];
};

const limitMs = 20_000;

/** Begins a request and leaves its body to the caller. */
export const begin = (
  { publicOrigin }: { readonly publicOrigin: string },
  url: string,
  { method = 'POST', path = '/', headers = [], agent }: Omit<Ask, 'body'> = {},
): ClientRequest => {
  const request = httpRequest(new URL(publicOrigin), {
    method,
    path,
    agent: agent ?? false,
    headers: ['Host', new URL(url).host, ...headers],
  });
  request.setTimeout(limitMs, () => request.destroy(new Error('no answer in time')));
  return request;
};

export const bytesOf = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

export const responseOf = (request: ClientRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });

/** One whole exchange. */
export const ask = async (
  edge: { readonly publicOrigin: string },
  url: string,
  { body, headers = [], ...rest }: Ask = {},
): Promise<Answer> => {
  const isWhole = body instanceof Uint8Array;
  const framing = isWhole
    ? ['Content-Length', String(body.length)]
    : body === undefined
      ? []
      : ['Transfer-Encoding', 'chunked'];
  const request = begin(edge, url, { ...rest, headers: [...headers, ...framing] });
  if (isWhole) request.write(body);
  else for (const chunk of body ?? []) request.write(chunk);
  request.end();
  const response = await responseOf(request);
  return {
    status: response.statusCode ?? 0,
    message: response.statusMessage ?? '',
    rawHeaders: response.rawHeaders,
    headers: response.headers,
    body: await bytesOf(response),
    rawTrailers: response.rawTrailers,
  };
};
