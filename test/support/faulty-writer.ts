/**
 * The real storage thread, with faults from outside: the disk full, the thread gone, the file held
 * by another. Asked for by `putSetting('fault', …)`, which the real thread stores as well.
 */
import { parentPort } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { WriterMessage } from '../../src/main/core/store/protocol.ts';

export type Fault = 'full' | 'mended' | 'die';

const open: Database.Database[] = [];
const { pragma: original } = Object.getOwnPropertyDescriptors(Database.prototype);
const pragma = original.value as Database.Database['pragma'];
Database.prototype.pragma = function remember(this: Database.Database, ...args) {
  if (!open.includes(this)) open.push(this);
  return pragma.apply(this, args);
};

const cause = (fault: Fault): void => {
  if (fault === 'die') process.exit(7);
  const [db] = open;
  const pages = fault === 'full' ? 1 : 4_294_967_294;
  // SQLite never goes below what is used, so 1 means: not one page more.
  db?.pragma(`max_page_count = ${pages}`);
};

parentPort?.on('message', (message: WriterMessage) => {
  if (message.kind !== 'call' || message.name !== 'putSetting') return;
  const [name, fault] = message.args;
  if (name === 'fault') cause(fault as Fault);
});

await import('../../src/main/core/store/worker.ts');
