/**
 * The HTTP listener. Trusts nothing it reads: everything that reaches it may come from anyone who
 * knows the URL, or from any web page open on this machine. It can record a request and give a
 * fixed answer; it has no route that reads, lists, deletes or configures.
 */
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { type AppFailure, failure } from '../../../shared/errors.ts';
import type { TurnedAway } from '../../../shared/ipc.ts';
import { t } from '../../../shared/text.ts';
import { probeReply } from '../tunnel/probe.ts';
import { readHeader } from '../verify/request.ts';
import { type CapturedBody, captureBody, createBodyBudget, declaredLength } from './capture.ts';
import { admit, type HostList, hostOf, isFromBrowser, localHosts } from './gate.ts';
import { createRateLimit } from './rate.ts';
import { isBodiless, plainText, type Reply, safetyHeaders } from './reply.ts';
import type { TlsMaterial } from './tls.ts';

const maxHeaderBytes = 16 * 1024;
const maxHeaders = 256;
const maxConnections = 1000;
const defaultTimeouts = {
  headersMs: 10_000,
  requestMs: 60_000,
  /** How often the two above are looked at. */
  checkEveryMs: 2000,
  keepAliveMs: 15_000,
};
const bodyMemoryBytes = 256 * 1024 * 1024;
const sweepEveryMs = 25;

/** A request with its body, before it is judged. */
export type Capture = {
  readonly request: IncomingMessage;
  readonly body: CapturedBody;
  readonly receivedAtMs: number;
  readonly receiveMs: number;
  readonly isPublicHost: boolean;
  readonly isFromBrowser: boolean;
};

/** Before anything has come. */
export const nothingTurnedAway: TurnedAway = {
  unknownPath: 0,
  wrongHost: 0,
  fromWebPage: 0,
  tooFast: 0,
  badRequest: 0,
  notStored: 0,
};

export type ReceiverOptions<Source> = {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly tls: TlsMaterial | null;
  readonly bodyLimitBytes: number;
  readonly requestsPerSecond: number;
  readonly now: () => number;
  /** Resolves once sources are known; requests wait for it. */
  readonly ready: Promise<unknown>;
  readonly findSource: (token: string) => Source | null;
  readonly isPublicHost: (host: string) => boolean;
  /** Judges and stores; calls `reply` when it is on disk, or with a 503. */
  readonly take: (source: Source, capture: Capture, reply: (reply: Reply) => void) => void;
  /** Whether a target is a probe of our own public URL, to be answered and never stored. */
  readonly answersProbe?: (target: string) => boolean;
  /** Whether a request that carries nothing is the provider's own check of the URL. */
  readonly isBareCheck?: (source: Source, method: string) => boolean;
  /** Patience with slow senders; each has a default. */
  readonly timeouts?: Partial<typeof defaultTimeouts>;
};

export type Receiver = {
  readonly port: number;
  readonly turnedAway: () => TurnedAway;
  readonly stop: () => Promise<void>;
};

/** What asks for a receiver that is not there is told. */
export const notListening = (): AppFailure =>
  failure(
    'receiver.not-running',
    t('The receiver is not listening.'),
    t('Choose another port in the settings.'),
  );

const inPath = /^(?:https?:\/\/[^/]*)?\/in\/([A-Za-z0-9_-]{16,64})(?=[/?#]|$)/;

const upPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Endpoint is up</title><p>This endpoint is up. It takes webhooks by POST.</p></html>`;

const flatSafetyHeaders = safetyHeaders.flat();

/** Asks for nothing and brings nothing: a person with a browser, or a check of the URL. */
const isBare = ({ method, url = '', rawHeaders }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !url.includes('?') &&
  !rawHeaders.some((name, i) => i % 2 === 0 && /signature|hmac|^authorization$/i.test(name));

const send = (
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string,
  extra: readonly string[] = [],
): void => {
  if (response.headersSent || response.destroyed) return;
  const length = String(Buffer.byteLength(body));
  response.writeHead(status, [
    ...(isBodiless(status) ? [] : ['Content-Type', contentType, 'Content-Length', length]),
    ...flatSafetyHeaders,
    ...extra,
  ]);
  response.end(body);
};

const refuseSocket = (socket: Socket, statusLine: string): void => {
  if (socket.writable) {
    socket.end(`HTTP/1.1 ${statusLine}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  }
  // Half-open senders are not waited for.
  setTimeout(() => socket.destroy(), 500).unref();
};

const statusOfParseError = (code: string | undefined): string => {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return '431 Request Header Fields Too Large';
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return '408 Request Timeout';
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return '413 Payload Too Large';
    default:
      return '400 Bad Request';
  }
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          failure(
            'receiver.port-in-use',
            t('Port {port} is already taken by another program.', { port }),
            t('Choose another port, or let the system choose one.'),
            error,
          ),
        );
      } else if (error.code === 'EACCES') {
        reject(
          failure(
            'receiver.port-not-allowed',
            t('Port {port} may not be used by this user.', { port }),
            t('Choose a port above 1023.'),
            error,
          ),
        );
      } else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** Starts listening on 127.0.0.1. Errors: `receiver.port-in-use`, `receiver.port-not-allowed`. */
export const startReceiver = async <Source>(
  options: ReceiverOptions<Source>,
): Promise<Receiver> => {
  const { now, findSource, take } = options;
  const counts = { ...nothingTurnedAway };
  const rate = createRateLimit(options.requestsPerSecond, now);
  const budget = createBodyBudget(bodyMemoryBytes);
  let hosts: HostList = { local: new Set(), isPublic: options.isPublicHost };
  let isReady = false;
  void options.ready.then(
    () => {
      isReady = true;
    },
    () => undefined,
  );

  const refuse = (response: ServerResponse, status: number, body = '', extra?: string[]): void =>
    send(response, status, plainText, body, extra);

  const busy = (response: ServerResponse): void => {
    counts.notStored++;
    refuse(response, 503, 'Not stored; please send it again.', ['Retry-After', '5']);
  };

  const answerWith = (response: ServerResponse, reply: Reply): void => {
    if (reply.status === 503) busy(response);
    else send(response, reply.status, reply.contentType, reply.body);
  };

  const receive = (
    source: Source,
    request: IncomingMessage,
    response: ServerResponse,
    receivedAtMs: number,
    limitBytes: number,
  ): void => {
    const onBody = (body: CapturedBody): void => {
      const capture: Capture = {
        request,
        body,
        receivedAtMs,
        receiveMs: now() - receivedAtMs,
        isPublicHost: !hosts.local.has(hostOf(request)),
        isFromBrowser: isFromBrowser(request),
      };
      take(source, capture, (reply) => answerWith(response, reply));
    };
    captureBody(request, limitBytes, budget, onBody, () => busy(response));
  };

  /** Everything that is answered without being captured. Out: the source, or null when answered. */
  const route = (request: IncomingMessage, response: ServerResponse): Source | null => {
    const admission = admit(request, hosts);
    if (admission === 'wrong-host') {
      counts.wrongHost++;
      refuse(response, 421);
      return null;
    }
    if (admission === 'from-web-page') {
      counts.fromWebPage++;
      refuse(response, 403);
      return null;
    }
    // Node takes the first of several; who reads the other one sees another site.
    if (readHeader(request.rawHeaders, 'host') === null) {
      counts.badRequest++;
      refuse(response, 400, '', ['Connection', 'close']);
      return null;
    }
    const { upgrade } = request.headers;
    if (request.rawHeaders.length > maxHeaders * 2) {
      counts.badRequest++;
      refuse(response, 431);
      return null;
    }
    // The parser lets a request line without a version pass as HTTP/0.9.
    if (request.httpVersionMajor === 0) {
      counts.badRequest++;
      refuse(response, 400, '', ['Connection', 'close']);
      return null;
    }
    // Some HTTP clients offer h2c on every first request; that offer may be ignored.
    if (upgrade !== undefined && upgrade.toLowerCase() !== 'h2c') {
      counts.badRequest++;
      refuse(response, 400, 'Upgrade is not supported.', ['Connection', 'close']);
      return null;
    }
    const target = request.url ?? '';
    if (options.answersProbe?.(target)) {
      send(response, 200, plainText, probeReply);
      return null;
    }
    const token = inPath.exec(target)?.[1];
    const source = token === undefined ? null : findSource(token);
    if (!source) {
      counts.unknownPath++;
      refuse(response, 404);
      return null;
    }
    if (isBare(request) && !options.isBareCheck?.(source, request.method ?? '')) {
      send(response, 200, 'text/html; charset=utf-8', upPage);
      return null;
    }
    if (!rate.take()) {
      counts.tooFast++;
      refuse(response, 429, 'Too many requests.', ['Retry-After', '1']);
      return null;
    }
    return source;
  };

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const receivedAtMs = now();
    if (!isReady) {
      options.ready.then(
        () => handle(request, response),
        () => busy(response),
      );
      return;
    }
    const source = route(request, response);
    if (source) receive(source, request, response, receivedAtMs, options.bodyLimitBytes);
  };

  /** A sender that asks first: told to go on, or refused before a byte of the body. */
  const handleExpect = (request: IncomingMessage, response: ServerResponse): void => {
    const declared = declaredLength(request);
    if (declared === null || declared <= options.bodyLimitBytes) {
      response.writeContinue();
      handle(request, response);
      return;
    }
    const answer = (): void => {
      const source = route(request, response);
      if (!source) return;
      const body: CapturedBody = { chunks: [], bodyBytes: declared, isTruncated: true };
      const capture: Capture = {
        request,
        body,
        receivedAtMs: now(),
        receiveMs: 0,
        isPublicHost: !hosts.local.has(hostOf(request)),
        isFromBrowser: isFromBrowser(request),
      };
      // The body was never sent, so Node closes the connection after the reply.
      take(source, capture, (reply) => answerWith(response, reply));
    };
    options.ready.then(answer, () => busy(response));
  };

  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  const serverOptions = {
    maxHeaderSize: maxHeaderBytes,
    headersTimeout: timeouts.headersMs,
    requestTimeout: timeouts.requestMs,
    connectionsCheckingInterval: timeouts.checkEveryMs,
    keepAliveTimeout: timeouts.keepAliveMs,
    insecureHTTPParser: false,
    requireHostHeader: true,
  };
  const server: Server = options.tls
    ? createHttpsServer({ ...serverOptions, ...options.tls, minVersion: 'TLSv1.2' })
    : createHttpServer(serverOptions);
  server.maxHeadersCount = 0;
  server.maxConnections = maxConnections;
  server.on('request', handle);
  server.on('checkContinue', handleExpect);
  server.on('checkExpectation', (_request, response) => {
    counts.badRequest++;
    refuse(response, 417);
  });
  server.on('connect', (_request, socket) => {
    counts.badRequest++;
    refuseSocket(socket as Socket, '405 Method Not Allowed');
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    counts.badRequest++;
    refuseSocket(socket as Socket, statusOfParseError(error.code));
  });
  const port = await listen(server, options.port);
  hosts = { local: localHosts(port, options.tls !== null), isPublic: options.isPublicHost };

  return {
    port,
    turnedAway: () => ({ ...counts }),
    /** Stops listening; requests under way are answered, idle connections closed. */
    stop: () =>
      new Promise((resolve) => {
        const closeIdle = (): void => server.closeIdleConnections();
        // A connection that is busy now is idle once it has its answer.
        const sweep = setInterval(closeIdle, sweepEveryMs);
        const hurry = setTimeout(() => server.closeAllConnections(), 3000);
        server.close(() => {
          clearInterval(sweep);
          clearTimeout(hurry);
          resolve();
        });
        closeIdle();
      }),
  };
};
