/**
 * Opens many connections that do not get anywhere: idle, half a head, half a body, a body that
 * drips. In: url, number. Out: `ready` when all are open, then JSON of when each kind was closed.
 */
import { connect } from 'node:net';

const [target = '', count = '0'] = process.argv.slice(2);
const url = new URL(target);
const head = `POST ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\n`;
const withBody = `${head}Content-Length: 1000\r\n\r\n`;
const dripEveryMs = 500;

const kinds: Readonly<Record<string, string>> = {
  idle: '',
  'half a head': head,
  'half a body': `${withBody}${'x'.repeat(500)}`,
  'dripping body': withBody,
};
const names = Object.keys(kinds);
const closedAfterMs = new Map<string, number>(names.map((name) => [name, 0]));
let open = 0;
let closed = 0;

const finish = (): void => {
  process.stdout.write(`${JSON.stringify(Object.fromEntries(closedAfterMs))}\n`);
  process.exit(0);
};

for (let i = 0; i < Number(count); i++) {
  const name = names[i % names.length] ?? '';
  const socket = connect(Number(url.port), url.hostname);
  let drip: NodeJS.Timeout | undefined;
  socket.on('error', () => undefined);
  socket.on('connect', () => {
    const startMs = performance.now();
    socket.write(kinds[name] ?? '');
    if (name === 'dripping body') drip = setInterval(() => socket.write('x'), dripEveryMs);
    socket.on('close', () => {
      clearInterval(drip);
      const tookMs = performance.now() - startMs;
      closedAfterMs.set(name, Math.max(closedAfterMs.get(name) ?? 0, tookMs));
      if (++closed === Number(count)) finish();
    });
    if (++open === Number(count)) process.stdout.write('ready\n');
  });
  // What the server says to a slow sender is read, or its end would not be seen.
  socket.resume();
}
