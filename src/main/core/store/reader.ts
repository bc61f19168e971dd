/** The reading thread: a read-only connection, so that no page of the feed waits for a commit. */
import { parentPort, workerData } from 'node:worker_threads';
import { classifyStoreError, openForReading } from './open.ts';
import type { CallMessage, ReaderReply } from './protocol.ts';
import { createReads, type Reads } from './reads.ts';

const port = parentPort;
if (!port) throw new Error('reader.ts runs as a worker thread');
const { dataFolder } = workerData as { readonly dataFolder: string };
const send = (reply: ReaderReply): void => port.postMessage(reply);

try {
  const db = openForReading(dataFolder);
  const reads = createReads(db);
  port.on('message', (message: CallMessage | { readonly kind: 'close' }) => {
    if (message.kind === 'close') {
      db.close();
      port.close();
      return;
    }
    const { id, name, args } = message;
    try {
      const call = reads[name as keyof Reads] as (...args: readonly unknown[]) => unknown;
      send({ kind: 'reply', id, outcome: { ok: true, value: call(...args) } });
    } catch (cause) {
      send({
        kind: 'reply',
        id,
        outcome: { ok: false, error: classifyStoreError(cause).appError },
      });
    }
  });
  send({ kind: 'opened' });
} catch (error) {
  send({ kind: 'failed', error: classifyStoreError(error).appError });
  port.close();
}
