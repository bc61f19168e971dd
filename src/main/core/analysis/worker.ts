/**
 * The analysis thread: searches for explanations and judges stored events anew, so that neither
 * the receiver nor the window waits for it. Reads the database; never writes.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { AppFailure } from '../../../shared/errors.ts';
import { startDiagnosis } from '../diagnose/diagnose.ts';
import { createLibrary } from '../schemes/library.ts';
import { classifyStoreError, type Db, openForReading } from '../store/open.ts';
import { createVerifier } from '../verify/engine.ts';
import type {
  AnalysisMessage,
  AnalysisReply,
  DiagnosisJob,
  Rejudged,
  ReverifyJob,
} from './protocol.ts';
import { createSlices } from './slices.ts';

/** How long the thread is deaf, milliseconds. */
const sliceMs = 15;
/** Slices on their way to the disk at once: one is judged while the other is stored. */
const maxAhead = 2;

const port = parentPort;
if (!port) throw new Error('worker.ts runs as a worker thread');
const { dataFolder } = workerData as { readonly dataFolder: string };
const send = (reply: AnalysisReply): void => port.postMessage(reply);
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const cancelled = new Set<number>();
const waiting = new Map<number, { credit: number; wake: () => void }>();
let openDb: Db | null = null;
const database = (): Db => (openDb ??= openForReading(dataFolder));

const runDiagnosis = async (job: DiagnosisJob): Promise<void> => {
  const library = createLibrary(job.schemes);
  const provider = library.find(job.provider);
  if (!provider) throw new Error('unknown provider');
  const running = startDiagnosis({ ...job, provider, providers: library.all() });
  while (!running.work(sliceMs)) {
    await turn();
    if (cancelled.has(job.id)) break;
  }
  const { diagnosis, plans } = running.result();
  send({ kind: 'diagnosed', id: job.id, diagnosis, plans: [...plans] });
};

/** Waits until there may be another slice on its way. */
const takeCredit = async (id: number): Promise<void> => {
  const state = waiting.get(id);
  if (!state) return;
  while (state.credit === 0 && !cancelled.has(id)) {
    await new Promise<void>((resolve) => {
      state.wake = resolve;
    });
  }
  state.credit--;
};

const runReverification = async (job: ReverifyJob): Promise<void> => {
  const { id, sourceId, settings, keys, skipsValid } = job;
  const provider = createLibrary(job.schemes).find(job.provider);
  if (!provider) throw new Error('unknown provider');
  const verify = createVerifier(provider.schemes, keys, settings, provider.handshake);
  const slices = createSlices(database());
  const total = slices.count(skipsValid, sourceId);
  waiting.set(id, { credit: maxAhead, wake: () => undefined });
  let before = Number.MAX_SAFE_INTEGER;
  let done = 0;
  while (!cancelled.has(id)) {
    await takeCredit(id);
    const stored = slices.read(sourceId, skipsValid, before);
    if (stored.length === 0) break;
    const rows: Rejudged[] = [];
    let turnedMs = performance.now();
    for (const { seq, receivedAtMs, request } of stored) {
      const verification = verify(request, Math.floor(receivedAtMs / 1000));
      const { verdict, reason, isSignatureGood, assurance, keyId, matched, time } = verification;
      const skewS = time?.skewS ?? null;
      rows.push({
        seq,
        verification: { verdict, reason, isSignatureGood, assurance, keyId, matched, skewS },
      });
      if (performance.now() - turnedMs < sliceMs) continue;
      await turn();
      turnedMs = performance.now();
    }
    before = stored.at(-1)?.seq ?? 0;
    done += rows.length;
    if (cancelled.has(id)) break;
    send({ kind: 'slice', id, rows, done, total });
  }
};

const run = async (job: DiagnosisJob | ReverifyJob): Promise<void> => {
  try {
    if (job.kind === 'diagnose') await runDiagnosis(job);
    else {
      await runReverification(job);
      send({ kind: 'done', id: job.id });
    }
  } catch (cause) {
    const known = cause instanceof AppFailure ? cause : classifyStoreError(cause);
    send({ kind: 'failed', id: job.id, error: known.appError });
  } finally {
    waiting.delete(job.id);
    cancelled.delete(job.id);
  }
};

port.on('message', (message: AnalysisMessage) => {
  switch (message.kind) {
    case 'diagnose':
    case 'reverify':
      void run(message);
      break;
    case 'continue': {
      const state = waiting.get(message.id);
      if (state) {
        state.credit++;
        state.wake();
      }
      break;
    }
    case 'cancel':
      cancelled.add(message.id);
      waiting.get(message.id)?.wake();
      break;
    case 'close':
      openDb?.close();
      port.close();
      break;
  }
});
send({ kind: 'opened' });
