/** The yardstick: node:http reads the body and answers 200. One file, so that its start is fair. */
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': '2' });
    response.end('OK');
  });
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const url = `http://127.0.0.1:${port}/in/bench`;
  process.stdout.write(`${JSON.stringify({ type: 'ready', url, port })}\n`);
});
process.on('SIGTERM', () => process.exit(0));
