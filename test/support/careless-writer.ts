/**
 * Stores rows one by one and prints each when its commit has returned, with as much care as it is
 * told: the power cut tests must lose rows of this where it is careless.
 * In: folder, synchronous (FULL or NORMAL), number of rows.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const [folder = '', synchronous = 'FULL', rows = '0'] = process.argv.slice(2);
const db = new Database(join(folder, 'countersign.db'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE payloads (id INTEGER PRIMARY KEY, body BLOB NOT NULL)');
db.pragma(`synchronous = ${synchronous}`);
const insert = db.prepare('INSERT INTO payloads (body) VALUES (?)');
for (let n = 0; n < Number(rows); n++) {
  const body = JSON.stringify({ id: `row-${n}`, filler: 'x'.repeat((n * 37) % 2000) });
  insert.run(Buffer.from(body));
  writeSync(1, `${body}\n`);
}
// Ends as a crash does: a proper end would write everything into place.
process.kill(process.pid, 'SIGKILL');
