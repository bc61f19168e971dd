/** The reading thread: a read-only connection, so that no page of the feed waits for a commit. */
import { parentPort, workerData } from 'node:worker_threads';
import { runBackup } from './backup.ts';
import { createFirstEventReads } from './first-events.ts';
import { classifyStoreError, openForReading } from './open.ts';
import type { CallMessage, ReaderReply } from './protocol.ts';
import { createReads, type Reads } from './reads.ts';
import { createSearchReads } from './search-reads.ts';
import { followLanguage } from './threads.ts';

const port = parentPort;
if (!port) throw new Error('reader.ts runs as a worker thread');
const { dataFolder, backupTo } = workerData as {
  readonly dataFolder: string;
  /** Given to a thread that makes a copy, and nothing else. */
  readonly backupTo?: string;
};
const send = (reply: ReaderReply): void => port.postMessage(reply);

const serve = (): void => {
  try {
    const db = openForReading(dataFolder);
    const reads: Reads = {
      ...createReads(db),
      ...createSearchReads(db),
      ...createFirstEventReads(db),
    };
    /** A search takes turns with everything else that is asked. */
    const answer = async ({ id, name, args }: CallMessage): Promise<void> => {
      try {
        const call = reads[name as keyof Reads] as (...args: readonly unknown[]) => unknown;
        send({ kind: 'reply', id, outcome: { ok: true, value: await call(...args) } });
      } catch (cause) {
        const error = classifyStoreError(cause).appError;
        send({ kind: 'reply', id, outcome: { ok: false, error } });
      }
    };
    port.on('message', (message: CallMessage | { readonly kind: 'close' }) => {
      if (message.kind === 'close') {
        db.close();
        port.close();
        return;
      }
      void answer(message);
    });
    send({ kind: 'opened' });
  } catch (error) {
    send({ kind: 'failed', error: classifyStoreError(error).appError });
    port.close();
  }
};

await followLanguage();
if (backupTo === undefined) serve();
else void runBackup(dataFolder, backupTo);
