/** What one writes first: checks the signature, then one INSERT with a commit of its own. */
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { listenAndSay } from './ready.ts';

const key = createSecretKey(process.env['BENCH_SECRET'] ?? '', 'utf8');
const db = new Database(join(process.argv[2] ?? '.', 'each.db'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE events (id INTEGER PRIMARY KEY, at INTEGER, headers TEXT, body BLOB)');
const insert = db.prepare('INSERT INTO events (at, headers, body) VALUES (?, ?, ?)');

listenAndSay(
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const expected = createHmac('sha256', key).update(body).digest();
      const sent = Buffer.from(String(request.headers['x-hub-signature-256']).slice(7), 'hex');
      const isValid = sent.length === expected.length && timingSafeEqual(sent, expected);
      insert.run(Date.now(), JSON.stringify(request.rawHeaders), body);
      response.writeHead(isValid ? 200 : 401, {
        'Content-Type': 'text/plain',
        'Content-Length': '2',
      });
      response.end('OK');
    });
  }),
);
