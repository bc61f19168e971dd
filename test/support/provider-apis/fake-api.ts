/** A real HTTP server on this machine that keeps what it was asked, and misbehaves when told to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send } from '../http.ts';

export type ApiRequest = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly target: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Name, value, name, value … as received. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
};

export type ApiAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; nothing is sent without one. */
  readonly json?: unknown;
  /** Sent as it is, in place of JSON. */
  readonly text?: string | Uint8Array;
};

/** What to do in place of answering: never, never to the end, too much, or with a closed door. */
export type Fault =
  | ApiAnswer
  | ((request: ApiRequest) => ApiAnswer)
  | 'hang'
  | 'hang-in-body'
  | 'huge'
  | 'reset';

export type Misbehaviour = {
  readonly fault: Fault;
  /** How often; 1 when left out. */
  readonly times?: number;
  /** Of requests with such a method and path alone, as in `POST /v1/messages`. */
  readonly only?: RegExp;
  /** The request is done all the same: only its answer is lost. */
  readonly isDone?: boolean;
};

export type FakeApi = {
  readonly origin: string;
  readonly requests: readonly ApiRequest[];
  readonly misbehave: (misbehaviour: Misbehaviour) => void;
  readonly close: () => Promise<void>;
};

const hugeBytes = 8 * 1024 * 1024;

const readRequest = async (request: IncomingMessage): Promise<ApiRequest> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const target = request.url ?? '';
  const { pathname, searchParams } = new URL(target, 'http://fake');
  return {
    method: request.method ?? '',
    path: pathname,
    query: searchParams,
    target,
    headers: request.headers,
    rawHeaders: request.rawHeaders,
    body: Buffer.concat(chunks).toString(),
  };
};

const write = (response: ServerResponse, { status, headers = {}, json, text }: ApiAnswer): void => {
  const hasJson = json !== undefined;
  const type = hasJson ? { 'content-type': 'application/json' } : {};
  response.writeHead(status, { ...type, ...headers });
  response.end(hasJson ? JSON.stringify(json) : text);
};

const misbehaveNow = (response: ServerResponse, request: ApiRequest, fault: Fault): void => {
  switch (fault) {
    case 'hang':
      return;
    case 'hang-in-body':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('[');
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'huge':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('x'.repeat(hugeBytes));
      return;
    default:
      write(response, typeof fault === 'function' ? fault(request) : fault);
  }
};

/** In: `answer` gives the answer to every request that is not answered wrongly on purpose. */
export const startFakeApi = async (
  answer: (request: ApiRequest) => ApiAnswer | Promise<ApiAnswer>,
): Promise<FakeApi> => {
  const requests: ApiRequest[] = [];
  /** One entry for each time. */
  const due: Misbehaviour[] = [];

  const nextDue = ({ method, path }: ApiRequest): Misbehaviour | undefined => {
    const next = due.find(({ only }) => only?.test(`${method} ${path}`) ?? true);
    if (next) due.splice(due.indexOf(next), 1);
    return next;
  };

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming);
    requests.push(request);
    const next = nextDue(request);
    const right = next && !next.isDone ? null : await answer(request);
    if (next) misbehaveNow(response, request, next.fault);
    else if (right) write(response, right);
  };

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      // A client that has gone away is no mistake of this server.
      if (!response.destroyed) write(response, { status: 500, text: `fake: ${String(error)}` });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    misbehave: (misbehaviour) => {
      for (let i = 0; i < (misbehaviour.times ?? 1); i++) due.push(misbehaviour);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** How a webhook is sent; a test may lead a public URL to where it can be reached. */
export type Deliver = (
  url: string,
  headers: readonly string[],
  body: string,
) => Promise<{ readonly status: number }>;

export const deliverDirectly: Deliver = (url, headers, body) => send(url, { headers, body });

/** What came of a webhook; `status` is 0 when it could not be sent. */
export type Delivered = { readonly url: string; readonly body: string; readonly status: number };

/** Sends webhooks behind the answer of the API, and knows which are still on their way. */
export const createDeliveries = (deliver: Deliver) => {
  const delivered: Delivered[] = [];
  const underWay = new Set<Promise<void>>();
  return {
    delivered: delivered as readonly Delivered[],
    start: (url: string, headers: readonly string[], body: string): void => {
      const sending = deliver(url, headers, body)
        .then(({ status }) => void delivered.push({ url, body, status }))
        .catch(() => void delivered.push({ url, body, status: 0 }))
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    },
    settled: async (): Promise<void> => void (await Promise.all(underWay)),
  };
};

/** The body as a JSON object with exactly these members; null for anything else. */
export const readMembers = <Name extends string>(
  { headers, body }: ApiRequest,
  names: readonly Name[],
): Record<Name, unknown> | null => {
  if (!/^application\/json\b/.test(String(headers['content-type']))) return null;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    // Malformed, like anything else that is no such object.
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const isExact = Object.keys(value).toSorted().join() === names.toSorted().join();
  return isExact ? (value as Record<Name, unknown>) : null;
};
