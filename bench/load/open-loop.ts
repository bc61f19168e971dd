/**
 * Sends at a fixed rate whatever the server does, in a process of its own. Latency is counted from
 * the moment a request was due, so that a stall counts against every request that it held up.
 * In: JSON of the options, one argument. Out: one line of JSON.
 */
import { connect, type Socket } from 'node:net';
import { deliveryId, deliveryMark, signedRequest, wireText } from '../lib/signed-request.ts';
import { quantile } from '../lib/stats.ts';

type Options = {
  readonly url: string;
  readonly perSecond: number;
  readonly seconds: number;
  /** Left out of the result. */
  readonly warmUpS: number;
  readonly connections: number;
  readonly bodyBytes: number;
};

const options = JSON.parse(process.argv[2] ?? '') as Options;
const url = new URL(options.url);
const [head = '', tail = ''] = wireText(signedRequest(options.bodyBytes, 'keep-alive'), url).split(
  deliveryMark,
);
const total = Math.round(options.perSecond * (options.seconds + options.warmUpS));
const everyMs = 1000 / options.perSecond;
const graceMs = 10_000;

const latenciesMs: number[] = [];
const idle: Socket[] = [];
/** Times at which requests were due that no connection was free for. */
const waiting: number[] = [];
let sent = 0;
let due = 0;
let answered = 0;
let refused = 0;
let startMs = 0;

const send = (socket: Socket, dueMs: number): void => {
  socket.write(head + deliveryId(process.pid, sent++) + tail, 'latin1');
  let received = '';
  const onData = (chunk: Buffer): void => {
    received += chunk.toString('latin1');
    const end = received.indexOf('\r\n\r\n');
    if (end === -1) return;
    const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0);
    if (received.length < end + 4 + length) return;
    socket.off('data', onData);
    answered++;
    if (!/^HTTP\/1.1 2/.test(received)) refused++;
    if (dueMs - startMs >= options.warmUpS * 1000) latenciesMs.push(performance.now() - dueMs);
    const next = waiting.shift();
    if (next === undefined) idle.push(socket);
    else send(socket, next);
  };
  socket.on('data', onData);
};

const finish = (): void => {
  const [p50, p99, p999] = [0.5, 0.99, 0.999].map((share) => quantile(latenciesMs, share));
  const max = quantile(latenciesMs, 1);
  const broken = total - answered;
  process.stdout.write(JSON.stringify({ p50, p99, p999, max, answered, refused, broken }));
  process.exit(0);
};

const tick = (): void => {
  const now = performance.now();
  for (; due < total && startMs + due * everyMs <= now; due++) {
    // The one that rested longest, so that none is closed for being idle.
    const socket = idle.shift();
    const dueMs = startMs + due * everyMs;
    if (socket) send(socket, dueMs);
    else waiting.push(dueMs);
  }
  const isLate = now > startMs + total * everyMs + graceMs;
  if (answered === total || isLate) finish();
  else setTimeout(tick, 1);
};

for (let i = 0; i < options.connections; i++) {
  const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
  socket.once('connect', () => {
    idle.push(socket);
    if (idle.length < options.connections) return;
    startMs = performance.now();
    tick();
  });
  // What it broke is in the result: fewer answers than requests.
  socket.on('error', () => undefined);
}
