/**
 * The public side: plays ngrok's gateway for the endpoints that are online, chosen by Host.
 * It trusts nothing it is sent: requests come from any client, responses from the tested program.
 */
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type Duplex, pipeline } from 'node:stream';
import type { Leaf } from './authority.ts';
import type { Behaviour } from './behaviour.ts';
import type { Endpoint, Endpoints } from './endpoints.ts';
import { pairs, requestHeaders, responseHeaders } from './public-headers.ts';
import { createLink, type Link } from './public-link.ts';
import type { Seen } from './seen.ts';

export type PublicOptions = {
  readonly behaviour: () => Behaviour;
  readonly endpoints: Endpoints;
  readonly seen: Seen;
  /** Speaks TLS with this certificate; plain HTTP if null. */
  readonly tls: Leaf | null;
};

/** The limits are the tested program's to set, not ours. */
const limits = { maxHeaderSize: 1024 * 1024, requestTimeout: 0, headersTimeout: 0 };

const hostOf = ({ headers }: IncomingMessage): string =>
  (headers.host ?? '').toLowerCase().replace(/:\d*$/, '');

const addressOf = ({ socket }: IncomingMessage): string =>
  `${socket.remoteAddress}:${socket.remotePort}`;

/** Codes: https://ngrok.com/docs/errors. The code is also a header of the response. */
const refuse = (response: ServerResponse, status: number, code: string, text: string): void => {
  response.writeHead(status, {
    'content-type': 'text/plain',
    'ngrok-error-code': code,
    connection: 'close',
  });
  response.end(`${text}\r\n\r\n${code}\r\n`);
};

const offline = (host: string): [number, string, string] => [
  404,
  'ERR_NGROK_3200',
  `The endpoint ${host} is offline.`,
];
const incomplete: [number, string, string] = [
  502,
  'ERR_NGROK_3004',
  'The server returned an invalid or incomplete HTTP response.',
];

/** Not flushHeaders(): that writes the head as UTF-8 and changes bytes above ASCII (Node 24). */
const sendHead = (message: OutgoingMessage): boolean => message.write(Buffer.alloc(0));

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
const usuallyWithout = ['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'];

export const createPublic = ({ behaviour, endpoints, seen, tls }: PublicOptions): Server => {
  /** Links of a public connection, by endpoint id. */
  const links = new WeakMap<Duplex, Map<string, Link>>();

  const linkFor = (request: IncomingMessage, endpoint: Endpoint): Link => {
    const { socket } = request;
    const ofSocket = links.get(socket) ?? new Map<string, Link>();
    links.set(socket, ofSocket);
    const key = `${endpoint.id} ${endpoint.clientId}`;
    const known = ofSocket.get(key);
    if (known !== undefined) return known;
    const link = createLink(endpoint, addressOf(request), seen);
    ofSocket.set(key, link);
    socket.once('close', () => link.close());
    return link;
  };

  const headersFor = (request: IncomingMessage, { proto }: Endpoint, isUpgrade: boolean) => {
    const clientIp = request.socket.remoteAddress ?? '';
    return requestHeaders(request.rawHeaders, { clientIp, proto, isUpgrade });
  };

  const carry = (request: IncomingMessage, response: ServerResponse, endpoint: Endpoint): void => {
    const headers = headersFor(request, endpoint, false);
    // Without it Node would send an empty chunked body.
    if (!hasBody(request) && !usuallyWithout.includes(request.method ?? ''))
      headers.push('Content-Length', '0');
    const upstream = httpRequest({
      agent: linkFor(request, endpoint).agent,
      method: request.method,
      path: request.url,
      headers,
    });
    upstream.on('continue', () => response.writeContinue());
    // A stream that ended before Node listened to it would never tell.
    upstream.on('socket', (stream) => {
      if (stream.destroyed) upstream.destroy(new Error('the agent is gone'));
    });
    upstream.on('error', () => {
      if (!response.headersSent) refuse(response, ...incomplete);
    });
    upstream.on('response', (answer) => {
      response.sendDate = false;
      const { statusCode = 502, statusMessage = '', rawHeaders } = answer;
      response.writeHead(statusCode, statusMessage, responseHeaders(rawHeaders));
      sendHead(response);
      answer.once('end', () => response.addTrailers(pairs(answer.rawTrailers)));
      pipeline(answer, response, () => undefined);
    });
    response.once('close', () => {
      if (!response.writableFinished) upstream.destroy();
    });
    if (!hasBody(request)) {
      upstream.end();
      return;
    }
    request.once('end', () => upstream.addTrailers(pairs(request.rawTrailers)));
    request.on('error', () => upstream.destroy());
    request.pipe(upstream);
    // With the first of the body if that is here already: the SDK leaves Nagle's algorithm on, so
    // a body that follows its head in a write of its own waits 40 ms for the local server's ACK.
    let isHeadSent = false;
    request.once('data', () => {
      isHeadSent = true;
    });
    setImmediate(() => {
      if (!isHeadSent && !upstream.destroyed && !upstream.writableEnded) sendHead(upstream);
    });
  };

  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    seen.publicRequests += 1;
    const { requests: mode } = behaviour();
    if (mode === 'silence') return;
    const endpoint = endpoints.find(hostOf(request));
    if (endpoint === undefined || mode === 'offline') refuse(response, ...offline(hostOf(request)));
    else carry(request, response, endpoint);
  };

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const endpoint = endpoints.find(hostOf(request));
    if (endpoint === undefined) {
      socket.end('HTTP/1.1 404 Not Found\r\nngrok-error-code: ERR_NGROK_3200\r\n\r\n');
      return;
    }
    const { method, url } = request;
    const { id: endpointId, proto, proxied } = endpoint;
    const lines = pairs(headersFor(request, endpoint, true)).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    proxied.open({ endpointId, proto, clientAddr: addressOf(request) }).then(
      (stream) => {
        seen.proxiedStreams += 1;
        stream.write(Buffer.from(`${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1'));
        stream.write(head);
        pipeline(socket, stream, socket, () => undefined);
      },
      () => socket.destroy(),
    );
  };

  const server = tls === null ? createServer(limits) : createTlsServer({ ...limits, ...tls });
  server.on('request', onRequest);
  server.on('checkContinue', onRequest);
  server.on('checkExpectation', onRequest);
  server.on('upgrade', onUpgrade);
  return server;
};
