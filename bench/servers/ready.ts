/** How a server of the benchmark says where it listens: the same line as `listen --json`. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const listenAndSay = (server: Server): void => {
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/in/bench`;
    process.stdout.write(`${JSON.stringify({ type: 'ready', url, port })}\n`);
  });
  process.on('SIGTERM', () => process.exit(0));
};
