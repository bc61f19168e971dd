/**
 * The analysis thread: searches for explanations and judges stored events anew, so that neither
 * the receiver nor the window waits for it. Reads the database; never writes.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { AppFailure } from '../../../shared/errors.ts';
import { startDiagnosis } from '../diagnose/diagnose.ts';
import { createLibrary } from '../schemes/library.ts';
import { classifyStoreError, type Db, openForReading } from '../store/open.ts';
import { followLanguage } from '../store/threads.ts';
import { judgedAtS } from '../stored-event.ts';
import { withClosedKeys } from '../verify/closed-keys.ts';
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

/** A job under way. */
type Run = { isCancelled: boolean; credit: number; wake: () => void };
const runs = new Map<number, Run>();
let openDb: Db | null = null;
const database = (): Db => (openDb ??= openForReading(dataFolder));

const runDiagnosis = async (job: DiagnosisJob, run: Run): Promise<void> => {
  const library = createLibrary(job.schemes);
  const provider = library.find(job.provider);
  if (!provider) throw new Error('unknown provider');
  const running = startDiagnosis({ ...job, provider, providers: library.all() });
  // It may have been cancelled at once.
  await turn();
  while (!run.isCancelled && !running.work(sliceMs)) await turn();
  const { diagnosis, plans } = running.result();
  send({ kind: 'diagnosed', id: job.id, diagnosis, plans: [...plans] });
};

/** Waits until there may be another slice on its way. */
const takeCredit = async (run: Run): Promise<void> => {
  while (run.credit === 0 && !run.isCancelled) {
    await new Promise<void>((resolve) => {
      run.wake = resolve;
    });
  }
  run.credit--;
};

const runReverification = async (job: ReverifyJob, run: Run): Promise<void> => {
  const { id, sourceId, settings, keys, skipsValid } = job;
  const provider = createLibrary(job.schemes).find(job.provider);
  if (!provider) throw new Error('unknown provider');
  const verifyOpen = createVerifier(provider.schemes, keys, settings, provider.handshake);
  const closed = new Set(job.closedKeyIds);
  const verify = closed.size > 0 ? withClosedKeys(verifyOpen) : verifyOpen;
  const slices = createSlices(database());
  const total = slices.count(skipsValid, sourceId);
  let before = Number.MAX_SAFE_INTEGER;
  let done = 0;
  for (;;) {
    await takeCredit(run);
    if (run.isCancelled) return;
    const stored = slices.read(sourceId, skipsValid, before);
    if (stored.length === 0) return;
    const rows: Rejudged[] = [];
    let turnedMs = performance.now();
    for (const { seq, receivedAtMs, keyId: formerKeyId, request } of stored) {
      if (formerKeyId !== null && closed.has(formerKeyId)) continue;
      const verification = verify(request, judgedAtS({ receivedAtMs }));
      // Without its keys nothing can be said of it; what a key verified that is gone is not verified.
      if (verification.reason === 'key_unavailable' && formerKeyId === null) continue;
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
    done += stored.length;
    if (run.isCancelled) return;
    send({ kind: 'slice', id, rows, done, total });
  }
};

const runJob = async (job: DiagnosisJob | ReverifyJob): Promise<void> => {
  const isCancelled = job.kind === 'diagnose' && job.isCancelled;
  const run: Run = { isCancelled, credit: maxAhead, wake: () => undefined };
  runs.set(job.id, run);
  try {
    if (job.kind === 'diagnose') await runDiagnosis(job, run);
    else {
      await runReverification(job, run);
      send({ kind: 'done', id: job.id });
    }
  } catch (cause) {
    const known = cause instanceof AppFailure ? cause : classifyStoreError(cause);
    send({ kind: 'failed', id: job.id, error: known.appError });
  } finally {
    runs.delete(job.id);
  }
};

await followLanguage();
port.on('message', (message: AnalysisMessage) => {
  switch (message.kind) {
    case 'diagnose':
    case 'reverify':
      void runJob(message);
      break;
    case 'continue': {
      const run = runs.get(message.id);
      if (run) run.credit++;
      run?.wake();
      break;
    }
    case 'cancel': {
      const run = runs.get(message.id);
      if (run) run.isCancelled = true;
      run?.wake();
      break;
    }
    case 'close':
      openDb?.close();
      port.close();
      break;
  }
});
send({ kind: 'opened' });
