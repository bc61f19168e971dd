/** A client that writes bytes, not requests: for everything a decent HTTP client would not send. */
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { until } from './until.ts';

export type RawResponse = {
  readonly status: number;
  readonly statusLine: string;
  /** Lower-case names; the last of a repeated one. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
};

export type RawClient = {
  readonly socket: Socket;
  readonly write: (data: string | Uint8Array) => void;
  /** Sends our FIN, and reads on. */
  readonly finish: () => void;
  readonly reset: () => void;
  readonly received: () => string;
  /** The n-th response, counted from 1. */
  readonly response: (n?: number) => Promise<RawResponse>;
  readonly responses: () => RawResponse[];
  /** Resolves when the other side has closed the connection. */
  readonly closed: () => Promise<void>;
};

const headersEnd = '\r\n\r\n';

/** Cuts what was received into responses; an unfinished one at the end is left out. */
export const parseResponses = (received: string): RawResponse[] => {
  const responses: RawResponse[] = [];
  let rest = received;
  for (;;) {
    const end = rest.indexOf(headersEnd);
    if (end < 0) return responses;
    const [statusLine = '', ...lines] = rest.slice(0, end).split('\r\n');
    const headers = new Map(
      lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
      }),
    );
    const bodyStart = end + headersEnd.length;
    const bodyEnd = bodyStart + Number(headers.get('content-length') ?? 0);
    if (rest.length < bodyEnd) return responses;
    const status = Number(statusLine.split(' ')[1]);
    responses.push({ status, statusLine, headers, body: rest.slice(bodyStart, bodyEnd) });
    rest = rest.slice(bodyEnd);
  }
};

/** Connects to the receiver; the socket is destroyed when the test has finished. */
export const rawClient = async (port: number): Promise<RawClient> => {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  onTestFinished(() => {
    socket.destroy();
  });
  let received = '';
  let isClosed = false;
  socket.setNoDelay(true);
  socket.setEncoding('latin1');
  socket.on('data', (text: string) => {
    received += text;
  });
  socket.on('error', () => {
    isClosed = true;
  });
  socket.on('end', () => {
    isClosed = true;
  });
  socket.on('close', () => {
    isClosed = true;
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('error', reject);
  });
  return {
    socket,
    write: (data) => {
      socket.write(data);
    },
    finish: () => {
      socket.end();
    },
    reset: () => {
      socket.resetAndDestroy();
    },
    received: () => received,
    responses: () => parseResponses(received),
    response: (n = 1) => until(`response ${n}`, () => parseResponses(received)[n - 1]),
    closed: async () => {
      await until('the connection to be closed', () => isClosed);
    },
  };
};

/** Text of a request; `Host` and the length are added where they are not given. */
export const requestText = (
  port: number,
  path: string,
  {
    method = 'POST',
    headers = [],
    body = '',
  }: { method?: string; headers?: readonly string[]; body?: string } = {},
): string => {
  const names = headers.map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  const lines = [
    `${method} ${path} HTTP/1.1`,
    ...(names.includes('host') ? [] : [`Host: 127.0.0.1:${port}`]),
    ...headers,
    ...(names.includes('content-length') || names.includes('transfer-encoding')
      ? []
      : [`Content-Length: ${Buffer.byteLength(body)}`]),
  ];
  return `${lines.join('\r\n')}${headersEnd}${body}`;
};
