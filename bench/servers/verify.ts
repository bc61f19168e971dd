/** node:http that checks the signature and keeps nothing: what is left for everything else. */
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { listenAndSay } from './ready.ts';

const key = createSecretKey(process.env['BENCH_SECRET'] ?? '', 'utf8');

listenAndSay(
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const mac = createHmac('sha256', key);
      for (const chunk of chunks) mac.update(chunk);
      const expected = mac.digest();
      const sent = Buffer.from(String(request.headers['x-hub-signature-256']).slice(7), 'hex');
      const isValid = sent.length === expected.length && timingSafeEqual(sent, expected);
      const body = isValid ? 'OK' : 'no';
      response.writeHead(isValid ? 200 : 401, {
        'Content-Type': 'text/plain',
        'Content-Length': '2',
      });
      response.end(body);
    });
  }),
);
