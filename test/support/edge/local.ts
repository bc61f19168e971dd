/** The program behind the tunnel: an ordinary HTTP server that writes down what arrives. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { watchSockets } from './ports.ts';

export type Arrived = {
  readonly method: string;
  readonly target: string;
  readonly httpVersion: string;
  readonly rawHeaders: readonly string[];
  readonly rawTrailers: readonly string[];
  readonly body: Buffer;
};

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export type Local = {
  readonly server: Server;
  /** A URL, as `listenAndForward()` wants it. */
  readonly target: string;
  /** Whole requests, in the order in which they ended. */
  readonly arrived: readonly Arrived[];
  /** Requests whose connection ended before they did. */
  readonly aborted: () => number;
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

const echo: Handler = (request, response) => {
  request.pipe(response);
};

/** Answers with the request's body unless told otherwise. */
export const startLocal = async (handle: Handler = echo): Promise<Local> => {
  const arrived: Arrived[] = [];
  let aborted = 0;
  let connections = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    const { method = '', url: target = '', httpVersion, rawHeaders } = request;
    handle(request, response);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => {
      aborted += 1;
    });
    request.on('end', () => {
      const { rawTrailers } = request;
      const body = Buffer.concat(chunks);
      arrived.push({ method, target, httpVersion, rawHeaders, rawTrailers, body });
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  const gate = watchSockets(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return {
    server,
    target: `http://127.0.0.1:${address.port}`,
    arrived,
    aborted: () => aborted,
    connections: () => connections,
    close: gate.shut,
  };
};
